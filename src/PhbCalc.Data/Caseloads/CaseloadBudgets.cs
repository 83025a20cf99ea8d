using System.Collections.Concurrent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data.Results;

namespace PhbCalc.Data;

/// <summary>Works out the budgets of a caseload, with who pays them, how they are held and what is paid out, for every version of them.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. A version with its own amount is one sum, to which the rules of funding and holding for the whole budget apply. A version
/// without an amount is the plan, costed from the version's first day on. Rule: spec 7, A version of a budget; The payment plan: a change in mid-year; payroll.
/// </remarks>
public sealed record CaseloadBudgets
{
    private readonly PublishedFigures figures;
    private readonly PayoutPlanning planning;
    private readonly ConcurrentDictionary<LocalDate, BudgetCosting> costingFrom = new();

    /// <summary>Prepares to work budgets out.</summary>
    /// <param name="caseload">The caseload.</param>
    /// <param name="figures">The published figures.</param>
    /// <param name="period">The period costed, first and last day included.</param>
    /// <exception cref="InvalidInputException">The period cannot be costed, for the reasons that <see cref="Caseload.Costing"/> gives.</exception>
    public CaseloadBudgets(FundedCaseload caseload, PublishedFigures figures, DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(figures);
        (Caseload, this.figures) = (caseload, figures);
        Costing = caseload.Care.Costing(figures, period);
        planning = new(caseload.Care.Policies.Payments);
    }

    /// <summary>The caseload.</summary>
    public FundedCaseload Caseload { get; }

    /// <summary>What costs its plans over the period.</summary>
    public BudgetCosting Costing { get; }

    /// <summary>The lines of a plan over the period.</summary>
    /// <param name="plan">The plan, one of the caseload's.</param>
    /// <exception cref="InvalidInputException">The plan cannot be costed.</exception>
    public PersonBudgetLines Lines(CarePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Costing.Lines(plan, Caseload.Care.RotaInPlan(plan.PersonId));
    }

    /// <summary>A budget with its payments.</summary>
    /// <param name="plan">The plan, one of the caseload's.</param>
    /// <param name="terms">What is said of its budget.</param>
    /// <param name="lines">What <see cref="Lines"/> gives for the plan; worked out if not given.</param>
    /// <exception cref="InvalidInputException">The plan cannot be costed, or a rule of funding, holding or paying refuses the budget. The first of these that refuses reports all its faults at once.</exception>
    public PersonPaidBudget Paid(CarePlan plan, BudgetTerms terms, PersonBudgetLines? lines = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(terms);
        lines ??= Lines(plan);
        StatedVersion[] paid = [.. terms.Versions.Where(version => version.IsPaid && version.From <= Period.End && !(plan.End < version.From)).OrderBy(version => version.From)];
        ValueList<PayoutVersion> versions = paid.Length == 0 ? [Version(plan, terms, lines, lines.Days ?? Period)] : [.. paid.Select(version => Version(plan, terms, version, lines)).OfType<PayoutVersion>(), .. End(plan, paid)];
        return new(plan.PersonId, planning.Plan(versions.Count == 0 ? [Version(plan, terms, lines, lines.Days ?? Period)] : versions, terms.Contributions, terms.Made)) { FundingReasons = terms.FundingReasons };
    }

    /// <summary>Whether both work out the same.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(CaseloadBudgets? other) => other is not null && Caseload == other.Caseload && Costing == other.Costing;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Caseload, Costing);

    private DateInterval Period => Costing.Care.Period;

    /// <summary>A version as paid out; null for the plan once it has no days left.</summary>
    private PayoutVersion? Version(CarePlan plan, BudgetTerms terms, StatedVersion version, PersonBudgetLines lines)
    {
        if (version.Amount is { } amount)
        {
            DateInterval days = new(version.From, version.To ?? (Period.End < version.From ? version.From : Period.End));
            CostBreakdown stated = new([new CostLine(CostLineKind.Visit, string.Empty, version.Stage == BudgetStage.Review ? "Budget after a review" : "Budget as agreed", CostUnit.Once, 1, amount, amount)]);
            return Version(plan, terms, stated, days);
        }

        if (lines.Days is not { } own || version.From <= own.Start)
        {
            return lines.Days is null ? null : Version(plan, terms, lines, lines.Days);
        }

        PersonBudgetLines later = costingFrom.GetOrAdd(version.From, from => Caseload.Care.Costing(figures, new(from, Period.End))).Lines(plan, Caseload.Care.RotaInPlan(plan.PersonId));
        return later.Days is null ? null : Version(plan, terms, later, later.Days);
    }

    private PayoutVersion Version(CarePlan plan, BudgetTerms terms, PersonBudgetLines lines, DateInterval days) =>
        Version(plan, terms, lines.Lines, days, planning.Policy.Interval == PaymentInterval.Payroll ? lines.PayPeriods : default);

    private static PayoutVersion Version(CarePlan plan, BudgetTerms terms, CostBreakdown lines, DateInterval days, ValueList<PayPeriodPayable> payPeriods = default) =>
        new(terms.Holding.Split(terms.Funding.Split(lines, plan), plan), days, plan, payPeriods);

    /// <summary>The end of a budget whose last version has its own amount for longer: £0.00 from the day after.</summary>
    private IEnumerable<PayoutVersion> End(CarePlan plan, StatedVersion[] paid)
    {
        if (plan.End is { } end && paid[^1] is { Amount: not null } last && end >= last.From && end < (last.To ?? Period.End))
        {
            yield return new(new HoldingSplit().Split(new FundingSplit().Split(new([]))), new(end.PlusDays(1), last.To ?? Period.End));
        }
    }
}
