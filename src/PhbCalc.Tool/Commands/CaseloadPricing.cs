using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Data;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool;

/// <summary>A caseload of clusters and contacts, priced. It is made whole or not at all: faults of everybody come together.</summary>
internal sealed class CaseloadPricing
{
    private CaseloadPricing(ClusterCaseload caseload, ClusterResults results, IEnumerable<string> warnings)
    {
        (HasClusters, HasContacts) = (caseload.Tariff is not null, caseload.Packages.Count > 0);
        (Results, Warnings) = (results, warnings.ToValueList());
    }

    internal ClusterResults Results { get; }

    /// <summary>What should be looked at but stops nothing: rates that are not plausible.</summary>
    internal ValueList<string> Warnings { get; }

    /// <summary>Whether clusters were to be priced, if only of nobody.</summary>
    internal bool HasClusters { get; }

    /// <summary>Whether contacts were to be priced.</summary>
    internal bool HasContacts { get; }

    /// <summary>Prices everybody.</summary>
    /// <param name="caseload">The caseload.</param>
    /// <param name="figures">The published figures.</param>
    /// <param name="period">The period.</param>
    /// <param name="asAt">As at which day reviews are overdue.</param>
    /// <exception cref="InvalidFilesException">Somebody cannot be priced: everybody who cannot is reported.</exception>
    internal static CaseloadPricing Of(ClusterCaseload caseload, PublishedFigures figures, DateInterval period, LocalDate asAt)
    {
        ClusterPricing? clusters = caseload.Tariff is { } tariff
            ? new(tariff, figures.CareClusters, period, caseload.Policies.Clusters, figures.ClusterCostAnchors)
            : null;
        ContactPricing? contacts = caseload.Packages.Count > 0
            ? new(figures.TeamTypes, figures.TeamCosts, period, caseload.Policies.Contacts)
            : null;
        List<FileFault> faults = [];
        ClusterBudget[] budgets = clusters is null ? [] : All(caseload.Histories, clusters.Price, caseload.Locate, faults);
        ContactBudget[] packages = contacts is null ? [] : All(caseload.Packages, contacts.Price, caseload.Locate, faults);
        return faults.Count == 0
            ? new(caseload, new(period, asAt, budgets, packages), clusters?.Warnings.Select(warning => warning.Text) ?? [])
            : throw new InvalidFilesException([.. faults]);
    }

    /// <summary>Prices many on all cores. The faults are in the order of the file's rows.</summary>
    private static TBudget[] All<TCare, TBudget>(ValueList<TCare> people, Func<TCare, TBudget> price, Func<TCare, Fault, FileFault> locate, List<FileFault> faults)
    {
        TBudget[] budgets = new TBudget[people.Count];
        ValueList<Fault>[] found = new ValueList<Fault>[people.Count];
        Parallel.For(0, people.Count, i =>
        {
            try
            {
                budgets[i] = price(people[i]);
            }
            catch (InvalidInputException exception)
            {
                found[i] = exception.Faults;
            }
        });
        faults.AddRange(found.SelectMany((own, i) => own.Select(fault => locate(people[i], fault))).OrderBy(fault => fault.Row));
        return faults.Count == 0 ? budgets : [];
    }
}
