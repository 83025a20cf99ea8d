using System.Globalization;

namespace PhbCalc.BlockContracts;

/// <summary>Tables of what is released, with what the provider can avoid of it and what is stranded.</summary>
internal static class ReleaseTables
{
    /// <summary>Writes the contract years, and the periods if they are shorter.</summary>
    internal static void Released(CostText text, ReleasePlan plan)
    {
        text.Paragraph(plan.FinancialYear is null
            ? "What is released, and how much of it the provider can avoid"
            : "What is released, and how much of it the provider can avoid, by whole contract year");
        Write(text, plan, plan.Years.Select(year => (Days(year.Start, year.End), year.Number, year.Sums)));
        if (plan.Per != ReleasePer.Year)
        {
            text.Paragraph($"The same by {plan.Per.Word()}");
            Write(text, plan, plan.Periods.Select(period => (Days(period.Start, period.End), period.Year, period.Sums)));
        }
    }

    internal static void ServiceLines(CostText text, ReleasePlan plan)
    {
        if (plan.Years.All(year => year.Provider is null or { Lines: [{ Name: StrandedCosts.WholeContract }] }))
        {
            return;
        }

        text.Paragraph("The same by service line");
        TextTable table = new(false, false, true, true, true, true);
        table.Add("Year", "", "Value", "Released", "Provider can avoid", "Stranded");
        foreach (ReleaseYear year in plan.Years)
        {
            foreach (StrandedCost line in year.Provider!.Lines)
            {
                table.Add(Iso.Number(year.Number), line.Name, line.Value.ToString(), line.Released.ToString(), line.Avoidable.ToString(), line.Stranded.ToString());
            }
        }

        text.Table(table);
    }

    internal static string Days(LocalDate start, LocalDate end) => $"{Iso.Text(start)} to {Iso.Text(end)}";

    private static void Write(CostText text, ReleasePlan plan, IEnumerable<(string Days, int Year, ReleaseSums Sums)> rows)
    {
        ReleaseSums total = default(ReleaseSums) with { Spend = Money.Zero, Avoidable = Money.Zero };
        TextTable table = new(false, true, true, true, true, true, true);
        table.Add("", "Value", "Share", "Guaranteed", "Released", "Provider can avoid", "Stranded");
        foreach ((string days, int year, ReleaseSums sums) in rows)
        {
            table.Add(Row(days, Iso.Percent(plan.Release.Schedule.Share(year)), sums));
            total += sums;
        }

        table.Add(Row("Sum", string.Empty, total));
        table.RemoveEmptyColumns();
        text.Table(table);
    }

    private static string[] Row(string label, string share, ReleaseSums sums) =>
        [label, sums.Value.ToString(), share, sums.Guaranteed.ToString(), sums.Released.ToString(), $"{sums.Avoidable}", $"{sums.Stranded}"];
}

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

    /// <summary>The sum of each column: a sum paid twice in one row is not reduced by one unspent in another.</summary>
    private static string[] Sum(IEnumerable<ReleaseSums> rows)
    {
        string Of(Func<ReleaseSums, Money?> column) => $"{rows.Aggregate((Money?)Money.Zero, (sum, row) => sum + column(row))}";
        return ["Sum", Of(row => row.Released), Of(row => row.Spend), Of(row => row.DoubleRunning), Of(row => row.Unspent), Of(row => row.Stranded)];
    }

    private static string TwoDecimals(Ratio number, Fraction times) =>
        (Fraction.Of(number) * times).Round(2).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
