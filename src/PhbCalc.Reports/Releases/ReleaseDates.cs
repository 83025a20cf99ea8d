using System.Globalization;

namespace PhbCalc.Reports;

/// <summary>Days and periods in words, the same in every culture.</summary>
internal static class ReleaseDates
{
    /// <summary>A day: 1 April 2026.</summary>
    internal static string Day(LocalDate day) => day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>A contract year: 2026/27 if it is a financial year, else its number.</summary>
    internal static string Year(int number, LocalDate start) => start is { Month: 4, Day: 1 }
        ? string.Create(CultureInfo.InvariantCulture, $"{start.Year}/{(start.Year + 1) % 100:00}")
        : string.Create(CultureInfo.InvariantCulture, $"Year {number}");

    /// <summary>A month or quarter, by where it starts: Apr 2026, or 15 Apr 2026 if that is not the first of a month.</summary>
    internal static string Month(LocalDate start) => start.ToString(start.Day == 1 ? "MMM uuuu" : "d MMM uuuu", CultureInfo.InvariantCulture);
}
