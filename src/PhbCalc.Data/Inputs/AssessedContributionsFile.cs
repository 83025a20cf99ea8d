using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads contributions.csv: what people are assessed to pay towards their social care.</summary>
/// <remarks>Rule: spec 7, Who funds it: the person's contribution.</remarks>
public static class AssessedContributionsFile
{
    /// <summary>The name of the file in a folder: <c>contributions.csv</c>.</summary>
    public const string Name = "contributions.csv";

    internal static PersonFile<Contribution> File { get; } = new();

    private static readonly Column<Money> Amount = File.Required("amount", Cell.Money);
    private static readonly Column<ItemUnit> Unit = File.Optional("unit", Cell.WordOr(Words.ItemUnits, ItemUnit.Week));
    private static readonly Column<LocalDate?> From = File.Optional("from", Cell.DateOrBlank);
    private static readonly Column<LocalDate?> To = File.Optional("to", Cell.DateOrBlank);

    /// <summary>Reads the contributions in pounds per their unit, in the order of the file. It does not check whether people exist, or whether two are for one day.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>contributions.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Contribution>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, _, _) => Made(row));

    /// <summary>Reads the rows beside other files.</summary>
    internal static PersonRows<Contribution> Rows(CsvTable table, PersonColumn people) => File.Read(table, people, (row, _, _) => Made(row));

    private static Contribution Made(CsvTable row) => new(Amount.In(row), Unit.In(row), From.In(row), To.In(row));
}
