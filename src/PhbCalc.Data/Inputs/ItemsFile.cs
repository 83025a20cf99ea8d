using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads items.csv: what is in care plans that is not by the visit.</summary>
/// <remarks>Rule: spec 8, items.csv; spec 2, Item. The column <c>parity_table</c> names the table that a social and leisure allowance comes from.</remarks>
public static class ItemsFile
{
    /// <summary>The name of the file in a folder: <c>items.csv</c>.</summary>
    public const string Name = "items.csv";

    internal static PersonFile<Item> File { get; } = new(("item_id", item => item.Id));

    private static readonly Column<string> Category = File.Required("category", Cell.Text);
    private static readonly Column<Money> Amount = File.Required("amount", Cell.Money);
    private static readonly Column<ItemUnit?> Unit = File.Required("unit", Cell.Word(Words.ItemUnits));
    private static readonly Column<decimal> Quantity = File.Optional("quantity", (row, column) => row.Number(column) ?? 1m);
    private static readonly Column<LocalDate?> From = File.Optional("from", Cell.DateOrBlank);
    private static readonly Column<LocalDate?> To = File.Optional("to", Cell.DateOrBlank);
    private static readonly Column<Funding> FundedBy = File.Optional("funded_by", Cell.WordOr(Words.Fundings, Funding.Budget));
    private static readonly Column<string?> Label = File.Optional("label", Cell.TextOrBlank);
    private static readonly Column<string?> ParityTable = File.Optional("parity_table", Cell.TextOrBlank);
    private static readonly Column<string?> Per = File.Optional("per", Cell.TextOrBlank);

    /// <summary>Reads the items, in the order of the file, with amounts in pounds per their unit. Whether the people exist is not looked at.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>items.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Item>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, id, _) => Made(row, id));

    /// <summary>Reads the rows beside other files.</summary>
    internal static PersonRows<Item> Rows(CsvTable table, PersonColumn people) => File.Read(table, people, (row, id, _) => Made(row, id));

    private static Item Made(CsvTable row, string id)
    {
        (string category, Money amount, ItemUnit? unit) = (Category.In(row), Amount.In(row), Unit.In(row));
        // Of an item without a unit it is not known whether it may have an end.
        return new(id, category, amount, unit ?? ItemUnit.Day, Quantity.In(row), From.In(row), To.In(row), FundedBy.In(row), Label.In(row), ParityTable.In(row), Per.In(row));
    }
}
