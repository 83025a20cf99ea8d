namespace PhbCalc.Data;

/// <summary>homecare-minimum-price.csv: what the trade association of providers works out as the minimum price of homecare.</summary>
internal static class HomecarePriceFile
{
    private const int PerHour = 3;
    private const int Scope = 4;

    internal static FigureFile<HomecarePrice> File { get; } = new(
        "homecare-minimum-price", "Minimum price of homecare (Homecare Association)", "the minimum price of homecare",
        "valid_from", "valid_to", "financial_year", "price_gbp_per_contact_hour", "scope", "source", "confidence", "checked_on")
    {
        Read = (row, _) => new(row.Sum(PerHour), row.RequiredText(Scope)),
        Text = price => FigureText.Sum(price.PerHour),
        Unit = price => $"pounds a contact hour, {price.Scope}",
        Raise = (price, uprating) => price with { PerHour = uprating.ToPenny(price.PerHour) },
    };

    internal static DatedSeries<Money> Of(IEnumerable<FigureRow<HomecarePrice>> rows) => new(File.Called, rows.Dated(File, price => price.PerHour));
}

/// <summary>What a row of homecare-minimum-price.csv holds.</summary>
/// <param name="PerHour">Pounds a contact hour.</param>
/// <param name="Scope">The country it is worked out for.</param>
internal sealed record HomecarePrice(Money PerHour, string Scope);
