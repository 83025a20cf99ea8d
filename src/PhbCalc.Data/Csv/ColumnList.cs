namespace PhbCalc.Data.Csv;

/// <summary>The columns in the description of a file, each with the way its cells are read: required columns first, in the order of its page in docs/files.</summary>
internal sealed class ColumnList
{
    private readonly List<string> required = [];
    private readonly List<string> optional = [];
    private readonly Dictionary<string, ColumnContent> contents = new(StringComparer.Ordinal);
    private FileColumns? all;

    /// <summary>Whether rows equal in every cell make a notice: if rows have no ids, one of them may be a mistake.</summary>
    internal bool TellsRepeats { get; init; }

    /// <summary>Whether columns that start with group_ are groups.</summary>
    internal bool HasGroups { get; init; }

    /// <summary>Columns that replace each other: a file has those of one kind only. Empty if all may appear together.</summary>
    internal string[][] Kinds { get; init; } = [];

    /// <summary>What a message says is required; the names of the required columns if not given.</summary>
    internal string? Needed { get; init; }

    /// <summary>All of them.</summary>
    internal FileColumns All => all ??=
        new([.. required], [.. optional]) { TellsRepeats = TellsRepeats, HasGroups = HasGroups, Kinds = Kinds, Contents = contents, Required = Needed ?? string.Join(", ", required) };

    /// <summary>Adds a required column.</summary>
    internal Column<T> Required<T>(string name, Func<CsvTable, int, T> read)
    {
        required.Add(name);
        contents.Add(name, new(ColumnContent.KindOf<T>(), []));
        return new(name, required.Count - 1, read);
    }

    /// <summary>Adds an optional column, after the required ones.</summary>
    internal Column<T> Optional<T>(string name, Func<CsvTable, int, T> read)
    {
        optional.Add(name);
        contents.Add(name, new(ColumnContent.KindOf<T>(), []));
        return new(name, required.Count + optional.Count - 1, read);
    }

    /// <summary>Adds a required column, whose cells hold words of a table.</summary>
    internal Column<T> Required<T>(string name, CellWord<T> word)
    {
        Column<T> column = Required(name, word.Read);
        contents[name] = new(ColumnKind.Text, word.Words);
        return column;
    }

    /// <summary>Adds an optional column, whose cells hold words of a table.</summary>
    internal Column<T> Optional<T>(string name, CellWord<T> word)
    {
        Column<T> column = Optional(name, word.Read);
        contents[name] = new(ColumnKind.Text, word.Words);
        return column;
    }

    /// <summary>Reads a file alone.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">Its name in messages.</param>
    /// <param name="options">How files are read; null for the default.</param>
    /// <param name="read">Reads its rows, and reports what is wrong with them.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    internal T ReadAlone<T>(Stream stream, string fileName, ReadOptions? options, Func<CsvTable, T> read)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, All, faults, options ?? ReadOptions.Default);
        T found = read(table);
        FileFaults.ThrowIfAny(faults);
        return found;
    }
}

/// <summary>A column of a file.</summary>
/// <typeparam name="T">What its cells hold.</typeparam>
/// <param name="name">Its name.</param>
/// <param name="index">Its position among the columns of the file.</param>
/// <param name="read">Reads the cell of a row. A cell that cannot be read is reported and counts as blank.</param>
internal sealed class Column<T>(string name, int index, Func<CsvTable, int, T> read)
{
    internal string Name => name;

    internal int Index => index;

    /// <summary>What a row holds in it.</summary>
    internal T In(CsvTable row) => read(row, index);

    /// <summary>Whether a row has nothing in it.</summary>
    internal bool IsBlankIn(CsvTable row) => row.Bytes(index).IsEmpty;

    /// <summary>Whether a row's cell could be read, or is blank where allowed.</summary>
    internal bool CanBeReadIn(CsvTable row) => row.CanBeRead(index);

    /// <summary>Whether to make a fault in a row's cell. If not, this counts it.</summary>
    internal bool Wants(CsvTable row) => row.Wants(index);

    /// <summary>Reports a fault in a row's cell, if it is <see cref="Wants">wanted</see>.</summary>
    internal void Refuse(CsvTable row, Fault fault) => row.Refuse(index, fault);
}

/// <summary>The ways to read cells. Cells must not be blank unless the name says so.</summary>
internal static class Cell
{
    internal static string Text(CsvTable row, int column) => row.RequiredText(column);

    internal static string? TextOrBlank(CsvTable row, int column) => row.Text(column);

    internal static LocalDate Date(CsvTable row, int column) => row.RequiredDate(column);

    internal static LocalDate? DateOrBlank(CsvTable row, int column) => row.Date(column);

    internal static LocalTime? StartOrBlank(CsvTable row, int column) => row.StartTime(column);

    internal static LocalTime? EndOrBlank(CsvTable row, int column) => row.EndTime(column);

    internal static Money Money(CsvTable row, int column) => row.RequiredMoney(column);

    internal static Money? MoneyOrBlank(CsvTable row, int column) => row.Money(column);

    internal static Money SignedMoney(CsvTable row, int column) => row.RequiredSignedMoney(column);

    internal static decimal Number(CsvTable row, int column) => row.RequiredNumber(column);

    internal static decimal? NumberOrBlank(CsvTable row, int column) => row.Number(column);

    internal static decimal? ShareOrBlank(CsvTable row, int column) => row.Share(column);

    internal static int Whole(CsvTable row, int column) => row.RequiredWhole(column);

    internal static int? WholeOrBlank(CsvTable row, int column) => row.Whole(column);

    internal static Source? SourceOrBlank(CsvTable row, int column) => row.Source(column);

    /// <summary>Days, with bank holidays allowed; none if it is blank.</summary>
    internal static DayTypes DaysOrBlank(CsvTable row, int column) => row.Days(column, CellFaults.NotDays);

    /// <summary>Days of the week; none if it is blank.</summary>
    internal static DayTypes WeekdaysOrBlank(CsvTable row, int column) => row.Days(column, CellFaults.NotWeekdays);

    /// <summary>A week pattern; every week if it is blank.</summary>
    internal static WeekPattern WeeksOrBlank(CsvTable row, int column) => row.Weeks(column);

    /// <summary>A word of a table that must not be blank; null if the table does not have it, which is reported.</summary>
    internal static CellWord<T?> Word<T>(WordTable<T> words)
        where T : struct => new((row, column) => row.RequiredWord(column, words), words.Words);

    /// <summary>A word of a table; null if it is blank.</summary>
    internal static CellWord<T?> WordOrBlank<T>(WordTable<T> words)
        where T : struct => new((row, column) => row.Word(column, words), words.Words);

    /// <summary>A word of a table; the meaning of a blank if it is blank.</summary>
    internal static CellWord<T> WordOr<T>(WordTable<T> words, T blank)
        where T : struct => new((row, column) => row.Word(column, words) ?? blank, words.Words);
}
