namespace PhbCalc.Data;

/// <summary>The columns of items.csv.</summary>
internal static class ItemColumns
{
    internal const int PersonId = 0;
    internal const int ItemId = 1;
    internal const int Category = 2;
    internal const int Amount = 3;
    internal const int Unit = 4;
    internal const int Quantity = 5;
    internal const int From = 6;
    internal const int To = 7;
    internal const int FundedBy = 8;
    internal const int Label = 9;
    internal const int ParityTable = 10;

    internal static FileColumns All { get; } = new(
        ["person_id", "item_id", "category", "amount", "unit"],
        ["quantity", "from", "to", "funded_by", "label", "parity_table"]);
}
