using PhbCalc.BottomUp;
using PhbCalc.Budgets;

namespace PhbCalc.Data;

/// <summary>A caseload whose budgets are cut into months.</summary>
/// <remarks>This type is immutable, and many threads can share one. Rule: spec 10, Forecast.</remarks>
public sealed record CaseloadMonths
{
    /// <summary>Prepares to cut the budgets of a caseload into months.</summary>
    /// <param name="caseload">The caseload, with who pays for each budget and how it is held.</param>
    /// <param name="costing">Works out and cuts the budgets.</param>
    public CaseloadMonths(FundedCaseload caseload, MonthlyCosting costing)
    {
        ArgumentNullException.ThrowIfNull(caseload);
        ArgumentNullException.ThrowIfNull(costing);
        (Caseload, Costing) = (caseload, costing);
    }

    /// <summary>The caseload.</summary>
    public FundedCaseload Caseload { get; }

    /// <summary>Works out and cuts the budgets.</summary>
    public MonthlyCosting Costing { get; }

    /// <summary>Whether sums are also by who pays and how it is held; false by default.</summary>
    public bool IsByFunder { get; init; }

    /// <summary>Plans the payments to count too, by the days on which they are paid; null (the default) for none.</summary>
    public CaseloadBudgets? Payments { get; init; }

    /// <summary>The sum of all budgets.</summary>
    /// <param name="progress">Gets reports of progress from the working threads; null (the default) for none.</param>
    /// <param name="cancellation">Stops it early; by default it does not stop.</param>
    /// <exception cref="InvalidFilesException">A budget cannot be worked out: all faults of all people are reported, each at its row.</exception>
    /// <exception cref="OperationCanceledException">It was stopped early.</exception>
    public CaseloadForecast Forecast(IProgress<PeopleProgress>? progress = null, CancellationToken cancellation = default) =>
        CaseloadForecast.Of(Costing.Months, Caseload.Each(Months, progress, cancellation));

    /// <summary>Gives the sums of each person's budget, one after another in the order of the plans, and keeps none. It works some out ahead, on all cores.</summary>
    /// <exception cref="InvalidFilesException">An answer cannot be worked out, which shows when its turn comes. It does not happen after <see cref="Forecast"/>.</exception>
    public IEnumerable<PersonForecast> InTurn() => Caseload.EachInTurn(Months);

    /// <summary>Every line of each person's budget in each month, one after another in the order of the plans.</summary>
    /// <exception cref="InvalidFilesException">An answer cannot be worked out, which shows when its turn comes. It does not happen after <see cref="Forecast"/>.</exception>
    public IEnumerable<(string PersonId, ValueList<MonthlyLine> Lines)> LinesInTurn() => Caseload.EachInTurn((plan, _) => (plan.PersonId, Costing.Cost(plan, Caseload.Care.RotaInPlan(plan.PersonId))));

    private PersonForecast Months(CarePlan plan, BudgetTerms terms)
    {
        Rotas.Rota? rota = Caseload.Care.RotaInPlan(plan.PersonId);
        PersonForecast person = new(plan.PersonId, Costing.Totals(plan, rota)) { Groups = Caseload.Care.GroupsOf(plan.PersonId), IsInPeriod = plan.DaysIn(Costing.Costing.Care.Period) is not null };
        return person with
        {
            Parts = IsByFunder ? Costing.Parts(plan, rota, lines => terms.Holding.Split(terms.Funding.Split(lines, plan), plan)) : [],
            PaidOut = Payments?.Paid(plan, terms, Costing.Costing.Lines(plan, rota)) is { } budget ? PaidOut(budget.Paid) : [],
        };
    }

    /// <summary>What is paid out to each holder in each month. A payment before the first month counts in the first, and one after the last month in the last.</summary>
    private ValueList<MonthlyPart> PaidOut(PaidBudget paid) => [.. paid.Payouts.Select(payout => new MonthlyPart(payout.Funder, payout.Held, payout.Holder, ByMonth(
        [.. payout.Plan.Made.Select(made => (made.On, made.Amount)), .. payout.Plan.Payments.Select(payment => (payment.On, payment.Amount))])))];

    private ValueList<Money> ByMonth(ValueList<(LocalDate On, Money Amount)> payments)
    {
        Money[] sums = new Money[Costing.Months.Count];
        foreach ((LocalDate on, Money amount) in payments)
        {
            int month = Costing.Months.Index().Where(one => one.Item.End >= on).Select(one => one.Index).DefaultIfEmpty(sums.Length - 1).First();
            sums[month] += amount;
        }

        return new(sums);
    }
}
