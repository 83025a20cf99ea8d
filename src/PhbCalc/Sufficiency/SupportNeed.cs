using System.Globalization;

namespace PhbCalc.Sufficiency;

/// <summary>One need for support from an assessment: a number of carers at certain times of the week, or a number of hours a week at no certain time.</summary>
/// <remarks>This type is immutable. Times are wall-clock times. Needs of one person add up: a second carer at night is a separate need. Rule: spec 2b, Enough.</remarks>
public sealed record SupportNeed
{
    /// <summary>Makes a need at certain times of the week.</summary>
    /// <param name="what">What it is for, in words, such as a domain of the assessment ("personal care").</param>
    /// <param name="days">The days of the week on which it starts, without bank holidays.</param>
    /// <param name="start">When it starts, to the minute.</param>
    /// <param name="end">When it ends. A time before the start is on the next day (22:00 to 07:00), and the same time as the start makes 24 hours.</param>
    /// <param name="carers">How many carers it takes at once, 1 to 99; 1 by default.</param>
    /// <param name="kind">Whether a carer must be awake, which is the default.</param>
    /// <exception cref="InvalidInputException">
    /// <paramref name="what"/> is blank; there are no days, or bank holidays among them; carers are outside 1 to 99; a time has seconds. All faults are reported at once.
    /// </exception>
    public SupportNeed(string what, DayTypes days, LocalTime start, LocalTime end, int carers = 1, SupportKind kind = SupportKind.Waking)
    {
        (What, Days, Start, End, Carers, Kind) = (what, days, start, end, carers, kind);
        InvalidInputException.ThrowIfAny(SufficiencyFaults.In(this));
    }

    /// <summary>Makes a need of a number of hours a week, at no certain time.</summary>
    /// <param name="what">What it is for, in words.</param>
    /// <param name="hoursAWeek">Hours of one carer's time a week, over 0 to 16,632 (99 carers day and night), with at most six decimals.</param>
    /// <exception cref="InvalidInputException"><paramref name="what"/> is blank, or the hours are out of range. All faults are reported at once.</exception>
    public SupportNeed(string what, decimal hoursAWeek)
    {
        (What, HoursAWeek, Carers) = (what, hoursAWeek, 1);
        InvalidInputException.ThrowIfAny(SufficiencyFaults.In(this));
    }

    /// <summary>What it is for, in words.</summary>
    public string What { get; }

    /// <summary>The days of the week on which it starts; none for a need at no certain time.</summary>
    public DayTypes Days { get; }

    /// <summary>When it starts; null for a need at no certain time.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime? Start { get; }

    /// <summary>When it ends, on the next day if at or before the start; null for a need at no certain time.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime? End { get; }

    /// <summary>How many carers it takes at once.</summary>
    public int Carers { get; }

    /// <summary>Whether a carer must be awake.</summary>
    public SupportKind Kind { get; }

    /// <summary>Hours a week of a need at no certain time; null for a need at certain times.</summary>
    public decimal? HoursAWeek { get; }

    /// <summary>How long it lasts each time, in minutes: 1 to 1440; 0 for a need at no certain time.</summary>
    public int Minutes => Start is { } start && End is { } end ? WeekGrid.Minutes(start, end) : 0;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What a carer does while being there.</summary>
/// <remarks>Rule: spec 2b, Enough: a waking need met by a sleep-in.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<SupportKind>))]
public enum SupportKind
{
    /// <summary>The carer is awake (the default).</summary>
    Waking,

    /// <summary>The carer sleeps on the premises, and can be woken.</summary>
    Sleeping,
}

/// <summary>What can be wrong with a need or with the policy of the check.</summary>
internal static class SufficiencyFaults
{
    private const int MostCarers = BottomUp.Visit.MostCarers;

    internal static List<Fault>? In(SupportNeed need)
    {
        FaultList faults = new("need");
        faults.AddIfBlank("what", need.What);
        if (need.HoursAWeek is { } hours)
        {
            if (hours <= 0m || hours > 168m * MostCarers || decimal.Round(hours, 6, MidpointRounding.ToZero) != hours)
            {
                faults.Add("hours_a_week", hours.ToString(CultureInfo.InvariantCulture), "is not a number of hours of need", "write a number above 0 and at most 16,632 with at most six decimals");
            }

            return faults.All;
        }

        faults.AddIfUndefined("days", need.Days);
        faults.AddIfUndefined("support", need.Kind, "/kind");
        if (Given.IsDefined(need.Days) && (need.Days == DayTypes.None || (need.Days & ~DayTypes.EveryDay) != DayTypes.None))
        {
            faults.Add("days", need.Days == DayTypes.None ? null : DayWords.Text(need.Days), need.Days == DayTypes.None ? "is blank" : "is not a day of the week", "write days such as Mon-Sun");
        }

        if (need.Carers is < 1 or > MostCarers)
        {
            faults.Add("carers", need.Carers.ToString(CultureInfo.InvariantCulture), "is not a number of carers", $"write 1 to {MostCarers}");
        }

        faults.AddIfNotWholeMinute("from_time", need.Start, "/start");
        faults.AddIfNotWholeMinute("to_time", need.End, "/end");
        return faults.All;
    }

    internal static decimal CheckedHours(string field, decimal value, decimal most)
    {
        if (value < 0m || value > most || decimal.Round(value, 6, MidpointRounding.ToZero) != value)
        {
            throw new InvalidInputException([
                new(field, "is out of range", string.Create(CultureInfo.InvariantCulture, $"write a number of hours from 0 to {most}"))
                { Subject = "policy", Value = value.ToString(CultureInfo.InvariantCulture) }]);
        }

        return value;
    }
}
