using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>Reads oncosts.csv: what employing people costs beside their pay.</summary>
/// <remarks>Rule: spec 8, oncosts.csv; spec 3, What employing someone costs, step 7; spec 3b, On-costs. <see cref="TeamFile"/> reads it together with team.csv.</remarks>
public static class OnCostsFile
{
    /// <summary>The name of the file in a folder: <c>oncosts.csv</c>.</summary>
    public const string Name = "oncosts.csv";

    internal static PersonFile<OnCost> File { get; } = new(tellsRepeats: true);

    private static readonly Column<string> Item = File.Required("item", Cell.Text);
    private static readonly Column<Money> Amount = File.Required("amount", Cell.Money);
    private static readonly Column<OnCostUnit> Unit = File.Optional("unit", Cell.WordOr(EmploymentWords.OnCostUnits, OnCostUnit.Year));
    private static readonly Column<decimal> Quantity = File.Optional("quantity", (row, column) => row.Number(column) ?? 1m);
    private static readonly Column<LocalDate?> From = File.Optional("from", Cell.DateOrBlank);
    private static readonly Column<LocalDate?> To = File.Optional("to", Cell.DateOrBlank);

    /// <summary>Reads the on-costs, in the order of the file, with amounts in pounds per their unit. It does not check whether the people exist.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>oncosts.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<OnCost>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, _, _) => Made(row));

    /// <summary>Reads the rows beside other files.</summary>
    internal static PersonRows<OnCost> Rows(CsvTable table, PersonColumn people) => File.Read(table, people, (row, _, _) => Made(row));

    private static OnCost Made(CsvTable row) => new(Item.In(row), Amount.In(row), Unit.In(row), null, Quantity.In(row), From.In(row), To.In(row));
}

/// <summary>The on-costs of one person.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="OnCosts">The on-costs, in the order of their file.</param>
internal sealed record PersonOnCosts(string PersonId, ValueList<OnCost> OnCosts);
