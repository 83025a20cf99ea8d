using System.Numerics;
using PhbCalc.Data;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Tests.Oracles;

/// <summary>What a PA works on one day, or several: pounds and minutes as fractions.</summary>
internal sealed record RotaWork(ExactFraction Worked, ExactFraction SleepIn, ExactFraction Retainer, ExactFraction Basic, ExactFraction Minutes, decimal? Lowest)
{
    internal static RotaWork None { get; } = new(0, 0, 0, 0, 0, null);

    internal RotaWork Plus(RotaWork other) => new(
        Lean(Worked + other.Worked), Lean(SleepIn + other.SleepIn), Lean(Retainer + other.Retainer), Lean(Basic + other.Basic), Lean(Minutes + other.Minutes),
        Lowest is null ? other.Lowest : other.Lowest is null ? Lowest : Math.Min(Lowest.Value, other.Lowest.Value));

    private static ExactFraction Lean(ExactFraction sum)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(sum.Numerator, sum.Denominator);
        return new(sum.Numerator / divisor, sum.Denominator / divisor);
    }
}

/// <summary>What each PA works on each day of a rota, minute by minute (spec 3b, Who works when, at what pay).</summary>
/// <param name="given">The case.</param>
internal sealed class RotaDayOracle(RotaCase given)
{
    private const int MinutesADay = 1440;

    private readonly Dictionary<(int Visit, LocalDate Date), List<(string Band, decimal Rate, decimal Basic, int Count)>> counted = [];
    private readonly Dictionary<(int Assistant, LocalDate Date), RotaWork> days = [];
    private readonly HashSet<LocalDate> bankHolidays =
    [
        .. PublishedFigures.Bundled.BankHolidays.Holidays.Where(_ => given.BankHolidayDates != BankHolidayDates.Calendar).Select(holiday => holiday.Date),
        .. PublishedFigures.Bundled.BankHolidays.Holidays.Where(_ => given.BankHolidayDates != BankHolidayDates.Substitute).Select(holiday => holiday.CalendarDate),
    ];

    internal bool IsEmployed(int assistant, LocalDate date) =>
        date >= (given.Assistants[assistant].From ?? given.PersonStart) && !(date > (given.Assistants[assistant].To ?? given.PersonEnd));

    internal int? WorkerOf(VisitCase visit) =>
        given.WorkedBy.FirstOrDefault(worker => worker.VisitId == visit.Id) is { } worker ? given.Assistants.ToList().FindIndex(assistant => assistant.Id == worker.AssistantId) : null;

    /// <summary>Whether a PA works constant hours and no visit.</summary>
    internal bool IsConstant(int assistant) => given.Assistants[assistant] is { WeeklyHours: not null, HourlyPay: not null }
        && given.Visits.All(visit => WorkerOf(visit) is { } worker && worker != assistant);

    internal RotaWork On(int assistant, LocalDate date)
    {
        if (!days.TryGetValue((assistant, date), out RotaWork? work))
        {
            days[(assistant, date)] = work = IsConstant(assistant) ? Constant(given.Assistants[assistant])
                : Enumerable.Range(0, given.Visits.Count).Aggregate(RotaWork.None, (sum, visit) => sum.Plus(Of(assistant, visit, date)));
        }

        return work;
    }

    /// <summary>Whether a visit starts on a date, absences aside or not; care by the week is there every day.</summary>
    internal bool Happens(VisitCase visit, LocalDate date, bool leavesOutAbsences) =>
        (given.ServiceOf(visit).Unit == RateUnit.Week || visit.Days.HasFlag(Weekday(date))) && IsInForce(visit, date) && !(leavesOutAbsences && IsAbsent(visit, date));

    private static RotaWork Constant(RotaAssistant assistant)
    {
        ExactFraction hours = new ExactFraction(assistant.WeeklyHours!.Value.Numerator, assistant.WeeklyHours.Value.Denominator) / 7;
        ExactFraction pay = hours * Pounds(assistant.HourlyPay!.Value.Pounds);
        return new(pay, 0, 0, pay, hours * 60, assistant.HourlyPay.Value.Pounds);
    }

    private RotaWork Of(int assistant, int index, LocalDate date)
    {
        VisitCase visit = given.Visits[index];
        int? worker = WorkerOf(visit);
        if ((worker is { } its && its != assistant) || !Happens(visit, date, leavesOutAbsences: false))
        {
            return RotaWork.None;
        }

        ExactFraction share = (worker is null ? ShareOf(assistant, date) : 1) * visit.Carers;
        if (IsAbsent(visit, date))
        {
            share *= AbsenceShare(visit, date);
            if (share == ExactFraction.Zero)
            {
                return RotaWork.None; // Nothing is paid, so no rate is asked for.
            }
        }

        RotaWork sum = RotaWork.None;
        ServiceCase service = given.ServiceOf(visit);
        foreach ((string _, decimal rate, decimal basic, int count) in Counts(index, date))
        {
            ExactFraction units = new ExactFraction(count, service.Unit switch { RateUnit.Hour => 60, RateUnit.Week => 7, _ => 1 }) * share;
            ExactFraction pay = units * Pounds(rate);
            bool isSleepIn = service.Unit == RateUnit.Night && !given.Waking.Contains(service.Service);
            bool isTested = !isSleepIn && service.Unit != RateUnit.Week;
            ExactFraction minutes = service.Unit == RateUnit.Hour ? count : count * visit.Minutes!.Value;
            sum = sum.Plus(IsAbsent(visit, date) ? RotaWork.None with { Retainer = pay }
                : new(isSleepIn ? 0 : pay, isSleepIn ? pay : 0, 0, isTested ? units * Pounds(basic) : 0, isTested ? minutes * share : 0, service.Unit == RateUnit.Hour ? rate : null));
        }

        return sum;
    }

