namespace PhbCalc.Employment;

/// <summary>The State Pension age by day of birth, as published.</summary>
/// <remarks>This type is immutable. Rule: spec 3b, Age and letters. Source of the rule: Pensions Act 2014, section 26, and its timetable.</remarks>
public sealed record StatePensionAges
{
    /// <summary>The lowest State Pension age ever: it has been 60 or more since 1940 (Pensions Act 1995, schedule 4, keeps 60 as the lowest).</summary>
    private const int LowestEver = 60;

    /// <summary>Puts the ages together.</summary>
    /// <param name="rows">The ages in the order of the days of birth; at least one.</param>
    /// <exception cref="InvalidInputException">There is no age, an age is out of range, or two are for one day of birth: all faults are reported.</exception>
    public StatePensionAges(ValueList<StatePensionAge> rows)
    {
        Rows = rows;
        InvalidInputException.ThrowIfAny(EmploymentFaults.In(rows));
    }

    /// <summary>The ages in the order of the days of birth.</summary>
    public ValueList<StatePensionAge> Rows { get; }

    /// <summary>The day on which a person reaches State Pension age; null if none is published for the day of birth.</summary>
    /// <param name="born">The day of birth. If the month has no such day, it is the last day of the month, as in the Act's timetable.</param>
    public LocalDate? ReachedOn(LocalDate born)
    {
        foreach (StatePensionAge row in Rows.AsSpan())
        {
            if (row.BornFrom <= born && born <= row.BornTo)
            {
                return born.PlusMonths((row.Years * 12) + row.Months);
            }
        }

        return null;
    }

    /// <summary>Whether both have the same ages.</summary>
    /// <param name="other">The ages to compare with.</param>
    public bool Equals(StatePensionAges? other) => other is not null && Rows == other.Rows;

    /// <inheritdoc/>
    public override int GetHashCode() => Rows.GetHashCode();

    /// <summary>
    /// Whether a person of a known age on one day has reached State Pension age on another day. <c>Reached</c> is the answer for a birthday in the
    /// middle of those that the age allows; <c>IsCertain</c> says whether all of them give that answer.
    /// </summary>
    internal (bool Reached, bool IsCertain) At(int age, LocalDate ageOn, LocalDate day)
    {
        LocalDate earliest = ageOn.PlusYears(-age - 1).PlusDays(1);
        LocalDate latest = ageOn.PlusYears(-age);
        bool? first = HasReached(earliest, day);
        return first is { } reached && first == HasReached(latest, day) ? (reached, true) : (HasReached(earliest.PlusMonths(6), day) ?? false, false);
    }

    /// <summary>Whether a person born on a day has reached it; null if it is not published.</summary>
    private bool? HasReached(LocalDate born, LocalDate day)
    {
        if (ReachedOn(born) is { } reached)
        {
            return reached <= day;
        }

        // Who was born earlier than is published reached it at the first published age at the latest; who was born later does not before the last one.
        StatePensionAge nearest = born < Rows[0].BornFrom ? Rows[0] : Rows[^1];
        bool hasAge = born.PlusMonths((nearest.Years * 12) + nearest.Months) <= day;
        return born < Rows[0].BornFrom
            ? hasAge ? true : born.PlusYears(LowestEver) <= day ? null : false
            : hasAge ? null : false;
    }
}

/// <summary>The State Pension age of people born between two days.</summary>
/// <remarks>This type is immutable. Rule: spec 3b, Age and letters. Source of the rule: Pensions Act 2014, section 26, and its timetable.</remarks>
/// <param name="BornFrom">The first day of birth it is for.</param>
/// <param name="BornTo">The last day of birth it is for.</param>
/// <param name="Years">The age in whole years.</param>
/// <param name="Months">The months beyond them, 0 to 11.</param>
/// <param name="Source">Where it was published; null (the default) if not given.</param>
public sealed record StatePensionAge(
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate BornFrom,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate BornTo,
    int Years,
    int Months,
    Source? Source = null)
{
    /// <summary>The age as text, the same in every culture: <c>66 years and 4 months</c>.</summary>
    public override string ToString() => Months == 0 ? Iso.Count(Years, "year", "years") : $"{Iso.Count(Years, "year", "years")} and {Iso.Count(Months, "month", "months")}";
}
