using System.Globalization;

namespace PhbCalc.Rates;

/// <summary>What Agenda for Change adds to pay for work at unsocial hours, for a range of bands.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Unsocial hours. Source of the rule: NHS terms and conditions of service handbook, section 2.</remarks>
/// <param name="FirstBand">The number of the first pay band of the range, 1 or more.</param>
/// <param name="LastBand">The number of the last pay band of the range, up to 99.</param>
/// <param name="SaturdayAndWeeknightPercent">Per cent of pay added on Saturdays, and on other weekdays from 20:00 to 06:00.</param>
/// <param name="SundayAndPublicHolidayPercent">Per cent of pay added on Sundays and public holidays.</param>
public sealed record UnsocialHours(int FirstBand, int LastBand, decimal SaturdayAndWeeknightPercent, decimal SundayAndPublicHolidayPercent)
{
    /// <summary>The percentages as text, the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{SaturdayAndWeeknightPercent}% on Saturdays and weeknights, {SundayAndPublicHolidayPercent}% on Sundays and public holidays");
}
