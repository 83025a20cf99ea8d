using PhbCalc.Contacts;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads contacts.csv: people's contacts with teams.</summary>
/// <remarks>Rule: spec 8, contacts.csv; spec 5, Contacts.</remarks>
public static class ContactsFile
{
    /// <summary>The name of the file in a folder: <c>contacts.csv</c>.</summary>
    public const string Name = "contacts.csv";

    internal static PersonFile<TeamContact> File { get; } = new(tellsRepeats: true);

    private static readonly Column<LocalDate> Date = File.Required("date", Cell.Date);

    internal static Column<string> Team { get; } = File.Required("team", Cell.Text);

    private static readonly Column<int> Count = File.Required("count", Cell.Whole);
    private static readonly Column<ContactKind> Kind = File.Optional("kind", Cell.WordOr(ClusterWords.ContactKinds, default));
    private static readonly Column<bool> Urgent = File.Optional("urgent", Cell.WordOr(Words.YesNo, false));

    /// <summary>Reads the contacts, in the order of the file. It does not check whether the teams exist.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>contacts.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<TeamContact>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, _, _) => Made(row));

    /// <summary>Reads the rows beside other files.</summary>
    internal static PersonRows<TeamContact> Rows(CsvTable table, PersonColumn people) => File.Read(table, people, (row, _, _) => Made(row));

    private static TeamContact Made(CsvTable row) => new(Date.In(row), Team.In(row), Count.In(row), Kind.In(row), Urgent.In(row));
}
