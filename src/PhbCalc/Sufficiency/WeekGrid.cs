namespace PhbCalc.Sufficiency;

/// <summary>How many carers there are at each minute of one week, from Monday 00:00.</summary>
internal sealed class WeekGrid
{
    internal const int MinutesADay = 1440;
    internal const int MinutesAWeek = 7 * MinutesADay;

    private readonly int[] carers = new int[MinutesAWeek];

    internal int this[int minute] => carers[minute];

    /// <summary>How long it is from one time to the next such time: 1 to 1440 minutes.</summary>
    internal static int Minutes(LocalTime start, LocalTime end)
    {
        int minutes = MinuteOfDay(end) - MinuteOfDay(start);
        return minutes > 0 ? minutes : minutes + MinutesADay;
    }

    internal static int MinuteOfDay(LocalTime time) => (int)(time.TickOfDay / NodaConstants.TicksPerMinute);

    /// <summary>Adds carers on each of the days, from a minute of the day; time past Sunday midnight continues at the start of Monday.</summary>
    internal void Add(DayTypes days, int start, int minutes, int count)
    {
        for (int day = 0; day < 7; day++)
        {
            if (days.HasFlag((DayTypes)(1 << day)))
            {
                for (int i = 0; i < minutes; i++)
                {
                    carers[((day * MinutesADay) + start + i) % MinutesAWeek] += count;
                }
            }
        }
    }
}
