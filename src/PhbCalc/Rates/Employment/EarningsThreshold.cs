namespace PhbCalc.Rates.Employment;

/// <summary>A threshold of earnings, as it is published for pay by the week, the month and the year.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, steps 4 and 6.</remarks>
/// <param name="Weekly">Pounds a week.</param>
/// <param name="Monthly">Pounds a month.</param>
/// <param name="Annual">Pounds a year.</param>
public readonly record struct EarningsThreshold(Money Weekly, Money Monthly, Money Annual)
{
    /// <summary>
    /// The threshold for a pay period where other periods than week and month take their part of the year, up to a whole pound:
    /// ceil(annual x 2/52) a fortnight, ceil(annual x 4/52) four weeks.
    /// </summary>
    /// <param name="frequency">How often pay is due.</param>
    public Money ShareOfYear(PayFrequency frequency) => Given.Defined(frequency, "frequency") switch
    {
        PayFrequency.Weekly => Weekly,
        PayFrequency.Monthly => Monthly,
        _ => Money.FromPounds(decimal.Ceiling(Annual.Pounds * frequency.Weeks() / 52m)),
    };

    /// <summary>The threshold for a pay period where other periods than week and month take so many times the weekly one: 2 times a fortnight, 4 times four weeks.</summary>
    /// <param name="frequency">How often pay is due.</param>
    public Money TimesWeek(PayFrequency frequency) => Given.Defined(frequency, "frequency") switch
    {
        PayFrequency.Weekly => Weekly,
        PayFrequency.Monthly => Monthly,
        _ => Weekly * frequency.Weeks(),
    };

    /// <summary>The threshold as text, the same in every culture: <c>£96.00 a week</c>.</summary>
    public override string ToString() => $"{Weekly} a week";
}
