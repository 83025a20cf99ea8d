using System.Globalization;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool.Output;

/// <summary>What a reader of cluster and contact costs should know: what the currency is, which rates were used, what was left out, which reviews are overdue.</summary>
internal static class ClusterNotices
{
    /// <summary>Notes about one person, in a few words; empty if there are none.</summary>
    internal static string Of(ClusterBudget budget, LocalDate asAt)
    {
        string[] said =
        [
            .. budget.OutsideOffer.Count > 0 ? (string[])[$"outside offer: {string.Join(", ", budget.OutsideOffer)}"] : [],
            .. budget.Reviews.Where(review => review.IsOverdueOn(asAt)).Select(review => $"review of {review.Cluster} overdue since {Day(review.Due)}"),
            .. Part("in no cluster", budget.Gaps),
            .. Part("in hospital in no cluster", budget.AdmittedOutside),
        ];
        return string.Join("; ", said);
    }

    /// <summary>The same as a list of notices, those about everybody first.</summary>
    internal static IEnumerable<Notice> All(ClusterResults results) => Of(results).Select(sentence => new Notice(sentence.TrimEnd('.')))
        .Concat(results.Clusters.SelectMany(budget => Of(budget, results.AsAt) is { Length: > 0 } own ? Notices.Of(budget.PersonId, [own]) : []));

    /// <summary>What to know about everybody, a line each.</summary>
    internal static IEnumerable<string> Of(ClusterResults results)
    {
        IEnumerable<string> clusters = results.Clusters.Count == 0 ? [] : OfCurrency(CareClusters.Currency, results.Clusters.SelectMany(budget => budget.Breakdown.Lines));
        IEnumerable<string> contacts = results.Contacts.Count == 0 ? [] : OfCurrency(TeamTypes.Currency, results.Contacts.SelectMany(budget => budget.Breakdown.Lines));
        return [.. clusters, .. OfPeople(results), .. contacts, .. OfGroups(results.Contacts)];
    }

    internal static string Dates(DateInterval period) => $"{Day(period.Start)} to {Day(period.End)}";

    private static IEnumerable<string> OfCurrency(Currency currency, IEnumerable<CostLine> lines)
    {
        yield return currency.Statement;
        CostLine[] priced = [.. lines.Where(line => line.RateValidFrom is not null)];
        if (priced.Length > 0)
        {
            string[] sources = [.. priced.Select(line => line.Source?.ToString() ?? "a tariff that does not say where it comes from").Distinct(StringComparer.Ordinal)];
            string last = priced.All(line => line.RateValidTo is not null) ? $"to {Day(priced.Max(line => line.RateValidTo!.Value))}" : "on";
            yield return $"Priced by: {string.Join("; ", sources)}; rates from {Day(priced.Min(line => line.RateValidFrom!.Value))} {last}.";
        }

        foreach (var setting in lines.GroupBy(line => line.Band, StringComparer.Ordinal))
        {
            string words = setting.Key!.Replace('_', ' ');
            Money cost = setting.Sum(line => line.NotInBudget);
            if (cost != Money.Zero)
            {
                yield return $"Left out ({words}): it would have cost {cost}, and is not in the totals.";
            }

            decimal unknown = setting.Where(line => line.RateValidFrom is null).Sum(line => line.Quantity.ToDecimal());
            if (unknown > 0m)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"Left out ({words}): no rate is given for {unknown:#,##0} of it, so what that would have cost is not known.");
            }
        }
    }

    private static IEnumerable<string> OfPeople(ClusterResults results)
    {
        int overdue = results.Clusters.Count(budget => budget.Reviews.Any(review => review.IsOverdueOn(results.AsAt)));
        int outside = results.Clusters.Count(budget => budget.OutsideOffer.Count > 0);
        if (overdue > 0)
        {
            yield return $"Reviews overdue on {Day(results.AsAt)}: those of {Notices.People(overdue)}.";
        }

        if (outside > 0)
        {
            yield return $"Outside the offer of clusters {string.Join(", ", results.Clusters[0].Policy.OfferedClusters)}: {Notices.People(outside)}, still priced.";
        }
    }

    private static IEnumerable<string> OfGroups(ValueList<ContactBudget> contacts)
    {
        if (contacts.Count > 0 && contacts[0].Policy.UncoveredShare is { } share)
        {
            string percent = $"{(decimal.Abs(share) * 100m).ToString("0.######", CultureInfo.InvariantCulture)}%";
            yield return share < 0m
                ? $"Prices of group contacts as stated recover {percent} more than the services cost."
                : $"Prices of group contacts as stated leave {percent} of what the services cost uncovered.";
        }
    }

    private static string[] Part(string what, ValueList<DateInterval> dates) =>
        dates.Count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{what} {dates.Sum(range => range.Length)} days")];

    private static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", null);
}
