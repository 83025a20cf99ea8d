using System.Collections.Concurrent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Employment;

namespace PhbCalc.Tool;

/// <summary>Compares both ways of care for everybody of a caseload, or for nobody: the faults of all people come together.</summary>
internal static class CaseloadComparing
{
    /// <exception cref="InvalidFilesException">Something in the files is wrong, or somebody's employment breaks a rule.</exception>
    /// <exception cref="InvalidInputException">Figures of the year are not published, or there is no card of agencies.</exception>
    internal static ProviderComparisons Of(string folder, ReadOptions reading, PublishedFigures figures, int year, ProgressBars progress)
    {
        Caseload caseload = CaseloadFolder.Read(folder, reading, progress);
        BottomUpCosting costing = new(caseload.RateCards, figures.BankHolidays, new FinancialYear(year).Days, caseload.Policies.Costing);
        AgencyAgainstPa comparing = new(costing, caseload.Policies.AgencyCard, caseload.Policies.PaCard);
        SortedList<string, EmploymentCost> teams = caseload.Teams.All.Count == 0
            ? []
            : TeamCosting.Of(caseload.Teams, new(figures.Employment, new(year), caseload.Policies.Employment), progress);
        ProviderComparison[] comparisons = new ProviderComparison[caseload.Plans.Count];
        ConcurrentBag<FileFault> faults = [];
        int done = 0;
        Parallel.For(0, comparisons.Length, i =>
        {
            CarePlan plan = caseload.Plans[i];
            try
            {
                comparisons[i] = teams.TryGetValue(plan.PersonId, out EmploymentCost? employment)
                    ? comparing.Compare(plan, employment)
                    : comparing.Compare(plan, caseload.Teams.OnCosts(plan.PersonId));
            }
            catch (InvalidInputException exception)
            {
                foreach (Fault fault in exception.Faults)
                {
                    faults.Add(caseload.Locate(plan, fault));
                }
            }

            progress.Show("comparing", Interlocked.Increment(ref done), comparisons.Length);
        });
        return faults.IsEmpty
            ? new([.. comparisons])
            : throw new InvalidFilesException([.. faults.OrderBy(fault => fault.Row).ThenBy(fault => fault.ToString(), StringComparer.Ordinal)]);
    }
}
