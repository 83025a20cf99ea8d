using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads items.csv: the items of care plans.</summary>
/// <remarks>Rule: spec 8, items.csv; spec 2, Item; spec 2b, Prices as they are published and What others get. The column <c>parity_table</c> names the table that a social and leisure allowance comes from.</remarks>
public static class ItemsFile
{
    /// <summary>The name of the file in a folder: <c>items.csv</c>.</summary>
    public const string Name = "items.csv";

    internal static PersonFile<Item> File { get; } = new(("item_id", item => item.Id));

    private static readonly Column<string> Category = File.Required("category", Cell.Text);
    private static readonly Column<Money?> Amount = File.Required("amount", Cell.MoneyOrBlank);
    private static readonly Column<ItemUnit?> Unit = File.Required("unit", Cell.Word(Words.ItemUnits));
    private static readonly Column<decimal> Quantity = File.Optional("quantity", (row, column) => row.Number(column) ?? 1m);
    private static readonly Column<LocalDate?> From = File.Optional("from", Cell.DateOrBlank);
    private static readonly Column<LocalDate?> To = File.Optional("to", Cell.DateOrBlank);
    private static readonly Column<Funding> FundedBy = File.Optional("funded_by", Cell.WordOr(Words.Fundings, Funding.Budget));
    private static readonly Column<string?> Label = File.Optional("label", Cell.TextOrBlank);
    private static readonly Column<string?> ParityTable = File.Optional("parity_table", Cell.TextOrBlank);
    private static readonly Column<string?> Per = File.Optional("per", Cell.TextOrBlank);

    /// <summary>Reads the items, in the order of the file, with amounts in pounds per their unit. It does not check whether the people exist.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>items.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Item>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, id, person) => Made(row, id, person, Parity.None));

    /// <summary>Reads the rows beside other files.</summary>
    internal static PersonRows<Item> Rows(CsvTable table, PersonColumn people, Parity parity) => File.Read(table, people, (row, id, person) => Made(row, id, person, parity));

    private static Item Made(CsvTable row, string id, int person, Parity parity)
    {
        (string category, Money? given, ItemUnit? unit, string? table) = (Category.In(row), Amount.In(row), Unit.In(row), ParityTable.In(row));
        ParityRow? others = parity.RowFor(person, table);
        if (Amount.IsBlankIn(row))
        {
            RefuseBlank(row, table, others, unit, parity);
        }
        else if (given is { } own && unit is { } per && others is not null && Parity.Notice(id, others, own, per) is { } notice)
        {
            row.Tell(notice);
        }

        Money amount = given ?? others?.Amount ?? Money.Zero;
        // Of an item without a unit it is not known whether it may have an end.
        return new(id, category, amount, unit ?? ItemUnit.Day, Quantity.In(row), From.In(row), To.In(row), FundedBy.In(row), Label.In(row), table, Per.In(row), others?.OfTable);
    }

    /// <summary>An amount may be blank only if the parity table of the item has one in its unit.</summary>
    private static void RefuseBlank(CsvTable row, string? table, ParityRow? others, ItemUnit? unit, Parity parity)
    {
        if (table is null)
        {
            Cell.Money(row, Amount.Index);
        }
        else if (others is null)
        {
            row.Refuse([parity.WhyNone(table)]);
        }
        else if (unit is { } given && given != others.Unit && Unit.Wants(row))
        {
            Unit.Refuse(row, new Fault("unit", $"is not the unit of parity table {table}, {others.Unit.Word()}", "write the unit of the table, or an amount") { Value = given.Word() });
        }
    }
}
