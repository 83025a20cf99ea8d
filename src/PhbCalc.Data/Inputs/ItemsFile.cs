using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads items.csv: what is in care plans that is not by the visit.</summary>
/// <remarks>Rule: spec 8, items.csv; spec 2, Item. The column <c>parity_table</c> names the table that a social and leisure allowance comes from.</remarks>
public static class ItemsFile
{
    /// <summary>The name of the file in a folder: <c>items.csv</c>.</summary>
    public const string Name = "items.csv";

    /// <summary>Reads the items, in the order of the file, with amounts in pounds per their unit. Whether the people exist is not looked at.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>items.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Item>> Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, ItemColumns.All, faults, options ?? ReadOptions.Default);
        PersonColumn people = PersonColumn.OfAnybody();
        PersonRows<Item> rows = Items.Read(table, people);
        FileFaults.ThrowIfAny(faults);
        return rows.InOrder(people);
    }
}

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

/// <summary>Reads the rows of items.csv.</summary>
internal static class Items
{
    internal static PersonRows<Item> Read(CsvTable table, PersonColumn people)
    {
        PersonRows<Item> rows = new();
        while (table.Next())
        {
            int person = people.Find(table, ItemColumns.PersonId);
            string id = table.RequiredText(ItemColumns.ItemId);
            rows.Add(person, table.Row, id, ItemIn(table, id));
        }

        rows.RefuseRepeats(table, ItemColumns.ItemId, people, item => item.Id);
        return rows;
    }

    private static Item? ItemIn(CsvTable row, string id)
    {
        string category = row.RequiredText(ItemColumns.Category);
        Money amount = row.RequiredMoney(ItemColumns.Amount);
        ItemUnit? unit = row.RequiredWord(ItemColumns.Unit, Words.ItemUnits);
        decimal quantity = row.Number(ItemColumns.Quantity) ?? 1m;
        LocalDate? from = row.Date(ItemColumns.From);
        LocalDate? to = row.Date(ItemColumns.To);
        Funding fundedBy = row.Word(ItemColumns.FundedBy, Words.Fundings) ?? Funding.Budget;
        string? label = row.Text(ItemColumns.Label);
        string? parityTable = row.Text(ItemColumns.ParityTable);
        try
        {
            // Of an item without a unit it is not known whether it may have an end.
            Item item = new(id, category, amount, unit ?? ItemUnit.Day, quantity, from, to, fundedBy, label, parityTable);
            return row.IsSound ? item : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}
