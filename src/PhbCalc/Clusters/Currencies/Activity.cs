namespace PhbCalc.Clusters;

/// <summary>Something a person had that a currency counts: days from a first to a last one, or a number of units on a day.</summary>
/// <remarks>This type is immutable. Rule: spec 5.</remarks>
public sealed record Activity
{
    /// <summary>The unit of what is counted by the day.</summary>
    public const string Day = "day";

    /// <summary>The days that do not count, ascending and apart.</summary>
    private readonly DayRange[] mask;

    private Activity(string code, SettingClass setting, string unit, LocalDate from, LocalDate to, decimal? quantity, ValueList<DateInterval> leftOut)
    {
        (Code, Setting, Unit, From, To, Quantity, DaysLeftOut) = (code, setting, unit, from, to, quantity, leftOut);
        InvalidInputException.ThrowIfAny(CurrencyFaults.In(this));
        mask = DayRange.Merged(leftOut.Select(DayRange.Of));
    }

    /// <summary>Every day from a first to a last one, priced at the rate that holds on it.</summary>
    /// <param name="code">The code of what is counted.</param>
    /// <param name="setting">The setting class.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included.</param>
    /// <param name="leftOut">Days among them that do not count, such as days in hospital; they may overlap. None by default.</param>
    /// <exception cref="InvalidInputException">The code is blank, or the last day is before the first: all faults are reported.</exception>
    public static Activity OfDays(string code, SettingClass setting, LocalDate from, LocalDate to, ValueList<DateInterval> leftOut = default) =>
        new(code, setting, Day, from, to, null, leftOut);

    /// <summary>A number of units on a day, priced at the rate that holds on that day.</summary>
    /// <param name="code">The code of what is counted.</param>
    /// <param name="setting">The setting class.</param>
    /// <param name="unit">The unit, in the singular.</param>
    /// <param name="quantity">How many, from 0 to under 1,000,000,000,000, with at most six decimals.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="InvalidInputException">The code or unit is blank, or the quantity is out of range: all faults are reported.</exception>
    public static Activity OfUnits(string code, SettingClass setting, string unit, decimal quantity, LocalDate on) =>
        new(code, setting, unit, on, on, quantity, []);

    /// <summary>The code of what is counted.</summary>
    public string Code { get; }

    /// <summary>The setting class.</summary>
    public SettingClass Setting { get; }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The last day, included.</summary>
    public LocalDate To { get; }

    /// <summary>How many units; null if every day is one.</summary>
    public decimal? Quantity { get; }

    /// <summary>Days that do not count.</summary>
    public ValueList<DateInterval> DaysLeftOut { get; }

    /// <summary>What to call it, in words for the person whose budget it is; null (the default) for its code.</summary>
    public string? Label { get; init; }

    /// <summary>What to know about it, as its lines show it; null (the default) if there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>Why this one is left out of the budget, though its setting class is included ("it was urgent"); null (the default) if it is not.</summary>
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
}
