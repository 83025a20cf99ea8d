using System.Collections.Concurrent;

namespace PhbCalc.Tests.Oracles;

/// <summary>How often the clock in London shows each minute of a date: the zone is asked for each of the 1440, once a date.</summary>
internal static class LondonClock
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly ConcurrentDictionary<LocalDate, byte[]> Dates = new();

    internal static int TimesShown(LocalDate date, int minute) => Dates.GetOrAdd(date, Minutes)[minute];

    private static byte[] Minutes(LocalDate date) =>
        [.. Enumerable.Range(0, 1440).Select(minute => (byte)London.MapLocal(date.AtMidnight().PlusMinutes(minute)).Count)];
}
