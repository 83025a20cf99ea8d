using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads sample.csv: scores of needs and what care for them cost in the past.</summary>
/// <remarks>Rule: spec 8, sample.csv; spec 4, Fitting the table to past cost.</remarks>
public static class SampleFile
{
    /// <summary>The name of the file in a folder: <c>sample.csv</c>.</summary>
    public const string Name = "sample.csv";

    /// <summary>
    /// Reads the cases, in the order of the file: points, and pounds a year. Whether there are enough of them depends on the method, and is for
    /// <see cref="TableCalibration"/> to say.
    /// </summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>sample.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<SampleCase> Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, SampleColumns.All, faults, options ?? ReadOptions.Default);
        ValueList<SampleCase> sample = SampleRows.Read(table);
        FileFaults.ThrowIfAny(faults);
        return sample;
    }
}

/// <summary>The columns of sample.csv.</summary>
internal static class SampleColumns
{
    internal const int Points = 0;
    internal const int Cost = 1;
    internal const int Group = 2;

    internal static FileColumns All { get; } = new(["points", "cost"], ["group"]);
}

/// <summary>Reads the rows of sample.csv.</summary>
internal static class SampleRows
{
    internal static ValueList<SampleCase> Read(CsvTable table)
    {
        List<SampleCase> cases = [];
        while (table.Next())
        {
            SampleCase one = new(table.RequiredNumber(SampleColumns.Points), table.RequiredMoney(SampleColumns.Cost), table.Text(SampleColumns.Group));
            if (CalibrationFaults.In(one, cases.Count) is { } faults)
            {
                table.Refuse(faults);
            }

            cases.Add(one);
        }

        return cases.ToValueList();
    }
}
