using PhbCalc.Employment;

namespace PhbCalc.Data.Results;

/// <summary>Writes agency-build-up.csv: what an agency's visits of each length would have to cost.</summary>
/// <remarks>Rule: spec 3b, What an agency's price is made of. Sums are pounds with two decimals; the minimum price is of an hour of contact, and blank if none is published for the day.</remarks>
public static class AgencyBuildUpFile
{
    /// <summary>The name of the file in a folder: <c>agency-build-up.csv</c>.</summary>
    public const string Name = "agency-build-up.csv";

    private static readonly ResultFile<(AgencyBuildUp All, AgencyVisitPrice Price)> File = new(
        ("on", (table, row) => table.Date(row.All.On)),
        ("minutes", (table, row) => table.Number(row.Price.Minutes)),
        ("visits", (table, row) => table.Number(row.Price.Visits)),
        ("costs", (table, row) => table.Pounds(row.Price.Cost.Total)),
        ("margin", (table, row) => table.Pounds(row.Price.Margin?.Amount ?? Money.Zero)),
        ("price", (table, row) => table.Pounds(row.Price.Price)),
        ("price_per_hour", (table, row) => table.Pounds(row.Price.PerHour)),
        ("minimum_price", (table, row) => table.Pounds(row.All.MinimumPrice?.Value)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
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

    private static readonly ResultFile<(AgencyVisitPrice Price, CostLine Line)> File = new(
        ("minutes", (table, row) => table.Number(row.Price.Minutes)),
        ("visits", (table, row) => table.Number(row.Price.Visits)),
        ("step", (table, row) => table.Text(row.Line.Label)),
        ("quantity", (table, row) => table.Quantity(row.Line.Quantity)),
        ("unit", (table, row) => table.Text(row.Line.Unit.Word)),
        ("rate", (table, row) => table.Pounds(row.Line.Rate)),
        ("amount", (table, row) => table.Pounds(row.Line.Amount)),
        ("note", (table, row) => table.Text(row.Line.Note ?? string.Empty)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="buildUp">What the price is made of.</param>
    public static void Write(Stream stream, AgencyBuildUp buildUp)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(buildUp);
        File.Write(stream, buildUp.Prices.SelectMany(price => (price.Margin is { } margin ? price.Cost.Lines.Append(margin) : price.Cost.Lines).Select(line => (price, line))));
    }
}
