using PhbCalc.Contacts;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads contacts.csv: people's contacts with teams.</summary>
/// <remarks>Rule: spec 8, contacts.csv; spec 5, Contacts.</remarks>
public static class ContactsFile
{
    /// <summary>The name of the file in a folder: <c>contacts.csv</c>.</summary>
    public const string Name = "contacts.csv";

    /// <summary>Reads the contacts, in the order of the file. Whether there are such teams is not looked at.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>contacts.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<TeamContact>> Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, ContactColumns.All, faults, options ?? ReadOptions.Default);
        PersonColumn people = PersonColumn.OfAnybody();
        PersonRows<TeamContact> rows = Contacts.Read(table, people);
        FileFaults.ThrowIfAny(faults);
        return rows.InOrder(people);
    }
}

/// <summary>The columns of contacts.csv.</summary>
internal static class ContactColumns
{
    internal const int PersonId = 0;
    internal const int Date = 1;
    internal const int Team = 2;
    internal const int Count = 3;
    internal const int Kind = 4;
    internal const int Urgent = 5;

    internal static FileColumns All { get; } = new(["person_id", "date", "team", "count"], ["kind", "urgent"]) { TellsRepeats = true };
}

/// <summary>Reads the rows of contacts.csv.</summary>
internal static class Contacts
{
    internal static PersonRows<TeamContact> Read(CsvTable table, PersonColumn people)
    {
        PersonRows<TeamContact> rows = new();
        while (table.Next())
        {
            int person = people.Find(table, ContactColumns.PersonId);
            rows.Add(person, table.Row, string.Empty, ContactIn(table));
        }

        return rows;
    }

    private static TeamContact? ContactIn(CsvTable row)
    {
        LocalDate date = row.RequiredDate(ContactColumns.Date);
        string team = row.RequiredText(ContactColumns.Team);
        int count = row.RequiredWhole(ContactColumns.Count);
        ContactKind kind = row.Word(ContactColumns.Kind, ClusterWords.ContactKinds) ?? default;
        bool isUrgent = row.Word(ContactColumns.Urgent, Words.YesNo) ?? false;
        try
        {
            TeamContact contact = new(date, team, count, kind, isUrgent);
            return row.IsSound ? contact : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}
