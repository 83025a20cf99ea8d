using PhbCalc.BottomUp;
using PhbCalc.Budgets;

namespace PhbCalc.Data;

/// <summary>A caseload whose budgets are cut by months: what everybody's come to in each.</summary>
/// <remarks>This type is immutable, and many threads can use one of it at a time. Rule: spec 10, Forecast.</remarks>
public sealed record CaseloadMonths
{
    /// <summary>Prepares to cut the budgets of a caseload.</summary>
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

    /// <summary>Plans the payments that are counted, too, by the days on which they are paid; null (the default) if none are.</summary>
    public CaseloadBudgets? Payments { get; init; }

    /// <summary>What everybody's budgets come to, added up.</summary>
    /// <param name="progress">Is told how far it has come, from the threads that work; null (the default) for nobody.</param>
    /// <param name="cancellation">Ends it early; it does not end by default.</param>
    /// <exception cref="InvalidFilesException">Somebody's cannot be worked out: all faults of everybody are reported, each at its row.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public CaseloadForecast Forecast(IProgress<PeopleProgress>? progress = null, CancellationToken cancellation = default) =>
        CaseloadForecast.Of(Costing.Months, Caseload.Each(Months, progress, cancellation));

    /// <summary>What each person's budget comes to, one after another in the order of the plans, keeping nothing. Some are worked out ahead, on all cores.</summary>
    /// <exception cref="InvalidFilesException">Somebody's cannot be worked out, which shows when their turn comes. After <see cref="Forecast"/> it does not.</exception>
    public IEnumerable<PersonForecast> InTurn() => Caseload.EachInTurn(Months);

    /// <summary>Every line of each person's budget in each month, one after another in the order of the plans.</summary>
    /// <exception cref="InvalidFilesException">Somebody's cannot be worked out, which shows when their turn comes. After <see cref="Forecast"/> it does not.</exception>
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

    /// <summary>What is paid out to each holder in each month. A payment on a day before the first month counts in it, one after the last in that.</summary>
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
