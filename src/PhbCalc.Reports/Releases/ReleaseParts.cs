using System.Globalization;
using PhbCalc.BlockContracts;
using PhbCalc.Rates;
using PhbCalc.Reports.Charts;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports;

/// <summary>The release year by year, and by shorter periods if it has them.</summary>
internal static class ReleaseParts
{
    internal static IEnumerable<Element> Years(ReleasePlan plan)
    {
        ReleaseFigure figure = new(plan, ReleaseRow.Years(plan), "Year");
        yield return new("h2") { plan.FinancialYear is null ? "Year by year" : "By contract year, each as a whole" };
        yield return figure.Of(
            "years-contract",
            "What stays guaranteed, and what is released",
            ChartKind.StackedBars,
            [ReleaseColumn.Guaranteed, ReleaseColumn.Released],
            [ReleaseColumn.Value, ReleaseColumn.Guaranteed, ReleaseColumn.Released, ReleaseColumn.Avoidable, ReleaseColumn.Stranded]);
        yield return new("h3") { "The commissioner's side" };
        yield return plan.Demand is null ? Unknown("What people will spend through personal health budgets is not stated, so whether the release is enough is not known.") : figure.Of(
            "years-spending",
            "What people spend, against what is released",
            ChartKind.GroupedBars,
            [ReleaseColumn.Released, ReleaseColumn.Spend],
            [ReleaseColumn.Released, ReleaseColumn.Spend, ReleaseColumn.DoubleRunning, ReleaseColumn.Unspent, ReleaseColumn.Stranded]);
        yield return new("h3") { "The provider's side" };
        yield return plan.Total.Avoidable is null ? Unknown(ReleaseSummary.NotKnown) : figure.Of(
            "years-provider",
            "What leaves the contract, and how much of it the provider can avoid",
            ChartKind.GroupedBars,
            [ReleaseColumn.Released, ReleaseColumn.Avoidable, ReleaseColumn.Stranded],
            [ReleaseColumn.Released, ReleaseColumn.Avoidable, ReleaseColumn.Stranded, ReleaseColumn.Spend, ReleaseColumn.Unspent]);
    }

    internal static IEnumerable<Element> Periods(ReleasePlan plan)
    {
        if (plan.Per == ReleasePer.Year)
        {
            yield break;
        }

        string period = plan.Per == ReleasePer.Month ? "Month" : "Quarter";
        ReleaseFigure figure = new(plan, ReleaseRow.Periods(plan), period);
        yield return new("h2") { $"{period} by {(plan.Per == ReleasePer.Month ? "month" : "quarter")}" };
        yield return figure.Of(
            "periods-contract",
            "What stays guaranteed, and what is released",
            ChartKind.Steps,
            [ReleaseColumn.Guaranteed, ReleaseColumn.Released],
            [ReleaseColumn.Value, ReleaseColumn.Guaranteed, ReleaseColumn.Released, ReleaseColumn.Avoidable, ReleaseColumn.Stranded]);
        if (plan.Demand is not null)
        {
            yield return figure.Of(
                "periods-spending",
                "What people spend, against what is released",
                ChartKind.Steps,
                [ReleaseColumn.Released, ReleaseColumn.Spend],
                [ReleaseColumn.Released, ReleaseColumn.Spend, ReleaseColumn.DoubleRunning, ReleaseColumn.Unspent, ReleaseColumn.Stranded]);
            yield return SoFar(plan, period);
        }
    }

    private static Element SoFar(ReleasePlan plan, string period)
    {
        DataTable table = new("Double running so far, counted from the start of the contract", new TableColumn(period, IsNumber: false), new("If unspent release cannot be used later"), new("If it can"));
        foreach (ReleasePeriod each in plan.Periods)
        {
            table.Add(ReleaseDates.Month(each.Start), $"{each.DoubleRunningSoFar}", $"{each.ToDate.DoubleRunning}");
        }

        return table.ToElement();
    }

    private static Element Unknown(string text) => new("p") { text };
}

