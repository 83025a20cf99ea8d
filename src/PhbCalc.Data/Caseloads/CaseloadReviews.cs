using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;

namespace PhbCalc.Data;

/// <summary>Watches what was spent of each budget of a caseload that is paid out, as at a day.</summary>
/// <remarks>This type is immutable, and many threads can use one of it at a time. Rule: spec 7, Watching it, in proportion.</remarks>
public sealed record CaseloadReviews
{
    private readonly FundedCaseload caseload;
    private readonly BudgetCosting costing;
    private readonly LocalDate asAt;
    private readonly PayoutPlanning planning;
    private readonly BudgetReview review;

    /// <summary>Prepares to watch budgets.</summary>
    /// <param name="caseload">The caseload, read with what was spent.</param>
    /// <param name="costing">What costs its plans.</param>
    /// <param name="asAt">The day as at which they are looked at.</param>
    public CaseloadReviews(FundedCaseload caseload, BudgetCosting costing, LocalDate asAt)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(costing);
        (this.caseload, this.costing, this.asAt) = (caseload, costing, asAt);
        planning = new(caseload.Care.Policies.Payments);
        review = new(caseload.Care.Policies.Review);
    }

    /// <summary>Looks at one budget.</summary>
    /// <param name="plan">The plan, one of the caseload's.</param>
    /// <param name="terms">What is said of its budget.</param>
    /// <returns>What was found; null if nothing of the budget is paid out, was paid or was spent.</returns>
    /// <exception cref="InvalidInputException">The plan cannot be costed, or a rule of funding, holding or paying refuses the budget. All faults of the first of these that does are reported at once.</exception>
    public PersonReview? Review(CarePlan plan, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(terms);
        PersonBudget budget = costing.Cost(plan, caseload.Care.RotaInPlan(plan.PersonId));
        PaidBudget paid = terms.Pay(planning, budget.Budget, budget.Days ?? costing.Care.Period, plan);
        if (paid.Payouts.Count == 0 && terms.Spending.Count == 0)
        {
            return null;
        }

        CostBreakdown lines = new([.. paid.Held.Parts.Where(part => part.Held != Holding.Notional).SelectMany(part => part.Lines).Select(line => line.Line)]);
        Money contributed = paid.Payouts.Sum(payout => payout.Budget.ContributedUntil(asAt));
        ValueList<PaymentMade> made = [.. terms.Made.Select(payment => new PaymentMade(payment.On, payment.Amount))];
        LocalDate? lastReview = OrdinalSearch.IndexOf(caseload.Care.People, plan.PersonId, person => person.Id) is >= 0 and var index ? caseload.Care.People[index].Reviewed : null;
        return new(plan.PersonId, review.Review(lines, paid.Days, asAt, made, terms.Spending, plan, lastReview, contributed));
    }
}
