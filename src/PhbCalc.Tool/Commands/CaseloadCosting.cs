using PhbCalc.BottomUp;
using PhbCalc.Data;

namespace PhbCalc.Tool;

/// <summary>A caseload read and costed. It is made whole or not at all: faults of all files and of all people come together.</summary>
internal sealed class CaseloadCosting
{
    private CaseloadNotices? notices;

    private CaseloadCosting(Caseload caseload, BottomUpCosting costing, ValueList<BottomUpTotals> totals) =>
        (Caseload, Costing, Totals) = (caseload, costing, totals);

    internal Caseload Caseload { get; }

    internal BottomUpCosting Costing { get; }

    /// <summary>The totals of each plan of the caseload, in its order.</summary>
    internal ValueList<BottomUpTotals> Totals { get; }

    /// <summary>What a reader of the budgets should know.</summary>
    internal CaseloadNotices Notices => notices ??= CaseloadNotices.Of(Caseload, Costing, Totals);

    /// <summary>Reads the files of a folder and costs everybody in it.</summary>
    /// <exception cref="InvalidFilesException">Something in the files is wrong.</exception>
    internal static CaseloadCosting Of(string folder, ReadOptions reading, BankHolidays holidays, DateInterval period, ProgressBars progress)
    {
        Caseload caseload = CaseloadFolder.Read(folder, reading, progress);
        BottomUpCosting costing = Prepare(caseload, holidays, period);
        return new(caseload, costing, caseload.Each(costing.Totals, progress.Of("costing")));
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
            return budget with { Notices = [.. CaseloadNotices.Beside(caseload, personId).Select(notice => $"{char.ToUpperInvariant(notice.Text[0])}{notice.Text[1..]}."), .. budget.Notices] };
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidFilesException([.. exception.Faults.Select(fault => caseload.Locate(plan, fault))]);
        }
    }

    /// <summary>Every budget with its lines, one after another in the order of the caseload.</summary>
    internal IEnumerable<BottomUpBudget> Explained() => Caseload.EachInTurn(Costing.Cost);

    private static BottomUpCosting Prepare(Caseload caseload, BankHolidays holidays, DateInterval period) =>
        new(caseload.RateCards, holidays, period, caseload.Policies.Costing);
}
