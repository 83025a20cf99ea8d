using PhbCalc.Data.Csv;
using PhbCalc.Wheelchairs;

namespace PhbCalc.Data;

/// <summary>The words of personal wheelchair budgets.</summary>
internal static class WheelchairWords
{
    internal static WordTable<WheelchairWay> Ways { get; } = WordTable.Of<WheelchairWay>(
        "a way to use a wheelchair budget", ("notional with top-up", WheelchairWay.NotionalTopUp), ("notional top-up", WheelchairWay.NotionalTopUp), ("notional top up", WheelchairWay.NotionalTopUp), ("third party", WheelchairWay.ThirdParty));
}
