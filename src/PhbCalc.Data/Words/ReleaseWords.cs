using PhbCalc.BlockContracts;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The words of block contracts and their release, in policies and in results.</summary>
internal static class ReleaseWords
{
    internal static WordTable<ReleasePer> Pers { get; } = WordTable.Of<ReleasePer>("a kind of period");

    internal static WordTable<ContractPhasing> Phasings { get; } = WordTable.Of<ContractPhasing>("a way to phase");

    internal static WordTable<GuaranteeKind> Schedules { get; } = WordTable.Of<GuaranteeKind>("a kind of schedule");

    internal static WordTable<UpliftRule> UpliftRules { get; } = WordTable.Of<UpliftRule>("a rule for uplifts");
}
