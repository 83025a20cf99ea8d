using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

/// <summary>Envelopes shared over a caseload: what is written and read back in the tests.</summary>
internal static class SomeAllocations
{
    private static readonly TopDownAllocation Table = new(AllocationTable.PricePerPoint(Money.FromPounds(1_000m)), new("County allocation table", new(2026, 2, 1), "official"));

    private static readonly TopDownAllocation NoSource = new(AllocationTable.Interpolated([new(0m, Money.Zero), new(30m, Money.FromPounds(100_000.005m))]));

    /// <summary>
    /// £60,000.00 less 5% over people of every treatment: an override of £10,250.00 is off first, and of the £46,750.00 left one has the floor of £4,000.00 and one the
    /// cap of £18,000.00, so that £24,750.00 is shared by £12,728.00 and £19,000.00. They are given in another order than that of their ids.
    /// </summary>
    internal static EnvelopeOutcome Mixed { get; } = Share(60_000m, 0.05m, Scaling.Both,
    [
        Claim(Table.Allocate("P005", 26m), cap: 18_000m),
        Claim(Table.Allocate("P003", 12m, [Adjustment.Addition(Money.FromPounds(728m), "=Night, \"school\"")])),
        Claim(Table.Allocate("P001", 4m), floor: 4_000m),
        Claim(Table.Allocate("P002", 9.5m, [Adjustment.Override(Money.FromPounds(10_250m), "appeal", "Head of care", new(2026, 3, 2))])),
        Claim(Table.Allocate("P004", 19m)),
    ]);

    /// <summary>Floors that come to more than there is.</summary>
    internal static EnvelopeOutcome Infeasible { get; } = Share(100m, 0.1m, Scaling.DownOnly, [Claim(Table.Allocate("P001", 4m), floor: 100m)]);

    /// <summary>Outcomes of every kind, with the people in ordinal order.</summary>
    internal static Gen<EnvelopeOutcome> Any =>
        from claims in Gen.ListOf(Claims, 6)
        from pounds in Gen.Choose(0, 200_000)
        from contingency in Gen.Elements(0m, 0.1m, 0.123456m, 1m)
        from scaling in Gen.Elements(Enum.GetValues<Scaling>())
        select Share(
            pounds,
            contingency,
            scaling,
            claims.DistinctBy(claim => claim.Budget.PersonId, StringComparer.Ordinal).OrderBy(claim => claim.Budget.PersonId, StringComparer.Ordinal).ToValueList());

    internal static EnvelopeOutcome Share(decimal pounds, decimal contingency, Scaling scaling, ValueList<EnvelopeClaim> claims) =>
        new EnvelopeAllocation(new(Money.FromPounds(pounds), contingency), scaling).Allocate(claims);

    private static Gen<EnvelopeClaim> Claims =>
        from id in Gen.Elements("P001", "P002", "P003", "O'Brien", "é", "=P3", "p 4", "B", "a")
        from points in Gen.Choose(0, 30_000_000)
        from table in Gen.Elements(Table, NoSource)
        from adjustments in Gen.SubListOf(Adjustments)
        from floor in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 500_000))
        from over in Gen.OneOf(Gen.Constant(-1), Gen.Choose(0, 3_000_000))
        select new EnvelopeClaim(
            table.Allocate(id, points / 1_000_000m, adjustments.ToValueList()),
            Money.FromPence(floor),
            over < 0 ? null : Money.FromPence(floor + over));

    private static Adjustment[] Adjustments { get; } =
    [
        Adjustment.AreaCostIndex(1.0616m, "index: £ and é"),
        Adjustment.Uplift(0.03m, "2025/26 to 2026/27"),
        Adjustment.UnpaidSupport(0.1m, "a sister"),
        Adjustment.Floor(Money.FromPounds(500m), "least"),
        Adjustment.Cap(Money.FromPounds(9_000m), "panel", isSupplyDriven: true),
        Adjustment.Addition(Money.FromPounds(-2_566.07m), "school"),
        Adjustment.Override(Money.FromPounds(10_250.99m), "appeal", "Head of \"care\"", new(2026, 3, 2)),
    ];

    private static EnvelopeClaim Claim(TopDownBudget budget, decimal floor = 0m, decimal? cap = null) =>
        new(budget, Money.FromPounds(floor), cap is { } most ? Money.FromPounds(most) : null);
}
