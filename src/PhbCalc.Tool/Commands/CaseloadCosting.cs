using PhbCalc.BottomUp;
using PhbCalc.Data;

namespace PhbCalc.Tool;

/// <summary>A caseload read and costed. It is made whole or not at all: faults of all files and of all people come together.</summary>
internal sealed class CaseloadCosting
{
    private CaseloadNotices? notices;

    private CaseloadCosting(Caseload caseload, BottomUpCosting costing, BottomUpTotals[] totals) =>
        (Caseload, Costing, Totals) = (caseload, costing, totals);

    internal Caseload Caseload { get; }

    internal BottomUpCosting Costing { get; }

    /// <summary>The totals of each plan of the caseload, in its order.</summary>
    internal BottomUpTotals[] Totals { get; }

    /// <summary>What a reader of the budgets should know.</summary>
    internal CaseloadNotices Notices => notices ??= CaseloadNotices.Of(Caseload, Costing, Totals.ToValueList());

    /// <summary>Reads the files of a folder and costs everybody in it.</summary>
    /// <exception cref="InvalidFilesException">Something in the files is wrong.</exception>
    internal static CaseloadCosting Of(string folder, ReadOptions reading, BankHolidays holidays, DateInterval period, ProgressBars progress)
    {
        Caseload caseload = CaseloadFolder.Read(folder, reading, progress);
        BottomUpCosting costing = Prepare(caseload, holidays, period);
        BottomUpTotals[] totals = new BottomUpTotals[caseload.Plans.Count];
        List<FileFault> faults = [];
        for (int i = 0; i < totals.Length; i++)
        {
            progress.Show("costing", i + 1, totals.Length);
            try
            {
                totals[i] = costing.Totals(caseload.Plans[i]);
            }
            catch (InvalidInputException exception)
            {
                faults.AddRange(Located(caseload, caseload.Plans[i], exception));
            }
        }

        return faults.Count == 0 ? new(caseload, costing, totals) : throw new InvalidFilesException([.. faults.OrderBy(fault => fault.Row)]);
    }

    /// <summary>Reads the files of a folder and costs one person of it, with every line.</summary>
    /// <exception cref="InvalidFilesException">Something in the files is wrong.</exception>
    /// <exception cref="UsageException">There is no such person.</exception>
    internal static BottomUpBudget Explain(string folder, ReadOptions reading, BankHolidays holidays, DateInterval period, string personId, ProgressBars progress)
    {
        Caseload caseload = CaseloadFolder.Read(folder, reading, progress);
        CarePlan plan = caseload.FindPlan(personId)
            ?? throw new UsageException($"--person: '{personId}' is not in people.csv; write an id that is in it, capitals included.");
        try
        {
            BottomUpBudget budget = Prepare(caseload, holidays, period).Cost(plan);
            return budget.WithNotices([.. CaseloadNotices.Beside(caseload, personId).Select(notice => $"{char.ToUpperInvariant(notice.Text[0])}{notice.Text[1..]}.")]);
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidFilesException([.. Located(caseload, plan, exception)]);
        }
    }

    /// <summary>Every budget with its lines, one after another in the order of the caseload; some are costed ahead on all cores.</summary>
    internal IEnumerable<BottomUpBudget> Explained()
    {
        const int Ahead = 512;
        BottomUpBudget[] budgets = new BottomUpBudget[Ahead];
        for (int first = 0; first < Caseload.Plans.Count; first += Ahead)
        {
            int start = first;
            int count = Math.Min(Ahead, Caseload.Plans.Count - first);
            Parallel.For(0, count, i => budgets[i] = Costing.Cost(Caseload.Plans[start + i]));
            for (int i = 0; i < count; i++)
            {
                yield return budgets[i];
            }
        }
    }

    private static BottomUpCosting Prepare(Caseload caseload, BankHolidays holidays, DateInterval period) =>
        new(caseload.RateCards, holidays, period, caseload.Policies.Costing);

    private static IEnumerable<FileFault> Located(Caseload caseload, CarePlan plan, InvalidInputException exception) =>
        exception.Faults.Select(fault => caseload.Locate(plan, fault));
}
