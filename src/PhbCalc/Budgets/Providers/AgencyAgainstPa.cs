using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rotas;

namespace PhbCalc.Budgets;

/// <summary>Prices one schedule of care both ways, by an agency and by personal assistants with all their employment costs, over a typical year and by the calendar.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 3, Agency against PA; spec 3b, Agency against PA, by the calendar. In the typical year both are the typical week times the same weeks a year. By the
/// calendar both cover every day of the person's own dates in the period. It compares only visits that both ways can do, and lists what it leaves out.
/// </remarks>
/// <example>
/// <code>
/// LocalDate start = new(2026, 4, 1);
/// RateCards rates = RateCards.From([new("agency", "care", RateUnit.Hour, "any", Money.FromPounds(24m), start)]);
/// PayRates pay = new(RateCards.From([new("wages", "care", RateUnit.Hour, "any", Money.FromPounds(13.50m), start)]));
/// CarePlan plan = new("P1", start, visits: [new("v1", "wages", "care", DayTypes.Weekdays, new LocalTime(8, 0), new LocalTime(12, 0))]);
/// PublishedFigures figures = PublishedFigures.Bundled;
/// DateInterval year = new FinancialYear(2026).Days;
/// AgencyAgainstPa comparing = new(new(rates, figures.BankHolidays, year), employing: new(figures.Employment, pay, figures.BankHolidays, year));
/// ProviderComparison comparison = comparing.Compare(plan, new Rota(plan, [new RotaAssistant("ann", PayFrequency.Monthly)]));
/// Money saved = comparison.Calendar!.Difference; // what an agency charges for Ann's visits, less what employing her costs
/// </code>
/// </example>
public sealed record AgencyAgainstPa
{
    /// <summary>Prepares to compare.</summary>
    /// <param name="costing">Costs the schedule; its policy gives the weeks of the typical year, its period the days of the calendar.</param>
    /// <param name="agencyCard">The name of the rate card of agencies; <c>agency</c> by default.</param>
    /// <param name="paCard">The name of the rate card of personal assistants; <c>pa</c> by default. It may be missing when you compare with a team.</param>
    /// <param name="employing">Costs the employment of a team for the same period; null (the default) if you compare with no rota.</param>
    /// <exception cref="InvalidInputException">The agency card does not exist, both cards are the same, or the team is costed with another period, bank holidays or policy: all faults are reported.</exception>
    public AgencyAgainstPa(BottomUpCosting costing, string agencyCard = "agency", string paCard = "pa", RotaCosting? employing = null)
    {
        ArgumentNullException.ThrowIfNull(costing);
        ArgumentNullException.ThrowIfNull(agencyCard);
        ArgumentNullException.ThrowIfNull(paCard);
        (Costing, AgencyCard, PaCard, Employing) = (costing, agencyCard, paCard, employing);
        InvalidInputException.ThrowIfAny([.. ComparisonFaults.InCards(costing.Rates, agencyCard, paCard), .. BudgetCostingFaults.In(costing, employing)]);
    }

    /// <summary>Costs the schedule; its policy gives the weeks of the typical year, its period the days of the calendar.</summary>
    public BottomUpCosting Costing { get; }

    /// <summary>The name of the rate card of agencies; <c>agency</c> by default.</summary>
    public string AgencyCard { get; }

    /// <summary>The name of the rate card of personal assistants; <c>pa</c> by default.</summary>
    public string PaCard { get; }

    /// <summary>Costs a team; null if you compare with no rota.</summary>
    public RotaCosting? Employing { get; }

