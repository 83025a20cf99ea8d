using System.Numerics;
using PhbCalc.Employment;
using PhbCalc.Rotas;

namespace PhbCalc.Tests.Oracles;

/// <summary>What the law makes of ages, letters, wages and holiday (spec 3b, Age and letters and What statute adds).</summary>
internal sealed partial class RotaOracle
{
    /// <summary>Birthdays counted one by one; who was born on 29 February has one on 1 March in other years.</summary>
    private int? AgeOn(RotaAssistant assistant, LocalDate day)
    {
        if (assistant.DateOfBirth is not { } born)
        {
            return assistant.Age;
        }

        int age = -1;
        while (Birthday(born, age + 1) <= day)
        {
            age++;
        }

        return age;
    }

    private static LocalDate Birthday(LocalDate born, int age)
    {
        bool isLeapDay = born is { Month: 2, Day: 29 } && !born.Calendar.IsLeapYear(born.Year + age);
        return isLeapDay ? new(born.Year + age, 3, 1) : new(born.Year + age, born.Month, born.Day);
    }

    private bool IsOverPensionAge(RotaAssistant assistant, LocalDate day)
    {
        bool isByAge = assistant.DateOfBirth is { } born ? PensionDay(born) <= day : assistant.Age >= 68;
        return isByAge || assistant.NationalInsuranceCategory?.ToUpperInvariant() == "C";
    }

    private LocalDate PensionDay(LocalDate born)
    {
        StatePensionAge row = figures.StatePensionAges.Rows.SingleOrDefault(row => row.BornFrom <= born && born <= row.BornTo)
            ?? (born < new LocalDate(1954, 10, 6) ? figures.StatePensionAges.Rows[0] : figures.StatePensionAges.Rows[^1]);
        return born.PlusMonths((row.Years * 12) + row.Months);
    }

    private string Letter(int position, LocalDate payDay) => given.Assistants[position].NationalInsuranceCategory?.ToUpperInvariant() ?? LetterByAge(position, payDay);

    private string LetterByAge(int position, LocalDate payDay)
    {
        RotaAssistant assistant = given.Assistants[position];
        return AgeOn(assistant, payDay) is not { } age ? "A"
            : age < 21 ? "M"
            : IsOverPensionAge(assistant with { NationalInsuranceCategory = null }, payDay) ? "C"
            : assistant.IsApprentice == true && age < 25 ? "H"
            : "A";
    }

    private void CheckLetter(int position, LocalDate payDay)
    {
        RotaAssistant assistant = given.Assistants[position];
        int? age = AgeOn(assistant, payDay);
        bool contradicts = assistant.NationalInsuranceCategory?.ToUpperInvariant() switch
        {
            "M" or "Z" => age >= 21,
            "H" => age >= 25 || assistant.IsApprentice == false,
            "C" => age is not null && !IsOverPensionAge(assistant with { NationalInsuranceCategory = null }, payDay),
            null or "A" or "B" or "J" or "V" => false,
            _ => true,
        };
        if (contradicts)
        {
            answer.Refused.Add($"ni_category of {assistant.Id}");
        }
    }

    /// <summary>Pay for the hours of a period, each at the basic rate, and lodging: at least the minimum wage of the first day for each of them.</summary>
    private void CheckWage(int position, LocalDate first, int dayCount, RotaWork work)
    {
        RotaAssistant assistant = given.Assistants[position];
        if (work.Minutes.Numerator == 0)
        {
            return;
        }

        int? age = AgeOn(assistant, first);
        if (age < 16)
        {
            answer.Refused.Add($"age of {assistant.Id}");
            return;
        }

        decimal wage = assistant.IsApprentice == true ? Named("Apprentice rate", first) : figures.MinimumWages.Bands
            .Where(band => band.MinAge <= (age ?? 100) && (band.MaxAge is null || band.MaxAge >= (age ?? 100)))
            .SelectMany(band => band.Rates.Figures)
            .Single(figure => figure.ValidFrom <= first && figure.ValidTo >= first).Value.Pounds;
        ExactFraction lodging = assistant.HasFreeLodging ? Of(Named("Accommodation offset", first)) * dayCount : 0;
        bool isEnough = work.Basic + lodging >= Of(wage) * work.Minutes / 60;
        Reached("lives on the offset", isEnough && assistant.HasFreeLodging && work.Basic < Of(wage) * work.Minutes / 60);
        if (!isEnough)
        {
            answer.Refused.Add($"pay of {assistant.Id}");
        }
    }

