namespace PhbCalc.Data;

/// <summary>The columns of contract.csv.</summary>
internal static class ContractColumns
{
    internal const int YearStart = 0;
    internal const int Value = 1;
    internal const int GuaranteedShare = 2;
    internal const int PhbSpend = 3;

    internal static FileColumns All { get; } = new(["year_start", "value"], ["guaranteed_share", "phb_spend"]);
}
