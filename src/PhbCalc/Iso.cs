using NodaTime.Text;

namespace PhbCalc;

/// <summary>Dates and times as text, the same in every culture: 2026-04-01 and 07:30.</summary>
internal static class Iso
{
    internal static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal static string Text(DateInterval dates) => $"{Text(dates.Start)} to {Text(dates.End)}";

    /// <summary>The minute of a day counted from midnight, 0 to 1440, as a time.</summary>
    internal static string TimeText(int minute) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
