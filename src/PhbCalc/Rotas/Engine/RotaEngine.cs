using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Rotas;

/// <summary>
/// Works out a rota pay period by pay period: what each PA works and is paid, and the employer's contributions on that. The totals, the lines, the real year and the
/// steps that lead to it are this one calculation; it allocates nothing unless it finds a fault.
/// </summary>
/// <remarks>Rule: spec 3b, Pay periods.</remarks>
/// <param name="terms">The costing, as the engine needs it.</param>
/// <param name="rota">The rota.</param>
/// <param name="steps">How much of the real year counts.</param>
/// <param name="assistants">Takes the sums of each PA.</param>
/// <param name="contributions">Gets the contributions of each tax year from that of the first pay day, in pence.</param>
/// <param name="within">The days whose work counts, for on-costs on some days of the budget only; null for all of them.</param>
internal ref struct RotaEngine(RotaTerms terms, Rota rota, Steps steps, Span<AssistantSums> assistants, Span<long> contributions, DayRange? within = null)
{
    private readonly RotaTerms terms = terms;
    private readonly Rota rota = rota;
    private readonly Steps steps = steps;
    private readonly Span<AssistantSums> assistants = assistants;
    private readonly Span<long> contributions = contributions;
    private readonly RotaDays days = new(rota, terms, steps);
    private readonly DayRange? within = within;
    private DayRange counted;
    private int firstYear;

    private TeamSums team;

    /// <summary>The faults found so far; null while there are none.</summary>
    internal List<Fault>? Faults { get; private set; }

    /// <summary>The days of the budget.</summary>
    internal readonly DayRange Budget => days.Budget;

    /// <summary>What on-costs of the team go by.</summary>
    internal readonly TeamSums Team => team;

    /// <summary>Works out every pay period of every PA.</summary>
    internal void Run<TSink>(ref TSink sink)
        where TSink : struct, IRunSink
    {
        if (days.Budget.IsEmpty)
        {
            return;
        }

        counted = within is { } some ? days.Budget.And(some) : days.Budget;
        firstYear = terms.ByDay.On(days.Budget.First).Year.StartYear;
        for (int i = 0; i < assistants.Length; i++)
        {
            ref AssistantSums sums = ref assistants[i];
            sums.Days = counted.And(days.Employed(i));
            if (!sums.Days.IsEmpty)
            {
                Assistant(i, ref sums, ref sink);
            }
        }
    }

    private void Assistant<TSink>(int position, ref AssistantSums sums, ref TSink sink)
        where TSink : struct, IRunSink
    {
        RotaAssistant assistant = rota.Assistants[position];
        bool isByRota = terms.Policy.HolidayDays == HolidayDaysRule.Rota;
        sums.DaysPerWeek = assistant.DaysPerWeek is { } given ? Ratio.FromDecimal(given) : isByRota || terms.Policy.SickWeeks > 0m ? days.DaysPerWeek(position) : default;
        PensionState pension = new(assistant, terms.Policy, DayNumber.Of(assistant.From ?? rota.Plan.Start));
        AssistantAge age = new(assistant, terms.Figures, DayNumber.Date(days.Budget.First));
        HolidayPay way = assistant.Holiday ?? terms.Employment.HolidayPay;
        Ratio holidayDays = assistant.DaysPerWeek is not null || isByRota ? sums.DaysPerWeek : default;
        bool isLetterTold = false;
        bool isWageTold = false;
        bool isAgeTold = false;
        StatutoryHoliday? holiday = null;
        for (int day = sums.Days.First; day <= sums.Days.Last;)
        {
            PayRun run = PayRun.Holding(day, assistant.Frequency, days.PayFrom, terms.Policy.PayDayAfter);
            day = run.Days.Last + 1;
            DayFigures figures = terms.ByDay.On(run.PayDay);
            if (!figures.IsWhole(assistant.Pension != PensionEnrolment.OptedOut) || !HasPension(assistant, figures))
            {
                Report(position, assistant, run, figures);
                continue;
            }

            DayRange whole = run.Days.And(days.Employed(position));
            DayRange own = whole.And(counted);
            if (figures.Holiday!.Value != holiday)
            {
                holiday = figures.Holiday.Value;
                sums.HolidayShare = Share(way, holiday, holidayDays);
            }

            sums.FirstPayDay = sums.FirstPayDay == 0 ? run.PayDay : sums.FirstPayDay;
            WorkSums work = Work(position, own, sink.Details);
            WorkSums all = own == whole ? work : Work(position, whole, null);
            RunPay wholePay = new(all, sums.HolidayShare);
            RunPay until = own.Last == whole.Last ? wholePay : new(own.First == whole.First ? work : Work(position, whole with { Last = own.Last }, null), sums.HolidayShare);
            RunPay earlier = own.First == whole.First ? default : new(Work(position, whole with { Last = own.First - 1 }, null), sums.HolidayShare);
            if (steps.Faults)
            {
                bool isTooYoung = all.Minutes.Numerator != 0 && age.ForWage(run.Days.First) < terms.Figures.MinimumWages.YoungestAge;
                isAgeTold = isAgeTold || (isTooYoung && ReportAge(position, age, run));
                isWageTold = isWageTold || (!isTooYoung && CheckWage(position, age, run, whole, all));
                isLetterTold = isLetterTold || CheckLetter(position, age, run.PayDay);
            }

            if (Category(assistant, age, run.PayDay) is not { } category)
            {
                isLetterTold = isLetterTold || ReportLetter(position, assistant, run.PayDay);
                continue;
            }

            long national = NationalInsuranceContributions.Of(figures.NationalInsuranceOf(assistant.Frequency), category.StartsAtUpperThreshold, wholePay.Gross);
            PensionLimits limits = figures.PensionOf(assistant.Frequency);
            PensionDue due = pension.Due(age, run, limits, wholePay.Gross);
            long contribution = due == PensionDue.Yes ? PensionContributions.Of(limits, wholePay.Gross) : 0;
            PaidRun paid = new(
                position, run, own, until - earlier, wholePay,
                Part(national, until, wholePay) - Part(national, earlier, wholePay), national,
                Part(contribution, until, wholePay) - Part(contribution, earlier, wholePay), contribution,
                due, category, figures, work.Minutes, sums.HolidayShare);
            Add(paid, work, ref sums);
            sink.Add(paid);
        }
    }

    /// <summary>The part of a sum for the first days of a period, in proportion to the pay of those days; rounded once.</summary>
    private static long Part(long sum, in RunPay part, in RunPay whole) =>
        part.Gross == whole.Gross ? sum : Pence.Round((ulong)sum, (ulong)part.Gross, (ulong)whole.Gross);

    /// <summary>What holiday adds to pay at a number of days a week; 5.6 weeks if that is not known.</summary>
    private static Ratio Share(HolidayPay way, StatutoryHoliday holiday, Ratio daysPerWeek) =>
        way is HolidayPay.WithinHours or HolidayPay.IrregularHours || daysPerWeek == default ? way.ShareOf(holiday, null) : way.ShareOf(holiday.WeeksAt(daysPerWeek));

    private static bool HasPension(RotaAssistant assistant, DayFigures figures) =>
        assistant.Pension == PensionEnrolment.OptedOut || PensionContributions.ArePublished(figures.Year, assistant.Frequency);

    private readonly NationalInsuranceCategory? Category(RotaAssistant assistant, in AssistantAge age, int payDay) =>
        assistant.NationalInsuranceCategory is { } given ? terms.Category(given, payDay) : terms.Category(age.LetterByAge(payDay), payDay) ?? terms.Category(AssistantAge.Standard, payDay);

    private void Add(in PaidRun paid, in WorkSums work, ref AssistantSums sums)
    {
        sums.Worked += paid.Pay.Worked;
        sums.SleepIn += paid.Pay.SleepIn;
        sums.Retainer += paid.Pay.Retainer;
        sums.Holiday += paid.Pay.Holiday;
        sums.NationalInsurance += paid.NationalInsurance;
        sums.Pension += paid.Pension;
        sums.Minutes.Add(work.Minutes);
        sums.LowestHourly = sums.LowestHourly == 0 ? work.LowestHourly : work.LowestHourly == 0 ? sums.LowestHourly : Math.Min(work.LowestHourly, sums.LowestHourly);
        contributions[paid.Figures.Year.StartYear - firstYear] += paid.NationalInsurance;
        bool isCharged = paid.Own.Last == paid.Run.Days.And(days.Employed(paid.Assistant)).Last && !HasEarlier(paid.Assistant, paid.Run);
        team.Gross += paid.Pay.Gross;
        team.Minutes.Add(work.Minutes);
        team.PayrollRuns += isCharged ? 1 : 0;
    }

    /// <summary>Whether an earlier PA of the same frequency is paid in the same run: a payroll is run once for all of them.</summary>
    private readonly bool HasEarlier(int assistant, PayRun run)
    {
        for (int i = 0; i < assistant; i++)
        {
            DayRange whole = run.Days.And(days.Employed(i));
            if (rota.Assistants[i].Frequency == rota.Assistants[assistant].Frequency && !whole.IsEmpty && counted.First <= whole.Last && whole.Last <= counted.Last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a PA works on some days: their own visits, their share of those of the team, and what is paid for visits that an absence stops.</summary>
    private WorkSums Work(int assistant, DayRange range, List<WorkDetail>? details)
    {
        WorkSums sums = default;
        if (days.IsConstant(assistant))
        {
            AddConstant(rota.Assistants[assistant], range, details, ref sums);
            return sums;
        }

        WorkSink sink = new(rota, terms.Pay, details) { Worker = assistant };
        AddVisits(assistant, range, steps, ref sink, ref sums);
        if (steps.Absences && rota.Plan.HasAbsences)
        {
            AddRetainers(assistant, range, ref sink, ref sums);
        }

        return sums;
    }

    private void AddVisits(int assistant, DayRange range, Steps taken, ref WorkSink sink, ref WorkSums sums)
    {
        if (!days.HasShared)
        {
            Count(range, taken, ref sink);
            sink.Fold(ref sums);
            return;
        }

        for (int day = range.First; day <= range.Last;)
        {
            int last = Math.Min(range.Last, days.LastWithSameTeam(day));
            sink.ShareOfTeam(rota.Weights[assistant], days.WeightsOn(day));
            Count(new(day, last), taken, ref sink);
            sink.Fold(ref sums);
            day = last + 1;
        }
    }

    /// <summary>Pay for visits that an absence stops, step by step of what the card pays for them.</summary>
    private void AddRetainers(int assistant, DayRange range, ref WorkSink sink, ref WorkSums sums)
    {
        Steps there = steps with { Absences = false };
        sink.IsRetainer = true;
        for (int visit = 0; visit < rota.Plan.Terms.Length; visit++)
        {
            string card = rota.Plan.Terms[visit].Service.Card;
            if (terms.Pay.AbsencePayOf(card) is not { } pay)
            {
                continue;
            }

            sink.Only = visit;
            foreach (TimeAway away in rota.Plan.TimesAway(card))
            {
                DayRange absent = away.Stops(rota.Plan.Terms[visit].Start);
                int first = absent.First;
                foreach (AbsencePayStep step in pay.Steps.AsSpan())
                {
                    int last = step.Days is { } length ? Math.Min(absent.Last, first + length - 1) : absent.Last;
                    DayRange paid = range.And(new(first, last));
                    if (!paid.IsEmpty)
                    {
                        sink.Paid = Ratio.FromDecimal(step.Share);
                        AddVisits(assistant, paid, there, ref sink, ref sums);
                    }

                    first = last + 1;
                }
            }
        }
    }

    private static void AddConstant(RotaAssistant assistant, DayRange range, List<WorkDetail>? details, ref WorkSums sums)
    {
        Ratio hours = assistant.WeeklyHours!.Value;
        ulong rate = (ulong)assistant.HourlyPay!.Value.MicroPounds;
        UInt128 worked = (UInt128)(ulong)hours.Numerator * (ulong)range.Length;
        UInt128 of = (UInt128)(ulong)hours.Denominator * 7;
        sums.Worked.Add(worked * rate, of);
        sums.Basic.Add(worked * rate, of);
        sums.Minutes.Add(worked * 60, of);
        sums.LowestHourly = rate;
        details?.Add(new(null, 0, rate, hours * new Ratio(range.Length, 7), IsRetainer: false));
    }

    private void Count(DayRange range, Steps taken, ref WorkSink sink)
    {
        if (terms.Counter.Count(rota.Plan, range, days.PricingDay, taken, ref sink) is { } found)
        {
            List<Fault> faults = Faults ??= [];
            // A rate that is missing is told once for each visit, not once for each pay period.
            faults.AddRange(found.Where(fault => !faults.Exists(told => told.Path == fault.Path && told.Field == fault.Field)));
        }
    }

    /// <summary>Whether the pay of a whole period, each hour at the basic rate of its service and with the accommodation offset, is at least the minimum wage for the hours worked in it; if not, that is reported.</summary>
    private bool CheckWage(int position, in AssistantAge age, PayRun run, DayRange whole, in WorkSums work)
    {
        if (work.Minutes.Numerator == 0)
        {
            return false;
        }

        RotaAssistant assistant = rota.Assistants[position];
        MinimumWages wages = terms.Figures.MinimumWages;
        int? years = age.ForWage(run.Days.First);
        DayFigures figures = terms.ByDay.On(run.Days.First);
        Dated<Money>? due = assistant.IsApprentice == true && wages.Apprentice is not null ? figures.ApprenticeWage : figures.Wage(wages.SeriesOf(years));
        if (due is null)
        {
            Report(EvidenceFaults.NotPublished(wages.Of(years, assistant.IsApprentice == true), DayNumber.Date(run.Days.First), "/period"));
            return true;
        }

        Dated<Money>? offset = assistant.HasFreeLodging ? figures.AccommodationOffset : null;
        UInt128 lodging = (UInt128)(ulong)(offset?.Value.MicroPounds ?? 0) * (ulong)whole.Length;
        UInt128 paid = (work.Basic.Numerator + (lodging * work.Basic.Denominator)) * work.Minutes.Denominator * 60;
        if (paid < (UInt128)(ulong)due.Value.MicroPounds * work.Minutes.Numerator * work.Basic.Denominator)
        {
            Report(RotaFaults.UnderMinimumWage(rota, position, age.On(run.Days.First), run, work, due, offset));
            return true;
        }

        return false;
    }

    private bool ReportAge(int position, in AssistantAge age, PayRun run)
    {
        Report(RotaFaults.TooYoung(rota, position, age.ForWage(run.Days.First)!.Value, terms.Figures.MinimumWages.YoungestAge));
        return true;
    }

    /// <summary>Whether a letter contradicts the age on a pay day; it is then reported, with the sum at stake.</summary>
    private bool CheckLetter(int position, in AssistantAge age, int payDay)
    {
        if (age.WhomElseTheLetterIsFor(payDay) is not { } others)
        {
            return false;
        }

        Report(RotaFaults.LetterAgainstAge(terms, rota, position, others, payDay, age.On(payDay), age.LetterByAge(payDay)));
        return true;
    }

    private bool ReportLetter(int position, RotaAssistant assistant, int payDay)
    {
        if (steps.Faults)
        {
            Report(RotaFaults.NoCategory(terms, rota, position, assistant.NationalInsuranceCategory!, DayNumber.Date(payDay)));
        }

        return true;
    }

    private void Report(int position, RotaAssistant assistant, PayRun run, DayFigures figures)
    {
        if (steps.Faults)
        {
            RotaFaults.AddMissingFigures(Faults ??= [], terms, rota, position, assistant, run, figures);
        }
    }

    private void Report(Fault fault) => (Faults ??= []).Add(fault);
}

/// <summary>Whether a PA is in a pension, from pay period to pay period: a PA once enrolled stays enrolled.</summary>
/// <remarks>Rule: spec 3b, Age and letters.</remarks>
/// <param name="assistant">The PA.</param>
/// <param name="policy">How long enrolment is postponed.</param>
/// <param name="firstDay">The first day of the employment, as a day number.</param>
internal struct PensionState(RotaAssistant assistant, RotaPolicy policy, int firstDay)
{
    private bool hasStarted;
    private bool isEnrolled;
    private int? enrolment;

    /// <summary>Whether a contribution is due on the gross pay of the next period, and if not, why.</summary>
    internal PensionDue Due(in AssistantAge age, PayRun run, in PensionLimits limits, long gross)
    {
        PensionEnrolment pension = isEnrolled ? PensionEnrolment.Enrolled : assistant.Pension;
        PensionDue due = PensionContributions.Due(pension, age.IsTooYoungForPension(run.PayDay), age.IsOverPensionAge(run.PayDay), limits, gross);
        int start = hasStarted ? Math.Max(run.Days.First, firstDay) : firstDay;
        hasStarted = true;
        if (pension != PensionEnrolment.Auto || due != PensionDue.Yes)
        {
            return due;
        }

        enrolment ??= policy.PostponementMonths == 0 ? run.PayDay : DayNumber.Of(DayNumber.Date(start).PlusMonths(policy.PostponementMonths));
        isEnrolled = enrolment <= run.PayDay;
        return isEnrolled ? PensionDue.Yes : PensionDue.Postponed;
    }
}
