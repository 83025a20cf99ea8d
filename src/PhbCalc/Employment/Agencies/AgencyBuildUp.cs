namespace PhbCalc.Employment;

/// <summary>What an agency would have to charge for visits, by their length, with each step as a line.</summary>
/// <remarks>This type is immutable. <see cref="AgencyCosting"/> makes it. Rule: spec 3b, What an agency's price is made of.</remarks>
public sealed record AgencyBuildUp
{
    internal AgencyBuildUp(LocalDate on, AgencyCosts costs, ValueList<AgencyVisitPrice> prices) => (On, Costs, Prices) = (on, costs, prices);

    /// <summary>The day whose figures were used.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate On { get; }

    /// <summary>The costs behind the price.</summary>
    public AgencyCosts Costs { get; }

    /// <summary>The price of each length, in the order that was asked for.</summary>
    public ValueList<AgencyVisitPrice> Prices { get; }

    /// <summary>The published minimum price of homecare on the day, in pounds an hour of contact; null if none is published.</summary>
    public Dated<Money>? MinimumPrice { get; internal init; }

    /// <summary>What a reader should know: a price below the published minimum, costs that are nil, assumed figures. Empty if there is nothing.</summary>
    public ValueList<string> Notices { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What an agency would have to charge for visits of one length.</summary>
/// <remarks>This type is immutable. The price is the sum of the lines shown, each rounded once. Rule: spec 3b, What an agency's price is made of.</remarks>
public sealed record AgencyVisitPrice
{
    internal AgencyVisitPrice(int minutes, int visits, CostBreakdown cost, CostLine? margin) => (Minutes, Visits, Cost, Margin) = (minutes, visits, cost, margin);

    /// <summary>Minutes of contact of each visit.</summary>
    public int Minutes { get; }

    /// <summary>How many visits are priced together. Each line is for all of them, and is rounded once.</summary>
    public int Visits { get; }

    /// <summary>The lines before the margin, in pounds.</summary>
    public CostBreakdown Cost { get; }

    /// <summary>The margin; null if there is none.</summary>
    public CostLine? Margin { get; }

    /// <summary>The price of the visits, in pounds.</summary>
    public Money Price => Cost.Total + (Margin?.Amount ?? Money.Zero);

    /// <summary>The price of an hour of contact in visits of this length, in pounds, rounded to the penny.</summary>
    public Money PerHour => Price.TimesToPenny(new Ratio(60, (long)Minutes * Visits));

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>An agency's price and its parts, as plain text.</summary>
/// <remarks>Rule: spec 3b, What an agency's price is made of.</remarks>
public static class AgencyBuildUpText
{
    /// <summary>The price of each length, then each step of it with its rate, and sources.</summary>
    /// <param name="buildUp">What to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this AgencyBuildUp buildUp)
    {
        ArgumentNullException.ThrowIfNull(buildUp);
        CostText text = new();
        text.Line($"What an agency's price is made of on {Iso.Text(buildUp.On)}: {buildUp.Costs.HourlyPay} an hour of pay, {AgencyWeek.Hours(buildUp.Costs)} a week");
        foreach (string notice in buildUp.Notices)
        {
            text.Line($"  {notice}");
        }

        text.Paragraph("By the length of the visit");
        TextTable table = new(false, true, true, true, true);
        table.Add("", "Costs", "Margin", "Price", "An hour");
        foreach (AgencyVisitPrice price in buildUp.Prices)
        {
            table.Add(Visits(price), price.Cost.Total.ToString(), (price.Margin?.Amount ?? Money.Zero).ToString(), price.Price.ToString(), price.PerHour.ToString());
        }

        text.Table(table);
        if (buildUp.MinimumPrice is { } minimum)
        {
            text.Line($"  Published minimum price: {minimum.Value} an hour of contact{(minimum.Source is { } source ? $" {text.Footnote(source)}" : string.Empty)}");
        }

        foreach (AgencyVisitPrice price in buildUp.Prices)
        {
            text.Section(Visits(price), new([.. price.Cost.Lines, .. price.Margin is { } margin ? [margin] : (CostLine[])[]]));
        }

        text.Sources();
        return text.ToString();
    }

    private static string Visits(AgencyVisitPrice price) => $"{Iso.Count(price.Visits, "visit", "visits")} of {Iso.Count(price.Minutes, "minute", "minutes")}";
}
