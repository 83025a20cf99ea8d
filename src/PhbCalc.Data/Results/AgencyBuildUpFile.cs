using PhbCalc.Employment;

namespace PhbCalc.Data.Results;

/// <summary>Writes agency-build-up.csv: what an agency's visits of each length would have to cost.</summary>
/// <remarks>Rule: spec 3b, What an agency's price is made of. Sums are pounds with two decimals; the minimum price is of an hour of contact, and blank if none is published for the day.</remarks>
public static class AgencyBuildUpFile
{
    /// <summary>The name of the file in a folder: <c>agency-build-up.csv</c>.</summary>
    public const string Name = "agency-build-up.csv";

    private static readonly ResultFile<(AgencyBuildUp All, AgencyVisitPrice Price)> File = new ResultFile<(AgencyBuildUp All, AgencyVisitPrice Price)>()
        .Date("on", row => row.All.On)
        .Number("minutes", row => row.Price.Minutes)
        .Number("visits", row => row.Price.Visits)
        .Pounds("costs", row => row.Price.Cost.Total)
        .Pounds("margin", row => row.Price.Margin?.Amount ?? Money.Zero)
        .Rate("price", row => row.Price.Price)
        .Rate("price_per_hour", row => row.Price.PerHour)
        .Rate("minimum_price", row => row.All.MinimumPrice?.Value);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="buildUp">What the price is made of.</param>
    public static void Write(Stream stream, AgencyBuildUp buildUp)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(buildUp);
        File.Write(stream, buildUp.Prices.Select(price => (buildUp, price)));
    }
}

/// <summary>Writes agency-build-up-lines.csv: each step of the price of visits of each length.</summary>
/// <remarks>Rule: spec 3b, What an agency's price is made of. An amount is the rate times the quantity, rounded once; the amounts of a length sum to its price.</remarks>
public static class AgencyBuildUpLinesFile
{
    /// <summary>The name of the file in a folder: <c>agency-build-up-lines.csv</c>.</summary>
    public const string Name = "agency-build-up-lines.csv";

    private static readonly ResultFile<(AgencyVisitPrice Price, CostLine Line)> File = new ResultFile<(AgencyVisitPrice Price, CostLine Line)>()
        .Number("minutes", row => row.Price.Minutes)
        .Number("visits", row => row.Price.Visits)
        .Text("step", row => row.Line.Label)
        .Quantity("quantity", row => row.Line.Quantity)
        .Text("unit", row => row.Line.Unit.Word)
        .Rate("rate", row => row.Line.Rate)
        .Pounds("amount", row => row.Line.Amount)
        .Text("note", row => row.Line.Note ?? string.Empty);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="buildUp">What the price is made of.</param>
    public static void Write(Stream stream, AgencyBuildUp buildUp)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(buildUp);
        File.Write(stream, buildUp.Prices.SelectMany(price => (price.Margin is { } margin ? price.Cost.Lines.Append(margin) : price.Cost.Lines).Select(line => (price, line))));
    }
}
