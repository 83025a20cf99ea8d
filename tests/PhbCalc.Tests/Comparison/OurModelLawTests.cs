using FsCheck.Fluent;
using PhbCalc.Comparison;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Testing;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Comparison;

/// <summary>Every model of the library keeps the laws that callers can hold theirs against.</summary>
public sealed class OurModelLawTests
{
    private static readonly LawOptions Few = new() { Cases = 8 };

    [Law(20)]
    public Property Every_model_keeps_every_law() => Law.Of(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        Everybody everybody = new(seed);
        Assert.All(everybody.Models, model => CostingModelLaws.Hold(model, everybody.People, Few));
    });

    [Fact]
    public void They_are_held_against_people_of_every_kind()
    {
        Everybody[] all = [.. Enumerable.Range(1, 40).Select(seed => new Everybody(seed))];
        ComparisonCase[] people = [.. all.SelectMany(everybody => everybody.People)];
        List<CostLine> lines = [];
        foreach (IGrouping<string, ModelAnswer> model in all.SelectMany(Answers).GroupBy(own => own.Model, own => own.Answer))
        {
            Assert.True(model.Count(answer => answer.Amount > Money.Zero) >= 50, $"{model.Key} has a sum for few");
            Assert.True(model.Count(answer => answer.WhyNot is not null) >= 5, $"{model.Key} is applicable to nearly all");
            lines.AddRange(model.SelectMany(answer => answer.Breakdown().Lines));
        }

        AssertSeveral(people, one => one.Clusters is { Episodes.Count: > 2, Admissions.Count: > 0 });
        AssertSeveral(people, one => one.Clusters is { } history && history.Episodes.OrderBy(own => own.From).Zip(history.Episodes.OrderBy(own => own.From).Skip(1)).Any(two => two.First.To?.PlusDays(1) < two.Second.From));
        AssertSeveral(people, one => one.Contacts?.Contacts.Any(contact => contact.Kind == ContactKind.Group) == true);
        AssertSeveral(lines, line => line.Band == SettingClass.Crisis.Word && line.NotInBudget > Money.Zero);
        AssertSeveral(lines, line => line.Band == SettingClass.Inpatient.Word && line.NotInBudget > Money.Zero);
        AssertSeveral(lines, line => line.Unit.Word == TeamTypes.GroupContact && line.Amount > Money.Zero);
    }

    private static IEnumerable<(string Model, ModelAnswer Answer)> Answers(Everybody everybody) =>
        from model in everybody.Models
        let prepared = model.Prepare(everybody.People)
        from one in everybody.People
        select (model.Name, prepared(one));

    private static void AssertSeveral<T>(IEnumerable<T> all, Func<T, bool> isKind) => Assert.InRange(all.Count(isKind), 10, int.MaxValue);
}
