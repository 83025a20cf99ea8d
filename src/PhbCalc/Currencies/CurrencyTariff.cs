using System.Collections.Frozen;
using PhbCalc.Rates;

namespace PhbCalc.Currencies;

/// <summary>The cost of a currency's units, by code, setting class and unit, each over time.</summary>
/// <remarks>
/// This type is immutable. The library has no tariff of clusters: the caller gives one. The published unit costs of contacts with teams are in PhbCalc.Data. Rule:
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
        ValueList<CurrencyRate> rows = rates.ToValueList();
        List<Fault> faults = CurrencyFaults.InRates(rows);
        LocalDate?[] ends = DatedRows.Ends("rates", [.. rows.Select(row => row is null ? null : (DatedRow?)DatedRow.Of(row))], faults);
        InvalidInputException.ThrowIfAny(faults);
        return new(rows, rows.Select((row, i) => row with { ValidTo = ends[i] }).ToValueList());
    }

    /// <summary>The row that applies on a day, never the nearest one.</summary>
    /// <param name="code">The code of the thing priced, as in the tariff.</param>
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
            && found.Find(day) is { } rate ? rate : throw new InvalidInputException([found.NoRateOn(day, "/day")]);
    }

    /// <summary>
    /// The tariff with an assumed rate after each last one that has an end: the last rate, raised. It is marked as assumed, and
    /// so is every line it reaches.
    /// </summary>
    /// <param name="uplift">The rise of the last rates, applied once, however many days they are assumed for.</param>
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

    /// <summary>A tariff of rows that are known to be sound, each with its last day: made from others, they may be above the limit for written rates.</summary>
    internal static CurrencyTariff OfDated(ValueList<CurrencyRate> rows) => new(rows, rows);

    /// <summary>The rows in their order, each with the day before the next one of its kind as its last day if it has none.</summary>
    internal ValueList<CurrencyRate> Dated { get; }

    internal IEnumerable<RateSeries> Series => series.Values;

    internal RateSeries? Find(RateKey key) => series.GetValueOrDefault(key);
}

/// <summary>One row of a tariff: the cost of one unit in a setting, from a day.</summary>
/// <remarks>This type is immutable. <see cref="CurrencyTariff"/> checks it with the others. Rule: spec 5, Tariff.</remarks>
/// <param name="Code">What is priced: the code of a cluster, a team or another thing that the currency counts.</param>
/// <param name="Setting">The setting class that the rate is for.</param>
/// <param name="Unit">The unit, in the singular: <see cref="Activity.Day"/>, <c>contact</c>.</param>
/// <param name="Cost">Pounds per unit, exactly; 0 or more, under £1,000,000,000,000.</param>
/// <param name="ValidFrom">The first day on which it holds.</param>
public sealed record CurrencyRate(string Code, SettingClass Setting, string Unit, UnitCost Cost, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate ValidFrom)
{
    /// <summary>The last day on which it applies; null (the default) if it lasts until the next row of the same code, setting and unit.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? ValidTo { get; init; }

    /// <summary>Where the rate comes from; null (the default) if it is not given.</summary>
    public Source? Source { get; init; }

    /// <summary>How the rate came about, as a line shows it ("local index 106.16% of £12.00"); null (the default) if it is as published.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What has one rate at a time.</summary>
/// <param name="Code">The code.</param>
/// <param name="Setting">The setting class.</param>
/// <param name="Unit">The unit.</param>
internal readonly record struct RateKey(string Code, SettingClass Setting, string Unit)
{
    internal static RateKey Of(CurrencyRate rate) => new(rate.Code, rate.Setting, rate.Unit);

    public override string ToString() => $"{Code}, {Setting}, per {Unit}";
}

/// <summary>The rates of one thing over time: ascending, none overlapping, each with its last day unless it is open.</summary>
/// <param name="Key">What they are the rates of.</param>
/// <param name="Rates">The rows, at least one.</param>
internal sealed record RateSeries(RateKey Key, ValueList<CurrencyRate> Rates)
{
    internal CurrencyRate? Find(LocalDate day) => Rates.LastOrDefault(rate => rate.ValidFrom <= day) is { } rate && !(rate.ValidTo < day) ? rate : null;

