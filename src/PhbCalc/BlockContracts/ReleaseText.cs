namespace PhbCalc.BlockContracts;

/// <summary>Releases of block contracts as plain text, for the commissioner and the provider, who both sign.</summary>
/// <remarks>Rule: spec 6, Commissioner and Provider.</remarks>
public static class ReleaseText
{
    /// <summary>
    /// How the contract and its guarantee are made up, what each period releases with what of it is stranded with the provider beside it, what
    /// people spend, and where the commissioner pays twice.
    /// </summary>
    /// <param name="plan">The release to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this ReleasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ReleaseWriter.Write(plan);
    }

    /// <summary>The largest guarantee of each year that never pays twice; or where there is none, and what is short.</summary>
    /// <param name="release">The gentlest release to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this GentlestPlan release)
    {
        ArgumentNullException.ThrowIfNull(release);
        CostText text = new();
        text.Line("The gentlest release: the largest guarantee of each year that pays nothing twice");
        TextTable table = new(false, true, true, true, true, true, true);
        table.Add("Year", "Value", "PHB spending", "Share", "Guaranteed", "Released", "Short");
        foreach ((GentlestYear year, Ratio share) in release.Years.Zip(Gentlest.Shares(release.Years)))
        {
            table.Add(
                Iso.Number(year.Number), year.Value.ToString(), year.Spend.ToString(), ScheduleWords.Percent(share), year.Guaranteed.ToString(),
                (year.Value - year.Guaranteed).ToString(), year.Shortfall == Money.Zero ? string.Empty : year.Shortfall.ToString());
        }

        table.RemoveEmptyColumns();
        text.Table(table);
        text.Paragraph(release.Infeasible?.Explanation
            ?? "The guarantee is what spending leaves of the contract, or the share of the year before if that is less, down to the whole penny.");
        text.Line("What is released is a saving only as far as the provider can avoid the cost: explain a release by these shares to see what is stranded.");
        return text.ToString();
    }
}

/// <summary>Writes a release from both sides: every sum released has the stranded sum beside it.</summary>
internal static class ReleaseWriter
{
    internal static string Write(ReleasePlan plan)
    {
        CostText text = new();
        BlockContract contract = plan.Release.Contract;
        text.Line($"Block contract from {Iso.Text(contract.Start)} to {Iso.Text(contract.End)}, released step by step");
        text.Paragraph($"{ScheduleWords.Of(plan.Release.Schedule)}. The rest is released.");
        text.Line(plan.Release.Policy.Phasing == ContractPhasing.Equal
            ? "Sums of a year are spread over its months in equal parts."
            : "Sums of a year are spread over its months by their days.");
        if (plan.FinancialYear is { } year)
        {
            text.Line($"This shows the financial year {year}: what starts in it, by {plan.Per.Word()}, and the contract years it lies in.");
        }

        ContractWriter.Write(text, contract, plan.Release.Policy.Phasing);
        ReleaseTables.Released(text, plan);
        text.Line(Stranded(plan.Total));
        ReleaseTables.ServiceLines(text, plan);
        if (plan.Demand is { } demand)
        {
            SpendingTables.Write(text, plan, demand);
        }

        Together(text, plan.Total);
        text.Sources();
        return text.ToString();
    }

    private static string Stranded(ReleaseSums total)
    {
        if (total.Stranded is not { } stranded)
        {
            return "No cost behaviour was given, so what is stranded with the provider is not known. Until it is known, do not count what is released as a saving.";
        }

        string avoidable = $"Of {total.Released} that leaves the contract the provider can avoid {total.Avoidable}.";
        return stranded > Money.Zero ? $"{avoidable} {stranded} is stranded: the provider goes on spending it, without income for it."
            : stranded < Money.Zero ? $"{avoidable} Each line is rounded by itself, so that is {-stranded} more than is released."
            : $"{avoidable} Nothing is stranded.";
    }

    /// <summary>How much more or less both sides spend together: spending on budgets, less what the provider can avoid.</summary>
    private static void Together(CostText text, ReleaseSums total)
    {
        if (total.Spend is not { } spend || total.Avoidable is not { } avoidable)
        {
            return;
        }

        Money more = spend - avoidable;
        text.Paragraph(more > Money.Zero ? $"Commissioner and provider together spend {more} more: {spend} on budgets, less {avoidable} that the provider can avoid."
            : more < Money.Zero ? $"Commissioner and provider together spend {-more} less: the provider can avoid {avoidable}, and budgets cost {spend}."
            : $"Commissioner and provider together spend as much as before: budgets cost {spend}, and the provider can avoid as much.");
    }
}

