using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>The totals of everybody's budgets in pounds, for one period and under one policy.</summary>
/// <remarks>This type is immutable. Rule: spec 8, verb cost.</remarks>
public sealed record CaseloadTotals
{
    /// <summary>Puts totals together.</summary>
    /// <param name="period">The period costed, first and last day included.</param>
    /// <param name="policy">The policy that was used.</param>
    /// <param name="budgets">The totals of each person, in any order; they are put in ordinal order of the ids.</param>
    /// <exception cref="InvalidInputException">A person is there twice.</exception>
    public CaseloadTotals(DateInterval period, CostingPolicy policy, IEnumerable<PersonTotals> budgets)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(budgets);
        (Period, Policy) = (period, policy);
        Budgets = Given.Whole(budgets, "budgets").OrderBy(budget => budget.PersonId, StringComparer.Ordinal).ToValueList();
        InvalidInputException.ThrowIfAny(ResultFaults.InOrdered(Budgets));
    }

    /// <summary>The period costed, first and last day included.</summary>
    public DateInterval Period { get; }

    /// <summary>The policy that was used.</summary>
    public CostingPolicy Policy { get; }

    /// <summary>The totals of each person, in ordinal order of their ids.</summary>
    public ValueList<PersonTotals> Budgets { get; }

    /// <summary>What a reader should know, and what changes no sum: see <see cref="CaseloadNotices"/>. None by default.</summary>
    public ValueList<Notice> Notices
    {
        get;
        init => field = Given.Whole(value, "notices");
    }
}
