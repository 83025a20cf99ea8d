using PhbCalc.Data.Csv;
using PhbCalc.Sufficiency;

namespace PhbCalc.Data;

/// <summary>Reads needs.csv: when, and for how long, people need support, to compare with what their plans buy.</summary>
/// <remarks>Rule: spec 2b, Enough.</remarks>
public static class SupportNeedsFile
{
    /// <summary>The name of the file in a folder: <c>needs.csv</c>.</summary>
    public const string Name = "needs.csv";

    internal static PersonFile<SupportNeed> File { get; } = new(tellsRepeats: true);

    private static readonly Column<string> What = File.Required("what", Cell.Text);
    private static readonly Column<DayTypes> Days = File.Optional("days", Cell.WeekdaysOrBlank);
    private static readonly Column<LocalTime?> From = File.Optional("from_time", Cell.StartOrBlank);
    private static readonly Column<LocalTime?> To = File.Optional("to_time", Cell.EndOrBlank);
    private static readonly Column<int?> Carers = File.Optional("carers", (row, column) => row.Whole(column));
    private static readonly Column<SupportKind?> Kind = File.Optional("support", Cell.WordOrBlank(SufficiencyWords.Kinds));
    private static readonly Column<decimal?> HoursAWeek = File.Optional("hours_a_week", Cell.NumberOrBlank);

    /// <summary>Reads the needs, in the order of the file. It does not check whether people exist.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>needs.csv</c> by default.</param>
    /// <param name="options">How files are read; the default options if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<SupportNeed>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, _, _) => Made(row));

    /// <summary>Reads the rows beside other files.</summary>
    internal static PersonRows<SupportNeed> Rows(CsvTable table, PersonColumn people) => File.Read(table, people, (row, _, _) => Made(row));

    private static SupportNeed? Made(CsvTable row)
    {
        (string what, DayTypes days, LocalTime? from, LocalTime? to) = (What.In(row), Days.In(row), From.In(row), To.In(row));
        (int? carers, SupportKind? kind, decimal? hours) = (Carers.In(row), Kind.In(row), HoursAWeek.In(row));
        bool hasHours = !row.Bytes(HoursAWeek.Index).IsEmpty;
        string[] timed = [.. TimedColumns.Where(column => !row.Bytes(column).IsEmpty).Select(row.Name)];
        if (hasHours && timed.Length > 0)
        {
            row.Refuse(SupportNeedFaults.BothKinds(timed));
            return null;
        }

        if (hasHours)
        {
            return row.IsSound && hours is { } week ? new(what, week) : null;
        }

        if (SupportNeedFaults.Missing(timed.Length == 0, (Days.Name, days == DayTypes.None), (From.Name, from is null), (To.Name, to is null)) is { Length: > 0 } missing)
        {
            row.Refuse(missing);
        }

        return row.IsSound ? new(what, days, from!.Value, to!.Value, carers ?? 1, kind ?? default) : null;
    }

    /// <summary>What only a need at certain times has.</summary>
    private static int[] TimedColumns => [Days.Index, From.Index, To.Index, Carers.Index, Kind.Index];
}

/// <summary>What can be wrong with a row of needs.csv, beyond what is wrong with one cell.</summary>
internal static class SupportNeedFaults
{
    internal static Fault BothKinds(string[] timed) => new("hours_a_week", $"is given together with {string.Join(", ", timed)}",
        "write either the times of the need or its hours a week, which count every carer");

    /// <summary>The cells that a need at certain times lacks; one fault if it has none of them.</summary>
    internal static Fault[] Missing(bool hasNothing, params (string Name, bool IsBlank)[] cells) => hasNothing
        ? [new("from_time", "is blank, and so is hours_a_week", "write days, from_time and to_time, or hours_a_week")]
        : [.. cells.Where(cell => cell.IsBlank).Select(cell => CellFaults.Blank(cell.Name))];
}
