using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PhbCalc.Data.Csv;

/// <summary>The probable meaning of a cell refused as a date, a time or a sum: a spreadsheet's internal value, or another way to write it.</summary>
internal static partial class Meant
{
    private const decimal MinutesPerDay = 1440m;

    /// <summary>A spreadsheet keeps 15 digits: a minute comes back this close to a whole one.</summary>
    private const decimal Slack = 0.02m;

    /// <summary>The patterns hardly backtrack: no cell takes nearly this long.</summary>
    private const int MostMilliseconds = 10_000;

    /// <summary>Day 0 of spreadsheets, for every day from 1 March 1900.</summary>
    private static readonly LocalDate DayZero = new(1899, 12, 30);

    /// <summary>The date of a number such as <c>46118</c>, which counts days; from 1927 to 2173, which excludes years and ids of fewer digits.</summary>
    internal static LocalDate? SerialDate(string cell) =>
        Serials().Match(cell) is { Success: true } serial && serial.Groups["days"].Length > 1 ? DayZero.PlusDays(Number(serial.Groups["days"])) : null;

    /// <summary>The time of a number such as <c>0.3125</c>, which is a share of a day, or <c>46118.3125</c>; null if that is not a whole minute.</summary>
    internal static LocalTime? SerialTime(string cell)
    {
        if (Serials().Match(cell) is not { Success: true } serial || !serial.Groups["time"].Success)
        {
            return null;
        }

        decimal minutes = decimal.Parse($"0{serial.Groups["time"].Value}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * MinutesPerDay;
        decimal whole = decimal.Round(minutes, MidpointRounding.ToEven);
        return Math.Abs(minutes - whole) <= Slack && whole < MinutesPerDay ? LocalTime.Midnight.PlusMinutes((long)whole) : null;
    }

    /// <summary>The date of <c>2026/4/6</c>, <c>2026-4-6</c>, <c>2026.04.06</c> or <c>20260406</c>, which read one way only.</summary>
    internal static LocalDate? Date(string cell)
    {
        if (Dates().Match(cell) is not { Success: true } date)
        {
            return null;
        }

        (int year, int month, int day) = (Number(date.Groups["year"]), Number(date.Groups["month"]), Number(date.Groups["day"]));
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new(year, month, day) : null;
    }

    /// <summary>The time of <c>7.30</c>, <c>0730</c>, <c>7am</c> or <c>7.30pm</c>. <c>7.5</c> could be hours worked, and <c>0.31</c> a share of a day: they do not count.</summary>
    internal static LocalTime? Time(string cell)
    {
        if (cell.StartsWith("0.", StringComparison.Ordinal) || Times().Match(cell) is not { Success: true } time || !(time.Groups["minute"].Success || time.Groups["half"].Success))
        {
            return null;
        }

        (int hour, int minute) = (Number(time.Groups["hour"]), time.Groups["minute"].Success ? Number(time.Groups["minute"]) : 0);
        bool isHalf = time.Groups["half"].Success;
        if (minute > 59 || (isHalf ? hour is < 1 or > 12 : hour > 23))
        {
            return null;
        }

        int afternoon = time.Groups["half"].Value.StartsWith("p", StringComparison.OrdinalIgnoreCase) ? 12 : 0;
        return new(isHalf ? (hour % 12) + afternoon : hour, minute);
    }

    /// <summary>The hours of <c>37:30</c> or <c>37:30:00</c>, as a decimal: 37.5; null for any other text, or if the hours need more than six decimals.</summary>
    internal static decimal? Hours(string cell)
    {
        const int MinutesPerHour = 60;
        if (Durations().Match(cell) is not { Success: true } duration)
        {
            return null;
        }

        decimal hours = Number(duration.Groups["hours"]) + decimal.Divide(Number(duration.Groups["minutes"]), MinutesPerHour);
        return decimal.Round(hours, 6, MidpointRounding.ToEven) == hours ? hours : null;
    }

    /// <summary>Whether it is a sum of money below zero: <c>-12.00</c>, with any minus, <c>-£12</c>, <c>£-12</c> or <c>(12.00)</c>.</summary>
    internal static bool IsSumBelowZero(string cell)
    {
        string sum = cell.Replace("£", string.Empty, StringComparison.Ordinal);
        bool isBelow = sum.Length > 1 && ((sum[0] == '(' && sum[^1] == ')') || DayWords.IsDash(sum[0]));
        return isBelow && CellText.TryMoney(Encoding.UTF8.GetBytes(sum[1..].TrimEnd(')')), out _);
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<hours>[0-9]{1,4}):(?<minutes>[0-5][0-9])(?::00)?$", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Durations();

    [GeneratedRegex(@"^(?<days>0|[1-9][0-9]{4})(?<time>\.[0-9]{1,17})?$", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Serials();

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?:(?<between>[-/.])(?<month>[0-9]{1,2})\k<between>(?<day>[0-9]{1,2})|(?<month>[0-9]{2})(?<day>[0-9]{2}))$", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Dates();

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})(?:[.:h]?(?<minute>[0-9]{2}))? ?(?<half>[ap]\.?m\.?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, MostMilliseconds)]
    private static partial Regex Times();
}
