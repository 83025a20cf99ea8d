using System.Numerics;
using PhbCalc.Employment;

namespace PhbCalc.Tests.Oracles;

/// <summary>
/// What employing somebody costs, the slow way, straight from the steps of spec 3: one pay period after another, every figure looked up anew
/// on its day, in whole numbers without limit.
/// </summary>
/// <param name="given">The case.</param>
/// <param name="figures">The published figures.</param>
internal sealed class EmploymentOracle(TeamCase given, EmploymentFigures figures)
{
    private readonly TeamAnswer answer = new();

    internal TeamAnswer Answer()
    {
        for (int i = 0; i < given.Assistants.Count; i++)
        {
            Refuse(i, given.Assistants[i]);
        }

        if (answer.IsRefused)
        {
            return answer;
        }

        foreach (PaCase assistant in given.Assistants)
        {
            answer.Assistants.Add(Own(assistant));
        }

        ShareAllowance();
        ShareOnCosts();
        if (given.Assistants.Count > 1 && given.Assistants.Select(assistant => (assistant.Frequency, Letter(assistant), assistant.DaysPerWeek is > 5m ? assistant.DaysPerWeek : 5m)).Distinct().Count() == 1)
        {
            PaCase one = given.Assistants[0] with { Times = [.. given.Assistants.SelectMany(assistant => assistant.Times)] };
            answer.NationalInsuranceOfOne = Own(one).NationalInsurance;
        }

        return answer;
    }

    private static int Periods(PayFrequency frequency) => frequency switch
    {
        PayFrequency.Weekly => 52,
        PayFrequency.Fortnightly => 26,
        PayFrequency.FourWeekly => 13,
        _ => 12,
    };

    private static int Weeks(PayFrequency frequency) => 52 / Periods(frequency);

    private LocalDate FirstDay(PayFrequency frequency, int period) => frequency == PayFrequency.Monthly
        ? new LocalDate(given.StartYear, 4, 6).PlusMonths(period - 1)
        : new LocalDate(given.StartYear, 4, 6).PlusDays(7 * Weeks(frequency) * (period - 1));

    /// <summary>Week p ends 7p - 1 days after 6 April, month p on the 5th.</summary>
    private LocalDate LastDay(PayFrequency frequency, int period) => frequency == PayFrequency.Monthly
        ? new LocalDate(given.StartYear, 4, 5).PlusMonths(period)
        : new LocalDate(given.StartYear, 4, 6).PlusDays((7 * Weeks(frequency) * period) - 1);

    internal static T On<T>(IEnumerable<Dated<T>> figures, LocalDate day) =>
        figures.Last(figure => figure.ValidFrom <= day && (figure.ValidTo is null || figure.ValidTo >= day)).Value;

    private void Refuse(int position, PaCase assistant)
    {
        foreach (TimeCase time in assistant.Times.Where(time => !time.IsSleepIn))
        {
            for (int period = 1; period <= Periods(assistant.Frequency); period++)
            {
                LocalDate day = FirstDay(assistant.Frequency, period);
                decimal wage = MinimumWage(assistant, day);
                if (!IsEnough(assistant, time.Rate, wage, day))
                {
                    answer.UnderPaid.Add((position, period, day, wage));
                    break;
                }
            }
        }

        string letter = Letter(assistant);
        int from = letter switch
        {
            "A" or "B" or "C" or "J" => 0,
            "M" or "Z" => 2015,
            "H" => 2016,
            "V" => 2022,
            _ => int.MaxValue,
        };
        if (given.StartYear < from)
        {
            answer.WrongCategories.Add(position);
        }
        else if (Contradicts(assistant, letter))
        {
            PaCase fitting = assistant with { Category = ByAge(assistant) };
            TeamSums asGiven = Own(assistant);
            TeamSums right = Own(fitting);
            answer.WrongLetters.Add((position, fitting.Category!, asGiven.NationalInsurance + asGiven.Pension, right.NationalInsurance + right.Pension));
        }
    }

