using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads holding.csv: how some lines of a budget are held, if that differs from people.csv.</summary>
/// <remarks>Rule: spec 7, How it is held.</remarks>
public static class HoldingFile
{
    /// <summary>The name of the file in a folder: <c>holding.csv</c>.</summary>
    public const string Name = "holding.csv";

    internal static PersonFile<HoldingRule> File { get; } = new();

    private static readonly Column<Holding?> Held = File.Required("held", Cell.Word(HoldingWords.All));
    private static readonly Column<string?> Holder = File.Optional("holder", Cell.TextOrBlank);
    private static readonly Column<string?> On = File.Optional("on", Cell.TextOrBlank);

    /// <summary>Reads the rules, in the order of the file. It does not check whether people and lines exist, or whether two rules are for the same lines.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>holding.csv</c> by default.</param>
    /// <param name="options">How files are read; the default options if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<HoldingRule>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, _, _) => Made(row));

    /// <summary>Reads the rows beside other files.</summary>
    internal static PersonRows<HoldingRule> Rows(CsvTable table, PersonColumn people) => File.Read(table, people, (row, _, _) => Made(row));

    private static HoldingRule? Made(CsvTable row)
    {
        (Holding? held, string? holder, LineTarget on) = (Held.In(row), Holder.In(row), TargetCell.In(row, On));
        return held is { } way ? new(way, holder, on) : null;
    }
}