/// <summary>How many budgets the release pays for, and the gentlest schedule for what people spend; without values that are not known, and without a schedule for a part of the contract.</summary>
internal static class BudgetsPart
{
    internal static IEnumerable<Element> Of(ReleasePlan plan) =>
        plan.Demand is not { } demand ? [] : [.. demand.Uptake is { } uptake ? BreakEvens(plan, uptake) : [], .. plan.FinancialYear is null ? GentlestOf(plan, demand) : []];

    private static IEnumerable<Element> BreakEvens(ReleasePlan plan, PhbUptake uptake)
    {
        DataTable table = new("Break-even: the budgets at which the release is just spent",
            new("Year", IsNumber: false), new("Released"), new("Budgets held all year"), new("Share of people"));
        foreach (BreakEven even in plan.BreakEvens(uptake.MeanBudget, uptake.People))
        {
            ContractYear year = plan.Release.Contract.Years[even.Year - 1];
            table.Add(ReleaseDates.Year(year.Number, year.Start), $"{even.Released}", Number(even.Holders.ToDecimal(), "#,##0.00"), Percent(even.Uptake ?? 0m));
        }

        yield return new("h2") { "How many budgets the release pays for" };
        yield return new("p")
        {
            $"{Number(uptake.People, "#,##0")} people could hold a budget of {uptake.MeanBudget} a year on average. With more budgets than this the commissioner pays twice; with fewer, release is left unspent.",
        };
        yield return table.ToElement();
    }

    private static IEnumerable<Element> GentlestOf(ReleasePlan plan, PhbDemand demand)
    {
        GentlestPlan gentlest = new GentlestRelease(plan.Release.Contract, plan.Release.Policy).Release(demand);
        DataTable table = new("The largest guarantee of each year that pays nothing twice",
            new("Year", IsNumber: false), new("Value"), new("PHB spending"), new("Guaranteed"), new("Released"), new("Short"));
        foreach (GentlestYear year in gentlest.Years)
        {
            string label = ReleaseDates.Year(year.Number, plan.Release.Contract.Years[year.Number - 1].Start);
            table.Add(label, $"{year.Value}", $"{year.Spend}", $"{year.Guaranteed}", $"{year.Value - year.Guaranteed}", $"{year.Shortfall}");
        }

        yield return new("h2") { "The gentlest schedule for this spending" };
        yield return new("p")
        {
            gentlest.Infeasible is not { } why ? "With these guarantees, or lower ones, no year is paid twice."
                : $"No guarantee avoids paying twice: spending is above the whole contract by {why.Amount}.",
            " What is released is a saving only as far as the provider can avoid the cost.",
        };
        yield return table.ToElement();
    }

    private static string Percent(decimal share) => $"{Number(share * 100m, "#,##0.00")}%";

    private static string Number(decimal number, string form) => number.ToString(form, CultureInfo.InvariantCulture);
}

/// <summary>How the contract and its guarantee are made up, and where the figures come from.</summary>
internal static class ContractPart
{
    internal static IEnumerable<Element> Of(ReleasePlan plan)
    {
        BlockContract contract = plan.Release.Contract;
        yield return new("h2") { "How it was worked out" };
        yield return new("p")
        {
            $"{Schedule(plan.Release.Schedule)} Each year's guarantee is its value times its share, to the penny. ",
            plan.Release.Policy.Phasing == ContractPhasing.Equal ? "Sums of a year are spread over its months in equal parts. " : "Sums of a year are spread over its months by their days. ",
            "Running totals are rounded, so that months add up to years.",
        };
        DataTable table = new("What the contract comes to", new("Year", IsNumber: false), new("Value"), new("Share guaranteed"), new("Where the value comes from", IsNumber: false));
        Money? before = contract.BaseValue;
        foreach (ContractYear year in contract.Years)
        {
            table.Add($"{ReleaseDates.Year(year.Number, year.Start)}, from {ReleaseDates.Day(year.Start)}", $"{year.FirstValue}", Percent(plan.Release.Schedule.Share(year.Number)), Origin(before, year.Uplift));
            foreach (RevisedValue revised in year.Revisions)
            {
                table.Add($"Revised on {ReleaseDates.Day(revised.Revision.AgreedOn)}", $"{revised.Value}", string.Empty, $"{Origin(before, revised.Revision.Uplift)}, backdated to the start of the year");
            }

            before = year.Value;
        }

        yield return table.ToElement();
        Source[] sources = [.. Sources(contract).Distinct()];
        if (sources.Length > 0)
        {
            yield return new("h3") { "Sources" };
            yield return new("ul") { sources.Select(source => new Element("li") { source.ToString() }) };
        }
    }

