using PhbCalc.BottomUp;
using PhbCalc.Rotas;

namespace PhbCalc.Budgets;

/// <summary>Works out the one budget of a person from everything in the plan: visits on priced cards, the personal assistants (PAs) whom the person employs, items, and the contingency.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. <see cref="Totals"/> and <see cref="Cost"/> are one calculation.
/// The rota counts visits on cards of pay, and the costing of care counts all others. Rule: spec 7, One budget from one folder.
/// </remarks>
/// <example>
/// <code>
/// LocalDate start = new(2026, 4, 1);
/// DateInterval year = new FinancialYear(2026).Days;
/// RateCards rates = RateCards.From([new("agency", "care", RateUnit.Hour, "any", Money.FromPounds(24m), start)]);
/// PayRates pay = new(RateCards.From([new("pa", "care", RateUnit.Hour, "any", Money.FromPounds(13.50m), start)]));
/// CarePlan plan = new("P1", start, visits:
/// [
///     new("v1", "agency", "care", DayTypes.Weekend, new LocalTime(8, 0), new LocalTime(9, 0)),
///     new("v2", "pa", "care", DayTypes.Weekdays, new LocalTime(8, 0), new LocalTime(12, 0)),
/// ]);
/// Rota rota = new(plan, [new RotaAssistant("ann", PayFrequency.Monthly)]);
/// PublishedFigures figures = PublishedFigures.Bundled;
/// BudgetCosting costing = new(new(rates, figures.BankHolidays, year), new(figures.Employment, pay, figures.BankHolidays, year));
/// Money total = costing.Cost(plan, rota).Totals.Total; // the agency's visits and what employing Ann costs
/// </code>
/// </example>
public sealed record BudgetCosting
{
    /// <summary>Prepares to work out budgets.</summary>
    /// <param name="care">Costs visits on priced cards and items; its policy has the contingency.</param>
    /// <param name="employing">Costs the employment of PAs; null (the default) if no person employs one.</param>
    /// <exception cref="InvalidInputException">The two are for different periods, bank holidays or policies of costing, or both price one card: all faults are reported.</exception>
    public BudgetCosting(BottomUpCosting care, RotaCosting? employing = null)
    {
        ArgumentNullException.ThrowIfNull(care);
        InvalidInputException.ThrowIfAny(BudgetCostingFaults.In(care, employing));
        (Care, Employing) = (employing?.Pay is { } pay ? care with { Others = pay.Cards } : care, employing);
    }

    /// <summary>Costs visits on priced cards and items, and leaves visits on cards of pay to the rota.</summary>
    public BottomUpCosting Care { get; }

    /// <summary>Costs the employment of PAs; null if no person employs one.</summary>
    public RotaCosting? Employing { get; }

    /// <summary>The same rates, figures and policies for other days: such as a month of a year, or the days already paid.</summary>
    /// <param name="period">The days, first and last day included.</param>
    /// <exception cref="InvalidInputException">The days are out of the range that <see cref="BottomUpCosting"/> and <see cref="RotaCosting"/> take, or their bank holidays or figures are not known.</exception>
    public BudgetCosting Over(DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return new(
            new(Care.Rates, Care.BankHolidays, period, Care.Policy),
            Employing is { } employing
                ? new(employing.Figures, employing.Pay, employing.BankHolidays, period, employing.Policy, employing.Employment, employing.Costing, employing.IndicativeRate)
                : null);
    }

    /// <summary>The same days, figures and policies with every price and pay rate raised by a share, for a year whose rates are not known. The pay that team.csv gives a PA stays.</summary>
    /// <param name="share">The share, above -1: 0.03 is 3% more.</param>
    /// <exception cref="InvalidInputException">The share is -1 or below, or a rate becomes too large.</exception>
    public BudgetCosting Raised(Ratio share) => new(
        new(Care.Rates.Services.Count == 0 ? Care.Rates : Care.Rates.Raised(share), Care.BankHolidays, Care.Period, Care.Policy),
        Employing is { } employing
            ? new(employing.Figures, employing.Pay is { } pay ? new PayRates(pay.Cards.Raised(share), pay.Terms) : null, employing.BankHolidays, employing.Period, employing.Policy, employing.Employment, employing.Costing, employing.IndicativeRate)
            : null);

