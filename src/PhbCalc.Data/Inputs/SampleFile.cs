using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads sample.csv: scores of needs and the past costs of care.</summary>
/// <remarks>Rule: spec 8, sample.csv; spec 4, Fitting the table to past cost.</remarks>
public static class SampleFile
{
    /// <summary>The name of the file in a folder: <c>sample.csv</c>.</summary>
    public const string Name = "sample.csv";

    internal static ColumnList Columns { get; } = new();

    private static readonly Column<decimal> Points = Columns.Required("points", Cell.Number);
    private static readonly Column<Money> Cost = Columns.Required("cost", Cell.Money);
    private static readonly Column<string?> Group = Columns.Optional("group", Cell.TextOrBlank);

    /// <summary>
    /// Reads the cases, in the order of the file: points, and pounds a year. Whether there are enough of them depends on the method, and is for
    /// <see cref="TableCalibration"/> to say.
    /// </summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>sample.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<SampleCase> Read(Stream stream, string fileName = Name, ReadOptions? options = null) => Columns.ReadAlone(stream, fileName, options, Rows);

    private static ValueList<SampleCase> Rows(CsvTable table)
    {
        int position = 0;
        return FileRows<SampleCase>.Read(table, row => Made(row, position++)).Values;
    }

    private static SampleCase Made(CsvTable row, int position)
    {
        SampleCase one = new(Points.In(row), Cost.In(row), Group.In(row));
        row.Refuse(CalibrationFaults.In(one, position));
        return one;
    }
}
