using PhbCalc.Clusters;

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
        InvalidFilesException.ThrowIfAny(faults);
        return rows.InOrder(people);
    }
}
