using System.Collections.Frozen;
using System.Globalization;

namespace PhbCalc.Rates;

/// <summary>What Agenda for Change adds to pay for work at unsocial hours, by band and day.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Unsocial hours.</remarks>
public sealed record UnsocialHoursRates
{
    private readonly FrozenDictionary<int, DatedSeries<UnsocialHours>> byBand;

    /// <summary>Puts the rates of all bands together.</summary>
    /// <param name="rates">The rates with their days, in any order.</param>
    /// <exception cref="InvalidInputException">A pay band has rates that overlap, or end before they start; or a range of bands is upside down or not within 1 to 99.</exception>
    public UnsocialHoursRates(ValueList<Dated<UnsocialHours>> rates)
    {
        Rates = rates;
        InvalidInputException.ThrowIfAny(PayFaults.InUnsocialHours(rates));
        List<Fault> faults = [];
        Dictionary<int, DatedSeries<UnsocialHours>> found = [];
        foreach (int band in rates.SelectMany(rate => Bands(rate.Value)).Distinct())
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"Agenda for Change unsocial hours of band {band}");
            ValueList<Dated<UnsocialHours>> own = [.. rates.Where(rate => Bands(rate.Value).Contains(band)).OrderBy(rate => rate.ValidFrom)];
            List<Fault> wrong = EvidenceFaults.InSeries(name, own);
            faults.AddRange(wrong.Select(fault => fault with { Path = "/rates" }));
            if (wrong.Count == 0)
            {
                found.Add(band, new(name, own));
            }
        }

        InvalidInputException.ThrowIfAny(faults);
        byBand = found.ToFrozenDictionary();
    }

    /// <summary>The rates with their days, in the order they were given.</summary>
    public ValueList<Dated<UnsocialHours>> Rates { get; }

    /// <summary>The rates of a pay band, over time.</summary>
    /// <param name="band">The pay band ("3").</param>
    /// <exception cref="InvalidInputException">There are no rates for such a band. The message names those that exist.</exception>
    public DatedSeries<UnsocialHours> Of(string band)
    {
        ArgumentNullException.ThrowIfNull(band);
        return Find(band) ?? throw new InvalidInputException([PayFaults.UnknownBand(band, byBand.Keys.Order().Select(Iso.Number))]);
    }

    /// <summary>The rates of a pay band, over time; null if there are none.</summary>
    /// <param name="band">The pay band ("3").</param>
    public DatedSeries<UnsocialHours>? Find(string band) =>
        int.TryParse(band, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? byBand.GetValueOrDefault(number) : null;

    /// <summary>Whether both have the same rates in the same order.</summary>
    /// <param name="other">The rates to compare with.</param>
    public bool Equals(UnsocialHoursRates? other) => other is not null && Rates == other.Rates;

    /// <inheritdoc/>
    public override int GetHashCode() => Rates.GetHashCode();

    private static IEnumerable<int> Bands(UnsocialHours rate) => Enumerable.Range(rate.FirstBand, rate.LastBand - rate.FirstBand + 1);
}

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
