using NodaTime.Text;

namespace PhbCalc;

/// <summary>Dates, times and numbers as text, the same in every culture: 2026-04-01, 07:30 and 37.5.</summary>
internal static class Iso
{
    internal static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal static string Text(DateInterval dates) => $"{Text(dates.Start)} to {Text(dates.End)}";

    /// <summary>The minute of a day counted from midnight, 0 to 1440, as a time.</summary>
    internal static string TimeText(int minute) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    /// <summary>A whole number, as its digits.</summary>
    internal static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A number with at most six decimals, and no zeros after them.</summary>
    internal static string Number(decimal number) => number.ToString("#,##0.######", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A share as a percentage with at most six decimals: 0.15 is 15%.</summary>
    internal static string Percent(decimal share) => $"{Number(share * 100m)}%";

    /// <summary>A number with its noun: "1 person", "42 people".</summary>
    internal static string Count(int number, string one, string many) => $"{Number((decimal)number)} {(number == 1 ? one : many)}";
}
