using PhbCalc.BlockContracts;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The words of block contracts and their release, in policies and in results.</summary>
internal static class ReleaseWords
{
    internal static WordTable<ReleasePer> Pers { get; } = new("a kind of period", ("year", ReleasePer.Year), ("quarter", ReleasePer.Quarter), ("month", ReleasePer.Month));

    internal static WordTable<ContractPhasing> Phasings { get; } = new("a way to phase", ("equal", ContractPhasing.Equal), ("days", ContractPhasing.Days));

    internal static WordTable<GuaranteeKind> Schedules { get; } = new("a kind of schedule",
        ("explicit", GuaranteeKind.Explicit), ("linear", GuaranteeKind.Linear), ("geometric", GuaranteeKind.Geometric));

    internal static WordTable<UpliftRule> UpliftRules { get; } = new("a rule for uplifts", ("simple", UpliftRule.Simple), ("multiplicative", UpliftRule.Multiplicative));
}
