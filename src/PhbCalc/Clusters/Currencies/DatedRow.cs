namespace PhbCalc.Clusters;

/// <summary>A row that holds from a day on, among others of the same thing.</summary>
/// <param name="Key">What it is a row of, in words: rows with one key follow each other.</param>
/// <param name="ValidFrom">The first day on which it holds.</param>
/// <param name="ValidTo">The last day; null if it lasts until the next row.</param>
internal readonly record struct DatedRow(string Key, LocalDate ValidFrom, LocalDate? ValidTo)
{
    internal static DatedRow Of(CurrencyRate rate) => new(RateKey.Of(rate).ToString(), rate.ValidFrom, rate.ValidTo);
}
