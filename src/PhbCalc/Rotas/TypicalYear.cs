using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Rotas;

/// <summary>The indicative answer for a rota: a tax year of its typical week, and the steps from there to the real one.</summary>
/// <remarks>Rule: spec 3b, Employing, by the calendar: always both, and what separates them.</remarks>
/// <param name="costing">The costing.</param>
/// <param name="terms">The costing, as the engine needs it.</param>
/// <param name="rota">The rota.</param>
internal sealed class TypicalYear(RotaCosting costing, RotaTerms terms, Rota rota)
{
    private readonly RotaDays days = new(rota, terms, Steps.RealYear);

    /// <summary>What the year costs; null if no PA employed on the first day has any paid work then.</summary>
    internal EmploymentCost? Cost()
    {
        LocalDate first = DayNumber.Date(days.PricingDay);
        EmploymentCosting year = costing.TypicalYear(first);
        ValueList<PersonalAssistant> assistants = [.. Enumerable.Range(0, rota.Assistants.Count).Select(i => Assistant(i, year.Year)).OfType<PersonalAssistant>()];
        return assistants.Count == 0 ? null : year.CostOfLawful(new(rota.Plan.PersonId, assistants, rota.OnCosts, rota.ClaimsEmploymentAllowance));
    }

    /// <summary>The typical year becomes the budget step by step. Each difference is the change of one step, and together they sum exactly.</summary>
    internal ValueList<RotaDifference> Differences(Money typical, Money total)
    {
        Steps steps = new();
        Money before = typical;
        return
        [
            Next(RotaDifferenceCause.PayPeriods, steps),
            Next(RotaDifferenceCause.PartYear, steps = steps with { RealDates = true }),
            Next(RotaDifferenceCause.PayRises, steps = steps with { RealRates = true }),
            Next(RotaDifferenceCause.Absences, steps = steps with { Absences = true }),
            Next(RotaDifferenceCause.BankHolidays, steps = steps with { Rules = DayRules.BankHolidays }),
            Next(RotaDifferenceCause.ClockChanges, steps with { Rules = DayRules.All }),
            new(RotaDifferenceCause.StatutoryPay, total - before),
        ];

        RotaDifference Next(RotaDifferenceCause cause, Steps taken)
        {
            Money after = RotaTotals.Of(terms, rota, taken, withStatutoryPay: false).Total;
            RotaDifference difference = new(cause, after - before);
            before = after;
            return difference;
        }
    }

    /// <summary>The weekly hours of PAs employed on the first day who work constant hours and no visits.</summary>
    internal Ratio ConstantHours()
    {
        Ratio hours = default;
        for (int i = 0; i < rota.Assistants.Count; i++)
        {
            hours += IsEmployed(i) && IsConstant(i) ? rota.Assistants[i].WeeklyHours!.Value : default;
        }

        return hours;
    }

    /// <summary>Whether a PA works constant hours and no visits.</summary>
    internal bool IsConstant(int position) => days.IsConstant(position);

    private bool IsEmployed(int position)
    {
        DayRange employed = days.Employed(position);
        return employed.First <= days.PricingDay && days.PricingDay <= employed.Last;
    }

    private PersonalAssistant? Assistant(int position, TaxYear year)
    {
        RotaAssistant assistant = rota.Assistants[position];
        if (!IsEmployed(position))
        {
            return null;
        }

        ValueList<PaidTime> times = [.. Times(position)];
        Ratio daysPerWeek = days.DaysPerWeek(position);
        return times.Count == 0 ? null : PersonalAssistant.OfRota(assistant.Id, times, assistant.Frequency) with
        {
            Age = new AssistantAge(assistant, terms.Figures, year.Start).On(DayNumber.Of(year.Start)),
            NationalInsuranceCategory = assistant.NationalInsuranceCategory,
            IsApprentice = assistant.IsApprentice,
            HasFreeLodging = assistant.HasFreeLodging,
            DaysPerWeek = assistant.DaysPerWeek ?? (daysPerWeek == default || terms.Policy.HolidayDays == HolidayDaysRule.Given ? null : decimal.Round(daysPerWeek.ToDecimal(), 2, MidpointRounding.AwayFromZero)),
            Pension = assistant.Pension,
            Holiday = assistant.Holiday,
            TrainingHours = assistant.TrainingHours,
        };
    }

    /// <summary>What a PA is paid for in a typical week: constant hours, or the PA's visits and a share of those of the team.</summary>
    private IEnumerable<PaidTime> Times(int position)
    {
        RotaAssistant assistant = rota.Assistants[position];
        if (days.IsConstant(position))
        {
            return [PaidTime.Hours(assistant.WeeklyHours!.Value, assistant.HourlyPay!.Value)];
        }

        return from visit in Enumerable.Range(0, rota.Plan.Visits.Count)
               where rota.WorkerOf(visit) == position || rota.WorkerOf(visit) == Rota.Shared
               from detail in Week(visit)
               let share = rota.WorkerOf(visit) == Rota.Shared ? new Ratio(rota.Weights[position], days.WeightsOn(days.PricingDay)) : new Ratio(1)
               let service = detail.Service!
               group detail.Units * share * rota.Plan.Visits[visit].Weeks.Share
                   by (Service: service, detail.Band, detail.MicroPounds, Minutes: service.Unit == RateUnit.Hour ? 60 : service.Unit == RateUnit.Week || terms.Pay.IsSleepIn(service) ? 0 : rota.Plan.Visits[visit].Minutes)
               into alike
               let rate = Money.FromPounds(alike.Key.MicroPounds / 1_000_000m)
               select PaidTime.Of(alike.Aggregate((sum, units) => sum + units), rate, alike.Key.Minutes, alike.Key.Service.BandNames[alike.Key.Band], SourceOf(alike.Key.Service, alike.Key.Band));
    }

    private List<WorkDetail> Week(int visit)
    {
        List<WorkDetail> details = [];
        WorkSink sink = new(rota, terms.Pay, details) { Worker = rota.WorkerOf(visit), Only = visit };
        terms.Counter.CountWeek(rota.Plan, days.PricingDay, ref sink);
        return details;
    }

    private Source? SourceOf(ServiceRates service, int band)
    {
        LocalDate day = DayNumber.Date(days.PricingDay);
        return service.Versions.LastOrDefault(version => version.ValidFrom <= day)?.Rows.FirstOrDefault(row => row.Band == service.BandNames[band])?.Source;
    }
}
