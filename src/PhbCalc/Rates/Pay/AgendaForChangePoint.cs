using System.Globalization;

namespace PhbCalc.Rates;

/// <summary>A point of the Agenda for Change pay scale: a year's pay for full-time work.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Personal assistant.</remarks>
/// <param name="Band">The pay band ("3").</param>
/// <param name="Step">The step, by the name it was published with ("entry", "top (2+ years)", "spine point 6").</param>
/// <param name="AnnualPay">Pounds a year for full-time work; <see cref="AgendaForChangePay"/> takes £0.00 to under £1,000,000,000.</param>
/// <param name="HoursPerWeek">Hours a week of full-time work (37.5), more than 0 and at most 168.</param>
public sealed record AgendaForChangePoint(string Band, string Step, Money AnnualPay, decimal HoursPerWeek)
{
    private static readonly Ratio WeeksPerYear = new(365, 7);

    /// <summary>Pounds an hour, to the penny: annual / (hours a week x 365/7). £24,465 a year is £12.51 an hour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The hours a week are 0 or less: <see cref="AgendaForChangePay"/> refuses such a point.</exception>
    public Money HourlyPay => Money.FromPounds(1m).TimesToPenny(ExactHourlyPay);

    /// <summary>Pounds an hour, not rounded.</summary>
    internal Ratio ExactHourlyPay
    {
        get
        {
            Ratio hours = Ratio.FromDecimal(HoursPerWeek) * WeeksPerYear;
            return Ratio.FromDecimal(AnnualPay.Pounds) * new Ratio(hours.Denominator, hours.Numerator);
        }
    }

    /// <summary>The pay as text, the same in every culture: <c>£24,465.00 a year (band 2, entry)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AnnualPay} a year (band {Band}, {Step})");
}
