using System.Collections.Frozen;
using PhbCalc.Rates;

namespace PhbCalc.Clusters;

/// <summary>What the units of a currency cost, by code, setting class and unit, each over time.</summary>
/// <remarks>
/// This type is immutable. No tariff of clusters comes with the library: a caller gives one. The published unit costs of contacts with teams are in PhbCalc.Data. Rule:
/// spec 5, Tariff.
/// </remarks>
public sealed record CurrencyTariff
{
    private readonly FrozenDictionary<RateKey, RateSeries> series;

    private CurrencyTariff(ValueList<CurrencyRate> rates, ValueList<CurrencyRate> dated)
    {
        (Rates, Dated) = (rates, dated);
        series = dated.GroupBy(RateKey.Of).ToFrozenDictionary(rows => rows.Key, rows => new RateSeries(rows.Key, [.. rows.OrderBy(row => row.ValidFrom)]));
    }

    /// <summary>The rows, in the order in which they were given.</summary>
    public ValueList<CurrencyRate> Rates { get; }

    /// <summary>Makes a tariff from rows.</summary>
    /// <param name="rates">The rows, in any order; at least one.</param>
    /// <returns>The tariff, with the rows in the order given.</returns>
    /// <exception cref="InvalidInputException">
    /// There is no row, a code, setting or unit is blank, a rate is below £0.00 or £1,000,000,000,000 or more, two rows of one code, setting and unit start on one day or
    /// overlap, or a row ends before it starts: all faults are reported, each with the position of its row.
    /// </exception>
    public static CurrencyTariff From(IEnumerable<CurrencyRate> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ValueList<CurrencyRate> rows = Given.Whole(rates, "rates");
        List<Fault> faults = CurrencyFaults.InRates(rows);
        LocalDate?[] ends = DatedRows.Ends([.. rows.Select(DatedRow.Of)], faults);
        InvalidInputException.ThrowIfAny(faults);
        return new(rows, rows.Select((row, i) => row with { ValidTo = ends[i] }).ToValueList());
    }

    /// <summary>The row that holds on a day; never the nearest one.</summary>
    /// <param name="code">The code of what is priced, in the letters of the tariff.</param>
    /// <param name="setting">The setting class that the rate is for.</param>
    /// <param name="unit">The unit, in the singular: <see cref="Activity.Day"/>, <c>contact</c>.</param>
    /// <param name="day">The day to look it up for.</param>
    /// <returns>The row, with pounds per unit.</returns>
    /// <exception cref="InvalidInputException">There is none on that day. The message names what was asked for, the days known and the last value, or what the tariff has.</exception>
    public CurrencyRate On(string code, SettingClass setting, string unit, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(unit);
        RateKey key = new(code, setting, unit);
        return (Find(key) ?? throw new InvalidInputException([CurrencyFaults.NoRate(key, this)])) is var found
            && found.Find(day) is { } rate ? rate : throw new InvalidInputException([found.NoRateOn(day)]);
    }

    /// <summary>
    /// The tariff with a rate after each last one that has an end, which nobody has published: the last one raised. It is marked as assumed, and
    /// so is every line it reaches.
    /// </summary>
    /// <param name="uplift">What the last rates are raised by, once, however long the days until the last one are.</param>
    /// <param name="to">The last day for which rates are assumed.</param>
    /// <returns>The rows of this tariff, then the assumed ones.</returns>
    /// <exception cref="InvalidInputException">A raised rate is below £0.00 or £1,000,000,000,000 or more: all faults are reported.</exception>
    public CurrencyTariff Assuming(Uplift uplift, LocalDate to) =>
        From(Rates.Concat(series.Values.SelectMany(one => one.Assumed(uplift, to)).OrderBy(row => row.Code, StringComparer.Ordinal)));

    /// <summary>Whether both have the same rows in the same order.</summary>
    /// <param name="other">The tariff to compare with.</param>
    public bool Equals(CurrencyTariff? other) => other is not null && Rates == other.Rates;

    /// <inheritdoc/>
    public override int GetHashCode() => Rates.GetHashCode();

    /// <summary>A tariff of rows that are known to be sound, each with its last day: made from others, they may be above the limit for what somebody writes.</summary>
    internal static CurrencyTariff OfDated(ValueList<CurrencyRate> rows) => new(rows, rows);

    /// <summary>The rows in their order, each with the day before the next one of its kind as its last day where it has none of its own.</summary>
    internal ValueList<CurrencyRate> Dated { get; }

    internal IEnumerable<RateSeries> Series => series.Values;

    internal RateSeries? Find(RateKey key) => series.GetValueOrDefault(key);
}
