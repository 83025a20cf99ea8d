using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>Reads admissions.csv: the days on which people were admitted to hospital.</summary>
/// <remarks>Rule: spec 8, admissions.csv; spec 5, Episodes.</remarks>
public static class AdmissionsFile
{
    /// <summary>The name of the file in a folder: <c>admissions.csv</c>.</summary>
    public const string Name = "admissions.csv";

    /// <summary>Reads the admissions, in the order of the file.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>admissions.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Admission>> Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, AdmissionColumns.All, faults, options ?? ReadOptions.Default);
        PersonColumn people = PersonColumn.OfAnybody();
        PersonRows<Admission> rows = Admissions.Read(table, people);
        InvalidFilesException.ThrowIfAny(faults);
        return rows.InOrder(people);
    }
}
