using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads special-days.csv: named dates, which rates.csv can use among its days.</summary>
/// <remarks>Rule: spec 2b, Days that are special.</remarks>
public static class SpecialDaysFile
{
    /// <summary>The name of the file in a folder: <c>special-days.csv</c>.</summary>
    public const string Name = "special-days.csv";

    internal static ColumnList Columns { get; } = new();

    private static readonly Column<LocalDate> Date = Columns.Required("date", Cell.Date);
    private static readonly Column<string> DayName = Columns.Required("name", Cell.Text);

    /// <summary>Reads the days, in the order of the file: if a date has two names, the first applies.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>special-days.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static SpecialDays Read(Stream stream, string fileName = Name, ReadOptions? options = null) => Columns.ReadAlone(stream, fileName, options, Rows);

    /// <summary>Reads the rows; those that are faulty together are reported and left out.</summary>
    internal static SpecialDays Rows(CsvTable table)
    {
        FileRows<SpecialDay> rows = FileRows<SpecialDay>.Read(table, row => new(Date.In(row), DayName.In(row)));
        try
        {
            return new(rows.Values);
        }
        catch (InvalidInputException exception)
        {
            // The other days are kept: that rates.csv names one of them would be no fault of its own.
            rows.Refuse(table, exception.Faults);
            HashSet<int> faulty = [.. exception.Faults.Select(fault => fault.Position!.Value)];
            return new([.. rows.Values.Where((_, position) => !faulty.Contains(position))]);
        }
    }
}