    /// <summary>A day on which there is no rate: the days known, and the last value.</summary>
    internal Fault NoRateOn(LocalDate day, string path) => EvidenceFaults.NotPublished(
        new DatedSeries<UnitCost>(Key.ToString(), Rates.Select(rate => new Dated<UnitCost>(rate.Cost, rate.ValidFrom, rate.ValidTo)).ToValueList()),
        day,
        path);

    /// <summary>The row that is assumed after the last one; none if that has no end, or ends later.</summary>
    internal IEnumerable<CurrencyRate> Assumed(Uplift uplift, LocalDate to)
    {
        CurrencyRate last = Rates[^1];
        if (last.ValidTo is { } end && end < to)
        {
            string basis = $"the last value, £{last.Cost.ToString()[1..]}, raised by {uplift}";
            yield return last with
            {
                Cost = last.Cost * Ratio.FromDecimal(1m + uplift.Net),
                ValidFrom = end.PlusDays(1),
                ValidTo = to,
                Source = new(last.Source is { } source ? $"{basis}; the last value is from {source.Title}" : basis, last.Source?.CheckedOn, Source.Assumed),
            };
        }
    }
}

/// <summary>A row that applies from a day, among others of the same thing.</summary>
/// <param name="Key">The thing it is a row of, in words: rows with one key follow each other.</param>
/// <param name="ValidFrom">The first day on which it holds.</param>
/// <param name="ValidTo">The last day; null if it lasts until the next row.</param>
internal readonly record struct DatedRow(string Key, LocalDate ValidFrom, LocalDate? ValidTo)
{
    internal static DatedRow Of(CurrencyRate rate) => new(RateKey.Of(rate).ToString(), rate.ValidFrom, rate.ValidTo);
}

/// <summary>Puts rows of the same things in the order of their days.</summary>
internal static class DatedRows
{
    private const string FirstDay = "/valid_from";

    /// <summary>The last day on which each row applies: its own, or the day before the next row of the same thing; null for none.</summary>
    /// <param name="list">The name of the list of rows, for the paths of faults.</param>
    /// <param name="given">The rows; null for one that is missing, which is reported elsewhere.</param>
    /// <param name="faults">Where faults go.</param>
    internal static LocalDate?[] Ends(string list, IReadOnlyList<DatedRow?> given, List<Fault> faults)
    {
        LocalDate?[] ends = [.. given.Select(row => row?.ValidTo)];
        foreach (IGrouping<string, int> same in Enumerable.Range(0, given.Count).Where(i => given[i] is not null).GroupBy(i => given[i]!.Value.Key, StringComparer.Ordinal))
        {
            int[] inOrder = [.. same.OrderBy(i => given[i]!.Value.ValidFrom)];
            for (int place = 0; place < inOrder.Length; place++)
            {
                int i = inOrder[place];
                LocalDate? next = place + 1 < inOrder.Length ? given[inOrder[place + 1]]!.Value.ValidFrom : null;
                if (FaultIn(given[i]!.Value, next) is { } fault)
                {
                    faults.Add(fault.Under(list, fault.Path == FirstDay ? inOrder[place + 1] : i));
                }

                ends[i] ??= next?.PlusDays(-1);
            }
        }

        return ends;
    }

    /// <summary>What is wrong with a row beside the next one; null if nothing is. Of two rows with one first day it is about the next.</summary>
    private static Fault? FaultIn(DatedRow row, LocalDate? next) =>
        row.ValidTo < row.ValidFrom ? EvidenceFaults.EndsBeforeItStarts(row.Key, row.ValidFrom, row.ValidTo.Value)
        : row.ValidFrom == next ? new("valid_from", "is the first day of two rows", "give each row its own first day, or leave one out")
        {
            Subject = row.Key,
            Value = Iso.Text(row.ValidFrom),
        }
        : row.ValidTo >= next ? EvidenceFaults.Overlap(row.Key, row.ValidTo.Value, next.Value)
        : null;
}