    /// <summary>Compares by loaded hourly rates: those of the PA card include all employment costs except the on-costs given here.</summary>
    /// <param name="plan">The schedule of care.</param>
    /// <param name="onCosts">Further costs, such as direct-payment support and support planning, each in pounds per its unit; nothing if not given.</param>
    /// <returns>Both ways in pounds, over a typical year and by the calendar, line by line, with the visits left out.</returns>
    /// <exception cref="InvalidInputException">There is no card of personal assistants, or the schedule cannot be costed on one of the cards: all faults are reported.</exception>
    public ProviderComparison Compare(CarePlan plan, ValueList<OnCost> onCosts = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        InvalidInputException.ThrowIfAny([.. ComparisonFaults.InCard(Costing.Rates, "pa_card", PaCard), .. ComparisonFaults.OfPayrollRuns(onCosts)]);
        ComparableCare care = ComparableCare.OnEitherCard(plan, this);
        if (!care.IsIn(Costing.Period))
        {
            return NotCompared(care);
        }

        PricedCare[] priced = care.Priced(Costing, AgencyCard, PaCard);
        Ratio hours = Hours(priced[1].Week);
        CostBreakdown agency = Yearly(priced[0].Week);
        CostBreakdown paid = Yearly(priced[1].Week);
        OnCostYear year = new(hours, WeeksPerYear, PayrollRuns: 0, paid.Total);
        CostBreakdown personalAssistants = new([.. paid.Lines, .. onCosts.Where(cost => cost.IsIn(Costing.Period.Start, Costing.Period.End)).Select(cost => cost.Line(year))]);
        CostBreakdown byTheCalendar = new([.. priced[1].Calendar.Lines, .. OnCosts(care, onCosts, priced[1].Calendar)]);
        return new(plan.PersonId, WeeksPerYear, agency, personalAssistants)
        {
            IsPartOfYear = care.IsPartOf(Costing.Period),
            Calendar = new(Costing.Period, plan.DaysIn(Costing.Period), priced[0].Calendar, byTheCalendar),
            Notices = [.. care.Notices, .. ComparisonNotices.OfDates(care.IsPartOf(Costing.Period)), .. CostNotices.OfAssumed([.. agency.Lines, .. personalAssistants.Lines])],
        };
    }

    /// <summary>
    /// Compares with a team by its rota. If the team works visits on cards of pay, it prices the same visits on the agency card by the names of their services; otherwise the team is an
    /// alternative to the whole schedule.
    /// </summary>
    /// <param name="plan">The schedule of care.</param>
    /// <param name="rota">The PAs whom the person employs, with the same plan.</param>
    /// <param name="isInPlan">Whether the team is in the plan and only its own visits can be compared; false by default.</param>
    /// <returns>Both ways in pounds, over a typical year and by the calendar, line by line, with the visits left out.</returns>
    /// <exception cref="InvalidInputException">
    /// The visits cannot be costed on the agency card; the team cannot be costed, for the reasons that <see cref="RotaCosting.Cost"/> gives; this comparison has no costing of teams; or the rota is another person's or
    /// has another plan. All faults are reported, those of the rota with paths that begin with <c>/rota</c>.
    /// </exception>
    public ProviderComparison Compare(CarePlan plan, Rota rota, bool isInPlan = false)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(rota);
        InvalidInputException.ThrowIfAny(BudgetCostingFaults.In(Employing, plan, rota));
        ComparableCare care = ComparableCare.OfTeam(plan, this, isInPlan);
        if (!care.IsIn(Costing.Period))
        {
            return NotCompared(care);
        }

