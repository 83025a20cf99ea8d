namespace PhbCalc;

/// <summary>Dates as whole numbers: days since Monday 1 January 1900.</summary>
internal static class DayNumber
{
    private static readonly LocalDate Monday1900 = new(1900, 1, 1);

    internal static int Of(LocalDate date) => NodaTime.Period.DaysBetween(Monday1900, date);

    internal static LocalDate Date(int day) => Monday1900.PlusDays(day);

    /// <summary>The day of the week of a day number, Monday being 0.</summary>
    internal static int Weekday(int day) => ((day % 7) + 7) % 7;
}