/// <summary>Writes the value of a block contract in each year, and how revisions are paid.</summary>
internal static class ContractWriter
{
    internal static void Write(CostText text, BlockContract contract, ContractPhasing phasing)
    {
        text.Paragraph("The contract");
        TextTable table = new(false, false, true, false);
        table.Add("Year", "", "Value", "");
        Money? before = contract.BaseValue;
        foreach (ContractYear year in contract.Years)
        {
            table.Add(Iso.Number(year.Number), $"{Iso.Text(year.Start)} to {Iso.Text(year.End)}", year.FirstValue.ToString(), Reason(text, year.Uplift, before));
            for (int i = 0; i < year.Revisions.Count; i++)
            {
                RevisedValue revised = year.Revisions[i];
                bool isReplaced = i + 1 < year.Revisions.Count && year.Revisions[i + 1].Month == revised.Month;
                string paid = isReplaced ? "replaced in the same month" : Paid(contract, year, revised, phasing);
                table.Add("", $"revised on {Iso.Text(revised.Revision.AgreedOn)}", revised.Value.ToString(), $"{Reason(text, revised.Revision.Uplift, before)}; {paid}");
            }

            before = year.Value;
        }

        text.Table(table);
    }

    private static string Reason(CostText text, Rates.Uplift? uplift, Money? before) => uplift switch
    {
        null => "agreed",
        { Source: { } source } => $"{before} raised by {uplift} {text.Footnote(source)}",
        _ => $"{before} raised by {uplift}",
    };

    private static string Paid(BlockContract contract, ContractYear year, RevisedValue revised, ContractPhasing phasing)
    {
        int month = revised.Month - 1;
        Money payment = contract.Payments(year.Number, phasing)[month];
        Money arrears = payment - Phasing.Spread(revised.Value, contract.MonthLengths(year.Number, phasing))[month];
        string from = Iso.Text(contract.MonthStart(((year.Number - 1) * BlockContract.MonthsInYear) + month));
        return arrears == Money.Zero ? $"the month from {from} pays {payment}"
            : arrears > Money.Zero ? $"the month from {from} pays {payment}, {arrears} of it for the months before"
            : $"the month from {from} pays {payment}, {-arrears} less as the months before paid too much";
    }
}

/// <summary>Schedules of guarantee in words.</summary>
internal static class ScheduleWords
{
    internal static string Of(GuaranteeSchedule schedule) => schedule.Kind switch
    {
        GuaranteeKind.Linear =>
            $"{Percent(schedule.Start)} of the contract is guaranteed in year 1, and {Points(schedule.Step)} less each year after it, not below {Percent(schedule.Floor)} (linear steps)",
        GuaranteeKind.Geometric =>
            $"{Percent(schedule.Start)} of the contract is guaranteed in year 1, and each year after it a share that is {Percent(schedule.Step)} lower than the year before (geometric steps)",
        _ => "The share of the contract that is guaranteed is stated for each year",
    };

    internal static string Percent(Ratio share) => Iso.Percent(Fraction.Of(share).Round(6));

    private static string Points(Ratio step)
    {
        string points = Iso.Number(Fraction.Of(step).Round(6) * 100m);
        return points == "1" ? "1 percentage point" : $"{points} percentage points";
    }
}

/// <summary>Demand for personal health budgets in words.</summary>
internal static class DemandWords
{
    internal static string Of(PhbDemand demand, BlockContract contract) => demand.Uptake is { } uptake
        ? $"{Iso.Count(uptake.People, "person", "people")} could hold a budget of {uptake.MeanBudget} a year on average. The share who do: {Share(uptake)}."
        : $"PHB spending is stated by {demand.Per!.Value.Word()} from {Iso.Text(demand.From!.Value)}{(demand.From > contract.Start ? "; before that nothing is spent" : "")}.";

    private static string Share(PhbUptake uptake) => uptake.Points.Count == 0
        ? $"{ScheduleWords.Percent(uptake.From)} at the start, {ScheduleWords.Percent(uptake.To)} at the end, in a straight line"
        : $"{string.Join(", ", uptake.Points.Select(Point))}, in straight lines between";

    private static string Point(UptakePoint point) => point.Month == 0
        ? $"{ScheduleWords.Percent(point.Uptake)} at the start"
        : $"{ScheduleWords.Percent(point.Uptake)} after {Iso.Count(point.Month, "month", "months")}";
}
