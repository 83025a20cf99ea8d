using PhbCalc.BottomUp;

namespace PhbCalc.Rotas;

/// <summary>The costs of employing a PA beside pay periods: cover for sickness, training, sick pay, notice and redundancy.</summary>
/// <remarks>Rule: spec 3b, What statute adds. The weeks and ages are rules of law: Employment Rights Act 1996, sections 86 and 162.</remarks>
/// <param name="terms">The costing, as the engine needs it.</param>
/// <param name="rota">The rota.</param>
/// <param name="budget">The days of the budget.</param>
internal readonly struct RotaExtras(RotaTerms terms, Rota rota, DayRange budget)
{
    private const int LeastYears = 2;
    private const int MostYears = 20;
    private const int MostNotice = 12;
    private const int FullWeekAge = 22;
    private const int WeekAndAHalfAge = 41;
    private const int ShareOfEarnings = 80;
    private const int DefaultDays = 5;

    /// <summary>What cover for sickness costs, as a share of pay.</summary>
    internal long SicknessCover(in AssistantSums sums) => terms.Employment.SicknessCoverShare == 0m ? 0 : Of(sums.Paid, Ratio.FromDecimal(terms.Employment.SicknessCoverShare));

    /// <summary>The hours of training in the budget: those of a year for each year, in proportion to days.</summary>
    internal Ratio TrainingHours(int assistant, in AssistantSums sums) => rota.Assistants[assistant].TrainingHours == 0m ? default : Ratio.FromDecimal(rota.Assistants[assistant].TrainingHours) * Years(sums);

    /// <summary>What training costs.</summary>
    internal long Training(int assistant, in AssistantSums sums)
    {
        Ratio hours = TrainingHours(assistant, sums);
        return hours == default ? 0 : Pence.Round((UInt128)sums.LowestHourly * (ulong)hours.Numerator, (UInt128)(ulong)hours.Denominator * Pence.MicroPoundsPerPenny);
    }

    /// <summary>The weeks of sickness in the budget.</summary>
    internal Ratio SickWeeks(in AssistantSums sums) => terms.Policy.SickWeeks == 0m ? default : Ratio.FromDecimal(terms.Policy.SickWeeks) * Years(sums);

    /// <summary>Sick pay for those weeks.</summary>
    internal ExtraPay SickPay(in AssistantSums sums)
    {
        Ratio weeks = SickWeeks(sums);
        if (weeks == default || sums.FirstPayDay == 0)
        {
            return default;
        }

        return terms.Policy.SickPay == SickPayRule.Full ? Wages(sums, weeks, withHoliday: true) : new(Statutory(sums, weeks), 0, 0, 0);
    }

    /// <summary>For how many weeks notice is paid for: one after a month, then one for each year up to twelve.</summary>
    internal int NoticeWeeks(int assistant)
    {
        if (!terms.Policy.NoticeAtEnd || !Ends(assistant))
        {
            return 0;
        }

        LocalDate after = DayNumber.Date(rota.Employed[assistant].Last + 1);
        LocalDate service = ServiceFrom(assistant);
        return service.PlusMonths(1) > after ? 0 : Math.Clamp(YearsBetween(service, after), 1, MostNotice);
    }

    /// <summary>Pay for notice.</summary>
    internal ExtraPay Notice(int assistant, in AssistantSums sums) => NoticeWeeks(assistant) is var weeks && weeks == 0 ? default : Wages(sums, new(weeks), withHoliday: false);

    /// <summary>For how many weeks' pay redundancy is set aside.</summary>
    internal Ratio RedundancyWeeks(int assistant, in AssistantSums sums) => terms.Policy.RedundancyReserve switch
    {
        RedundancyReserve.AtEnd when Ends(assistant) => Entitlement(assistant, rota.Employed[assistant].Last + 1),
        RedundancyReserve.Accrued when !sums.Days.IsEmpty => Entitlement(assistant, sums.Days.Last + 1) + (Entitlement(assistant, sums.Days.First) * new Ratio(-1)),
        _ => default,
    };

    /// <summary>The most that counts as a week's pay on the last day; null if it is not published.</summary>
    internal Dated<Money>? Cap(in AssistantSums sums) => terms.Figures.RedundancyWeeklyCap?.Find(DayNumber.Date(sums.Days.Last));

    /// <summary>A week's pay for redundancy, in pence: no more than the cap.</summary>
    internal long Redundancy(int assistant, in AssistantSums sums)
    {
        Ratio weeks = RedundancyWeeks(assistant, sums);
        if (weeks == default)
        {
            return 0;
        }

        long cap = Cap(sums)?.Value.ToPence() ?? long.MaxValue;
        bool isCapped = (UInt128)(ulong)sums.Paid * 7 > (UInt128)(ulong)cap * (ulong)sums.Days.Length;
        return isCapped ? Of(cap, weeks) : sums.Wage(weeks);
    }

    /// <summary>
    /// How many weeks' pay a person of a given age has a right to after a number of whole years: half, one or one and a half for each by the age at its start, counted back from
    /// the end; none before two years, and at most twenty years. If the age is not known, one for each.
    /// </summary>
    internal static Ratio RedundancyWeeks(int? age, int years)
    {
        int halves = 0;
        for (int back = 1; back <= Math.Min(years, MostYears) && years >= LeastYears; back++)
        {
            halves += age - back < FullWeekAge ? 1 : age - back >= WeekAndAHalfAge ? 3 : 2;
        }

        return new(halves, 2);
    }

    private Ratio Entitlement(int assistant, int after)
    {
        LocalDate end = DayNumber.Date(after);
        AssistantAge age = new(rota.Assistants[assistant], terms.Figures, DayNumber.Date(budget.First));
        int older = rota.Assistants[assistant].DateOfBirth is null ? YearsBetween(DayNumber.Date(budget.First), end) : 0;
        return RedundancyWeeks(age.On(after) + older, YearsBetween(ServiceFrom(assistant), end));
    }

    /// <summary>The lower of the weekly rate and a share of the pay of a week; if there is a lower earnings limit, the rate less the waiting days, and only from that limit.</summary>
    private long Statutory(in AssistantSums sums, Ratio weeks)
    {
        if (terms.ByDay.On(sums.FirstPayDay).SickPay?.Value is not { } pay)
        {
            return 0;
        }

        long whole = Of(pay.Weekly.ToPence(), weeks);
        if (pay.LowerEarningsLimit is not { } limit)
        {
            return Math.Min(whole, sums.Wage(weeks * new Ratio(ShareOfEarnings, 100), withHoliday: true));
        }

        bool isEarnedEnough = (Int128)sums.Gross * 7 >= (Int128)limit.ToPence() * sums.Days.Length;
        Ratio days = sums.DaysPerWeek == default ? new(DefaultDays) : sums.DaysPerWeek;
        Ratio waiting = new Ratio(pay.WaitingDays) * new Ratio(days.Denominator, days.Numerator);
        return !isEarnedEnough || weeks.IsAtMost(waiting) ? 0 : Of(pay.Weekly.ToPence(), weeks + (waiting * new Ratio(-1)));
    }

    /// <summary>The wage of a number of weeks, with the employer's contributions on it at the average of the budget.</summary>
    private static ExtraPay Wages(in AssistantSums sums, Ratio weeks, bool withHoliday)
    {
        long wage = sums.Wage(weeks);
        long holiday = withHoliday ? Of(wage, sums.HolidayShare) : 0;
        return sums.Gross == 0 ? default
            : new(wage, holiday, Pence.Round((ulong)sums.NationalInsurance, (ulong)(wage + holiday), (ulong)sums.Gross), Pence.Round((ulong)sums.Pension, (ulong)(wage + holiday), (ulong)sums.Gross));
    }

    private bool Ends(int assistant) => rota.Employed[assistant].Last is var last && budget.First <= last && last <= budget.Last;

    private LocalDate ServiceFrom(int assistant) => rota.Assistants[assistant].ServiceFrom ?? DayNumber.Date(rota.Employed[assistant].First);

    private static Ratio Years(in AssistantSums sums) => sums.Days.IsEmpty ? default : ItemCosting.Years(sums.Days);

    private static int YearsBetween(LocalDate from, LocalDate to)
    {
        int years = to.Year - from.Year;
        return from.PlusYears(years) > to ? years - 1 : years;
    }

    private static long Of(long pence, Ratio times) => Pence.Round((UInt128)(ulong)pence * (ulong)times.Numerator, (UInt128)(ulong)times.Denominator);
}

/// <summary>Pay outside pay periods, with the employer's contributions on it, in pence.</summary>
/// <param name="Wage">The pay.</param>
/// <param name="Holiday">Holiday pay on it.</param>
/// <param name="NationalInsurance">The employer's National Insurance on both.</param>
/// <param name="Pension">The employer's pension contribution on both.</param>
internal readonly record struct ExtraPay(long Wage, long Holiday, long NationalInsurance, long Pension)
{
    internal long Total => Wage + Holiday + NationalInsurance + Pension;
}
