using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>The things whose explanations are tested: five people at £1,000.00 a point, of 4, 9, 12, 19 and 26 points (spec 1 and 4, the worked figures).</summary>
internal static class Explained
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    /// <summary>Three domains, one of which counts twice.</summary>
    internal static Questionnaire Questionnaire { get; } = new(
    [
        new("Mobility", [new("Low", 1m), new("High", 4.5m)], 2m),
        new("Breathing", [new("No needs", 0m), new("Severe", 10m)]),
        new("Night-time needs", [new("Some", 3.25m)]),
    ]);

    internal static PersonScore Score { get; } = new(
        "P001",
        Questionnaire.Score([new("night-time needs", "some"), new("Breathing", "No needs"), new("Mobility", "High")]),
        EligibilityIndication.MayIndicate);

    internal static TopDownAllocation Table { get; } = new(
        AllocationTable.PricePerPoint(Money.FromPounds(1_000m)), new("County allocation table 2025/26", new(2026, 2, 1)));

    /// <summary>A budget with an adjustment of every kind but an override; the cap is there because supply is short.</summary>
    internal static TopDownBudget Everything { get; } = Table.Allocate(
        "P003",
        12m,
        [
            Adjustment.Addition(Money.FromPounds(728m), "Night support at school"),
            Adjustment.Cap(Money.FromPounds(11_500m), "panel limit for the year", isSupplyDriven: true),
            Adjustment.AreaCostIndex(1.0616m, "area cost adjustment 2026/27"),
            Adjustment.Uplift(0.03m, "2025/26 to 2026/27"),
            Adjustment.UnpaidSupport(0.1m, "a sister stays two nights a week"),
            Adjustment.Floor(Money.FromPounds(500m), "the least that pays for a plan"),
        ]);

    internal static TopDownBudget Overridden { get; } = Table.Allocate(
        "P002", 9m, [Adjustment.Override(Money.FromPounds(10_250m), "out of an appeal", "Head of continuing care", Day)]);

    /// <summary>The worked figures: £63,000.00 less 10%, a floor of £4,000.00 and a cap of £20,000.00 each.</summary>
    internal static EnvelopeOutcome Worked(Scaling scaling = Scaling.Both, decimal envelope = 63_000m) =>
        Share(envelope, 0.1m, scaling, [.. new[] { 4m, 9m, 12m, 19m, 26m }.Select((points, i) => Claim(Table.Allocate($"P00{i + 1}", points), 4_000m, 20_000m))]);

    /// <summary>People of every treatment, a supply-driven cap and a leftover penny; given in another order than that of the ids.</summary>
    internal static EnvelopeOutcome Mixed { get; } = Share(
        60_000m,
        0.05m,
        Scaling.Both,
        [
            Claim(Table.Allocate("P005", 26m), 0m, 18_000m), Claim(Everything), Claim(Table.Allocate("P001", 4m), 4_000m), Claim(Overridden),
            Claim(Table.Allocate("P004", 19m)), Claim(Table.Allocate("P006", 0m)),
        ]);

    internal static EnvelopeClaim Claim(TopDownBudget budget, decimal floor = 0m, decimal? cap = null) =>
        new(budget, Money.FromPounds(floor), cap is { } most ? Money.FromPounds(most) : null);

    internal static EnvelopeOutcome Share(decimal envelope, decimal contingency, Scaling scaling, ValueList<EnvelopeClaim> claims) =>
        new EnvelopeAllocation(new(Money.FromPounds(envelope), contingency), scaling).Allocate(claims);

    /// <summary>The sample of the worked figures, in groups: 10 to 50 points by ten, £4,000 to £26,000.</summary>
    internal static ValueList<SampleCase> Sample { get; } =
    [
        Case(10m, 4_000m, "mental health"), Case(20m, 9_000m, "mental health"), Case(30m, 12_000m, null), Case(40m, 19_000m, "learning disability"),
        Case(50m, 26_000m, "learning disability"),
    ];

    /// <summary>The cases of the worked figures, in groups, and one that has neither ratio nor error.</summary>
    internal static AllocationAccuracy Accuracy { get; } = AllocationAccuracy.Of(
        [Accurate(100m, 110m), Accurate(200m, 180m), Accurate(300m, 300m, "b"), Accurate(400m, 500m, "a"), Accurate(0m, 0m, "none")]);

    internal static AccuracyCase Accurate(decimal indicative, decimal final, string? group = null) => new(Money.FromPounds(indicative), Money.FromPounds(final), group);

    internal static SampleCase Case(decimal points, decimal cost, string? group = null) => new(points, Money.FromPounds(cost), group);
}
