namespace PhbCalc.BottomUp;

/// <summary>When a person is away, worked out once: for visits of each card with absences of its own, and for all others.</summary>
internal sealed class AbsenceDays
{
    private static readonly AbsenceDays None = new([], []);

    private readonly TimeAway[] forAll;
    private readonly (string Card, TimeAway[] Times)[] forCards;

    private AbsenceDays(TimeAway[] forAll, (string Card, TimeAway[] Times)[] forCards) => (this.forAll, this.forCards) = (forAll, forCards);

    internal static AbsenceDays Of(ValueList<Absence> absences)
    {
        if (absences.Count == 0)
        {
            return None;
        }

        IEnumerable<string> cards = absences.Where(absence => absence.Card is not null).Select(absence => absence.Card!).Distinct(StringComparer.Ordinal);
        return new(
            TimeAway.Merged(absences.Where(absence => absence.Card is null)),
            [.. cards.Select(card => (card, TimeAway.Merged(absences.Where(absence => absence.Card is null || absence.Card == card))))]);
    }

    internal ReadOnlySpan<TimeAway> For(string card)
    {
        foreach ((string name, TimeAway[] times) in forCards)
        {
            if (name == card)
            {
                return times;
            }
        }

        return forAll;
    }
}

/// <summary>A stretch of time in which no visit starts, from a minute of one day to a minute of another.</summary>
/// <param name="FirstDay">The first day, as a day number.</param>
/// <param name="FromMinute">The minute of that day at which it starts.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="ToMinute">The minute of that day after its last, 1 to 1440.</param>
internal readonly record struct TimeAway(int FirstDay, int FromMinute, int LastDay, int ToMinute)
{
    private const int MinutesADay = 1440;

    /// <summary>The days on which a visit that starts at a minute of the day is stopped.</summary>
    internal DayRange Stops(int minute) => new(FirstDay + (minute < FromMinute ? 1 : 0), LastDay - (minute >= ToMinute ? 1 : 0));

    /// <summary>Those of the stopped days for which a retainer is paid.</summary>
    /// <param name="minute">The minute of the day at which the visit starts.</param>
    /// <param name="days">For how many days from the first the retainer is paid; 0 for all.</param>
    internal DayRange Retains(int minute, int days) => days == 0 ? Stops(minute) : Stops(minute).And(new(FirstDay, FirstDay + days - 1));

    /// <summary>The absences in order; those that overlap or touch become one.</summary>
    internal static TimeAway[] Merged(IEnumerable<Absence> absences)
    {
        List<(int From, int To)> merged = [];
        foreach ((int from, int to) in absences.Select(Minutes).OrderBy(times => times.From))
        {
            if (merged.Count > 0 && from <= merged[^1].To)
            {
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, to));
            }
            else
            {
                merged.Add((from, to));
            }
        }

        return [.. merged.Select(times => Of(times.From, times.To))];
    }

    private static (int From, int To) Minutes(Absence absence) =>
        ((DayNumber.Of(absence.From) * MinutesADay) + Minute(absence.FromTime), (DayNumber.Of(absence.To) * MinutesADay) + (Minute(absence.ToTime) is > 0 and var to ? to : MinutesADay));

    private static TimeAway Of(int from, int to)
    {
        (int firstDay, int fromMinute) = Split(from);
        (int lastDay, int lastMinute) = Split(to - 1);
        return new(firstDay, fromMinute, lastDay, lastMinute + 1);
    }

    private static (int Day, int Minute) Split(int minutes)
    {
        int minute = ((minutes % MinutesADay) + MinutesADay) % MinutesADay;
        return ((minutes - minute) / MinutesADay, minute);
    }

    private static int Minute(LocalTime? time) => time is { } given ? (given.Hour * 60) + given.Minute : 0;
}
