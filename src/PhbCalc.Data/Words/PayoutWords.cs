using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The words of how a budget is paid out.</summary>
internal static class PayoutWords
{
    internal static WordTable<PaymentInterval> Intervals { get; } = WordTable.Of<PaymentInterval>("an interval of payments");

    internal static WordTable<PaymentTiming> Timings { get; } = WordTable.Of<PaymentTiming>("a way to time payments");

    internal static WordTable<PaymentCut> Cuts { get; } = WordTable.Of<PaymentCut>("a way to cut a sum into payments");

    internal static WordTable<OncePaid> OncePaid { get; } = WordTable.Of<OncePaid>("a time at which sums that come once are paid");
}
