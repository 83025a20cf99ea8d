using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>Reads absences.csv: the days on which people are away from home.</summary>
/// <remarks>Rule: spec 8, absences.csv; spec 2, Absence.</remarks>
public static class AbsencesFile
{
    /// <summary>The name of the file in a folder: <c>absences.csv</c>.</summary>
    public const string Name = "absences.csv";

    /// <summary>Reads the absences, in the order of the file. Whether people and cards exist is not looked at.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>absences.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Absence>> Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, AbsenceColumns.All, faults, options ?? ReadOptions.Default);
        PersonColumn people = PersonColumn.OfAnybody();
        PersonRows<Absence> rows = Absences.Read(table, people, KnownServices.None);
        InvalidFilesException.ThrowIfAny(faults);
        return rows.InOrder(people);
    }
}
