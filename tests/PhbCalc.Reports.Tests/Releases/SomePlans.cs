using PhbCalc.BlockContracts;

namespace PhbCalc.Reports.Tests.Releases;

/// <summary>Releases to report on.</summary>
internal static class SomePlans
{
    private static readonly BlockContract Million = BlockContract.OfValues(new(2026, 4, 1), [.. Enumerable.Repeat(Money.FromPounds(1_000_000m), 5)]);

    private static readonly CostBehaviour Behaviour = new(new(3, 10), new(1, 5), step: new(1, 4), fixedShare: new(1, 2));

    /// <summary>80, 60, 40, 20, 0% of £1,000,000.00 guaranteed; nobody knows who will spend what, or what is stranded.</summary>
    internal static ReleasePlan Bare { get; } = new SteppedRelease(Million, GuaranteeSchedule.Linear(new(4, 5), new(1, 5))).Release(ReleasePer.Year);

    /// <summary>Both sides, by month: raised and revised, with an uptake and two service lines.</summary>
    internal static ReleasePlan Whole { get; } = new SteppedRelease(
        BlockContract.OfUplifts(
            new(2025, 4, 1),
            Money.FromPounds(1_000_000m),
            [new(0.0415m, 0.02m, source: new("First <uplifts> & more")), new(0.03m, 0.02m)],
            [ContractRevision.OfUplift(new(2025, 6, 27), new(0.0483m, 0.02m, source: new("Revised uplifts")))]),
        GuaranteeSchedule.Linear(new(4, 5), new(1, 5))).Release(
            ReleasePer.Month,
            PhbDemand.Of(PhbUptake.Linear(200, Money.FromPounds(7_800m), new(1, 10), new(3, 10))),
            Behaviour,
            new(Money.FromPounds(1_028_300m), [new("Day centre", Money.FromPounds(400_000m), 900, 7_000), new("Team", Money.FromPounds(500_000m), 5_000, 100)]));

    /// <summary>The whole contract as one line, by quarter, from the middle of a month, with more spending than the contract comes to.</summary>
    internal static ReleasePlan Short { get; } = new SteppedRelease(
        BlockContract.OfValues(new(2026, 9, 15), [Money.FromPounds(1_000m), Money.FromPounds(1_000m)]), GuaranteeSchedule.Geometric(new(4, 5), new(1, 5)))
        .Release(ReleasePer.Quarter, PhbDemand.Of(ReleasePer.Year, new(2026, 9, 15), [Money.FromPounds(100m), Money.FromPounds(1_250m)]), Behaviour);

    /// <summary>One financial year of a contract that starts in the middle of one: quarters of two contract years.</summary>
    internal static ReleasePlan Part { get; } = Short.In(new(2027));

    internal static ReleasePlan[] All { get; } = [Bare, Whole, Short, Part, Whole.In(new(2026)), Bare.In(new(2030))];
}
