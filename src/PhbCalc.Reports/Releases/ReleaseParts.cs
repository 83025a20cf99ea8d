using PhbCalc.BlockContracts;

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
        yield return plan.Demand is null ? Unknown("Nobody has said what people will spend through personal health budgets, so whether the release is enough is not known.") : figure.Of(
            "years-spending",
            "What people spend, against what is released",
            ChartKind.GroupedBars,
            [ReleaseColumn.Released, ReleaseColumn.Spend],
            [ReleaseColumn.Released, ReleaseColumn.Spend, ReleaseColumn.DoubleRunning, ReleaseColumn.Unspent, ReleaseColumn.Stranded]);
        yield return new("h3") { "The provider's side" };
        yield return plan.Total.Avoidable is null ? Unknown(ReleaseSummary.NotKnown) : figure.Of(
            "years-provider",
            "What leaves the contract, and what of it the provider can avoid",
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
