namespace PhbCalc.BlockContracts;

/// <summary>Writes a release from both sides: nothing that is saved stands without what is stranded beside it.</summary>
internal static class ReleaseWriter
{
    internal static string Write(ReleasePlan plan)
    {
        CostText text = new();
        BlockContract contract = plan.Release.Contract;
        text.Line($"Block contract from {Iso.Text(contract.Start)} to {Iso.Text(contract.End)}, released step by step, by {plan.Per.Word()}");
        text.Paragraph($"{ScheduleWords.Of(plan.Release.Schedule)}. The rest is released.");
        text.Line(plan.Release.Policy.Phasing == ContractPhasing.Equal
            ? "Sums of a year are spread over its months in equal parts."
            : "Sums of a year are spread over its months by their days.");
        ContractWriter.Write(text, contract, plan.Release.Policy.Phasing);
        Released(text, plan);
        ServiceLines(text, plan);
        Spending(text, plan);
        Together(text, plan.Total);
        text.Sources();
        return text.ToString();
    }

    private static void Released(CostText text, ReleasePlan plan)
    {
        text.Paragraph("What is released, and what of it stays with the provider as cost");
        TextTable table = new(false, true, true, true, true, true, true);
        table.Add("", "Share", "Value", "Guaranteed", "Released", "Provider can avoid", "Stranded");
        foreach (ReleasePeriod period in plan.Periods)
        {
            table.Add(Row(Days(period), Iso.Percent(plan.Years[period.Year - 1].GuaranteedShare), period.Sums));
        }

        table.Add(Row("Sum", string.Empty, plan.Total));
        table.RemoveEmptyColumns();
        text.Table(table);
        text.Line(plan.Total.Stranded is { } stranded
            ? $"Of {plan.Total.Released} that leaves the contract the provider can avoid {plan.Total.Avoidable}. {StrandedWords(stranded)}"
            : "Nobody said how the provider's costs behave, so what is stranded with the provider is not known. Until it is, what is released is no saving.");

        static string[] Row(string label, string share, ReleaseSums sums) =>
            [label, share, sums.Value.ToString(), sums.Guaranteed.ToString(), sums.Released.ToString(), $"{sums.Avoidable}", $"{sums.Stranded}"];
    }

    private static string StrandedWords(Money stranded) =>
        stranded > Money.Zero ? $"{stranded} is stranded: the provider goes on spending it, without income for it."
        : stranded < Money.Zero ? $"Its costs fall by {-stranded} more than its income: stranded cost is below zero."
        : "Nothing is stranded.";

    private static void ServiceLines(CostText text, ReleasePlan plan)
    {
        if (plan.Years.All(year => year.Provider is null or { Lines.Count: 1 }))
        {
            return;
        }

        text.Paragraph("By service line");
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

    private static void Spending(CostText text, ReleasePlan plan)
    {
        if (plan.Demand is not { } demand)
        {
            return;
        }

        text.Paragraph("What people spend through personal health budgets, against what is released");
        text.Line(DemandWords.Of(demand));
        TextTable table = new(false, true, true, true, true, true, true, true);
        table.Add("", "Released", "PHB spending", "Double running", "Unspent", "Stranded", "Double running so far", "Net so far");
        foreach (ReleasePeriod period in plan.Periods)
        {
            table.Add([.. Row(Days(period), period.Sums), $"{period.DoubleRunningSoFar}", $"{period.ToDate.DoubleRunning}"]);
        }

        table.RemoveEmptyColumns();
        text.Table(table);
        text.Line("Double running is spending beyond what is released: the commissioner pays twice. So far adds it up: the sum to find if what a period leaves");
        text.Line("unspent cannot be used later. Net so far is the sum to find if all that earlier periods left unspent can be.");
        BreakEvens(text, plan, demand);

        static string[] Row(string label, ReleaseSums sums) => [label, sums.Released.ToString(), $"{sums.Spend}", $"{sums.DoubleRunning}", $"{sums.Unspent}", $"{sums.Stranded}"];
    }

    private static void BreakEvens(CostText text, ReleasePlan plan, PhbDemand demand)
    {
        if (demand.Uptake is not { } uptake)
        {
            return;
        }

        text.Paragraph("How many budgets each year's release pays for");
        TextTable table = new(false, true, true, true);
        table.Add("Year", "Released", "Budgets all year", "Uptake");
        foreach (BreakEven even in plan.BreakEvens(uptake.MeanBudget, uptake.People))
        {
            table.Add(Iso.Number(even.Year), even.Released.ToString(), Iso.Number(Fraction.Of(even.Holders).Round(2)), Iso.Percent(even.Uptake!.Value));
        }

        text.Table(table);
        text.Line("With more budgets the commissioner pays twice; with fewer, release is left unspent.");
    }

    private static void Together(CostText text, ReleaseSums total)
    {
        if (total.Spend is not { } spend || total.Avoidable is not { } avoidable)
        {
            return;
        }

        Money more = spend - avoidable;
        text.Paragraph(more > Money.Zero ? $"Commissioner and provider together spend {more} more: {spend} on budgets, less {avoidable} that the provider can avoid."
            : more < Money.Zero ? $"Commissioner and provider together spend {-more} less: the provider can avoid {avoidable}, and budgets cost {spend}."
            : $"Commissioner and provider together spend neither more nor less: budgets cost {spend}, which the provider can avoid.");
    }

    private static string Days(ReleasePeriod period) => $"{Iso.Text(period.Start)} to {Iso.Text(period.End)}";
}