        (PricedCare[] priced, RotaCost? employed) = BudgetCosting.Together(() => care.Priced(Costing, AgencyCard), () => care.Employed(Employing!, rota));
        RotaCost team = employed!;
        CostBreakdown calendar = priced[0].Calendar;
        EmploymentCost? typical = team.TypicalYear;
        CostBreakdown agency = typical is null ? new([]) : Yearly(priced[0].Week);
        return new(plan.PersonId, WeeksPerYear, agency, typical is null ? new([]) : EmploymentYear.Of(typical, WeeksPerYear))
        {
            IsPartOfYear = care.IsPartOf(Costing.Period),
            Calendar = new(Costing.Period, plan.DaysIn(Costing.Period), calendar, team.Cost),
            Notices =
            [
                .. care.Notices,
                .. ComparisonNotices.OfDates(care.IsPartOf(Costing.Period)),
                .. typical is null ? [ComparisonNotices.NoTypicalYear] : ComparisonNotices.OfHours(Hours(priced[0].Week), typical.Team.HoursPerWeek),
                .. CostNotices.OfAssumed([.. agency.Lines, .. calendar.Lines]),
                .. team.Notices,
                .. (typical?.Notices ?? []).Except(team.Notices, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>Compares with a team of PAs from the cost of its typical year, with its on-costs. There is no answer by the calendar, since dates of employment are not known.</summary>
    /// <param name="plan">The schedule of care, which the team delivers.</param>
    /// <param name="employment">What the team costs, in pounds a tax year.</param>
    /// <returns>Both ways in pounds a year, line by line, with the visits left out.</returns>
    /// <exception cref="InvalidInputException">The schedule cannot be costed on the agency card, or the team is another person's or costed for another tax year: all faults are reported.</exception>
    public ProviderComparison Compare(CarePlan plan, EmploymentCost employment)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(employment);
        InvalidInputException.ThrowIfAny(ComparisonFaults.InTeam(plan, employment, Costing.Period));
        ComparableCare care = ComparableCare.OnEitherCard(plan, this);
        if (!care.IsIn(Costing.Period))
        {
            return NotCompared(care);
        }

        CostBreakdown week = care.Week(Costing, AgencyCard);
        CostBreakdown agency = Yearly(week);
        return new(plan.PersonId, WeeksPerYear, agency, EmploymentYear.Of(employment, WeeksPerYear))
        {
            IsPartOfYear = care.IsPartOf(Costing.Period),
            Notices =
            [
                .. care.Notices,
                .. ComparisonNotices.OfDatesOfTypicalYear(care.IsPartOf(Costing.Period)),
                .. ComparisonNotices.OfHours(Hours(week), employment.Team.HoursPerWeek),
                .. CostNotices.OfAssumed(agency.Lines),
                .. employment.Notices,
            ],
        };
    }

    private Ratio WeeksPerYear => Costing.Policy.WeeksPerYear;

    private ProviderComparison NotCompared(ComparableCare care) => new(care.Whole.PersonId, WeeksPerYear, new([]), new([]))
    {
        Calendar = new(Costing.Period, null, new([]), new([])),
        Notices = [.. care.Notices, ComparisonNotices.NothingToCompare],
    };

    /// <summary>Lines of a week as lines of a year. Rounds running totals: the lines then sum to the whole week times the weeks, rounded once.</summary>
    private CostBreakdown Yearly(CostBreakdown week)
    {
        List<CostLine> year = new(week.Lines.Count);
        Money soFar = Money.Zero;
        Money paid = Money.Zero;
        foreach (CostLine line in week.Lines)
        {
            soFar += line.Amount;
            Money due = soFar.TimesToPenny(WeeksPerYear);
            year.Add(line with
            {
                Unit = CostUnit.Week,
                Quantity = WeeksPerYear,
                Rate = line.Amount,
                Amount = due - paid,
                Carers = 1,
                Note = ComparisonNotices.Week(line),
            });
            paid = due;
        }

        return new(year.ToValueList());
    }

    /// <summary>On-costs of the person's own days if no team has them. On-costs by the hour and of pay follow the care of the days on which they count.</summary>
    private IEnumerable<CostLine> OnCosts(ComparableCare care, ValueList<OnCost> onCosts, CostBreakdown paid)
    {
        DateInterval days = care.Whole.DaysIn(Costing.Period)!;
        foreach (OnCost cost in onCosts.Where(cost => cost.IsIn(days.Start, days.End)))
        {
            DateInterval own = new(LocalDate.Max(days.Start, cost.From ?? days.Start), LocalDate.Min(days.End, cost.To ?? days.End));
            bool isOfSomeDays = cost.Unit is OnCostUnit.Hour or OnCostUnit.PercentOfPay && !own.Equals(days);
            CostBreakdown of = isOfSomeDays ? care.Priced(new(Costing.Rates, Costing.BankHolidays, own, Costing.Policy), PaCard)[0].Calendar : paid;
            yield return cost.Line(cost.Times(OnCostDays.Units(cost, new(DayNumber.Of(own.Start), DayNumber.Of(own.End)), Hours(of), payrollRuns: 0)), of.Total);
        }
    }

    private static Ratio Hours(CostBreakdown lines) => lines.Lines
        .Where(line => line.Unit == CostUnit.Hour)
        .Aggregate(default(Ratio), (sum, line) => sum + (line.Quantity * line.Carers));
}
