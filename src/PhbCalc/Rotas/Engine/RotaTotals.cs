using PhbCalc.BottomUp;
using PhbCalc.Employment;

namespace PhbCalc.Rotas;

/// <summary>Adds up a rota: the pay periods of every PA, the sums beside them, the allowance of each tax year, and the team's own costs.</summary>
/// <param name="Terms">The costing, as the engine needs it.</param>
/// <param name="Rota">The rota.</param>
/// <param name="Steps">How much of the real year counts.</param>
/// <param name="Budget">The days of the budget.</param>
/// <param name="Team">What on-costs of the team go by.</param>
internal readonly record struct RotaTotals(RotaTerms Terms, Rota Rota, Steps Steps, DayRange Budget, TeamSums Team)
{
    private const int Few = 32;

    /// <summary>The totals of a rota, with only some steps of the real year applied.</summary>
    /// <exception cref="InvalidInputException">The rota cannot be costed: all faults are reported.</exception>
    internal static EmploymentTotals Of(RotaTerms terms, Rota rota, Steps steps, bool withStatutoryPay = true)
    {
        Span<AssistantSums> assistants = rota.Assistants.Count <= Few ? stackalloc AssistantSums[rota.Assistants.Count] : new AssistantSums[rota.Assistants.Count];
        Span<long> contributions = terms.TaxYears <= Few ? stackalloc long[terms.TaxYears] : new long[terms.TaxYears];
        assistants.Clear();
        contributions.Clear();
        NoRuns runs = default;
        return Run(terms, rota, steps, assistants, contributions, ref runs).Sum(assistants, contributions, withStatutoryPay);
    }

    /// <summary>Works out every pay period, and the sums on which on-costs of the team depend.</summary>
    /// <exception cref="InvalidInputException">The rota cannot be costed: all faults are reported.</exception>
    internal static RotaTotals Run<TSink>(RotaTerms terms, Rota rota, Steps steps, Span<AssistantSums> assistants, Span<long> contributions, ref TSink runs)
        where TSink : struct, IRunSink
    {
        RotaEngine engine = new(terms, rota, steps, assistants, contributions);
        engine.Run(ref runs);
        List<Fault>? faults = engine.Faults;
        for (int i = 0; steps.Faults && terms.Policy.IndicativeRate == IndicativeRateRule.Limit && i < assistants.Length; i++)
        {
            if (terms.IsAboveWithoutReason(rota.Assistants[i], assistants[i].LowestHourly, engine.Budget.First))
            {
                (faults ??= []).Add(RotaFaults.AboveIndicative(rota, i, Money.FromPounds(assistants[i].LowestHourly / 1_000_000m), terms.IndicativeRate!.Value));
            }
        }

        if (faults is not null)
        {
            throw new InvalidInputException([.. faults.Distinct()]);
        }

        return new(terms, rota, steps, engine.Budget, engine.Team);
    }

    /// <summary>The totals.</summary>
    private EmploymentTotals Sum(ReadOnlySpan<AssistantSums> assistants, ReadOnlySpan<long> contributions, bool withStatutoryPay)
    {
        if (Budget.IsEmpty)
        {
            return default;
        }

        RotaExtras extras = new(Terms, Rota, Budget);
        long gross = 0;
        long holiday = 0;
        long nationalInsurance = 0;
        long pension = 0;
        long other = 0;
        for (int i = 0; i < assistants.Length; i++)
        {
            ref readonly AssistantSums sums = ref assistants[i];
            gross += sums.Gross;
            holiday += sums.Holiday;
            nationalInsurance += sums.NationalInsurance;
            pension += sums.Pension;
            other += extras.SicknessCover(sums) + extras.Training(i, sums);
            if (withStatutoryPay)
            {
                other += extras.SickPay(sums).Total + extras.Notice(i, sums).Total + (Terms.Policy.ReserveIsInside ? extras.Redundancy(i, sums) : 0);
            }
        }

        foreach (OnCost cost in Rota.OnCosts.AsSpan())
        {
            other += Pennies(cost);
        }

        long allowance = 0;
        for (int year = 0; year < contributions.Length; year++)
        {
            allowance += Math.Min(contributions[year], MostAllowance(year, assistants));
        }

        return new(Money.FromPence(gross), Money.FromPence(holiday), Money.FromPence(nationalInsurance), Money.FromPence(pension), Money.FromPence(other), Money.FromPence(allowance));
    }

    /// <summary>How many of an on-cost's unit are in the days of the budget on which it counts, and the gross pay of those days; for pay, the share that an amount is. Null if it counts on none.</summary>
    internal (Ratio Quantity, long Gross)? Charge(OnCost cost)
    {
        if (!cost.IsIn(DayNumber.Date(Budget.First), DayNumber.Date(Budget.Last)))
        {
            return null;
        }

        DayRange days = !Steps.RealDates ? Budget : Budget.And(new(cost.From is { } first ? DayNumber.Of(first) : Budget.First, cost.To is { } last ? DayNumber.Of(last) : Budget.Last));
        TeamSums team = days == Budget || cost.Unit is OnCostUnit.Year or OnCostUnit.Month or OnCostUnit.Week or OnCostUnit.Once ? Team : TeamIn(days);
        Ratio hours = cost.Unit == OnCostUnit.Hour ? team.Minutes.Times(new(1, 60)) : default;
        return (cost.Times(OnCostDays.Units(cost, days, hours, team.PayrollRuns)), team.Gross);
    }

    /// <summary>The cost of an on-cost of the team, in pence.</summary>
    internal long Pennies(OnCost cost) => Charge(cost) is not { } charge ? 0
        : (cost.Unit == OnCostUnit.PercentOfPay ? Money.FromPence(charge.Gross) : cost.Amount).TimesToPenny(charge.Quantity).ToPence();

    /// <summary>The sums for on-costs that count on only some days of the budget.</summary>
    private TeamSums TeamIn(DayRange days)
    {
        Span<AssistantSums> assistants = Rota.Assistants.Count <= Few ? stackalloc AssistantSums[Rota.Assistants.Count] : new AssistantSums[Rota.Assistants.Count];
        Span<long> contributions = Terms.TaxYears <= Few ? stackalloc long[Terms.TaxYears] : new long[Terms.TaxYears];
        assistants.Clear();
        contributions.Clear();
        RotaEngine engine = new(Terms, Rota, Steps with { Faults = false }, assistants, contributions, days);
        NoRuns runs = default;
        engine.Run(ref runs);
        return engine.Team;
    }

    /// <summary>The most that the Employment Allowance of a tax year can take off, in pence; years are counted from that of the first day of the budget.</summary>
    internal long MostAllowance(int year, ReadOnlySpan<AssistantSums> assistants)
    {
        if (Allowance(year) is not { } allowance || !Rota.ClaimsEmploymentAllowance || !allowance.Value.IsOpenToCareEmployers)
        {
            return 0;
        }

        long used = year == FirstPaidYear(assistants) ? Rota.AllowanceUsed.ToPence() : 0;
        return Math.Max(0, allowance.Value.Amount.ToPence() - used);
    }

    /// <summary>The Employment Allowance of a tax year; null if none is published.</summary>
    internal Dated<EmploymentAllowance>? Allowance(int year) =>
        Terms.Figures.EmploymentAllowance.Find(Terms.ByDay.On(Budget.First).Year.Start.PlusYears(year));

    private int FirstPaidYear(ReadOnlySpan<AssistantSums> assistants)
    {
        int first = int.MaxValue;
        foreach (ref readonly AssistantSums sums in assistants)
        {
            first = sums.FirstPayDay == 0 ? first : Math.Min(first, Terms.ByDay.On(sums.FirstPayDay).Year.StartYear);
        }

        return first - Terms.ByDay.On(Budget.First).Year.StartYear;
    }
}
