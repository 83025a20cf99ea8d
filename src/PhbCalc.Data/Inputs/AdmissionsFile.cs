using PhbCalc.Clusters;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads admissions.csv: the days on which people were admitted to hospital.</summary>
/// <remarks>Rule: spec 8, admissions.csv; spec 5, Episodes.</remarks>
public static class AdmissionsFile
{
    /// <summary>The name of the file in a folder: <c>admissions.csv</c>.</summary>
    public const string Name = "admissions.csv";

    internal static PersonFile<Admission> File { get; } = new();

    private static readonly Column<LocalDate> From = File.Required("from", Cell.Date);
    private static readonly Column<LocalDate> To = File.Required("to", Cell.Date);

    /// <summary>Reads the admissions, in the order of the file.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>admissions.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Admission>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, _, _) => Made(row));

    /// <summary>Reads the rows beside other files.</summary>
    internal static PersonRows<Admission> Rows(CsvTable table, PersonColumn people) => File.Read(table, people, (row, _, _) => Made(row));

    private static Admission Made(CsvTable row) => new(From.In(row), To.In(row));
}
