namespace PhbCalc.Rates.Employment;

/// <summary>The State Pension age of people who are born between two days.</summary>
/// <remarks>This type is immutable. Rule: spec 3b, Age and letters. Source of the rule: Pensions Act 2014, section 26, and its timetable.</remarks>
/// <param name="BornFrom">The first day of birth it is for.</param>
/// <param name="BornTo">The last day of birth it is for.</param>
/// <param name="Years">The age in whole years.</param>
/// <param name="Months">The months beyond them, 0 to 11.</param>
/// <param name="Source">Where it was published; null (the default) if not given.</param>
public sealed record StatePensionAge(LocalDate BornFrom, LocalDate BornTo, int Years, int Months, Source? Source = null)
{
    /// <summary>The age as text, the same in every culture: <c>66 years and 4 months</c>.</summary>
    public override string ToString() => Months == 0 ? Iso.Count(Years, "year", "years") : $"{Iso.Count(Years, "year", "years")} and {Iso.Count(Months, "month", "months")}";
}
