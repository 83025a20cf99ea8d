using System.Collections.Frozen;

namespace PhbCalc;

/// <summary>Dates that a rate card prices by a name: a festival, the day of a strike, the days between Christmas and New Year.</summary>
/// <remarks>
/// This type is immutable. The default is no such day. Capitals, spaces, hyphens and apostrophes in a name do not matter: a row of a rate card
/// that says <c>NewYearsEve</c> means <c>New Year's Eve</c>. Rule: spec 2b, Days that are special.
/// </remarks>
public sealed record SpecialDays
{
    private readonly FrozenDictionary<LocalDate, string[]> namesOfDate;

    /// <summary>Makes a list of named days.</summary>
    /// <param name="days">The days. A date may have several names, of which the first applies; a name may have several dates.</param>
    /// <exception cref="InvalidInputException">A name is blank or stands for a day of every year already, or a date has a name twice. All faults are reported at once.</exception>
    public SpecialDays(ValueList<SpecialDay> days)
    {
        InvalidInputException.ThrowIfAny(CalendarFaults.In(days));
        Days = days;
        namesOfDate = days.GroupBy(day => day.Date).ToFrozenDictionary(date => date.Key, date => date.Select(day => Key(day.Name)).ToArray());
    }

    /// <summary>No named day.</summary>
    public static SpecialDays None { get; } = new([]);

    /// <summary>The days, in the order given.</summary>
    public ValueList<SpecialDay> Days { get; }

    /// <summary>Whether some date has a name.</summary>
    /// <param name="name">The name, in any capitals, with or without its spaces.</param>
    public bool Has(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string key = Key(name);
        return Days.Any(day => Key(day.Name) == key);
    }

    /// <summary>Whether both have the same days in the same order.</summary>
    /// <param name="other">The list to compare with.</param>
    public bool Equals(SpecialDays? other) => other is not null && Days == other.Days;

    /// <inheritdoc/>
    public override int GetHashCode() => Days.GetHashCode();

    /// <summary>The keys of the names of a date, the one that applies first; none if it has no name.</summary>
    internal ReadOnlySpan<string> On(LocalDate date) => namesOfDate.GetValueOrDefault(date);

    /// <summary>The name that some words start with, as the list writes it, and how many of the words it takes; null, and one word, if they start with none.</summary>
    internal (string? Name, int Words) FirstIn(ReadOnlySpan<string> words)
    {
        for (int taken = Days.Count == 0 ? 0 : words.Length; taken > 0; taken--)
        {
            string key = Key(string.Concat(words[..taken]));
            if (Days.FirstOrDefault(day => Key(day.Name) == key) is { } day)
            {
                return (day.Name, taken);
            }
        }

        return (null, 1);
    }

    /// <summary>The letters and digits of a name, in capitals: two names with the same are one.</summary>
    internal static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

/// <summary>A date with a name that a rate card can use.</summary>
/// <remarks>This type is immutable. Rule: spec 2b, Days that are special.</remarks>
/// <param name="Date">The date.</param>
/// <param name="Name">The name: <c>Christmas Day</c>.</param>
public sealed record SpecialDay([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Date, string Name)
{
    /// <summary>The name: <c>Christmas Day</c>.</summary>
    public string Name
    {
        get;
        init => field = Given.NotNull(value, "name");
    }
    = Given.NotNull(Name, "name");

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The date of Easter.</summary>
internal static class Easter
{
    /// <summary>Easter Sunday of a year, by the rule of the Calendar (New Style) Act 1750: the Sunday after the full moon of the tables on or after 21 March.</summary>
    internal static LocalDate Sunday(int year)
    {
        int golden = year % 19;
        (int century, int inCentury) = int.DivRem(year, 100);
        int skippedLeapDays = century / 4;
        int moonShift = (century - ((century + 8) / 25) + 1) / 3;
        int fullMoon = ((19 * golden) + century - skippedLeapDays - moonShift + 15) % 30;
        int toSunday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - fullMoon - (inCentury % 4)) % 7;
        int late = (golden + (11 * fullMoon) + (22 * toSunday)) / 451;
        (int month, int day) = int.DivRem(fullMoon + toSunday - (7 * late) + 114, 31);
        return new(year, month, day + 1);
    }
}
