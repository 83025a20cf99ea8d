using System.Globalization;
using System.Numerics;
using PhbCalc.BottomUp;

namespace PhbCalc.Reports;

/// <summary>Dates, times, days, quantities and rates in the words of a template.</summary>
/// <param name="texts">The texts.</param>
internal sealed class StatementWords(StatementTexts texts)
{
    private const int MinutesOfDay = 1440;
    private const int Noon = 720;

    private readonly bool isTwelveHour = texts.Word("clock") == "12";

    /// <summary>A day: 1 April 2026.</summary>
    internal string Date(LocalDate date) => texts.Word("date", ("day", Number(date.Day)), ("month", texts.Word($"month_{Number(date.Month)}")), ("year", Number(date.Year)));

    /// <summary>Some days: 1 April 2026 to 31 March 2027, or the one day.</summary>
    internal string Dates(DateInterval dates) => dates.Length == 1 ? Date(dates.Start) : texts.Word("dates", ("from", Date(dates.Start)), ("to", Date(dates.End)));

    /// <summary>From a day, until one, or from one to another; null if there is neither.</summary>
    internal string? Between(LocalDate? from, LocalDate? to) => (from, to) switch
    {
        ({ } first, { } last) when first <= last => Dates(new(first, last)),
        ({ } first, null) => texts.Word("from", ("date", Date(first))),
        (null, { } last) => texts.Word("until", ("date", Date(last))),
        _ => null,
    };

    /// <summary>When a visit is: every day, 8am to 9:30am, every other week. Nothing if it has no days and no times.</summary>
    internal string When(Visit visit) => texts.Row(
    [
        .. visit.Days == DayTypes.None ? [] : (string[])[Days(visit.Days)],
        .. visit.Start is { } start && visit.End is { } end ? (string[])[Times(start, end)] : [],
        .. visit.Weeks.IsEvery ? [] : (string[])[Weeks(visit.Weeks)],
        .. Between(visit.From, visit.To) is { } dates ? (string[])[dates] : [],
    ]);

    /// <summary>A number with at most six decimals, or a fraction where they have no end: 52 1/7.</summary>
    internal static string Number(Ratio number)
    {
        decimal rounded = decimal.Round(number.ToDecimal(), 6, MidpointRounding.AwayFromZero);
        if (Ratio.FromDecimal(rounded) == number)
        {
            return Number(rounded);
        }

        long whole = number.Numerator / number.Denominator;
        string rest = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(number.Numerator - (whole * number.Denominator))}/{number.Denominator}");
        return whole == 0 ? number.Numerator < 0 ? $"-{rest}" : rest : string.Create(CultureInfo.InvariantCulture, $"{whole:#,##0} {rest}");
    }

    /// <summary>Hours and minutes: 532 hours 30 minutes; about so many where a part of a minute is left over.</summary>
    internal string Hours(Ratio hours)
    {
        Ratio inMinutes = hours * new Ratio(60);
        if (inMinutes.Denominator != 1)
        {
            return texts.Word("about", ("amount", Hours(new Ratio((long)decimal.Round(inMinutes.ToDecimal(), MidpointRounding.AwayFromZero), 60))));
        }

        long whole = hours.Numerator / hours.Denominator;
        Ratio minutes = (hours + new Ratio(-whole)) * new Ratio(60);
        string inHours = texts.Counted(TextKeys.Words, "hours", new(whole), Number((decimal)whole));
        string inRest = texts.Counted(TextKeys.Words, "minutes", minutes, Number(minutes));
        return minutes == 0 ? inHours : whole == 0 ? inRest : texts.Word("hours_minutes", ("hours", inHours), ("minutes", inRest));
    }

    /// <summary>A number of units: 12 months, 26 1/7 weeks.</summary>
    internal string Quantity(Ratio quantity, CostUnit unit)
    {
        string? counted = unit.Word switch
        {
            "hour" => "hours",
            "night" => "nights",
            "day" => "days_long",
            "week" => "weeks",
            "four-weekly" => "four_weeks",
            "month" => "months",
            "year" => "years",
            "visit" or "call" => "visits",
            "mile" => "miles",
            "once" => "once",
            _ => null,
        };
        return counted == "hours" ? Hours(quantity)
            : counted is null ? texts.Word("other_unit", ("count", Number(quantity)), ("unit", unit.Word))
            : texts.Counted(TextKeys.Words, counted, quantity, Number(quantity));
    }

    /// <summary>What one of something costs: £24.00 an hour.</summary>
    internal string Rate(Money rate, string unit)
    {
        string per = unit == "call" ? "visit" : unit == "four-weekly" ? "four_weeks" : unit;
        return texts.Has(TextKeys.Words, $"per_{per}") ? texts.Word($"per_{per}", ("rate", $"{rate}")) : texts.Word("per_other", ("rate", $"{rate}"), ("unit", unit));
    }

    /// <summary>Who pays, as a person would say it.</summary>
    internal string Funder(string funder) => funder switch
    {
        "NHS" => texts.Word("nhs"),
        "local authority" => texts.Word("local_authority"),
        "education" => texts.Word("education"),
        _ => funder,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(decimal number) => number.ToString("#,##0.######", CultureInfo.InvariantCulture);

    /// <summary>Days of the week: every day, Monday to Friday, or one by one. A stretch of three days or more is told by its ends, over the end of the week too.</summary>
    private string Days(DayTypes days)
    {
        int bits = (int)(days & DayTypes.EveryDay);
        int count = BitOperations.PopCount((uint)bits);
        if (count == 7)
        {
            return texts.Word("every_day");
        }

        int first = Enumerable.Range(0, 7).FirstOrDefault(day => Is(day) && !Is(day + 6));
        bool isStretch = count >= 3 && Enumerable.Range(first, count).All(Is);
        return isStretch ? texts.Word("days", ("first", Day(first)), ("last", Day(first + count - 1))) : texts.List([.. Enumerable.Range(0, 7).Where(Is).Select(Day)]);

        bool Is(int day) => ((bits >> (day % 7)) & 1) != 0;

        string Day(int day) => texts.Word($"day_{Number((day % 7) + 1)}");
    }

    private string Times(LocalTime start, LocalTime end)
    {
        (int from, int to) = (Minute(start), Minute(end));
        return from == to && from == 0 ? texts.Word("all_day")
            : texts.Word(to <= from && to != 0 ? "times_next_day" : "times", ("from", Time(from)), ("to", Time(to == 0 && from != 0 ? MinutesOfDay : to)));

        static int Minute(LocalTime time) => (time.Hour * 60) + time.Minute;
    }

    private string Time(int minute)
    {
        if (!isTwelveHour)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
        }

        if (minute is 0 or MinutesOfDay or Noon)
        {
            return texts.Word(minute == Noon ? "midday" : "midnight");
        }

        int hour = minute / 60 % 12 is var twelfth && twelfth == 0 ? 12 : twelfth;
        string time = minute % 60 == 0 ? Number(hour) : string.Create(CultureInfo.InvariantCulture, $"{hour}:{minute % 60:00}");
        return texts.Word(minute < Noon ? "morning" : "afternoon", ("time", time));
    }

    private string Weeks(WeekPattern weeks)
    {
        string which = weeks.Cycle == 2 ? texts.Word("other_weeks")
            : texts.Word(weeks.Weeks.Count == 1 ? "one_week" : "some_weeks", ("weeks", texts.List([.. weeks.Weeks.Select(Number)])), ("cycle", Number(weeks.Cycle)));
        return which;
    }
}