    /// <summary>A letter for the young, for apprentices or for people over State Pension age, given to somebody who is certain to be none.</summary>
    private bool Contradicts(PaCase assistant, string letter) => letter switch
    {
        "M" or "Z" => assistant.Age >= 21,
        "H" => assistant.Age >= 25 || assistant.IsApprentice == false,
        "C" => assistant.Age is { } age && Birthdays(age).All(born => Reached(born) == false),
        _ => false,
    };

    private string Letter(PaCase assistant) => assistant.Category?.ToUpperInvariant() ?? ByAge(assistant);

    /// <summary>M under 21 (from 2015/16), C from State Pension age, H for an apprentice under 25 (from 2016/17), otherwise A.</summary>
    private string ByAge(PaCase assistant)
    {
        if (assistant.Age is not { } age)
        {
            return "A";
        }

        if (age < 21)
        {
            return given.StartYear >= 2015 ? "M" : "A";
        }

        return IsAtPensionAge(age) ? "C" : assistant.IsApprentice == true && age < 25 && given.StartYear >= 2016 ? "H" : "A";
    }

    /// <summary>Every day on which somebody of an age on 6 April can be born.</summary>
    private IEnumerable<LocalDate> Birthdays(int age)
    {
        for (LocalDate born = new LocalDate(given.StartYear - age - 1, 4, 7); born <= new LocalDate(given.StartYear - age, 4, 6); born = born.PlusDays(1))
        {
            yield return born;
        }
    }

    /// <summary>Where birthdays of an age differ, or the table has none of them, half a year after the first of them decides.</summary>
    private bool IsAtPensionAge(int age) => Reached(new LocalDate(given.StartYear - age - 1, 10, 7)) ?? false;

    /// <summary>Whether somebody is at State Pension age on 6 April, by the published table; before it at 66 at the latest and never under 60; after it not before 67.</summary>
    private bool? Reached(LocalDate born)
    {
        int months = (int)Period.Between(born, new LocalDate(given.StartYear, 4, 6), PeriodUnits.Months).Months;
        StatePensionAge? row = figures.StatePensionAges.Rows.SingleOrDefault(row => row.BornFrom <= born && born <= row.BornTo);
        return row is not null ? months >= (row.Years * 12) + row.Months
            : born < new LocalDate(1954, 10, 6) ? months >= 66 * 12 ? true : months >= 60 * 12 ? null : false
            : months >= 67 * 12 ? null : false;
    }

    /// <summary>Free lodging counts for seven days of the offset a week, over the hours of the week.</summary>
    private bool IsEnough(PaCase assistant, decimal rate, decimal wage, LocalDate day)
    {
        if (rate >= wage || !assistant.Lodging)
        {
            return rate >= wage;
        }

        decimal offset = Named("Accommodation offset", day);
        (BigInteger hours, BigInteger of) = (0, 1);
        foreach (TimeCase time in assistant.Times.Where(time => !time.IsSleepIn))
        {
            (hours, of) = ((hours * time.Of) + (time.Parts * of), of * time.Of);
        }

        (BigInteger missing, BigInteger parts) = Exactly.Fraction(wage - rate);
        (BigInteger week, BigInteger ofWeek) = Exactly.Fraction(7 * offset);
        bool isEnough = missing * hours * ofWeek <= week * parts * of;
        answer.LivesOnOffset |= isEnough;
        return isEnough;
    }

    private decimal Named(string start, LocalDate day) => On(figures.MinimumWages.Bands.Single(band => band.Name.StartsWith(start, StringComparison.Ordinal)).Rates.Figures, day).Pounds;

    private decimal MinimumWage(PaCase assistant, LocalDate day) =>
        assistant.IsApprentice == true ? Named("Apprentice rate", day) : MinimumWage(assistant.Age ?? 100, day);

    private decimal MinimumWage(int age, LocalDate day) => figures.MinimumWages.Bands
        .Where(band => band.MinAge <= age && (band.MaxAge is null || band.MaxAge >= age))
        .SelectMany(band => band.Rates.Figures)
        .Single(figure => figure.ValidFrom <= day && figure.ValidTo >= day)
        .Value.Pounds;

