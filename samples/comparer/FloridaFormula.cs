using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Samples.Comparer;

/// <summary>
/// A formula that is law as a model of one's own: Florida Administrative Code 65G-4.0214(2). Weighted values of where a person lives, their age and the answers to a questionnaire are summed, and the sum is squared: dollars a year.
/// </summary>
/// <remarks>
/// The weights are those of the rule, as github.com/Information-Systems-Of-Florida/iBudget gives them (CC BY-SA 4.0). Answers are 0 to 4. The sums are US dollars; <see cref="Money"/> prints every sum as pounds.
/// </remarks>
internal static class FloridaFormula
{
    /// <summary>The group that says where a person lives: <c>FH</c> (family home), <c>ILSL</c> (independent or supported living), <c>RH1</c> to <c>RH4</c> (residential habilitation).</summary>
    internal const string Living = "living";

    /// <summary>The group that says how old a person is: <c>under-21</c>, <c>21-to-30</c>, <c>31-and-over</c>.</summary>
    internal const string Age = "age";

    private const decimal BaseValue = 27.5720m;
    private const int First = 14;
    private const int Last = 43;

    private static readonly Dictionary<string, decimal> OfLiving = new(StringComparer.Ordinal)
    {
        ["FH"] = 0m,
        ["ILSL"] = 35.8220m,
        ["RH1"] = 90.6294m,
        ["RH2"] = 131.7576m,
        ["RH3"] = 209.4558m,
        ["RH4"] = 267.0995m,
    };

    private static readonly Dictionary<string, decimal> OfAge = new(StringComparer.Ordinal)
    {
        ["under-21"] = 0m,
        ["21-to-30"] = 47.8473m,
        ["31-and-over"] = 48.9634m,
    };

    private static readonly Dictionary<string, decimal> OfAnswer = new(StringComparer.Ordinal)
    {
        ["Q16"] = 2.4984m,
        ["Q18"] = 5.8537m,
        ["Q20"] = 2.6772m,
        ["Q21"] = 2.7878m,
        ["Q23"] = 6.3555m,
        ["Q28"] = 2.2803m,
        ["Q33"] = 1.2233m,
        ["Q34"] = 2.1764m,
        ["Q36"] = 2.6734m,
        ["Q43"] = 1.9304m,
    };

    /// <summary>The questionnaire: questions 14 to 43, each with an answer from 0 to 4.</summary>
    internal static Questionnaire Questionnaire { get; } = new([.. Enumerable.Range(First, Last - First + 1).Select(number =>
        new QuestionnaireDomain(Question(number), [.. Enumerable.Range(0, 5).Select(points => new DomainLevel(Whole(points), points))]))]);

    /// <summary>The formula as a costing model.</summary>
    internal static CostingModel Model { get; } = new("65G-4.0214", "Weighted values of living setting, age and answers, summed and squared (Florida Administrative Code 65G-4.0214), in US dollars.", person =>
        ValueOf(person, Living, OfLiving) is not { } living ? ModelAnswer.NotApplicable("no living setting that the rule knows")
        : ValueOf(person, Age, OfAge) is not { } age ? ModelAnswer.NotApplicable("no age group that the rule knows")
        : person.Needs is null ? ModelAnswer.NotApplicable("no answers")
        : ModelAnswer.Of(Lines(person, [("base value", BaseValue), ("where the person lives", living), ("age", age), .. Sums(person), .. Answers(person)])));

    /// <summary>A person with the same answer to every question.</summary>
    internal static ComparisonCase Person(string id, string living, int age, int everyAnswer) => new(id)
    {
        Needs = Questionnaire.Score([.. Questionnaire.Domains.Select(domain => new Answer(domain.Name, Whole(everyAnswer)))]),
        Groups = [new(Living, living), new(Age, age < 21 ? "under-21" : age <= 30 ? "21-to-30" : "31-and-over")],
    };

    /// <summary>The weighted values, and what their sum squared comes to: one line, since a square is of the sum and of no part of it.</summary>
    private static CostBreakdown Lines(ComparisonCase person, (string Name, decimal Value)[] values)
    {
        decimal sum = values.Sum(value => value.Value);
        Money dollars = Money.FromPounds(decimal.Round(sum * sum, 2, MidpointRounding.AwayFromZero));
        return new([new(CostLineKind.TableAmount, person.PersonId, $"{sum} squared", CostUnit.Once, 1, dollars, dollars)
        {
            Note = string.Join(" + ", values.Where(value => value.Value != 0m).Select(value => $"{value.Name} {value.Value}")),
        }]);
    }

    private static IEnumerable<(string Name, decimal Value)> Sums(ComparisonCase person)
    {
        (decimal functional, decimal behavioural) = (Sum(person, 14, 24), Sum(person, 25, 30));
        string living = person.Groups.First(group => group.Name == Living).Value;
        yield return ("behavioural answers", 0.4954m * behavioural);
        yield return ("functional answers at home", living == "FH" ? 0.6349m * functional : 0m);
        yield return ("functional answers in independent living", living == "ILSL" ? 2.0529m * functional : 0m);
        yield return ("behavioural answers in independent living", living == "ILSL" ? 1.4501m * behavioural : 0m);
    }

    private static IEnumerable<(string Name, decimal Value)> Answers(ComparisonCase person) => OfAnswer.Select(weight => (weight.Key, weight.Value * AnswerTo(person, weight.Key)));

    private static decimal Sum(ComparisonCase person, int from, int to) => Enumerable.Range(from, to - from + 1).Sum(number => AnswerTo(person, Question(number)));

    private static decimal AnswerTo(ComparisonCase person, string question) => person.Needs!.Lines.First(line => line.Domain == question).Score;

    private static decimal? ValueOf(ComparisonCase person, string name, Dictionary<string, decimal> values) =>
        person.Groups.FirstOrDefault(group => group.Name == name) is { } group && values.TryGetValue(group.Value, out decimal value) ? value : null;

    private static string Question(int number) => $"Q{Whole(number)}";

    private static string Whole(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
