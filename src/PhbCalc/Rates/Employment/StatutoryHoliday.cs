using System.Globalization;

namespace PhbCalc.Rates.Employment;

/// <summary>The paid holiday that everybody at work has a right to.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 2. Source of the rule: Working Time Regulations 1998, regulations 13 and 13A.</remarks>
/// <param name="Weeks">Weeks a year (5.6).</param>
/// <param name="MostDays">The most days a year it need come to (28). No calculation uses it: a schedule has hours, not days.</param>
public sealed record StatutoryHoliday(decimal Weeks, int MostDays)
{
    /// <summary>The holiday as text, the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Weeks} weeks a year, at most {MostDays} days");
}
