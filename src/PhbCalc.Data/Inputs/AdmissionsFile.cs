using PhbCalc.Clusters;
using PhbCalc.Data.Csv;

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
        FileFaults.ThrowIfAny(faults);
        return rows.InOrder(people);
    }
}

/// <summary>The columns of admissions.csv.</summary>
internal static class AdmissionColumns
{
    internal const int PersonId = 0;
    internal const int From = 1;
    internal const int To = 2;

    internal static FileColumns All { get; } = new(["person_id", "from", "to"], []);
}

/// <summary>Reads the rows of admissions.csv.</summary>
internal static class Admissions
{
    internal static PersonRows<Admission> Read(CsvTable table, PersonColumn people)
    {
        PersonRows<Admission> rows = new();
        while (table.Next())
        {
            int person = people.Find(table, AdmissionColumns.PersonId);
            rows.Add(person, table.Row, string.Empty, AdmissionIn(table));
        }

        return rows;
    }

    private static Admission? AdmissionIn(CsvTable row)
    {
        LocalDate from = row.RequiredDate(AdmissionColumns.From);
        LocalDate to = row.RequiredDate(AdmissionColumns.To);
        try
        {
            Admission admission = new(from, to);
            return row.IsSound ? admission : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}
