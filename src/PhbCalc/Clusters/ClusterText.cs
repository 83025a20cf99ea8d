using PhbCalc.Currencies;

namespace PhbCalc.Clusters;

/// <summary>A budget of clusters as plain text that the budget holder and a director of finance can follow.</summary>
/// <remarks>Rule: spec 5, Price.</remarks>
public static class ClusterText
{
    /// <summary>
    /// What clusters are, each line with its rate, version and source, the sum, what was left out and would have cost, reviews due and overdue, gaps, days in hospital outside
    /// every cluster, clusters outside the offer, warnings and policies.
    /// </summary>
    /// <param name="budget">The budget to explain.</param>
    /// <param name="on">The day on which to say whether reviews are overdue; the last day of the period if not given.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this ClusterBudget budget, LocalDate? on = null)
    {
        ArgumentNullException.ThrowIfNull(budget);
        CostText text = new();
        text.Line($"Cluster cost of {budget.PersonId}, {Iso.Text(budget.Period)}");
        CurrencyText.Write(text, CareClusters.Currency, budget.Breakdown);
        Sums(text, budget.Totals);
        Reviews(text, budget.Reviews, on ?? budget.Period.End);
        Dates(text, "In no cluster between two episodes, and so not paid for", budget.Gaps);
        Dates(text, "In hospital while in no cluster", budget.AdmittedOutside);
        if (budget.OutsideOffer.Count > 0)
        {
            text.Paragraph($"Outside the offer: budgets are offered for {Codes(budget.Policy.OfferedClusters)}, and the person was in {Codes(budget.OutsideOffer)}.");
        }

        foreach (RateWarning warning in budget.Warnings)
        {
            text.Paragraph($"Warning: {warning}");
        }

        text.Paragraph($"Worked out with: {Policies(budget.Policy)}.");
        text.Sources();
        return text.ToString();
    }

    private static void Sums(CostText text, ClusterTotals totals)
    {
        text.Paragraph("The sum");
        TextTable table = new(false, true);
        table.Add($"Community care, {Iso.Count(totals.Days, "day", "days")}", totals.Community.ToString());
        table.Add("Initial assessments", totals.InitialAssessment.ToString());
        table.Add("Indicative budget", totals.Total.ToString());
        text.Table(table);
    }

    private static void Reviews(CostText text, ValueList<ClusterReview> reviews, LocalDate on)
    {
        if (reviews.Count == 0)
        {
            return;
        }

        text.Paragraph($"Reviews, as at {Iso.Text(on)}");
        TextTable table = new(false, false, false);
        foreach (ClusterReview review in reviews)
        {
            table.Add($"Cluster {review.Cluster} from {Iso.Text(review.From)}", $"due {Iso.Text(review.Due)}", review.IsOverdueOn(on) ? "overdue: the episode went on past that day" : "");
        }

        text.Table(table);
    }

    private static void Dates(CostText text, string title, ValueList<DateInterval> dates)
    {
        if (dates.Count > 0)
        {
            text.Paragraph($"{title}: {string.Join(", ", dates.Select(Iso.Text))} ({Iso.Count(dates.Sum(range => range.Length), "day", "days")}).");
        }
    }

    private static string Codes(ValueList<ClusterCode> codes) =>
        codes.Count == 1 ? $"cluster {codes[0]}" : $"clusters {string.Join(", ", codes.Take(codes.Count - 1))} and {codes[^1]}";

    private static string Policies(ClusterPolicy policy)
    {
        string assessment = policy.InitialAssessment == InitialAssessment.First ? "an initial assessment at the first episode of a run" : "no initial assessment";
        string admitted = policy.PaysOnAdmittedDays ? "days in hospital paid for at the community rate" : "no pay for days in hospital";
        string discharge = policy.DischargeDay == DischargeDay.Admitted ? "the day of discharge counted as in hospital" : "the day of discharge not counted as in hospital";
        string crisis = policy.CrisisClusters == CrisisClusterRule.Allowed ? "crisis clusters allowed" : "crisis clusters refused";
        string index = policy.LocalIndex is { } percent ? $"a local index of {Iso.Number(percent)}%" : "no local index";
        return $"{assessment}; {admitted}; {discharge}; {crisis}; {index}; plausible rates of {policy.PlausibleDayRateLeast} to {policy.PlausibleDayRateMost} a day";
    }
}
