using PhbCalc.BlockContracts;

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
