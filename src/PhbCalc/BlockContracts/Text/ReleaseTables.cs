namespace PhbCalc.BlockContracts;

/// <summary>Tables of what is released, with what the provider can avoid of it and what is stranded.</summary>
internal static class ReleaseTables
{
    /// <summary>Writes the contract years, and the periods if they are shorter.</summary>
    internal static void Released(CostText text, ReleasePlan plan)
    {
        text.Paragraph(plan.FinancialYear is null
            ? "What is released, and what of it the provider can avoid"
            : "What is released, and what of it the provider can avoid, by whole contract year");
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
