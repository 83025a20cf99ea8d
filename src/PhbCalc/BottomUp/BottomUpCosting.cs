using System.Runtime.CompilerServices;
using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>Costs care plans from the bottom up: each visit by the minute in its rate band, over a typical week and over every day of a period.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. It prepares the rate cards for the period once, so make one and
/// cost many plans with it. <see cref="Totals"/> and <see cref="Cost"/> are one calculation: the first adds lines up and forgets them, the
/// second keeps and explains them. Rule: spec 2, Time and Two answers; spec 2b, Prices as they are published, Days that are special, and People together, people away.
/// </remarks>
/// <example>
/// <code>
/// RateCards rates = RateCards.From([new("agency", "care", RateUnit.Hour, "any", Money.FromPounds(24m), new LocalDate(2026, 4, 1))]);
/// CarePlan plan = new("P1", start: new LocalDate(2026, 4, 1), visits: [new("v1", "agency", "care", DayTypes.Weekdays, new LocalTime(8, 0), new LocalTime(9, 30))]);
/// BottomUpBudget budget = new BottomUpCosting(rates, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days).Cost(plan);
/// Money total = budget.Totals.Total;
/// ValueList&lt;CostLine&gt; lines = budget.CalendarExact.Lines; // they come to the total
/// </code>
/// </example>
public sealed record BottomUpCosting
{
    private readonly DayCounts counts;
    private readonly PricedServices services;
    private readonly int mostLayouts;
    private readonly int mostBands;
    private readonly int mostWalked;

    /// <summary>Prepares to cost plans.</summary>
    /// <param name="rates">The rate cards.</param>
    /// <param name="bankHolidays">The bank holidays; the published ones are in PhbCalc.Data.</param>
    /// <param name="period">The period, first and last day included: a financial year is <see cref="FinancialYear.Days"/>.</param>
    /// <param name="policy">The choices where practice differs; every default if not given.</param>
    /// <exception cref="InvalidInputException">The period starts before 1 April 1948, ends after 31 March 2200 or is longer than a hundred years.</exception>
    public BottomUpCosting(RateCards rates, BankHolidays bankHolidays, DateInterval period, CostingPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(bankHolidays);
        (Rates, BankHolidays, Period, Policy) = (rates, bankHolidays, PeriodLimits.Checked(period), policy ?? CostingPolicy.Default);
        SpecialCalendar special = rates.CalendarWith(Policy.BankHolidayEves);
        HasSpecialDays = special.IsAsked;
        counts = new(period, bankHolidays, Policy.BankHolidayDates, Policy.ClockChanges, special);
        services = new([.. rates.Services.Select(service => new PricedService(service, counts))]);
        PricedVersion[] versions = [.. services.All.SelectMany(service => service.Stretches).SelectMany(stretch => stretch.Version is { } version ? version.Calls?.All ?? [version] : [])];
        mostLayouts = versions.Select(version => version.Layouts.All.Length + 1).DefaultIfEmpty(1).Max();
        mostBands = versions.Select(version => version.Minutes?.Width ?? version.MicroPounds.Length).DefaultIfEmpty(1).Max();
        mostWalked = Policy.RoundEachVisit || Array.Exists(versions, version => version.Bands.HasNightEnds) ? mostBands : 0;
    }

    /// <summary>The rate cards.</summary>
    public RateCards Rates { get; }

    /// <summary>The bank holidays.</summary>
    public BankHolidays BankHolidays { get; }

    /// <summary>The period, first and last day included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Period { get; }

    /// <summary>The policy.</summary>
    public CostingPolicy Policy { get; }

    /// <summary>Whether some rate is for special days other than bank holidays.</summary>
    internal bool HasSpecialDays { get; }

    /// <summary>Cards whose visits another calculator prices, such as cards of pay; null if there are none. Visits on them get no line here.</summary>
    internal RateCards? Others { get; init; }

    /// <summary>The unit that a service is priced or paid by; null if it has no rates.</summary>
    internal RateUnit? UnitOf(ServiceName service) => (Rates.Find(service) ?? Others?.Find(service))?.Unit;

    /// <summary>Whether another calculator prices visits of a service.</summary>
    internal bool Leaves(ServiceName service) => Others?.Has(service.Card) == true;

