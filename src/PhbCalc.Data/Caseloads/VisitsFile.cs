using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>Reads visits.csv: who comes when, for which service.</summary>
/// <remarks>Rule: spec 8, visits.csv; spec 2, Visit.</remarks>
public static class VisitsFile
{
    /// <summary>The name of the file in a folder: <c>visits.csv</c>.</summary>
    public const string Name = "visits.csv";

    /// <summary>Reads the visits, in the order of the file. Whether people, cards and services exist is not looked at.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>visits.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Visit>> Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, VisitColumns.All, faults, options ?? ReadOptions.Default);
        PersonColumn people = PersonColumn.OfAnybody();
        PersonRows<Visit> rows = Visits.Read(table, people, KnownServices.None);
        InvalidFilesException.ThrowIfAny(faults);
        return rows.InOrder(people);
    }
}
