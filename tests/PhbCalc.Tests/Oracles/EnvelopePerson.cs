using PhbCalc.TopDown;

namespace PhbCalc.Tests.Oracles;

/// <summary>Somebody who shares in an envelope; all sums in pence.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="Amount">The indicative budget.</param>
/// <param name="IsOverridden">Whether somebody set it.</param>
/// <param name="Floor">The least.</param>
/// <param name="Cap">The most; null for no most.</param>
internal sealed record EnvelopePerson(string Id, long Amount, bool IsOverridden, long Floor, long? Cap)
{
    internal EnvelopeClaim ToClaim()
    {
        TopDownAllocation table = new(AllocationTable.PricePerPoint(Money.FromPence(IsOverridden ? 12_345 : Amount)));
        ValueList<Adjustment> adjustments = IsOverridden ? [Adjustment.Override(Money.FromPence(Amount), "panel", "A. Manager", new(2026, 5, 1))] : [];
        return new(table.Allocate(Id, 1m, adjustments), Money.FromPence(Floor), Cap is { } cap ? Money.FromPence(cap) : null);
    }
}