    /// <summary>The totals of a plan, without its lines: for many people at once. It allocates nothing.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Sums in whole pence, each the sum of the lines that <see cref="Cost"/> shows; £0.00 if the person's dates miss the period.</returns>
    /// <exception cref="InvalidInputException">
    /// The plan cannot be costed: a card or service is unknown, a visit lacks the days or times that its service is priced by, a day that is needed
    /// has no rate, a start has no band, bank holidays are not known for a day that needs them, or a sum is too large. All faults are reported,
    /// each with the position of its visit.
    /// </exception>
    public BottomUpTotals Totals(CarePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        try
        {
            PenceTotal week = default;
            PenceTotal year = default;
            Run(plan, Answers.Both, Steps.RealYear, ref week, ref year);
            DayRange days = PersonDays(plan);
            long items = 0;
            foreach (Item item in plan.Items.AsSpan())
            {
                items += item.FundedBy == Funding.Budget ? ItemCosting.Pence(item, ItemCosting.Quantity(item, plan, days, this)) : 0;
            }

            Money typicalWeek = Money.FromPence(week.Pence);
            Money indicative = Policy.TypicalWeek == TypicalWeekBasis.BySeason ? Money.FromPence(new SeasonList(this, plan).Pence()) : typicalWeek.TimesToPenny(Policy.WeeksPerYear);
            return InPounds(typicalWeek, indicative, year.Pence - plan.RespiteOff(year.Pence), items);
        }
        catch (OverflowException)
        {
            throw new InvalidInputException([CostingFaults.TooLarge(plan)]);
        }
    }

    /// <summary>The calendar-exact visits of a plan, without its lines, typical week, items and contingency: the quickest answer. It allocates nothing.</summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="InvalidInputException">
    /// The plan cannot be costed, for the reasons that <see cref="Totals"/> gives; a rate that only the typical week needs may be missing.
    /// </exception>
    public Money CalendarExact(CarePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        try
        {
            return Visits(plan, Steps.RealYear);
        }
        catch (OverflowException)
        {
            throw new InvalidInputException([CostingFaults.TooLarge(plan)]);
        }
    }

    /// <summary>The typical week of a plan, line by line, without the year: for comparing ways to deliver the same care.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>A line for each visit in force on the pricing date and each of its bands; none if the person's dates miss the period.</returns>
    /// <exception cref="InvalidInputException">
    /// The plan cannot be costed, for the reasons that <see cref="Totals"/> gives; a rate that only the rest of the period needs may be missing.
    /// </exception>
    public CostBreakdown TypicalWeek(CarePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        try
        {
            return new BudgetWriter(this, plan, PersonDays(plan)).Week(EngineLines(plan, Answers.TypicalWeek).Week);
        }
        catch (OverflowException)
        {
            throw new InvalidInputException([CostingFaults.TooLarge(plan)]);
        }
    }

    /// <summary>The budget of a plan with every line, why its two answers differ, and its weekly hours.</summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="InvalidInputException">The plan cannot be costed, for the reasons that <see cref="Totals"/> gives.</exception>
    public BottomUpBudget Cost(CarePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        try
        {
            (LineList week, LineList year) = EngineLines(plan, Answers.Both);
            return PlanNotices.AddTo(new BudgetWriter(this, plan, PersonDays(plan)).Write(week, year), this, plan);
        }
        catch (OverflowException)
        {
            throw new InvalidInputException([CostingFaults.TooLarge(plan)]);
        }
    }

    /// <summary>The lines that make the total of a plan, and its totals, without the lines of the typical week and the explanations.</summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="InvalidInputException">The plan cannot be costed, for the reasons that <see cref="Totals"/> gives.</exception>
    internal (CostBreakdown Lines, BottomUpTotals Totals) Budget(CarePlan plan)
    {
        BottomUpTotals totals = Totals(plan);
        try
        {
            return (new BudgetWriter(this, plan, PersonDays(plan)).Budget(EngineLines(plan, Answers.CalendarExact).Year, totals.TypicalWeek), totals);
        }
        catch (OverflowException)
        {
            throw new InvalidInputException([CostingFaults.TooLarge(plan)]);
        }
    }

    /// <summary>The lines of a plan as the engine makes them: those of the typical week, before the share of weeks of their patterns, and those of the period.</summary>
    internal (LineList Week, LineList Year) EngineLines(CarePlan plan, Answers answers)
    {
        LineList week = new();
        LineList year = new();
        Run(plan, answers, Steps.RealYear, ref week, ref year);
        return (week, year);
    }

