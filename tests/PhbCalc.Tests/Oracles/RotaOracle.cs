using System.Globalization;
using System.Numerics;
using PhbCalc.Employment;
using PhbCalc.Rotas;

namespace PhbCalc.Tests.Oracles;

/// <summary>
/// Employing by the calendar, written from its page (spec 3b) and not from the source, as slow and as plain as can be: every day of every pay period, every figure
/// looked up again on its day, in whole numbers without limit.
/// </summary>
/// <param name="given">The case.</param>
/// <param name="figures">The published figures.</param>
internal sealed partial class RotaOracle(RotaCase given, EmploymentFigures figures)
{
    private readonly RotaAnswer answer = new();
    private readonly RotaDayOracle days = new(given);
    private readonly List<PaidPeriod> periods = [];

    internal RotaAnswer Answer()
    {
        try
        {
            CheckWorkers();
            if (answer.Refused.Count > 0)
            {
                return answer;
            }

            for (int i = 0; i < given.Assistants.Count; i++)
            {
                Pay(i);
            }
        }
        catch (RefusedException)
        {
            answer.Refused.Add("rates");
        }

        Reached("misses the period", Budget.Count == 0);
        if (answer.Refused.Count == 0 && Budget.Count > 0)
        {
            WriteExtras();
            WriteAllowances();
            WriteOnCosts();
        }

        return answer;
    }

    /// <summary>The days that are in the period and in the person's dates.</summary>
    private List<LocalDate> Budget { get; } = [.. new DateInterval(given.PeriodStart, given.PeriodEnd).Where(date => date >= given.PersonStart && !(date > given.PersonEnd))];

    private LocalDate PayFrom => given.Policy.PayFrom ?? LocalDate.Max(given.PeriodStart, given.PersonStart);

    /// <summary>Each visit of the budget is worked by its PA, or by somebody of the team, who is employed on the day.</summary>
    private void CheckWorkers()
    {
        foreach (VisitCase visit in given.Visits)
        {
            int? worker = days.WorkerOf(visit);
            bool IsWorked(LocalDate date) => worker is { } its ? days.IsEmployed(its, date) : Enumerable.Range(0, given.Assistants.Count).Count(i => days.IsEmployed(i, date)) >= visit.Carers;
            if (Budget.Any(date => days.Happens(visit, date, leavesOutAbsences: true) && !IsWorked(date)))
            {
                answer.Refused.Add($"pa of {visit.Id}");
            }
        }
    }

    /// <summary>The calendar month of a day, or so many weeks, walked to from a day on which such a period starts.</summary>
    private (LocalDate First, LocalDate Last) PeriodOf(LocalDate date, PayFrequency frequency)
    {
        if (frequency == PayFrequency.Monthly)
        {
            LocalDate first = new(date.Year, date.Month, 1);
            return (first, first.PlusMonths(1).PlusDays(-1));
        }

        int length = frequency switch { PayFrequency.Weekly => 7, PayFrequency.Fortnightly => 14, _ => 28 };
        LocalDate start = PayFrom;
        while (start > date)
        {
            start = start.PlusDays(-length);
        }

        while (start.PlusDays(length) <= date)
        {
            start = start.PlusDays(length);
        }

        return (start, start.PlusDays(length - 1));
    }

    private void Pay(int position)
    {
        RotaAssistant assistant = given.Assistants[position];
        List<LocalDate> own = [.. Budget.Where(date => days.IsEmployed(position, date))];
        bool isEnrolled = false;
        bool isFirst = true;
        LocalDate? enrolment = null;
        while (own.Count > 0)
        {
            (LocalDate first, LocalDate last) = PeriodOf(own[0], assistant.Frequency);
            List<LocalDate> inBudget = [.. own.TakeWhile(date => date <= last)];
            own.RemoveRange(0, inBudget.Count);
            List<LocalDate> whole = [.. new DateInterval(first, last).Where(date => days.IsEmployed(position, date))];
            LocalDate payDay = last.PlusDays(given.Policy.PayDayAfter);
            RotaWork all = Work(position, whole);
            RotaWork mine = Work(position, inBudget);
            CheckWage(position, first, whole.Count, all);
            CheckLetter(position, payDay);
            ExactFraction share = HolidayShare(position, EmploymentOracle.On(figures.Holiday.Figures, payDay));
            Sums wholeSums = Rounded(all, share);
            Sums until = Rounded(Work(position, [.. whole.Where(date => date <= inBudget[^1])]), share);
            Sums before = Rounded(Work(position, [.. whole.Where(date => date < inBudget[0])]), share);
            string letter = Letter(position, payDay);
            BigInteger national = NationalInsurance(letter, wholeSums.Gross, EmploymentOracle.On(figures.NationalInsurance.Figures, payDay), assistant.Frequency);
            PensionThresholds thresholds = EmploymentOracle.On(figures.PensionThresholds.Figures, payDay);
            bool couldBe = assistant.Pension == PensionEnrolment.Auto && !(AgeOn(assistant, payDay) < 22) && !IsOverPensionAge(assistant, payDay)
                && wholeSums.Gross > EmploymentOracle.Times(thresholds.Trigger, assistant.Frequency);
            if (couldBe && !isEnrolled)
            {
                LocalDate from = assistant.From ?? given.PersonStart;
                enrolment ??= given.Policy.PostponementMonths == 0 ? payDay : (isFirst ? from : LocalDate.Max(first, from)).PlusMonths(given.Policy.PostponementMonths);
                Reached("postponed", enrolment > payDay);
            }

            isFirst = false;
            Reached("stays enrolled", isEnrolled && !couldBe);
            isEnrolled |= couldBe && enrolment <= payDay;
            BigInteger pension = assistant.Pension == PensionEnrolment.Enrolled || isEnrolled ? Pension(thresholds, EmploymentOracle.On(figures.PensionPercent.Figures, payDay), wholeSums.Gross, assistant.Frequency) : 0;
            BigInteger Part(BigInteger sum) => wholeSums.Gross == 0 ? sum
                : Exactly.Rounded(sum * until.Gross, wholeSums.Gross) - Exactly.Rounded(sum * before.Gross, wholeSums.Gross);
            Add(new(position, inBudget, whole, payDay, until.Minus(before), Part(national), Part(pension), mine, letter, share));
        }
    }

