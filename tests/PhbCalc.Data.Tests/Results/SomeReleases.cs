using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BlockContracts;
using PhbCalc.Rates;

namespace PhbCalc.Data.Tests;

/// <summary>Releases of block contracts: what is written and read back in the tests.</summary>
internal static class SomeReleases
{
    /// <summary>The worked figures of Leeds: £1,000,000.00 a year, 80% guaranteed and 20 points less each year after it.</summary>
    internal static ReleasePlan Leeds { get; } = new SteppedRelease(
        BlockContract.OfValues(new(2026, 4, 1), [.. Enumerable.Repeat(Money.FromPounds(1_000_000m), 5)]), GuaranteeSchedule.Linear(new(4, 5), new(1, 5))).Release(ReleasePer.Year);

    /// <summary>Two years with everything that can be said of them: an uplift with its source, a revision, an uptake, and two service lines.</summary>
    internal static ReleasePlan Whole { get; } = new SteppedRelease(
        BlockContract.OfUplifts(
            new(2025, 4, 1),
            Money.FromPounds(500_000m),
            [new(0.0415m, 0.02m, source: new("Uplifts 2025/26", new(2026, 11, 21), "one source")), new(0.03m, 0.02m, UpliftRule.Multiplicative)],
            [ContractRevision.OfUplift(new(2025, 6, 27), new(0.0483m, 0.02m)), ContractRevision.OfValue(new(2026, 11, 2), Money.FromPounds(520_000m))]),
        GuaranteeSchedule.Explicit(new(2, 3), new(1, 2)),
        new() { Phasing = ContractPhasing.Days }).Release(
            ReleasePer.Quarter,
            PhbDemand.Of(PhbUptake.ByPoints(80, Money.FromPounds(4_000m), [new(0, new(1, 3)), new(7, new(1, 2)), new(24, new(1, 1))])),
            new(new(3, 10), new(1, 5), step: new(1, 4), fixedShare: new(1, 2)),
            new(Money.FromPounds(514_150m), [new("\"Day\", centre", Money.FromPounds(300_000m), 1_000, 200)]));

    /// <summary>£500,000.00, of which 80% is guaranteed, and £140,000.00 of spending: £40,000.00 is paid twice.</summary>
    internal static ReleasePlan DoubleRunning { get; } = new SteppedRelease(
        BlockContract.OfValues(new(2026, 4, 1), [Money.FromPounds(500_000m)]), GuaranteeSchedule.Explicit(new Ratio(4, 5)))
        .Release(ReleasePer.Quarter, PhbDemand.Of(ReleasePer.Year, new(2026, 4, 1), [Money.FromPounds(140_000m)]));

    /// <summary>Releases of every kind.</summary>
    internal static Gen<ReleasePlan> Any =>
        from years in Gen.Choose(1, 4)
        from contract in Contract(years)
        from schedule in Schedule(years)
        from per in Gen.Elements(Enum.GetValues<ReleasePer>())
        from phasing in Gen.Elements(Enum.GetValues<ContractPhasing>())
        from demand in Gen.OneOf(Gen.Constant((PhbDemand?)null), Stated(contract), Following(years))
        from behaviour in Gen.Elements(null, new CostBehaviour(new(3, 10), new(1, 5), step: new(1, 4), fixedShare: new(1, 2)), new CostBehaviour(new(1, 3), default, default, new(2, 3)))
        from hasLines in Gen.Elements(true, false)
        select new SteppedRelease(contract, schedule, new() { Phasing = phasing, AllowRisingShares = true }).Release(
            per, demand, behaviour, hasLines && behaviour is not null ? new ServiceLines(Money.FromPounds(100m), [new("a", Money.FromPounds(33m), 1, 1), new("b", Money.FromPounds(50m), 1, 0)]) : null);

    private static Gen<Money> Sum => Gen.Choose(0, 100_000_000).Select(pence => Money.FromPence(pence));

    private static Gen<Ratio> Share => Gen.OneOf(
        Gen.Choose(0, 100).Select(percent => new Ratio(percent, 100)),
        from below in Gen.Choose(1, 97)
        from above in Gen.Choose(0, below)
        select new Ratio(above, below));

    private static Gen<Uplift> Uplift =>
        from cost in Gen.Choose(-500, 1_000)
        from efficiency in Gen.Choose(0, 400)
        from rule in Gen.Elements(Enum.GetValues<UpliftRule>())
        from source in Gen.Elements(null, new Source("some"), new Source("other", new(2026, 1, 2), "official"))
        select new Uplift(cost / 10_000m, efficiency / 10_000m, rule, source);

    private static Gen<BlockContract> Contract(int years) =>
        from start in Gen.Elements(new LocalDate(2026, 4, 1), new LocalDate(2024, 2, 29), new LocalDate(2025, 1, 31), new LocalDate(2025, 9, 15))
        from baseValue in Sum
        from values in Gen.ListOf(Sum, years)
        from uplifts in Gen.ListOf(Uplift, years)
        from isRaised in Gen.Elements(true, false)
        from day in Gen.Choose(0, (365 * years) - 1)
        from revised in Sum
        from revision in Gen.Elements(0, 1, isRaised ? 2 : 1)
        let revisions = revision == 0 ? default(ValueList<ContractRevision>)
            : revision == 1 ? [ContractRevision.OfValue(start.PlusDays(day), revised)]
            : [ContractRevision.OfUplift(start.PlusDays(day), uplifts[0])]
        select isRaised ? BlockContract.OfUplifts(start, baseValue, uplifts.ToValueList(), revisions) : BlockContract.OfValues(start, values.ToValueList(), revisions);

    private static Gen<GuaranteeSchedule> Schedule(int years) => Gen.OneOf(
        Gen.ListOf(Share, years).Select(shares => GuaranteeSchedule.Explicit(shares.ToValueList())),
        from start in Share
        from step in Share
        select GuaranteeSchedule.Geometric(start, step),
        from start in Share
        from step in Share
        from isFloored in Gen.Elements(true, false)
        select GuaranteeSchedule.Linear(start, step, isFloored ? start * new Ratio(1, 2) : default));

    private static Gen<PhbDemand?> Stated(BlockContract contract) =>
        from sums in Gen.ListOf(Sum, contract.Years.Count)
        select (PhbDemand?)PhbDemand.Of(ReleasePer.Year, contract.Start, sums.ToValueList());

    private static Gen<PhbDemand?> Following(int years) =>
        from people in Gen.Choose(1, 500)
        from budget in Gen.Choose(1, 2_000_000)
        from first in Share
        from middle in Share
        from last in Share
        from isStraight in Gen.Elements(true, false)
        select (PhbDemand?)PhbDemand.Of(isStraight
            ? PhbUptake.Linear(people, Money.FromPence(budget), first, last)
            : PhbUptake.ByPoints(people, Money.FromPence(budget), [new(0, first), new(5, middle), new(years * 12, last)]));
}