    /// <summary>Whether both cost alike: with equal rate cards, bank holidays, period and policy.</summary>
    /// <param name="other">The costing to compare with.</param>
    public bool Equals(BottomUpCosting? other) => other is not null && Rates == other.Rates && BankHolidays == other.BankHolidays
        && Period.Equals(other.Period) && Policy == other.Policy && Others == other.Others;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rates, BankHolidays, Period, Policy);

    /// <summary>The visits of a plan over the period, with only some steps of the real year applied.</summary>
    internal Money Visits(CarePlan plan, Steps steps)
    {
        PenceTotal week = default;
        PenceTotal year = default;
        Run(plan, Answers.CalendarExact, steps, ref week, ref year);
        return Money.FromPence(year.Pence - (steps.Respite ? plan.RespiteOff(year.Pence) : 0));
    }

    /// <summary>The lines of a week as on a day of the period: the visits in force that day, at that day's rates.</summary>
    internal void WeekOf<TSink>(CarePlan plan, int day, ref TSink week)
        where TSink : struct, ILineSink
    {
        TSink year = default;
        Run(plan, Answers.TypicalWeek, Steps.RealYear, ref week, ref year, day);
    }

    /// <summary>How often a visit of a plan happens on some of the days of the person's budget in the period.</summary>
    internal int Occurrences(CarePlan plan, int visit, DayRange range)
    {
        VisitRun run = new(counts, plan, Offsets(plan), stackalloc ushort[counts.Width], byLayout: default, quantities: default);
        return run.Occurrences(in plan.Terms[visit], range);
    }

    /// <summary>The day of the period whose visits and rates make the typical week, counted from 0.</summary>
    internal int PricingDay(CarePlan plan) => Math.Max(0, plan.FirstDay - counts.FirstDay);

    /// <summary>Prices every visit, line by line into two sinks: one for the typical week, one for the year.</summary>
    private void Run<TSink>(CarePlan plan, Answers answers, Steps steps, ref TSink week, ref TSink year, int? pricingDay = null)
        where TSink : struct, ILineSink
    {
        VisitRun run = new(counts, plan, Offsets(plan), stackalloc ushort[counts.Width], stackalloc int[mostLayouts], stackalloc int[mostBands])
        {
            CallLength = Policy.CallLength,
            RoundsEachVisit = Policy.RoundEachVisit,
        };
        if (mostWalked > 0)
        {
            run.Sums = stackalloc int[mostWalked];
            run.Pence = stackalloc long[mostWalked];
        }

        PriceVisits(ref run, plan, answers, steps, pricingDay ?? PricingDay(plan), ref week, ref year);
        if (run.Faults is { } faults)
        {
            throw new InvalidInputException([.. faults.Distinct().OrderBy(fault => fault.Position)]);
        }
    }

    /// <summary>The loop over the visits. It is apart from the method that has the scratch on its stack: the runtime can then optimise it fully.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PriceVisits<TSink>(ref VisitRun run, CarePlan plan, Answers answers, Steps steps, int pricingDay, ref TSink week, ref TSink year)
        where TSink : struct, ILineSink
    {
        bool isHere = !PersonDays(plan).IsEmpty;
        bool isRounded = Policy.RoundMinutes != MinuteRounding.None;
        ReadOnlySpan<VisitTerms> visits = plan.Terms;
        for (int i = 0; i < visits.Length; i++)
        {
            ref readonly VisitTerms visit = ref visits[i];
            PricedService? service = services.Find(in visit);
            if (service is null)
            {
                if (!Leaves(visit.Service))
                {
                    run.Report(CostingFaults.UnknownService(plan, i, Rates));
                }
            }
            else if (Unfit(plan, i, service.Rates) is { } fault)
            {
                run.Report(fault);
            }
            else if (isHere && !isRounded)
            {
                if ((answers & Answers.TypicalWeek) != Answers.None)
                {
                    run.TypicalWeek(i, in visit, service, pricingDay, ref week);
                }

                if ((answers & Answers.CalendarExact) != Answers.None)
                {
                    run.Year(i, in visit, service, pricingDay, steps, ref year);
                }
            }
            else if (isHere)
            {
                PriceRounded(ref run, i, visit, service, answers, steps, pricingDay, ref week, ref year);
            }
        }
    }

    /// <summary>Counts visits on some days of the period only, for people who are paid for what they work. It leaves out visits whose service has no rates. It allocates nothing unless it finds a fault.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="days">The days, as day numbers.</param>
    /// <param name="pricingDay">The day, as a day number, whose visits and rates apply where the steps leave out those of each day.</param>
    /// <param name="steps">How much of the real year counts.</param>
    /// <param name="sink">Says which visits to count, and takes their lines.</param>
    /// <returns>The faults that stop visits from being counted; null if there are none.</returns>
    internal List<Fault>? Count<TSink>(CarePlan plan, DayRange days, int pricingDay, Steps steps, ref TSink sink)
        where TSink : struct, IVisitSink
    {
        DayRange range = new(days.First - counts.FirstDay, days.Last - counts.FirstDay);
        VisitRun run = new(counts, plan, range, stackalloc ushort[counts.Width], stackalloc int[mostLayouts], stackalloc int[mostBands])
        {
            CallLength = Policy.CallLength,
            Lasting = range,
        };
        if (mostWalked > 0)
        {
            run.Sums = stackalloc int[mostWalked];
            run.Pence = stackalloc long[mostWalked];
        }

        ReadOnlySpan<VisitTerms> visits = plan.Terms;
        for (int i = 0; i < visits.Length; i++)
        {
            if (sink.Takes(i) && services.Find(in visits[i]) is { } service)
            {
                run.Year(i, in visits[i], service, pricingDay - counts.FirstDay, steps, ref sink);
            }
        }

        return run.Faults;
    }

    /// <summary>Counts visits in one plain week of a day of the period, before the share of weeks of their patterns. It leaves out visits whose service has no rates.</summary>
    internal void CountWeek<TSink>(CarePlan plan, int pricingDay, ref TSink sink)
        where TSink : struct, IVisitSink
    {
        VisitRun run = new(counts, plan, Offsets(plan), stackalloc ushort[counts.Width], stackalloc int[mostLayouts], stackalloc int[mostBands]) { CallLength = Policy.CallLength };
        if (mostWalked > 0)
        {
            run.Sums = stackalloc int[mostWalked];
            run.Pence = stackalloc long[mostWalked];
        }

        ReadOnlySpan<VisitTerms> visits = plan.Terms;
        for (int i = 0; i < visits.Length; i++)
        {
            if (sink.Takes(i) && services.Find(in visits[i]) is { } service)
            {
                run.TypicalWeek(i, in visits[i], service, pricingDay - counts.FirstDay, ref sink);
            }
        }
    }

    /// <summary>The unit that a visit is priced by; null if its service has no rates.</summary>
    internal RateUnit? UnitOf(in VisitTerms visit) => services.Find(in visit)?.Rates.Unit;

    /// <summary>Whether there are rates for the service of a visit.</summary>
    internal bool HasRatesOf(in VisitTerms visit) => services.Find(in visit) is not null;

    /// <summary>The fault that stops a visit from being counted on any day: the service is unknown, or the visit lacks what the price needs; null if there is none.</summary>
    internal Fault? FaultOf(CarePlan plan, int visit) =>
        services.Find(in plan.Terms[visit]) is { } service ? Unfit(plan, visit, service.Rates) : CostingFaults.UnknownService(plan, visit, Rates);

    /// <summary>Prices a visit after rounding its length, if its price depends on its length.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PriceRounded<TSink>(
        ref VisitRun run, int index, VisitTerms visit, PricedService service, Answers answers, Steps steps, int pricingDay, ref TSink week, ref TSink year)
        where TSink : struct, ILineSink
    {
        visit = service.Rates.Unit is RateUnit.Hour or RateUnit.Call ? visit with { Minutes = Policy.RoundMinutes.Charged(visit.Minutes) } : visit;
        if ((answers & Answers.TypicalWeek) != Answers.None)
        {
            run.TypicalWeek(index, in visit, service, pricingDay, ref week);
        }

        if ((answers & Answers.CalendarExact) != Answers.None)
        {
            run.Year(index, in visit, service, pricingDay, steps, ref year);
        }
    }

    /// <summary>What a visit lacks for a service; null if it lacks nothing.</summary>
    private static Fault? Unfit(CarePlan plan, int index, ServiceRates service) =>
        service.Unit == RateUnit.Week ? null
            : plan.Terms[index].Minutes == 0 ? CostingFaults.NoTimes(plan, index, service)
            : plan.Terms[index].Days == DayTypes.None ? CostingFaults.NoDays(plan, index, service)
            : null;

    /// <summary>The days of the person's budget in the period, as day numbers.</summary>
    internal DayRange PersonDays(CarePlan plan) =>
        new DayRange(plan.FirstDay, plan.LastDay).And(new(counts.FirstDay, counts.FirstDay + counts.Length - 1));

    /// <summary>The days of the person's budget in the period, counted from 0.</summary>
    private DayRange Offsets(CarePlan plan)
    {
        DayRange days = PersonDays(plan);
        return new(days.First - counts.FirstDay, days.Last - counts.FirstDay);
    }

    private BottomUpTotals InPounds(Money typicalWeek, Money indicative, long year, long items)
    {
        Money visitsAndItems = Money.FromPence(year + items);
        Money contingency = Policy.Contingency.IsNone ? Money.Zero : Policy.Contingency.Of(typicalWeek, visitsAndItems);
        return new(
            typicalWeek,
            indicative + Money.FromPence(items),
            Money.FromPence(year),
            Money.FromPence(items),
            contingency,
            Policy.Contingency.Place == ContingencyPlace.Inside ? visitsAndItems + contingency : visitsAndItems);
    }
}