    private RotaWork Work(int assistant, IEnumerable<LocalDate> dates) => dates.Aggregate(RotaWork.None, (sum, date) => sum.Plus(days.On(assistant, date)));

    /// <summary>Pay, sleep-ins and retainers, each rounded once, and holiday on what they come to, rounded once.</summary>
    private static Sums Rounded(RotaWork work, ExactFraction holidayShare)
    {
        BigInteger worked = Pence(work.Worked);
        BigInteger sleepIn = Pence(work.SleepIn);
        BigInteger retainer = Pence(work.Retainer);
        return new(worked, sleepIn, retainer, Rounded(holidayShare * (worked + sleepIn + retainer)));
    }

    private void Add(PaidPeriod period)
    {
        periods.Add(period);
        string id = given.Assistants[period.Assistant].Id;
        string band = Words(period.Own);
        Write(id, CostLineKind.Pay, "Pay for work", band, period.Pay.Worked);
        WriteIfAny(id, CostLineKind.Pay, "Sleep-ins", band, period.Pay.SleepIn);
        WriteIfAny(id, CostLineKind.Pay, "Retainer", band, period.Pay.Retainer);
        WriteIfAny(id, CostLineKind.HolidayPay, "Holiday pay", band, period.Pay.Holiday);
        Write(id, CostLineKind.NationalInsurance, "Employer's National Insurance", band, period.NationalInsurance);
        Write(id, CostLineKind.Pension, "Employer's pension contribution", band, period.Pension);
        Reached($"{given.Assistants[period.Assistant].Frequency}", true);
        Reached($"letter {period.Letter}", true);
        Reached("a cut period", period.Own.Count < period.Whole.Count);
        Reached("a cut first period", period.Own[0] > period.Whole[0]);
        Reached("a short period", period.Own.Count == period.Whole.Count && period.Own.Count < 7);
        Reached("sleep-ins", period.Pay.SleepIn > 0);
        Reached("a retainer", period.Pay.Retainer > 0);
        Reached("a pension", period.Pension > 0);
        Reached("a share of visits", given.Assistants.Count > 1 && given.Visits.Any(visit => days.WorkerOf(visit) is null));
    }

    private static string Words(List<LocalDate> dates)
    {
        bool isMonth = dates[0].Day == 1 && dates[^1].PlusDays(1).Day == 1 && dates.Count <= 31 && dates[0].Month == dates[^1].Month;
        return isMonth ? dates[0].ToString("yyyy-MM", CultureInfo.InvariantCulture) : $"{Iso.Text(dates[0])} to {Iso.Text(dates[^1])}";
    }

    private void Write(string id, CostLineKind kind, string label, string? band, BigInteger pence, bool isOutside = false)
    {
        answer.Lines.Add(Line(id, kind, label, band, isOutside ? 0 : pence, isOutside ? pence : 0));
        answer.Total += isOutside ? 0 : pence;
    }

    internal static string Line(string id, CostLineKind kind, string label, string? band, BigInteger pence, BigInteger outside) => $"{id} {kind} {label} {band}: {pence} ({outside})";

    private void WriteIfAny(string id, CostLineKind kind, string label, string? band, BigInteger pence)
    {
        if (pence != 0)
        {
            Write(id, kind, label, band, pence);
        }
    }

    private void Reached(string what, bool isReached)
    {
        if (isReached)
        {
            answer.Reached.Add(what);
        }
    }

    private static BigInteger Pence(ExactFraction pounds) => Rounded(pounds * 100);

    private static BigInteger Rounded(ExactFraction number) => Exactly.Rounded(number.Numerator, number.Denominator);

    private static ExactFraction Of(decimal value) => RotaDayOracle.Pounds(value);

    /// <summary>The sums of a period, in pence.</summary>
    private sealed record Sums(BigInteger Worked, BigInteger SleepIn, BigInteger Retainer, BigInteger Holiday)
    {
        internal BigInteger Paid => Worked + SleepIn + Retainer;

        internal BigInteger Gross => Paid + Holiday;

        internal Sums Minus(Sums other) => new(Worked - other.Worked, SleepIn - other.SleepIn, Retainer - other.Retainer, Holiday - other.Holiday);
    }

    /// <summary>A pay period of a PA.</summary>
    private sealed record PaidPeriod(
        int Assistant, List<LocalDate> Own, List<LocalDate> Whole, LocalDate PayDay, Sums Pay, BigInteger NationalInsurance, BigInteger Pension, RotaWork Work, string Letter, ExactFraction HolidayShare);
}