    /// <summary>Steps 1 to 4 and 6, period by period, and what of step 7 is the PA's own.</summary>
    private TeamSums Own(PaCase assistant)
    {
        TeamSums sums = new();
        for (int period = 1; period <= Periods(assistant.Frequency); period++)
        {
            LocalDate day = LastDay(assistant.Frequency, period);
            BigInteger worked = Worked(assistant);
            BigInteger holiday = given.Holiday == HolidayPay.WithinHours ? 0 : given.Holiday == HolidayPay.IrregularHours ? Exactly.Rounded(worked * 1207, 10_000) : HolidayOf(given.Holiday, worked, On(figures.Holiday.Figures, day), assistant.DaysPerWeek);
            sums.Worked += worked;
            sums.Holiday += holiday;
            sums.NationalInsurance += NationalInsurance(assistant, worked + holiday, On(figures.NationalInsurance.Figures, day));
            sums.Pension += Pension(assistant, worked + holiday, day);
        }

        sums.Other += Exactly.Pence(given.SicknessShare, sums.Worked, 100);
        decimal[] hourly = [.. assistant.Times.Where(time => !time.IsSleepIn).Select(time => time.Rate)];
        (BigInteger hours, BigInteger of) = Exactly.Fraction(assistant.TrainingHours);
        sums.Other += hourly.Length == 0 ? 0 : Exactly.Pence(hourly.Min(), hours, of);
        return sums;
    }

    /// <summary>Step 1: round(h x r x 52 / n).</summary>
    private static BigInteger Worked(PaCase assistant)
    {
        (BigInteger pounds, BigInteger of) = (0, 1);
        foreach (TimeCase time in assistant.Times)
        {
            (BigInteger rate, BigInteger parts) = Exactly.Fraction(time.Rate);
            (pounds, of) = ((pounds * time.Of * parts) + (time.Parts * rate * of), of * time.Of * parts);
        }

        return Exactly.Rounded(pounds * 100 * 52, of * Periods(assistant.Frequency));
    }

    /// <summary>Step 2: round(step 1's rounded pay x w/(52 - w)), or x w/52, with w = 5.6 weeks, and 28 days at the most.</summary>
    private static BigInteger HolidayOf(HolidayPay way, BigInteger worked, StatutoryHoliday statutory, decimal? daysPerWeek)
    {
        (BigInteger holiday, BigInteger of) = Exactly.Fraction(statutory.Weeks);
        (BigInteger days, BigInteger ofDays) = Exactly.Fraction(daysPerWeek ?? 5m);
        if (holiday * days > 28 * of * ofDays)
        {
            (holiday, of) = (28 * ofDays, days);
        }

        return Exactly.Rounded(worked * holiday, way == HolidayPay.OfPaidWeeks ? 52 * of : (52 * of) - holiday);
    }

    /// <summary>Step 4.</summary>
    private BigInteger NationalInsurance(PaCase assistant, BigInteger gross, NationalInsuranceRates rates)
    {
        BigInteger secondary = Threshold(rates.SecondaryThreshold, assistant.Frequency);
        BigInteger upper = Threshold(rates.UpperThreshold, assistant.Frequency);
        bool isFromSecondary = Letter(assistant) is "A" or "B" or "C" or "J";
        BigInteger between = isFromSecondary ? BigInteger.Max(0, BigInteger.Min(gross, upper) - secondary) : 0;
        BigInteger above = BigInteger.Max(0, gross - upper);
        return Part(between, rates.Percent) + Part(above, rates.Percent);
    }

    /// <summary>Cut off after three decimals of a pound; a third decimal of 6 or more makes a penny, 5 or less none.</summary>
    internal static BigInteger Part(BigInteger pence, decimal percent)
    {
        (BigInteger rate, BigInteger of) = Exactly.Fraction(percent);
        BigInteger thousandths = pence * 10 * rate / (100 * of);
        return (thousandths / 10) + (thousandths % 10 >= 6 ? 1 : 0);
    }

    /// <summary>In pence: as published by the week and month; ceil(annual x 2/52) and ceil(annual x 4/52) pounds else.</summary>
    internal static BigInteger Threshold(EarningsThreshold threshold, PayFrequency frequency) => frequency switch
    {
        PayFrequency.Weekly => threshold.Weekly.ToPence(),
        PayFrequency.Monthly => threshold.Monthly.ToPence(),
        _ => 100 * (((threshold.Annual.ToPence() / 100 * Weeks(frequency)) + 51) / 52),
    };

