using PhbCalc.BottomUp;
using PhbCalc.Comparison;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Tests.Employment;
using PhbCalc.Tests.Oracles;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Comparison;

/// <summary>Short ways to make people and models.</summary>
internal static class Given
{
    /// <summary>364 days: exactly 52 weeks, at £20.00 an hour by an agency and £15.00 by a PA.</summary>
    internal static readonly BottomUpCosting Costing = Build.Costing(
        RateCards.From([Build.Row("all", "Mon-Sun", "", 20m), Build.Row("all", "Mon-Sun", "", 15m) with { Card = "pa" }]),
        Build.Days("2026-04-01", "2027-03-30"));

    /// <summary>£100.00 a point for scores of 10 to 100.</summary>
    internal static readonly TopDownAllocation Table = new(AllocationTable.Interpolated([new(10m, Pounds(1_000m)), new(100m, Pounds(10_000m))]));

    internal static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    internal static ComparisonCase Person(string id, decimal? points = null, decimal? actual = null, params ValueList<PersonGroup> groups) =>
        new(id) { Points = points, ActualCost = actual is { } cost ? Pounds(cost) : null, Groups = groups };

    /// <summary>A plan of visits of a few hours each Monday, on a card.</summary>
    internal static CarePlan Plan(string id, int hours, string card = Build.Card, int carers = 1) =>
        new(id, Build.LongAgo, visits: [Build.Visit("Mon", $"06:00-{6 + hours:00}:00", carers, card: card)]);

    internal static Team Team(string id, decimal hours) => new(id, [Employ.Pa(hours, 14m)]);

    /// <summary>A model that says a sum of pence for each person, or a reason why not.</summary>
    internal static CostingModel Model(string name, Func<ComparisonCase, long?> pence, string reason = "no sum") => new(name, $"Invented: {name}.", one =>
        pence(one) is { } sum ? ModelAnswer.Of(Money.FromPence(sum), () => Lines(sum)) : ModelAnswer.NotApplicable(reason));

    /// <summary>A sum in two lines.</summary>
    internal static CostBreakdown Lines(long pence) => new([Line("Care", pence - (pence / 3)), Line("Support", pence / 3)]);

    internal static CostLine Line(string label, long pence) =>
        new(CostLineKind.Item, label, label, CostUnit.Once, 1, Money.FromPence(pence), Money.FromPence(pence));

    /// <summary>People of whom this and that is known, from a seed.</summary>
    internal static ValueList<ComparisonCase> People(Dice dice)
    {
        List<string> ids = dice.Several(0, 14, number => $"{dice.OneOf("p", "P", "q")}{number}");
        return [.. ids.Select(id => new ComparisonCase(id)
        {
            Points = dice.Percent(85) ? dice.Between(0, 1200) / 10m : null,
            Plan = dice.Percent(60) ? Plan(id, dice.Between(1, 12), dice.OneOf(Build.Card, "pa"), dice.Between(1, 2)) : null,
            Floor = Pounds(dice.OneOf(0m, 0m, 500m)),
            Cap = dice.Percent(20) ? Pounds(4_000m) : null,
            ActualCost = dice.Percent(70) ? Money.FromPence(dice.Between(0, 2_000_000)) : null,
            Groups =
            [
                .. dice.Percent(70) ? [new PersonGroup("age", dice.OneOf("under-18", "18-to-64", "Over"))] : (PersonGroup[])[],
                .. dice.Percent(30) ? [new PersonGroup("Need", dice.OneOf("high", "low"))] : (PersonGroup[])[],
            ],
        })];
    }

    /// <summary>Models of every kind: of the plan, of points, of points in an envelope, of no sense, and one that is sometimes not applicable.</summary>
    internal static ValueList<CostingModel> Models { get; } =
    [
        CostingModels.BottomUp(Costing),
        CostingModels.OnCard(Costing, Build.Card, "pa"),
        CostingModels.Points(Table),
        CostingModels.PointsInEnvelope(Table, new(new(Pounds(30_000m), 0.1m), Scaling.DownOnly)),
        Model("odd", one => one.Points is { } points && points % 2m < 1m ? (long)(points * 7_919m) : null, "an even score"),
        Model("flat", _ => 250_000),
    ];
}