    /// <summary>The totals of a person's budget, without its lines: for many people at once. It allocates nothing for a person without PAs.</summary>
    /// <param name="plan">The plan, with all visits and items.</param>
    /// <param name="rota">The PAs whom the person employs, with the same plan; null (the default) if there are none.</param>
    /// <returns>Sums in whole pence, each the sum of the lines that <see cref="Cost"/> shows.</returns>
    /// <exception cref="InvalidInputException">The budget cannot be worked out, for the reasons that <see cref="Cost"/> gives.</exception>
    public PersonBudgetTotals Totals(CarePlan plan, Rota? rota = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        InvalidInputException.ThrowIfAny(BudgetCostingFaults.In(Employing, plan, rota));
        return rota is null ? PersonBudgetTotals.Of(Care.Totals(plan)) : WithTeam(plan, rota);
    }

    /// <summary>A person's budget with every line.</summary>
    /// <param name="plan">The plan, with all visits and items.</param>
    /// <param name="rota">The PAs whom the person employs, with the same plan; null (the default) if there are none.</param>
    /// <exception cref="InvalidInputException">
    /// The plan or the rota cannot be costed, as <see cref="BottomUpCosting.Cost"/> and <see cref="RotaCosting.Cost"/> say; the rota is another person's or has another plan;
    /// or a visit is on a card of pay and there is no rota. All faults are reported, those of the rota with paths that begin with <c>/rota</c>.
    /// </exception>
    public PersonBudget Cost(CarePlan plan, Rota? rota = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        InvalidInputException.ThrowIfAny(BudgetCostingFaults.In(Employing, plan, rota));
        if (rota is null)
        {
            return new(Care.Cost(plan));
        }

        (BottomUpBudget care, RotaCost? team) = Together(() => Care.Cost(plan), () => Employing!.Cost(rota));
        return PersonBudget.Of(this, plan, care, team!);
    }

    /// <summary>The lines that make a person's total, without the explanations: for code that splits, pays out or watches the budgets of many people.</summary>
    /// <param name="plan">The plan, with all visits and items.</param>
    /// <param name="rota">The PAs whom the person employs, with the same plan; null (the default) if there are none.</param>
    /// <returns>The lines and totals that <see cref="Cost"/> shows.</returns>
    /// <exception cref="InvalidInputException">The budget cannot be worked out, for the reasons that <see cref="Cost"/> gives.</exception>
    public PersonBudgetLines Lines(CarePlan plan, Rota? rota = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (rota is not null)
        {
            return new(Cost(plan, rota));
        }

        InvalidInputException.ThrowIfAny(BudgetCostingFaults.In(Employing, plan, rota));
        (CostBreakdown lines, BottomUpTotals totals) = Care.Budget(plan);
        return new(plan.PersonId, plan.DaysIn(Care.Period), lines, PersonBudgetTotals.Of(totals));
    }

    private PersonBudgetTotals WithTeam(CarePlan plan, Rota rota)
    {
        (BottomUpTotals care, (Money Total, Money? Year) team) = Together(() => Care.Totals(plan), () => (Employing!.Totals(rota).Total, Employing.TypicalTotal(rota)));
        PersonBudgetTotals totals = PersonBudgetTotals.Of(care) with { Team = team.Total, IndicativeAnnual = care.IndicativeAnnual + (team.Year ?? Money.Zero) };
        Contingency contingency = Care.Policy.Contingency;
        Money whole = care.CalendarExact + team.Total + care.Items;
        Money kept = contingency.IsNone ? Money.Zero : contingency.Of(care.TypicalWeek + PersonBudget.WeekOf(team.Year), whole);
        return totals with { Contingency = kept, Total = contingency.Place == ContingencyPlace.Inside ? whole + kept : whole };
    }

    /// <summary>Works both out, and reports the faults of both together.</summary>
    internal static (TCare Care, TTeam? Team) Together<TCare, TTeam>(Func<TCare> care, Func<TTeam> team)
    {
        List<Fault> faults = [];
        TCare? ofCare = default;
        TTeam? ofTeam = default;
        try
        {
            ofCare = care();
        }
        catch (InvalidInputException refused)
        {
            faults.AddRange(refused.Faults);
        }

        try
        {
            ofTeam = team();
        }
        catch (InvalidInputException refused)
        {
            faults.AddRange(refused.Faults.Select(fault => fault.Under("rota")));
        }

        InvalidInputException.ThrowIfAny(faults);
        return (ofCare!, ofTeam);
    }
}
