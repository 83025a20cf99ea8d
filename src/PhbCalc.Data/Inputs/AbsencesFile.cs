using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;

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
        FileFaults.ThrowIfAny(faults);
        return rows.InOrder(people);
    }
}

/// <summary>The columns of absences.csv.</summary>
internal static class AbsenceColumns
{
    internal const int PersonId = 0;
    internal const int From = 1;
    internal const int To = 2;
    internal const int Card = 3;
    internal const int Reason = 4;

    internal static FileColumns All { get; } = new(["person_id", "from", "to"], ["card", "reason"]);
}

/// <summary>Reads the rows of absences.csv.</summary>
internal static class Absences
{
    internal static PersonRows<Absence> Read(CsvTable table, PersonColumn people, KnownServices services)
    {
        PersonRows<Absence> rows = new();
        while (table.Next())
        {
            int person = people.Find(table, AbsenceColumns.PersonId);
            rows.Add(person, table.Row, string.Empty, AbsenceIn(table, services));
        }

        return rows;
    }

    private static Absence? AbsenceIn(CsvTable row, KnownServices services)
    {
        LocalDate from = row.RequiredDate(AbsenceColumns.From);
        LocalDate to = row.RequiredDate(AbsenceColumns.To);
        string? card = row.Text(AbsenceColumns.Card);
        string? reason = row.Text(AbsenceColumns.Reason);
        if (card is not null)
        {
            services.CheckCard(row, card);
        }

        try
        {
            Absence absence = new(from, to, card, reason);
            return row.IsSound ? absence : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}