    private static string Schedule(GuaranteeSchedule schedule) => schedule.Kind switch
    {
        GuaranteeKind.Linear => $"{Percent(schedule.Start)} is guaranteed in the first year, and {Points(schedule.Step)} of the contract less each year after it, not below {Percent(schedule.Floor)}.",
        GuaranteeKind.Geometric => $"{Percent(schedule.Start)} is guaranteed in the first year, and each year after it {Percent(schedule.Step)} less than the year before.",
        _ => "The share that is guaranteed is stated for each year.",
    };

    private static string Origin(Money? before, Uplift? uplift) => uplift is { } raised ? $"{before} raised by {raised}" : "agreed";

    private static IEnumerable<Source> Sources(BlockContract contract) => contract.Years
        .SelectMany(year => year.Revisions.Select(revised => revised.Revision.Uplift).Prepend(year.Uplift))
        .Select(uplift => uplift?.Source)
        .OfType<Source>();

    private static string Points(Ratio step) => $"{Number(step.ToDecimal() * 100m)} percentage points";

    private static string Percent(Ratio share) => Percent(share.ToDecimal());

    private static string Percent(decimal share) => $"{Number(share * 100m)}%";

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>The provider's side by service line; nothing if the contract was not divided.</summary>
internal static class ServiceLinesPart
{
    internal static IEnumerable<Element> Of(ReleasePlan plan)
    {
        if (plan.Years.All(year => year.Provider is null or { Lines: [{ Name: StrandedCosts.WholeContract }] }))
        {
            yield break;
        }

        DataTable table = new("What is released and what is stranded, by year and service line",
            new("Year and service line", IsNumber: false), new("Value"), new("Released"), new("Provider can avoid"), new("Stranded"));
        foreach (ReleaseYear year in plan.Years)
        {
            foreach (StrandedCost line in year.Provider!.Lines)
            {
                table.Add($"{ReleaseDates.Year(year.Number, year.Start)}, {line.Name}", $"{line.Value}", $"{line.Released}", $"{line.Avoidable}", $"{line.Stranded}");
            }
        }

        yield return new("h3") { "The provider's side by service line" };
        yield return table.ToElement();
    }
}

/// <summary>What the words of a release mean.</summary>
internal static class WordsPart
{
    private static readonly (string Word, string Meaning)[] Words =
    [
        ("Guaranteed", "what the provider gets of the contract, whatever happens."),
        ("Released", "what leaves the contract, so that it can pay for personal health budgets. Guaranteed and released add up to the value."),
        ("PHB spending", "what people spend through personal health budgets, instead of using the service."),
        ("Double running", "spending beyond what is released: the commissioner pays for it on top of the contract."),
        ("Unspent", "what is released and not spent."),
        ("Provider can avoid", "what the provider no longer has to spend as activity falls: some cost falls with every contact, some only in whole steps, some not at all."),
        ("Stranded", "what the provider goes on spending without income for it. What it can avoid and what is stranded add up to what is released."),
    ];

    internal static IEnumerable<Element> All
    {
        get
        {
            Element list = new("dl");
            foreach ((string word, string meaning) in Words)
            {
                list.Add(new Element("dt") { word });
                list.Add(new Element("dd") { meaning });
            }

            return [new("h2") { "What the words mean" }, list];
        }
    }
}
