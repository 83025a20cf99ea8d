using PhbCalc.Rates;

namespace PhbCalc.Employment;

/// <summary>What an hour of care costs with all employment costs: a year's total over the hours worked in 52 weeks.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 8. It stays an exact fraction, and is rounded only when shown.</remarks>
[JsonConverter(typeof(LoadedRateJsonConverter))]
public readonly record struct LoadedRate
{
    private const int ShownDecimals = 4;
    private const int CardDecimals = 6;

    private readonly UnitCost hour;

    internal LoadedRate(UnitCost hour) => this.hour = hour;

    internal LoadedRate(Money total, Ratio hoursPerWeek) => hour = new((Fraction)total.Pounds / (EmploymentCost.WeeksPerYear * Fraction.Of(hoursPerWeek)));

    /// <summary>Pounds an hour, to four decimals, half away from zero; for display only.</summary>
    public Money PerHour => PerHourTo(ShownDecimals);

    /// <summary>The cost of a number of hours, multiplied before rounding to the penny.</summary>
    /// <param name="hours">How many hours.</param>
    public Money Of(Ratio hours) => (hour * hours).TimesToPenny(1m);

    /// <summary>The rate as the only row of a rate card, per hour on every day, to six decimals, the most that a card has.</summary>
    /// <param name="card">The rate card.</param>
    /// <param name="service">The service.</param>
    /// <param name="validFrom">The first day it applies.</param>
    /// <param name="validTo">The last day it applies; null (the default) if it lasts until the next row.</param>
    public RateRow ToRateRow(string card, string service, LocalDate validFrom, LocalDate? validTo = null) =>
        new(card, service, RateUnit.Hour, "loaded", PerHourTo(CardDecimals), validFrom)
        {
            ValidTo = validTo,
            Source = new("PhbCalc: the loaded hourly rate of employment costs"),
        };

    /// <summary>The rate as text, the same in every culture: <c>£17.4000</c>.</summary>
    public override string ToString() => $"£{PerHour.Pounds.ToString("#,##0.0000", System.Globalization.CultureInfo.InvariantCulture)}";

    internal UnitCost Hour => hour;

    private Money PerHourTo(int decimals) => Money.FromPounds(hour.Pounds.Round(decimals));
}

/// <summary>A loaded rate as JSON: pounds as an exact fraction, <c>"327/40"</c>.</summary>
/// <remarks>This type is immutable. <see cref="LoadedRate"/> carries it as an attribute, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class LoadedRateJsonConverter : TextJsonConverter<LoadedRate>
{
    private protected override string Expected => "pounds as a fraction; write it like \"327/40\"";

    private protected override LoadedRate? Of(string text) => UnitCost.TryParseFraction(text, out UnitCost hour) ? new(hour) : null;

    private protected override string Text(LoadedRate value) => value.Hour.ToFraction();
}