    /// <summary>Step 6.</summary>
    private BigInteger Pension(PaCase assistant, BigInteger gross, LocalDate day)
    {
        PensionThresholds thresholds = On(figures.PensionThresholds.Figures, day);
        BigInteger lower = Times(thresholds.Lower, assistant.Frequency);
        bool isEnrolled = assistant.Pension switch
        {
            PensionEnrolment.Enrolled => true,
            PensionEnrolment.OptedOut => false,
            _ => assistant.Age is null or >= 22 && Letter(assistant) != "C" && !(assistant.Age is { } age && IsAtPensionAge(age)) && gross > Times(thresholds.Trigger, assistant.Frequency),
        };
        if (!isEnrolled || gross <= lower)
        {
            return 0;
        }

        (BigInteger percent, BigInteger of) = Exactly.Fraction(given.PensionPercent ?? On(figures.PensionPercent.Figures, day));
        return Exactly.Rounded(percent * (BigInteger.Min(gross, Threshold(thresholds.Upper, assistant.Frequency)) - lower), 100 * of);
    }

    internal static BigInteger Times(EarningsThreshold threshold, PayFrequency frequency) =>
        frequency == PayFrequency.Monthly ? threshold.Monthly.ToPence() : threshold.Weekly.ToPence() * Weeks(frequency);

    /// <summary>Step 5: once, off the year's contributions, to zero at most; open from 6 April 2015; shared by contributions.</summary>
    private void ShareAllowance()
    {
        BigInteger most = given.ClaimsAllowance && given.StartYear >= 2015 ? On(figures.EmploymentAllowance.Figures, new(given.StartYear, 4, 6)).Amount.ToPence() : 0;
        BigInteger[] contributions = [.. answer.Assistants.Select(sums => sums.NationalInsurance)];
        BigInteger[] shares = Shares(BigInteger.Min(most, answer.Team.NationalInsurance), contributions);
        for (int i = 0; i < shares.Length; i++)
        {
            answer.Assistants[i].Allowance = shares[i];
        }
    }

    /// <summary>Step 7, what the employer has once: shared by hours.</summary>
    private void ShareOnCosts()
    {
        BigInteger common = given.Assistants.SelectMany(assistant => assistant.Times).Aggregate(BigInteger.One, (product, time) => product * time.Of);
        BigInteger[] hours = [.. given.Assistants.Select(assistant =>
            assistant.Times.Where(time => !time.IsSleepIn).Aggregate(BigInteger.Zero, (sum, time) => sum + (time.Parts * common / time.Of)))];
        BigInteger all = hours.Aggregate(BigInteger.Zero, (sum, own) => sum + own);
        BigInteger gross = answer.Assistants.Aggregate(BigInteger.Zero, (sum, own) => sum + own.Worked + own.Holiday);
        foreach (OnCostCase cost in given.OnCosts)
        {
            BigInteger pence = cost.Unit switch
            {
                OnCostUnit.Month => Exactly.Pence(cost.Amount, 12, 1),
                OnCostUnit.Week => Exactly.Pence(cost.Amount, 52, 1),
                OnCostUnit.Hour => Exactly.Pence(cost.Amount, 52 * all, common),
                OnCostUnit.PayrollRun => Exactly.Pence(cost.Amount, given.Assistants.Select(assistant => assistant.Frequency).Distinct().Sum(Periods), 1),
                OnCostUnit.PercentOfPay => Exactly.Pence(cost.Amount, gross, 10_000),
                _ => Exactly.Pence(cost.Amount, 1, 1),
            };
            BigInteger[] shares = Shares(pence, hours);
            for (int i = 0; i < shares.Length; i++)
            {
                answer.Assistants[i].Other += shares[i];
            }
        }
    }

    /// <summary>Where nobody has a weight all count alike: a sum that an employer has once, for PAs that only sleep in.</summary>
    private BigInteger[] Shares(BigInteger pence, BigInteger[] weights) => ShareOracle.Share(
        pence,
        weights.All(weight => weight.IsZero) ? [.. weights.Select(_ => BigInteger.One)] : weights,
        [.. given.Assistants.Select(assistant => assistant.Id)]);
}
