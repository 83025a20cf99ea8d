using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads funding.csv: who pays what share of a budget, or of some lines of it.</summary>
/// <remarks>Rule: spec 7, Who funds it. A row has a funder and a share; or, for jointly funded care, the totals of health, social care and shared tasks.</remarks>
public static class FundingFile
{
    /// <summary>The name of the file in a folder: <c>funding.csv</c>.</summary>
    public const string Name = "funding.csv";

    internal static PersonFile<FundingRow> File { get; } = new();

    private static readonly Column<string?> Funder = File.Required("funder", Cell.TextOrBlank);
    private static readonly Column<Ratio?> Share = File.Required("share", (row, column) => row.ShareFraction(column, FundingRowFaults.NotAShare));
    private static readonly Column<string?> On = File.Optional("on", Cell.TextOrBlank);
    private static readonly Column<decimal?> Health = File.Optional("health", Cell.NumberOrBlank);
    private static readonly Column<decimal?> Social = File.Optional("social", Cell.NumberOrBlank);
    private static readonly Column<decimal?> Shared = File.Optional("shared", Cell.NumberOrBlank);
    private static readonly Column<string?> Reason = File.Optional("reason", Cell.TextOrBlank);

    /// <summary>Reads the rows, in the order of the file. It does not check whether people and lines exist, or whether shares sum to 1.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>funding.csv</c> by default.</param>
    /// <param name="options">How files are read; the default options if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<FundingRow>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, _, _) => Made(row));

    /// <summary>Reads the rows beside other files.</summary>
    internal static PersonRows<FundingRow> Rows(CsvTable table, PersonColumn people) => File.Read(table, people, (row, _, _) => Made(row));

    private static FundingRow? Made(CsvTable row)
    {
        (string? funder, Ratio? share, LineTarget on) = (Funder.In(row), Share.In(row), TargetCell.In(row, On));
        (decimal? health, decimal? social, decimal? shared, string? reason) = (Health.In(row), Social.In(row), Shared.In(row), Reason.In(row));
        string[] tasks = [.. new[] { Health, Social, Shared }.Where(column => !column.IsBlankIn(row)).Select(column => column.Name)];
        if (tasks.Length > 0 && (!Funder.IsBlankIn(row) || !Share.IsBlankIn(row)))
        {
            row.Refuse(FundingRowFaults.BothWays(tasks));
            return null;
        }

        if (tasks.Length > 0)
        {
            return row.IsSound ? new(FundingRule.ByTasks(health ?? 0m, social ?? 0m, shared ?? 0m, on), reason) : null;
        }

        row.Refuse([.. Funder.IsBlankIn(row) ? (Fault[])[CellFaults.Blank(Funder.Name)] : [], .. Share.IsBlankIn(row) ? (Fault[])[CellFaults.Blank(Share.Name)] : []]);
        return row.IsSound ? new([new(funder!, share!.Value, on)], reason) : null;
    }
}

/// <summary>A row of funding.csv: a rule, or the two that tasks give.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Who funds it.</remarks>
/// <param name="Rules">The rules.</param>
/// <param name="Reason">The reason in words, such as a panel's decision; null (the default) if it is not given.</param>
public sealed record FundingRow(ValueList<FundingRule> Rules, string? Reason = null)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What can be wrong with a row of funding.csv, beyond what is wrong with one cell.</summary>
internal static class FundingRowFaults
{
    internal static Fault NotAShare(string field, string value) => CellFaults.NotAShare(field, value, "write a number from 0 to 1, a percentage or a fraction: 0.25, 25% or 1/4");

    internal static Fault BothWays(string[] tasks) => new("share", $"or funder is given together with {string.Join(", ", tasks)}", "write either a funder and a share, or what the tasks come to");
}

/// <summary>Reads which lines of a budget a row is for.</summary>
internal static class TargetCell
{
    internal static LineTarget In(CsvTable row, Column<string?> column)
    {
        string text = column.In(row) ?? string.Empty;
        if (!LineTarget.TryParse(text, out LineTarget target) && column.Wants(row))
        {
            column.Refuse(row, NotATarget(column.Name, text));
        }

        return target;
    }

    private static Fault NotATarget(string field, string text) =>
        new(field, "names no lines of a budget", "write visit:ID, item:ID, service:NAME, card:NAME, domain:NAME or category:NAME, or leave it blank for the whole budget") { Value = text };
}
