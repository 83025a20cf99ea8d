namespace PhbCalc.Budgets;

/// <summary>The lines that make a person's budget, and its totals, without the typical week and the explanations.</summary>
/// <remarks>This type is immutable. <see cref="BudgetCosting.Lines"/> makes it. Rule: spec 7, One budget from one folder.</remarks>
public sealed record PersonBudgetLines
{
    /// <summary>Takes the lines of a budget.</summary>
    /// <param name="budget">The budget.</param>
    public PersonBudgetLines(PersonBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        (PersonId, Days, Lines, Totals) = (budget.PersonId, budget.Days, budget.Budget, budget.Totals);
        PayPeriods = budget.Team is { } team ? TeamPay.Of(team) : [];
    }

    internal PersonBudgetLines(string personId, DateInterval? days, CostBreakdown lines, PersonBudgetTotals totals) => (PersonId, Days, Lines, Totals) = (personId, days, lines, totals);

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The person's own days in the period, first and last day included. Null if there are none.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval? Days { get; }

    /// <summary>The lines that make the total: visits, the team, items and contingency, in that order.</summary>
    public CostBreakdown Lines { get; }

    /// <summary>The totals of those lines, and the sums for a year.</summary>
    public PersonBudgetTotals Totals { get; }

    /// <summary>What employing the team costs in each pay period, in pounds; empty if the person has no PAs. It leaves out costs that come once, such as insurance.</summary>
    public ValueList<PayPeriodPayable> PayPeriods { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