    private decimal Named(string start, LocalDate day) =>
        EmploymentOracle.On(figures.MinimumWages.Bands.Single(band => band.Name.StartsWith(start, StringComparison.Ordinal)).Rates.Figures, day).Pounds;

    /// <summary>w/(52 - w) or w/52 with w = 5.6 weeks, and 28 days at the most; 12.07%; or nothing.</summary>
    private ExactFraction HolidayShare(int position, StatutoryHoliday statutory)
    {
        HolidayPay way = given.Assistants[position].Holiday ?? given.Employment.HolidayPay;
        if (way is HolidayPay.WithinHours or HolidayPay.IrregularHours)
        {
            return way == HolidayPay.WithinHours ? 0 : new ExactFraction(1207, 10_000);
        }

        ExactFraction weeks = Of(statutory.Weeks);
        bool isByRota = given.Assistants[position].DaysPerWeek is null && given.Policy.HolidayDays == HolidayDaysRule.Given;
        ExactFraction daysPerWeek = isByRota ? 0 : DaysPerWeek(position);
        if (weeks * daysPerWeek > 28)
        {
            weeks = new ExactFraction(28, 1) / daysPerWeek;
            Reached("28 days", true);
        }

        return way == HolidayPay.OfPaidWeeks ? weeks / 52 : weeks / (new ExactFraction(52, 1) - weeks);
    }

    /// <summary>On how many days a week a PA works, of the visits in force on the first day on which any is: looked at over as many weeks as all cycles need.</summary>
    private ExactFraction DaysPerWeek(int position)
    {
        if (given.Assistants[position].DaysPerWeek is { } written)
        {
            return Of(written);
        }

        bool IsTheirs(VisitCase visit) => days.WorkerOf(visit) is null || days.WorkerOf(visit) == position;
        LocalDate[] here = [.. Budget.Where(date => days.IsEmployed(position, date))];
        LocalDate[] starts = [.. here.Where(date => given.Visits.Any(visit => IsTheirs(visit) && !(date < visit.From) && !(date > visit.To))).Take(1)];
        if (starts.Length == 0)
        {
            return 0;
        }

        const int Weeks = 12;
        VisitCase[] inForce = [.. given.Visits.Where(visit => IsTheirs(visit) && !(starts[0] < visit.From) && !(starts[0] > visit.To))];
        ExactFraction sum = 0;
        for (int weekday = 0; weekday < 7; weekday++)
        {
            bool IsOn(VisitCase visit, int week) => visit.Days.HasFlag((DayTypes)(1 << weekday)) && visit.Weeks.Contains((week % visit.Cycle) + 1);
            int own = Enumerable.Range(0, Weeks).Count(week => inForce.Any(visit => days.WorkerOf(visit) == position && IsOn(visit, week)));
            int shared = Enumerable.Range(0, Weeks).Count(week => inForce.Any(visit => days.WorkerOf(visit) is null && IsOn(visit, week)));
            sum += own > 0 ? new ExactFraction(own, Weeks) : days.ShareOf(position, starts[0]) * new ExactFraction(shared, Weeks);
        }

        return sum;
    }

    private BigInteger NationalInsurance(string letter, BigInteger gross, NationalInsuranceRates rates, PayFrequency frequency)
    {
        BigInteger secondary = EmploymentOracle.Threshold(rates.SecondaryThreshold, frequency);
        BigInteger upper = EmploymentOracle.Threshold(rates.UpperThreshold, frequency);
        BigInteger between = letter is "A" or "B" or "C" or "J" ? BigInteger.Max(0, BigInteger.Min(gross, upper) - secondary) : 0;
        return EmploymentOracle.Part(between, rates.Percent) + EmploymentOracle.Part(BigInteger.Max(0, gross - upper), rates.Percent);
    }

    private BigInteger Pension(PensionThresholds thresholds, decimal least, BigInteger gross, PayFrequency frequency)
    {
        BigInteger lower = EmploymentOracle.Times(thresholds.Lower, frequency);
        BigInteger qualifying = BigInteger.Min(gross, EmploymentOracle.Threshold(thresholds.Upper, frequency)) - lower;
        return qualifying <= 0 ? 0 : Rounded(Of(given.Employment.PensionPercent ?? least) * qualifying / 100);
    }
}
