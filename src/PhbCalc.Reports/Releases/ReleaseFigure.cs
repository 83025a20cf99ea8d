using System.Globalization;
using PhbCalc.BlockContracts;
using PhbCalc.Reports.Charts;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports;

/// <summary>A chart of some sums of a release over years or other periods, with a table of those and of others. Sums that are not known are left out.</summary>
internal sealed class ReleaseFigure
{
    private readonly ReleasePlan plan;
    private readonly ValueList<ReleaseRow> rows;
    private readonly string period;

    /// <summary>Prepares figures.</summary>
    /// <param name="plan">The release.</param>
    /// <param name="rows">The years or other periods.</param>
    /// <param name="period">What a row is: "Year".</param>
    internal ReleaseFigure(ReleasePlan plan, ValueList<ReleaseRow> rows, string period) => (this.plan, this.rows, this.period) = (plan, rows, period);

    /// <summary>Draws a figure.</summary>
    /// <param name="id">What it is called in the page.</param>
    /// <param name="title">The title.</param>
    /// <param name="kind">How it is drawn.</param>
    /// <param name="drawn">The sums that the chart shows.</param>
    /// <param name="columns">The sums that the table shows, those of the chart among them.</param>
    internal Element Of(string id, string title, ChartKind kind, ReleaseColumn[] drawn, ReleaseColumn[] columns)
    {
        ReleaseColumn[] known = [.. drawn.Where(IsKnown)];
        Chart chart = new(
            id,
            title,
            string.Join(' ', known.Select(Course)),
            period,
            rows.Select(row => row.Label).ToValueList(),
            known.Select(column => new ChartSeries(column.Heading, rows.Select(row => column.Of(row.Sums)!.Value.Pounds).ToValueList()) { LookNumber = column.Look }).ToValueList())
        {
            Kind = kind,
        };
        return ChartFigure.Of(chart, Table(title, [.. columns.Where(IsKnown)]));
    }

    private bool IsKnown(ReleaseColumn column) => column.Of(plan.Total) is not null;

    private DataTable Table(string title, ReleaseColumn[] columns)
    {
        DataTable table = new($"{title}: the numbers", [new(period, IsNumber: false), .. columns.Select(column => new TableColumn(column.Heading))]);
        foreach (ReleaseRow row in rows)
        {
            table.Add([row.Label, .. columns.Select(column => $"{column.Of(row.Sums)}")]);
        }

        table.AddSum(["Sum", .. columns.Select(column => $"{rows.Aggregate((Money?)Money.Zero, (sum, row) => sum + column.Of(row.Sums))}")]);
        return table;
    }

    private string Course(ReleaseColumn column) =>
        $"{column.Heading}: {column.Of(rows[0].Sums)} in {rows[0].Label}, {column.Of(rows[^1].Sums)} in {rows[^1].Label}.";
}

/// <summary>One of the sums of a release, as a column of a table or a series of a chart.</summary>
/// <param name="Heading">What it is called.</param>
/// <param name="Of">The sum; null if it is not known.</param>
/// <param name="Look">How it looks in every chart: its place among the looks.</param>
internal sealed record ReleaseColumn(string Heading, Func<ReleaseSums, Money?> Of, int Look = 0)
{
    internal static ReleaseColumn Value { get; } = new("Value", sums => sums.Value);

    internal static ReleaseColumn Guaranteed { get; } = new("Guaranteed", sums => sums.Guaranteed, Look: 0);

    internal static ReleaseColumn Released { get; } = new("Released", sums => sums.Released, Look: 1);

    internal static ReleaseColumn Spend { get; } = new("PHB spending", sums => sums.Spend, Look: 2);

    internal static ReleaseColumn DoubleRunning { get; } = new("Double running", sums => sums.DoubleRunning);

    internal static ReleaseColumn Unspent { get; } = new("Unspent", sums => sums.Unspent);

    internal static ReleaseColumn Avoidable { get; } = new("Provider can avoid", sums => sums.Avoidable, Look: 3);

    internal static ReleaseColumn Stranded { get; } = new("Stranded", sums => sums.Stranded, Look: 4);
}

/// <summary>A year or another period of a release, as a row of a table and a category of a chart.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Sums">Its sums.</param>
internal sealed record ReleaseRow(string Label, ReleaseSums Sums)
{
    internal static ValueList<ReleaseRow> Years(ReleasePlan plan) => plan.Years.Select(year => new ReleaseRow(ReleaseDates.Year(year.Number, year.Start), year.Sums)).ToValueList();

    internal static ValueList<ReleaseRow> Periods(ReleasePlan plan) => plan.Periods.Select(period => new ReleaseRow(ReleaseDates.Month(period.Start), period.Sums)).ToValueList();
}

/// <summary>Days and periods in words, the same in every culture.</summary>
internal static class ReleaseDates
{
    /// <summary>A day: 1 April 2026.</summary>
    internal static string Day(LocalDate day) => day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>A contract year: 2026/27 if it is a financial year, otherwise its number.</summary>
    internal static string Year(int number, LocalDate start) => start is { Month: 4, Day: 1 }
        ? string.Create(CultureInfo.InvariantCulture, $"{start.Year}/{(start.Year + 1) % 100:00}")
        : string.Create(CultureInfo.InvariantCulture, $"Year {number}");

    /// <summary>A month or quarter, by where it starts: Apr 2026, or 15 Apr 2026 if that is not the first of a month.</summary>
    internal static string Month(LocalDate start) => start.ToString(start.Day == 1 ? "MMM uuuu" : "d MMM uuuu", CultureInfo.InvariantCulture);
}
