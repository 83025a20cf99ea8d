using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads parity.csv: what people without a budget get for the same needs.</summary>
/// <remarks>Rule: spec 2b, What others get.</remarks>
public static class ParityFile
{
    /// <summary>The name of the file in a folder: <c>parity.csv</c>.</summary>
    public const string Name = "parity.csv";

    internal static ColumnList Columns { get; } = new();

    private static readonly Column<string> Table = Columns.Required("table", Cell.Text);
    private static readonly Column<Money> Amount = Columns.Required("amount", Cell.Money);
    private static readonly Column<ItemUnit?> Unit = Columns.Required("unit", Cell.Word(Words.ItemUnits));
    private static readonly Column<decimal?> PointsFrom = Columns.Optional("points_from", Cell.NumberOrBlank);
    private static readonly Column<decimal?> PointsTo = Columns.Optional("points_to", Cell.NumberOrBlank);
    private static readonly Column<string?> Level = Columns.Optional("level", Cell.TextOrBlank);
    private static readonly Column<Source?> Source = Columns.Optional("source", Cell.SourceOrBlank);

    /// <summary>Reads the tables, with amounts in pounds per their unit.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>parity.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong, or its rows contradict each other. All its faults are reported at once.</exception>
    public static ParityTables Read(Stream stream, string fileName = Name, ReadOptions? options = null) => Columns.ReadAlone(stream, fileName, options, Rows);

    /// <summary>Reads the rows; no table if they contradict each other.</summary>
    internal static ParityTables Rows(CsvTable table)
    {
        FileRows<ParityRow> rows = FileRows<ParityRow>.Read(
            table,
            row => new(Table.In(row), Amount.In(row), Unit.In(row) ?? ItemUnit.Week, PointsFrom.In(row), PointsTo.In(row), Level.In(row), Source.In(row)));
        try
        {
            return new(rows.Values);
        }
        catch (InvalidInputException exception)
        {
            rows.Refuse(table, exception.Faults);
            return new([]);
        }
    }
}

/// <summary>Takes the amounts of items from parity tables, or checks them against those.</summary>
/// <param name="tables">The tables; null if there are none, or they are faulty.</param>
/// <param name="people">The people.</param>
internal sealed class Parity(ParityTables? tables, People people)
{
    /// <summary>Nothing to take amounts from.</summary>
    internal static Parity None { get; } = new(null, new());

    /// <summary>The row for a person in the table that an item names; null if there is none.</summary>
    internal ParityRow? RowFor(int person, string? table) =>
        tables is null || table is null || person < 0 || people[person] is not { } who ? null : tables.Find(table, who.Points, who.Level);

    /// <summary>Why there is no amount: the table does not exist, or has nothing for the person.</summary>
    internal Fault WhyNone(string table) =>
        tables is null ? new("amount", $"is blank, and there is no {ParityFile.Name} to take it from", $"write the amount, or add {ParityFile.Name} with the table")
        : tables.Has(table) ? new("amount", "is blank, and the parity table has no row for the person's points or level", $"write the amount, points or level in {PeopleFile.Name}, or a row of the table for them")
        : new("parity_table", $"is not a table of {ParityFile.Name}", Nearest.Suggest(table, tables.Rows.Select(row => row.Table).Distinct(StringComparer.Ordinal))) { Value = table };

    /// <summary>Makes a notice if an item's amount differs from the parity table.</summary>
    internal static string? Notice(string item, ParityRow row, Money amount, ItemUnit unit) => (amount, unit) == (row.Amount, row.Unit) ? null
        : $"item {item} has {amount}{Per(unit)}, and parity table {row.Table} has {row.Amount}{Per(row.Unit)} for the person's {(row.Level is null ? "points" : "level")}";

    private static string Per(ItemUnit unit) => unit == ItemUnit.Once ? " once" : $" per {unit.Word()}";
}
