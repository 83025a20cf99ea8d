using PhbCalc.TopDown;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>The texts that docs/top-down.md shows, by their marks: the worked figures.</summary>
internal static class TopDownPage
{
    /// <summary>10 to 50 points by ten, and what care cost: £4,000 to £26,000.</summary>
    private static readonly ValueList<SampleCase> Sample = [Case(10m, 4_000m), Case(20m, 9_000m), Case(30m, 12_000m), Case(40m, 19_000m), Case(50m, 26_000m)];

    internal static IReadOnlyDictionary<string, Func<string>> Texts { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["a score"] = () => new PersonScore(
            "P001",
            new Questionnaire(
            [
                new("Mobility", [new("Low", 1m), new("High", 4.5m)], Weight: 2m),
                new("Breathing", [new("No needs", 0m), new("Severe", 10m)]),
                new("Nutrition", [new("Low", 1m), new("Moderate", 3m)]),
            ]).Score([new("Mobility", "High"), new("Breathing", "No needs"), new("Nutrition", "Moderate")])).Explain(),
        ["adjustments"] = () => new TopDownAllocation(AllocationTable.PricePerPoint(Money.FromPounds(1_000m)), new("Allocation table 2025/26"))
            .Allocate("P003", 12m,
            [
                Adjustment.AreaCostIndex(1.0616m, "area cost adjustment"),
                Adjustment.Uplift(0.03m, "2025/26 to 2026/27"),
                Adjustment.UnpaidSupport(0.1m, "a sister stays two nights a week"),
                Adjustment.Floor(Money.FromPounds(500m), "the least that pays for a plan"),
                Adjustment.Cap(Money.FromPounds(11_500m), "panel limit", isSupplyDriven: true),
                Adjustment.Addition(Money.FromPounds(728m), "Night support at school"),
            ])
            .Explain(),
        ["a sum shared"] = () => Apportionment.Share(
            Money.FromPounds(56_700m),
            [.. new[] { 4_000m, 9_000m, 12_000m, 19_000m, 26_000m }.Select((weight, i) => new Recipient($"{(char)('A' + i)}", weight, Money.FromPounds(4_000m), Money.FromPounds(20_000m)))]).Explain(),
        ["an envelope that is too small"] = () => new EnvelopeAllocation(new Envelope(Money.FromPounds(9_000m), 0m)).Allocate(
            [.. new[] { "P001", "P002", "P003" }.Select(person => new EnvelopeClaim(Budget(person), Floor: Money.FromPounds(4_000m)))]).Explain(),
        ["a price per point"] = () => new TableCalibration(CalibrationMethod.PricePerPoint, contingencyShare: 0.15m).Calibrate(Sample).Explain(),
        ["isotonic bands"] = () => new TableCalibration(CalibrationMethod.Isotonic, contingencyShare: 0m)
            .Calibrate([Case(10m, 4_000m), Case(20m, 13_000m), Case(30m, 12_000m), Case(40m, 19_000m)]).Table.Explain(),
        ["accuracy"] = () => AllocationAccuracy.Of([Accurate(100m, 110m, "a"), Accurate(200m, 180m, "a"), Accurate(300m, 300m, "b"), Accurate(400m, 500m, "b")]).Explain(),
    };

    private static TopDownBudget Budget(string person) => new TopDownAllocation(AllocationTable.PricePerPoint(Money.FromPounds(1_000m))).Allocate(person, 5m);

    private static SampleCase Case(decimal points, decimal cost) => new(points, Money.FromPounds(cost));

    private static AccuracyCase Accurate(decimal indicative, decimal final, string group) => new(Money.FromPounds(indicative), Money.FromPounds(final), group);
}
