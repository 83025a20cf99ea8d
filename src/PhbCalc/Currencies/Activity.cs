namespace PhbCalc.Currencies;

/// <summary>Care of a person that a currency counts: days from a first to a last one, or a number of units on a day.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Price and Contacts.</remarks>
public sealed record Activity
{
    /// <summary>The unit of what is counted by the day, as activities and rates name it.</summary>
    public const string Day = "day";

    /// <summary>The days that do not count, ascending and apart.</summary>
    private readonly DayRange[] mask;

    private Activity(string code, SettingClass setting, string unit, LocalDate from, LocalDate to, decimal? quantity, ValueList<DateInterval> leftOut)
    {
        (Code, Setting, Unit, From, To, Quantity, DaysLeftOut) = (code, setting, unit, from, to, quantity, leftOut);
        InvalidInputException.ThrowIfAny(CurrencyFaults.In(this));
        mask = DayRange.Merged(leftOut.Select(DayRange.Of));
    }

    /// <summary>Every day from a first to a last one, priced at the rate that applies on it.</summary>
    /// <param name="code">The code of the thing counted, such as a cluster or a team.</param>
    /// <param name="setting">Where care took place, if the currency treats places differently.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included.</param>
    /// <param name="leftOut">Days among them that do not count, such as days in hospital; they may overlap. None by default.</param>
    /// <returns>An activity of a unit a day.</returns>
    /// <exception cref="InvalidInputException">The code is blank, or the last day is before the first: all faults are reported.</exception>
    public static Activity OfDays(string code, SettingClass setting, LocalDate from, LocalDate to, ValueList<DateInterval> leftOut = default) =>
        new(code, setting, Day, from, to, null, leftOut);

    /// <summary>A number of units on a day, priced at the rate that applies on that day.</summary>
    /// <param name="code">The code of the thing counted, such as a cluster or a team.</param>
    /// <param name="setting">Where care took place, if the currency treats places differently.</param>
    /// <param name="unit">The unit, in the singular: <c>contact</c>.</param>
    /// <param name="quantity">How many units, from 0 to under 1,000,000,000,000, with at most six decimals.</param>
    /// <param name="on">The day whose rate prices them.</param>
    /// <returns>An activity of that many units.</returns>
    /// <exception cref="InvalidInputException">The code or unit is blank, or the quantity is out of range: all faults are reported.</exception>
    public static Activity OfUnits(string code, SettingClass setting, string unit, decimal quantity, LocalDate on) =>
        new(code, setting, unit, on, on, quantity, []);

    /// <summary>The code of the thing counted, such as a cluster or a team.</summary>
    public string Code { get; }

    /// <summary>Where care took place, if the currency treats places differently.</summary>
    public SettingClass Setting { get; }

    /// <summary>The unit, in the singular: <see cref="Day"/>, <c>contact</c>.</summary>
    public string Unit { get; }

    /// <summary>The first day.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate From { get; }

    /// <summary>The last day, included; for a number of units, the same as the first.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate To { get; }

    /// <summary>How many units; null if every day is one.</summary>
    public decimal? Quantity { get; }

    /// <summary>Days among them that do not count, as they were given; empty by default.</summary>
    public ValueList<DateInterval> DaysLeftOut { get; }

    /// <summary>What to call it, in words for the budget holder; null (the default) for its code.</summary>
    public string? Label { get; init; }

    /// <summary>A note for its lines; null (the default) if there is none.</summary>
    public string? Note { get; init; }

    /// <summary>Why this one is left out of the budget, although its setting class is included ("it was urgent"); null (the default) if it is not.</summary>
    public string? LeftOutBecause { get; init; }

    /// <summary>Whether both are the same activity.</summary>
    /// <param name="other">The activity to compare with.</param>
    public bool Equals(Activity? other) => other is not null && Code == other.Code && Setting == other.Setting && Unit == other.Unit && From == other.From
        && To == other.To && Quantity == other.Quantity && DaysLeftOut == other.DaysLeftOut && Label == other.Label && Note == other.Note
        && LeftOutBecause == other.LeftOutBecause;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Setting, Unit, From, To, Quantity);

    /// <summary>What decides its price.</summary>
    internal ActivityTerms Terms => new(
        Code,
        Setting,
        Unit,
        new(DayNumber.Of(From), DayNumber.Of(To)),
        mask,
        Quantity,
        LeftOutBecause is { } reason ? new(Setting, Treatment.Excluded, reason) : null);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
