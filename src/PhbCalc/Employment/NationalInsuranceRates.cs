using System.Globalization;

namespace PhbCalc.Employment;

/// <summary>What employers pay in National Insurance contributions (Class 1 secondary).</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 4.</remarks>
/// <param name="Percent">Per cent of the earnings above the threshold: 15 is 15%.</param>
/// <param name="SecondaryThreshold">The earnings above which it is due in most categories.</param>
/// <param name="UpperThreshold">The earnings above which it is due in the categories for young people, apprentices and veterans.</param>
public sealed record NationalInsuranceRates(decimal Percent, EarningsThreshold SecondaryThreshold, EarningsThreshold UpperThreshold)
{
    /// <summary>The rates as text, the same in every culture.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Percent}% above {SecondaryThreshold} (upper threshold {UpperThreshold})");
}

/// <summary>A threshold of earnings, as published for pay by the week, the month and the year.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, steps 4 and 6.</remarks>
/// <param name="Weekly">Pounds a week.</param>
/// <param name="Monthly">Pounds a month.</param>
/// <param name="Annual">Pounds a year.</param>
public readonly record struct EarningsThreshold(Money Weekly, Money Monthly, Money Annual)
{
    /// <summary>
    /// The threshold for a pay period. Periods other than week and month take their part of the year, rounded up to a whole pound:
    /// ceil(annual x 2/52) a fortnight, ceil(annual x 4/52) four weeks.
    /// </summary>
    /// <param name="frequency">How often pay is due.</param>
    public Money ShareOfYear(PayFrequency frequency) => Given.Defined(frequency, "frequency") switch
    {
        PayFrequency.Weekly => Weekly,
        PayFrequency.Monthly => Monthly,
        _ => Money.FromPounds(decimal.Ceiling(Annual.Pounds * frequency.Weeks() / 52m)),
    };

    /// <summary>The threshold for a pay period. Periods other than week and month take a multiple of the weekly one: 2 times for a fortnight, 4 times for four weeks.</summary>
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

/// <summary>The Employment Allowance: what an employer may keep of a tax year's National Insurance contributions.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 5. Source of the rule: National Insurance Contributions Act 2014, part 1; open to employers of care workers from 6 April 2015.</remarks>
/// <param name="Amount">Pounds a tax year, once per employer.</param>
/// <param name="IsOpenToCareEmployers">Whether a person who employs a care worker may claim it.</param>
public sealed record EmploymentAllowance(Money Amount, bool IsOpenToCareEmployers)
{
    /// <summary>The allowance as text, the same in every culture.</summary>
    public override string ToString() =>
        IsOpenToCareEmployers ? $"{Amount} a year" : $"{Amount} a year, not open to employers of care workers";
}

/// <summary>A category letter of National Insurance.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 4.</remarks>
/// <param name="Letter">The letter ("A").</param>
/// <param name="Name">The people it is for.</param>
/// <param name="StartsAtUpperThreshold">Whether employers contribute only on earnings above the upper threshold; otherwise above the secondary one.</param>
public sealed record NationalInsuranceCategory(string Letter, string Name, bool StartsAtUpperThreshold)
{
    /// <summary>The category as text.</summary>
    public override string ToString() =>
        $"{Letter} ({Name}), contributions above the {(StartsAtUpperThreshold ? "upper" : "secondary")} threshold";
}
