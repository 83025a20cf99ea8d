using NodaTime.TimeZones;

namespace PhbCalc;

/// <summary>Whether the nights on which the clocks change count at their real length.</summary>
/// <remarks>Rule: spec 2, Time, policy <c>clock_changes</c>.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ClockChanges>))]
public enum ClockChanges
{
    /// <summary>
    /// A minute counts each time the clock shows it (the default): 20:00 to 08:00 is 11 hours on the night in March when the clocks go
    /// forward, and 13 hours on the night in October when they go back.
    /// </summary>
    Elapsed,

    /// <summary>Every night counts by the clock face: 20:00 to 08:00 is always 12 hours.</summary>
    Ignored,
}

/// <summary>A change of the clocks in London: the minutes of one date that the clock skips, or shows twice.</summary>
/// <param name="Date">The date.</param>
/// <param name="From">The first minute of the date that is skipped or repeated, counted from midnight.</param>
/// <param name="To">The minute after the last one.</param>
/// <param name="IsRepeated">True in October, when the minutes are shown twice; false in March, when they are skipped.</param>
internal sealed record ClockChange(LocalDate Date, int From, int To, bool IsRepeated)
{
    /// <summary>NodaTime's own zone data, never the system's.</summary>
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>How often the clock shows a minute of this date: 0, 1 or 2 times.</summary>
    internal int TimesShown(int minute) => minute < From || minute >= To ? 1 : IsRepeated ? 2 : 0;

    /// <summary>The changes on the dates of a period.</summary>
    internal static IEnumerable<ClockChange> During(DateInterval period)
    {
        Instant start = period.Start.AtMidnight().InUtc().ToInstant() - NodaTime.Duration.FromDays(1);
        Instant end = period.End.AtMidnight().InUtc().ToInstant() + NodaTime.Duration.FromDays(2);
        ZoneInterval? before = null;
        foreach (ZoneInterval after in London.GetZoneIntervals(start, end))
        {
            if (before is not null && before.WallOffset != after.WallOffset)
            {
                ClockChange change = Between(before, after);
                if (period.Contains(change.Date))
                {
                    yield return change;
                }
            }

            before = after;
        }
    }

    private static ClockChange Between(ZoneInterval before, ZoneInterval after)
    {
        bool isRepeated = after.WallOffset < before.WallOffset;
        LocalDateTime from = isRepeated ? after.IsoLocalStart : before.IsoLocalEnd;
        LocalDateTime to = isRepeated ? before.IsoLocalEnd : after.IsoLocalStart;
        return new(from.Date, Minute(from), from.Date == to.Date ? Minute(to) : 1440, isRepeated);
    }

    private static int Minute(LocalDateTime time) => (time.Hour * 60) + time.Minute;
}
