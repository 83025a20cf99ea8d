using System.Globalization;

namespace PhbCalc.BlockContracts;

/// <summary>Tables of what people spend through personal health budgets, against what is released.</summary>
internal static class SpendingTables
{
    internal static void Write(CostText text, ReleasePlan plan, PhbDemand demand)
    {
        text.Paragraph("What people spend through personal health budgets (PHB), against what is released");
        text.Line(DemandWords.Of(demand, plan.Release.Contract));
        if (plan.Per != ReleasePer.Year)
        {
            Years(text, plan);
            text.Paragraph($"The same by {plan.Per.Word()}");
        }

        Periods(text, plan);
        text.Line("Double running is spending beyond what is released: the commissioner pays twice.");
        text.Line("So far: the sum to find if what a period leaves unspent cannot be used later.");
        text.Line("Net so far: the sum to find if all that earlier periods left unspent can be used.");
        if (demand.Uptake is { } uptake)
        {
            BreakEvens(text, plan, uptake);
        }
    }

    private static void Years(CostText text, ReleasePlan plan)
    {
        TextTable table = new(false, true, true, true, true, true);
        table.Add("", "Released", "PHB spending", "Double running", "Unspent", "Stranded");
        foreach (ReleaseYear year in plan.Years)
        {
            table.Add(Row(ReleaseTables.Days(year.Start, year.End), year.Sums));
        }

        table.Add(Sum(plan.Years.Select(year => year.Sums)));
        table.RemoveEmptyColumns();
        text.Table(table);
    }

    private static void Periods(CostText text, ReleasePlan plan)
    {
        TextTable table = new(false, true, true, true, true, true, true, true);
        table.Add("", "Released", "PHB spending", "Double running", "Unspent", "Stranded", "Double running so far", "Net so far");
        foreach (ReleasePeriod period in plan.Periods)
        {
            table.Add([.. Row(ReleaseTables.Days(period.Start, period.End), period.Sums), $"{period.DoubleRunningSoFar}", $"{period.ToDate.DoubleRunning}"]);
        }

        table.Add([.. Sum(plan.Periods.Select(period => period.Sums)), string.Empty, string.Empty]);
        table.RemoveEmptyColumns();
        text.Table(table);
    }

    private static void BreakEvens(CostText text, ReleasePlan plan, PhbUptake uptake)
    {
        text.Paragraph("How many budgets each year's release pays for");
        TextTable table = new(false, true, true, true);
        table.Add("Year", "Released", "Budgets all year", "Share of people");
        foreach (BreakEven even in plan.BreakEvens(uptake.MeanBudget, uptake.People))
        {
            table.Add(Iso.Number(even.Year), even.Released.ToString(), TwoDecimals(even.Holders, 1), $"{TwoDecimals(even.Holders, new(100, uptake.People))}%");
        }

        text.Table(table);
        text.Line("With more budgets than that the commissioner pays twice; with fewer, release is left unspent.");
    }

    private static string[] Row(string label, ReleaseSums sums) =>
        [label, sums.Released.ToString(), $"{sums.Spend}", $"{sums.DoubleRunning}", $"{sums.Unspent}", $"{sums.Stranded}"];

    /// <summary>The sum of each column: what is paid twice in one row is not set against what another row leaves unspent.</summary>
    private static string[] Sum(IEnumerable<ReleaseSums> rows)
    {
        string Of(Func<ReleaseSums, Money?> column) => $"{rows.Aggregate((Money?)Money.Zero, (sum, row) => sum + column(row))}";
        return ["Sum", Of(row => row.Released), Of(row => row.Spend), Of(row => row.DoubleRunning), Of(row => row.Unspent), Of(row => row.Stranded)];
    }

    private static string TwoDecimals(Ratio number, Fraction times) =>
        (Fraction.Of(number) * times).Round(2).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