    /// <summary>In proportion to weekly hours if everybody has them, otherwise equally, among those employed on the day.</summary>
    internal ExactFraction ShareOf(int assistant, LocalDate date)
    {
        bool byHours = given.Assistants.All(other => other.WeeklyHours is not null);
        ExactFraction Weight(int i) => byHours ? new ExactFraction(given.Assistants[i].WeeklyHours!.Value.Numerator, given.Assistants[i].WeeklyHours!.Value.Denominator) : 1;
        ExactFraction all = Enumerable.Range(0, given.Assistants.Count).Where(i => IsEmployed(i, date)).Aggregate(ExactFraction.Zero, (sum, i) => sum + Weight(i));
        return Weight(assistant) / all;
    }

    /// <summary>The step of the pay for absences that holds on a date: days are counted from the first of the absence.</summary>
    private ExactFraction AbsenceShare(VisitCase visit, LocalDate date)
    {
        int day = 1;
        while (IsAbsent(visit, date.PlusDays(-day)))
        {
            day++;
        }

        foreach (AbsencePayStep step in given.AbsencePay?.Steps ?? [])
        {
            if (step.Days is null || day <= step.Days)
            {
                return Pounds(step.Share);
            }

            day -= step.Days.Value;
        }

        return 0;
    }

    private bool IsAbsent(VisitCase visit, LocalDate date) =>
        given.Absences.Any(absence => absence.From <= date && date <= absence.To && (absence.Card is null || absence.Card == visit.Card));

    /// <summary>By the visit's own dates and weeks: where the budget is only cut, the rota goes on beyond it.</summary>
    private bool IsInForce(VisitCase visit, LocalDate date)
    {
        LocalDate monday = given.PersonStart;
        while (monday.DayOfWeek != IsoDayOfWeek.Monday)
        {
            monday = monday.PlusDays(-1);
        }

        int week = visit.Cycle * 1000;
        for (LocalDate day = monday; day.PlusDays(6) < date; day = day.PlusDays(7))
        {
            week++;
        }

        for (LocalDate day = monday; day > date; day = day.PlusDays(-7))
        {
            week--;
        }

        return !(date < visit.From) && !(date > visit.To) && visit.Weeks.Contains((week % visit.Cycle) + 1);
    }

    /// <summary>The minutes or occurrences of each band of a visit that starts on a date.</summary>
    private List<(string Band, decimal Rate, decimal Basic, int Count)> Counts(int index, LocalDate date)
    {
        if (counted.TryGetValue((index, date), out List<(string, decimal, decimal, int)>? known))
        {
            return known;
        }

        VisitCase visit = given.Visits[index];
        ServiceCase service = given.ServiceOf(visit);
        VersionCase version = VersionOn(service, date);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        if (service.Unit != RateUnit.Hour)
        {
            counts[service.Unit == RateUnit.Week ? version.Rows[0].Band : Band(version, date, visit.Start)] = 1;
        }
        else
        {
            for (int minute = visit.Start; minute < visit.Start + visit.Minutes; minute++)
            {
                LocalDate its = date.PlusDays(minute / MinutesADay);
                string band = Band(version, its, minute % MinutesADay);
                counts[band] = counts.GetValueOrDefault(band) + (given.ClockChanges == ClockChanges.Ignored ? 1 : LondonClock.TimesShown(its, minute % MinutesADay));
            }
        }

        return counted[(index, date)] = [.. counts.Select(count => (count.Key, version.Rates[count.Key], version.Rates.Values.Min(), count.Value))];
    }

    /// <summary>The version of a day; outside the budget's period, that of its first or last day where the card has none.</summary>
    private VersionCase VersionOn(ServiceCase service, LocalDate date)
    {
        VersionCase? version = service.Versions.LastOrDefault(version => version.ValidFrom <= date);
        if (version is null && date < given.PeriodStart && service.Versions[0].ValidFrom <= given.PeriodStart)
        {
            return service.Versions[0];
        }

        return version is null || (version.ValidTo < date && !(version == service.Versions[^1] && version.ValidTo >= given.PeriodEnd)) ? throw new RefusedException() : version;
    }

    private string Band(VersionCase version, LocalDate date, int minute)
    {
        DayTypes day = version.HasBankHolidayRow && bankHolidays.Contains(date) ? DayTypes.BankHoliday : Weekday(date);
        return version.Rows.First(row => row.Days.HasFlag(day) && (row.To > row.From ? row.From <= minute && minute < row.To : minute < row.To || row.From <= minute)).Band;
    }

    private static DayTypes Weekday(LocalDate date) => (DayTypes)(1 << ((int)date.DayOfWeek - 1));

    internal static ExactFraction Pounds(decimal value)
    {
        (BigInteger numerator, BigInteger denominator) = Exactly.Fraction(value);
        return new(numerator, denominator);
    }
}
