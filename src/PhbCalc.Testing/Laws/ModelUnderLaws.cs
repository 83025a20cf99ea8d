using System.Globalization;
using System.Runtime.ExceptionServices;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Comparison;

namespace PhbCalc.Testing;

/// <summary>A model, the population to choose from, and the model's first answers about all people.</summary>
internal sealed class ModelUnderLaws
{
    private const string Unfit = "a model that cannot be made to fit so few cases";

    private readonly CostingModel model;
    private readonly ValueList<ComparisonCase> population;
    private readonly Dictionary<ComparisonCase, ModelReply> first;

    internal ModelUnderLaws(CostingModel model, ValueList<ComparisonCase> population)
    {
        (this.model, this.population) = (model, population);
        first = new(ReferenceEqualityComparer.Instance);
        foreach ((ComparisonCase one, ModelReply reply) in population.Zip(ModelReply.To(population, Prepared(population))))
        {
            first[one] = reply;
        }
    }

    /// <summary>What was said about a case at the very first.</summary>
    internal ModelReply First(ComparisonCase one) => first[one];

    /// <summary>The model, prepared for the population.</summary>
    internal Func<ComparisonCase, ModelAnswer?> PreparedForAll() => Prepared(population);

    /// <summary>
    /// The model, prepared for some cases. Where it cannot be, that is what it says to each of them; a model that is fitted to all cases may say that there are too few, but
    /// not of the population.
    /// </summary>
    /// <param name="cases">The cases.</param>
    /// <param name="isTurned">Whether they come in the opposite of the ordinal order of their ids.</param>
    internal Func<ComparisonCase, ModelAnswer?> Prepared(ValueList<ComparisonCase> cases, bool isTurned = false)
    {
        IEnumerable<ComparisonCase> ordered = cases.OrderBy(one => one.PersonId, StringComparer.Ordinal);
        try
        {
            Func<ComparisonCase, ModelAnswer?>? prepared = model.Prepare((isTurned ? ordered.Reverse() : ordered).ToValueList());
            return prepared ?? (_ => null);
        }
        catch (InvalidInputException) when (model.LooksAtAll && cases.Count < population.Count)
        {
            return _ => ModelAnswer.NotApplicable(Unfit);
        }
        catch (Exception exception)
        {
            return _ =>
            {
                ExceptionDispatchInfo.Throw(exception);
                return null;
            };
        }
    }
}

/// <summary>What a model replies when it is asked: an answer with its lines; or that it cannot.</summary>
internal sealed record ModelReply
{
    /// <summary>The answer as text: a sum, or why the model is not applicable; null if it failed.</summary>
    internal string? Text { get; private init; }

    /// <summary>The lines; none if they do not come to the sum.</summary>
    internal ValueList<CostLine> Lines { get; private init; }

    /// <summary>Why the model failed to answer; null if it did answer.</summary>
    internal string? Failure { get; private init; }

    /// <summary>Why there are no lines that come to the sum; null if there are.</summary>
    internal string? NoLines { get; private init; }

    /// <summary>Whether the lines are the same when they are made once more.</summary>
    internal bool AreLinesSteady { get; private init; } = true;

    /// <summary>What comes of asking about each of some cases. Whatever a model throws is a reply, for the laws to judge.</summary>
    /// <remarks>The lines are made after all people have been asked about, as a comparison does it.</remarks>
    internal static ModelReply[] To(IEnumerable<ComparisonCase> asked, Func<ComparisonCase, ModelAnswer?> model)
    {
        (ModelAnswer? Answer, ModelReply Reply)[] all = [.. asked.Select(one => Ask(() => model(one)))];
        return Array.ConvertAll(all, own => own.Answer is null ? own.Reply : own.Reply.WithLines(own.Answer));
    }

    public override string ToString() => Text ?? Failure!;

    private static (ModelAnswer? Answer, ModelReply Reply) Ask(Func<ModelAnswer?> ask)
    {
        try
        {
            ModelAnswer? answer = ask();
            return (answer, answer is null
                ? new() { Failure = "gets null, which is not an answer; give a sum, or ModelAnswer.NotApplicable with a reason" }
                : new() { Text = answer.Amount is { } amount ? amount.ToString() : $"no sum ({answer.WhyNot})" });
        }
        catch (InvalidInputException exception)
        {
            return (null, new() { Failure = $"is refused: {string.Join("; ", exception.Faults)}" });
        }
        catch (Exception exception)
        {
            return (null, new() { Failure = $"has no answer: {exception.GetType().Name}: {exception.Message}" });
        }
    }

    private ModelReply WithLines(ModelAnswer answer)
    {
        (ValueList<CostLine> lines, string? problem) = Make(answer);
        return this with { Lines = lines, NoLines = problem, AreLinesSteady = Make(answer) == (lines, problem) };
    }

    private static (ValueList<CostLine> Lines, string? Problem) Make(ModelAnswer answer)
    {
        try
        {
            return (answer.Breakdown().Lines, null);
        }
        catch (InvalidOperationException exception)
        {
            return ([], exception.Message);
        }
        catch (Exception exception)
        {
            return ([], $"The lines cannot be made: {exception.GetType().Name}: {exception.Message}");
        }
    }
}

/// <summary>Random choices of a population, each in some order; a choice shrinks to fewer people.</summary>
internal static class CaseChoices
{
    private const int MostCases = 8;

    /// <summary>Choices of a few people.</summary>
    /// <param name="population">The population.</param>
    /// <param name="withAll">Whether every fourth choice is of all.</param>
    internal static Arbitrary<ValueList<ComparisonCase>> Of(ValueList<ComparisonCase> population, bool withAll) => Arb.From(
        from shuffled in Gen.Shuffle(population.ToArray())
        from few in Gen.Choose(1, Math.Min(MostCases, population.Count))
        from quarter in Gen.Choose(1, 4)
        select shuffled.Take(withAll && quarter == 1 ? population.Count : few).ToValueList(), Fewer);

    /// <summary>The choice as C#, out of the population that was given.</summary>
    internal static string Text(ValueList<ComparisonCase> chosen, ValueList<ComparisonCase> population)
    {
        if (chosen.Count == population.Count && chosen.Count > MostCases)
        {
            return "population";
        }

        IEnumerable<string> ids = chosen.Select(one => $"\"{one.PersonId}\"");
        return $"population.Where(one => one.PersonId is {string.Join(" or ", ids)})";
    }

    private static IEnumerable<ValueList<ComparisonCase>> Fewer(ValueList<ComparisonCase> chosen) => chosen.Count < 2 ? []
        : Enumerable.Range(0, chosen.Count).Select(left => chosen.Where((_, place) => place != left).ToValueList());
}

/// <summary>Asks in a culture, whatever that of the machine is, so that laws are broken or kept alike on every machine.</summary>
internal static class Culture
{
    /// <summary>Numbers with a decimal point.</summary>
    internal static CultureInfo WithPoint => CultureInfo.InvariantCulture;

    /// <summary>Numbers with a decimal comma, and points between thousands.</summary>
    internal static CultureInfo WithComma
    {
        get
        {
            CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (",", ".");
            return culture;
        }
    }

    /// <summary>What comes of work that is done in a culture.</summary>
    internal static T In<T>(CultureInfo culture, Func<T> work)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
