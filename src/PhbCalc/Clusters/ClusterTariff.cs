using PhbCalc.Currencies;
using PhbCalc.Rates;

namespace PhbCalc.Clusters;

/// <summary>What days in each cluster and initial assessments cost, over time: pounds a day or an assessment.</summary>
/// <remarks>This type is immutable. The library has no tariff: the caller gives one. Rule: spec 5, Tariff.</remarks>
public sealed record ClusterTariff
{
    private readonly ValueList<LocalDate?> lastDays;

    private ClusterTariff(ValueList<ClusterRate> rates, ValueList<LocalDate?> ends) => (Rates, lastDays) = (rates, ends);

    /// <summary>The rows, in the order in which they were given.</summary>
    public ValueList<ClusterRate> Rates { get; }

    /// <summary>Makes a tariff from rows.</summary>
    /// <param name="rates">The rows, in any order; at least one.</param>
    /// <returns>The tariff, with the rows in the order given.</returns>
    /// <exception cref="InvalidInputException">
    /// There is no row; a setting is not one of clusters, or has another unit; a rate or a crisis share is out of range; a crisis share stands
    /// in a row that is not of community care, or beside a crisis row of the same cluster and days; rows of one cluster and setting overlap, start on one
    /// day, or end before they start: all faults are reported, each with the position of its row.
    /// </exception>
    public static ClusterTariff From(IEnumerable<ClusterRate> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ValueList<ClusterRate> rows = rates.ToValueList();
        List<Fault> faults = TariffFaults.InRates(rows);
        LocalDate?[] ends = DatedRows.Ends("rates", [.. rows.Select(row => row is null ? null : (DatedRow?)new DatedRow(TariffFaults.Subject(row), row.ValidFrom, row.ValidTo))], faults);
        faults.AddRange(TariffFaults.CrisisTwice(rows, ends));
        InvalidInputException.ThrowIfAny(faults);
        return new(rows, [.. ends]);
    }

    /// <summary>The tariff for the currency, with crisis care taken out of community rates and a local index on all rates.</summary>
    /// <param name="localIndex">
    /// The level of local rates, in per cent of the tariff, more than 0, under 1,000, with at most six decimals: 106.16; null (the default) for no index.
    /// </param>
    /// <returns>The same rates as exact pounds per unit; a crisis share is a separate row of crisis care.</returns>
    /// <exception cref="InvalidInputException">The index is out of range.</exception>
    public CurrencyTariff ToCurrency(decimal? localIndex = null)
    {
        Ratio index = Ratio.FromDecimal((PolicyFaults.CheckedIndex(localIndex) ?? 100m) / 100m);
        return CurrencyTariff.OfDated(Enumerable.Range(0, Rates.Count).SelectMany(i => ToCurrency(Rates[i], lastDays[i], index)).ToValueList());
    }

    /// <summary>Whether both have the same rows in the same order.</summary>
    /// <param name="other">The tariff to compare with.</param>
    public bool Equals(ClusterTariff? other) => other is not null && Rates == other.Rates;

    /// <inheritdoc/>
    public override int GetHashCode() => Rates.GetHashCode();

    private static IEnumerable<CurrencyRate> ToCurrency(ClusterRate row, LocalDate? end, Ratio index)
    {
        UnitCost national = UnitCost.Of(row.Rate);
        Ratio crisis = Ratio.FromDecimal(row.CrisisShare ?? 0m);
        string local = index == new Ratio(1) ? string.Empty : $"local index {Iso.Percent(index.ToDecimal())} of {national}";
        CurrencyRate priced = new(
            row.Cluster.ToString(), row.Setting, row.Unit == ClusterUnit.Day ? Activity.Day : CareClusters.Assessment, national * index * Less(crisis), row.ValidFrom)
        {
            ValidTo = end,
            Source = row.Source,
            Note = Note(local, row.CrisisShare is { } share and > 0m ? $"{Iso.Percent(share)} for crisis care taken out{Of(local, national)}" : string.Empty),
        };
        yield return priced;
        if (row.CrisisShare is { } taken and > 0m)
        {
            yield return priced with
            {
                Setting = SettingClass.Crisis,
                Cost = national * index * crisis,
                Note = Note(local, $"{Iso.Percent(taken)} of the community rate{Of(local, national)}"),
            };
        }
    }

    private static Ratio Less(Ratio share) => new(share.Denominator - share.Numerator, share.Denominator);

    private static string Of(string local, UnitCost national) => local.Length == 0 ? $" of {national}" : string.Empty;

    private static string? Note(params string[] parts) => string.Join("; ", parts.Where(part => part.Length > 0)) is { Length: > 0 } note ? note : null;
}

/// <summary>One row of a tariff of clusters.</summary>
/// <remarks>This type is immutable. <see cref="ClusterTariff"/> checks it with the others. Rule: spec 5, Tariff; spec 8, Files.</remarks>
/// <param name="Cluster">The code of the cluster.</param>
/// <param name="Setting">The setting class: community, crisis, inpatient or initial assessment.</param>
/// <param name="Unit">What the rate is pounds per: an assessment for initial assessments, otherwise a day.</param>
/// <param name="Rate">Pounds per unit, 0 or more, under £1,000,000,000,000, at most six decimals.</param>
/// <param name="ValidFrom">The first day on which it applies.</param>
public sealed record ClusterRate(ClusterCode Cluster, SettingClass Setting, ClusterUnit Unit, Money Rate, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate ValidFrom)
{
    /// <summary>What the rate is pounds per: an assessment for initial assessments, otherwise a day.</summary>
    public ClusterUnit Unit
    {
        get;
        init => field = Given.Defined(value, "unit");
    }
    = Given.Defined(Unit, "unit");

    /// <summary>The last day on which it applies; null (the default) if it lasts until the next row of the same cluster and setting.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? ValidTo { get; init; }

    /// <summary>
    /// The share of a community rate that is for crisis care, from 0 to 1, at most six decimals: it is taken out, and shown as what was left
    /// out. Null (the default) if there is none in it.
    /// </summary>
    public decimal? CrisisShare { get; init; }

    /// <summary>Where the rate comes from; null (the default) if it is not given.</summary>
    public Source? Source { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What a rate of a cluster is pounds per.</summary>
/// <remarks>Rule: spec 5, Tariff. It is the unit of a <see cref="ClusterRate"/>.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ClusterUnit>))]
public enum ClusterUnit
{
    /// <summary>A day in the cluster.</summary>
    Day,

    /// <summary>An initial assessment.</summary>
    Assessment,
}
