using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;

namespace PhbCalc.Data;

/// <summary>Reviews the spending of each paid-out budget of a caseload, as at a day.</summary>
/// <remarks>This type is immutable, and many threads can share one. Rule: spec 7, Watching it, in proportion.</remarks>
public sealed record CaseloadReviews
{
    private readonly CaseloadBudgets budgets;
    private readonly LocalDate asAt;
    private readonly BudgetReview review;

    /// <summary>Prepares to watch budgets.</summary>
    /// <param name="budgets">The budgets of the caseload, read with spending.</param>
    /// <param name="asAt">The day of the review.</param>
    public CaseloadReviews(CaseloadBudgets budgets, LocalDate asAt)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        (this.budgets, this.asAt) = (budgets, asAt);
        review = new(budgets.Caseload.Care.Policies.Review);
    }

    /// <summary>Looks at one budget.</summary>
    /// <param name="plan">The plan, one of the caseload's.</param>
    /// <param name="terms">What is said of its budget.</param>
    /// <returns>The result; null if no part of the budget is paid out, was paid or was spent.</returns>
    /// <exception cref="InvalidInputException">The plan cannot be costed, or a rule of funding, holding or paying refuses the budget. The first of these that refuses reports all its faults at once.</exception>
    public PersonReview? Review(CarePlan plan, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(terms);
        PaidBudget paid = budgets.Paid(plan, terms).Paid;
        if (paid.Payouts.Count == 0 && terms.Spending.Count == 0)
        {
            return null;
        }

        CostBreakdown lines = new([.. paid.Held.Parts.Where(part => part.Held != Holding.Notional).SelectMany(part => part.Lines).Select(line => line.Line)]);
        Money contributed = paid.Payouts.Sum(payout => payout.ContributedUntil(asAt));
        ValueList<PaymentMade> made = [.. terms.Made.Select(payment => new PaymentMade(payment.On, payment.Amount))];
        LocalDate? lastReview = OrdinalSearch.IndexOf(People, plan.PersonId, person => person.Id) is >= 0 and var index ? People[index].Reviewed : null;
        return new(plan.PersonId, review.Review(lines, paid.Days, asAt, made, terms.Spending, plan, lastReview, contributed, paid.Payouts.Sum(payout => payout.EarlierUntil(asAt))));
    }

    private ValueList<Person> People => budgets.Caseload.Care.People;
}
