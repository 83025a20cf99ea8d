using System.Globalization;

namespace PhbCalc.Employment;

/// <summary>The paid holiday to which all workers have a right.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 2; spec 3b, Holiday. Source of the rule: Working Time Regulations 1998, regulations 13 and 13A.</remarks>
/// <param name="Weeks">Weeks a year (5.6).</param>
/// <param name="MostDays">The most days a year it need come to (28). A person who works more than five days a week has fewer weeks.</param>
public sealed record StatutoryHoliday(decimal Weeks, int MostDays)
{
    /// <summary>The weeks of holiday for a number of days worked a week: 5.6, or 28 days if that is less. 28 days at 7 days a week are 4 weeks.</summary>
    /// <param name="daysPerWeek">The days a week, more than 0 and at most 7; null if not known, which counts as five or fewer.</param>
    public Ratio WeeksAt(decimal? daysPerWeek)
    {
        if (!IsCappedAt(daysPerWeek))
        {
            return Ratio.FromDecimal(Weeks);
        }

        Ratio days = Ratio.FromDecimal(daysPerWeek!.Value);
        return new Ratio(MostDays) * new Ratio(days.Denominator, days.Numerator);
    }

    /// <summary>The same for a fractional number of days, as from a rota.</summary>
    internal Ratio WeeksAt(Ratio daysPerWeek)
    {
        Ratio weeks = Ratio.FromDecimal(Weeks);
        return (weeks * daysPerWeek).IsAtMost(new(MostDays)) ? weeks : new Ratio(MostDays) * new Ratio(daysPerWeek.Denominator, daysPerWeek.Numerator);
    }

    /// <summary>Whether the most days are less than the weeks at a number of days a week.</summary>
    internal bool IsCappedAt(decimal? daysPerWeek) => daysPerWeek is { } days && Weeks * days > MostDays;

    /// <summary>The holiday as text, the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Weeks} weeks a year, at most {MostDays} days");
}

/// <summary>Statutory sick pay, which the employer bears.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 7. Source of the rule: Social Security Contributions and Benefits Act 1992, part XI; Employment Rights Act 2025 from 6 April 2026.</remarks>
/// <param name="Weekly">Pounds a week.</param>
/// <param name="LowerEarningsLimit">The weekly earnings from which it is due; null if there is no such limit.</param>
/// <param name="WaitingDays">How many of the first days of a sickness it is not due for.</param>
/// <param name="Basis">How it is worked out, in the words of the data set ("flat").</param>
public sealed record StatutorySickPay(Money Weekly, Money? LowerEarningsLimit, int WaitingDays, string Basis)
{
    /// <summary>The pay as text, the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Weekly} a week, {Basis}, {WaitingDays} waiting days");
}
