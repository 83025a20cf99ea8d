namespace PhbCalc.TopDown;

/// <summary>One change to the amount of an allocation table for a person, with the reason.</summary>
/// <remarks>This type is immutable. Rule: spec 4, Adjustments.</remarks>
public sealed record Adjustment
{
    private Adjustment(AdjustmentKind kind, string reason) => (Kind, Reason) = (kind, reason);

    /// <summary>The kind of change; adjustments apply in the order of the kinds.</summary>
    public AdjustmentKind Kind { get; }

    /// <summary>The reason, or the purpose of an addition, in words for the budget holder.</summary>
    public string Reason { get; }

    /// <summary>The factor for the amount so far (an index, or 1 + an uplift, or 1 - a share of unpaid support), a plain number; null if a sum applies.</summary>
    public decimal? Factor { get; private init; }

    /// <summary>The sum in pounds a year; null if a factor applies.</summary>
    public Money? Amount { get; private init; }

    /// <summary>For a cap: whether it exists because supply is short, although needs are not met; false for all other kinds.</summary>
    public bool IsSupplyDriven { get; private init; }

    /// <summary>For an override: who set the sum; otherwise null.</summary>
    public string? Actor { get; private init; }

    /// <summary>For an override: when it was set; otherwise null.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? On { get; private init; }

    /// <summary>The cost of care in the area: 1.0616 is 6.16% more than where the table was made.</summary>
    /// <param name="index">The index as a plain number, 1 for no difference: 0 to under 100, with at most six decimals.</param>
    /// <param name="reason">The name and year of the index.</param>
    /// <returns>An adjustment that multiplies the amount so far by the index, rounded once to the penny.</returns>
    /// <exception cref="InvalidInputException">The index is out of range, or there is no reason: all faults are reported.</exception>
    public static Adjustment AreaCostIndex(decimal index, string reason) => Multiply(AdjustmentKind.AreaCostIndex, index, reason, "index");

    /// <summary>The rise in prices: 0.03 is 3%.</summary>
    /// <param name="share">The rise as a share, -1 to 1, with at most six decimals; below 0 if prices fell.</param>
    /// <param name="reason">The dates of the rise, and the figure used.</param>
    /// <returns>An adjustment that multiplies the amount so far by 1 + the share, rounded once to the penny.</returns>
    /// <exception cref="InvalidInputException">The share is out of range, or there is no reason: all faults are reported.</exception>
    public static Adjustment Uplift(decimal share, string reason) => Multiply(AdjustmentKind.Uplift, share, reason, "uplift");

    /// <summary>Unpaid support, as a share of the amount so far: 0.2 takes 20% off.</summary>
    /// <param name="share">The share, 0 to 1, with at most six decimals.</param>
    /// <param name="reason">Who gives the support, and what it is.</param>
    /// <returns>An adjustment that multiplies the amount so far by 1 - the share, rounded once to the penny.</returns>
    /// <exception cref="InvalidInputException">The share is out of range, or there is no reason: all faults are reported.</exception>
    public static Adjustment UnpaidSupport(decimal share, string reason) => Multiply(AdjustmentKind.UnpaidSupport, share, reason, "unpaid_support");

    /// <summary>Unpaid support, as a sum off the amount so far, down to £0.00.</summary>
    /// <param name="amount">Pounds a year, 0 or more, under £1,000,000,000,000, in whole pence.</param>
    /// <param name="reason">Who gives the support, and what it is.</param>
    /// <returns>An adjustment that takes the sum off.</returns>
    /// <exception cref="InvalidInputException">The sum is out of range or not in whole pence, or there is no reason: all faults are reported.</exception>
    public static Adjustment UnpaidSupport(Money amount, string reason) => Sum(AdjustmentKind.UnpaidSupport, amount, reason, "unpaid_support");

    /// <summary>The least that the amount may be, before the cap and additions.</summary>
    /// <param name="amount">Pounds a year, 0 or more, under £1,000,000,000,000, in whole pence.</param>
    /// <param name="reason">The reason for the floor.</param>
    /// <returns>An adjustment that raises a lower amount to the floor.</returns>
    /// <exception cref="InvalidInputException">The sum is out of range or not in whole pence, or there is no reason: all faults are reported.</exception>
    public static Adjustment Floor(Money amount, string reason) => Sum(AdjustmentKind.Floor, amount, reason, "floor");

    /// <summary>The most that the amount may be, before additions.</summary>
    /// <param name="amount">Pounds a year, 0 or more, under £1,000,000,000,000, in whole pence.</param>
    /// <param name="reason">The reason for the cap.</param>
    /// <param name="isSupplyDriven">
    /// Whether it exists because supply is short; false by default. If such a cap takes money off an assessed need, the allocation says so.
    /// </param>
    /// <returns>An adjustment that lowers a higher amount to the cap.</returns>
    /// <exception cref="InvalidInputException">The sum is out of range or not in whole pence, or there is no reason: all faults are reported.</exception>
    public static Adjustment Cap(Money amount, string reason, bool isSupplyDriven = false) =>
        Sum(AdjustmentKind.Cap, amount, reason, "cap") with { IsSupplyDriven = isSupplyDriven };

    /// <summary>A sum for something that points do not measure.</summary>
    /// <param name="amount">
    /// Pounds a year, in whole pence, between -£1,000,000,000,000 and £1,000,000,000,000; a sum below £0.00 is taken off, until the amount is £0.00.
    /// </param>
    /// <param name="name">Its purpose, as shown on its line.</param>
    /// <returns>An adjustment that adds the sum after floor and cap.</returns>
    /// <exception cref="InvalidInputException">The sum is out of range or not in whole pence, or it has no name: all faults are reported.</exception>
    public static Adjustment Addition(Money amount, string name) => Sum(AdjustmentKind.Addition, amount, name, "addition");

    /// <summary>A sum that replaces all the rest. It is paid in full, and never scaled to an envelope.</summary>
    /// <param name="amount">Pounds a year, 0 or more, under £1,000,000,000,000, in whole pence.</param>
    /// <param name="reason">Why it replaces the sum worked out.</param>
    /// <param name="actor">Who set it, by name or office.</param>
    /// <param name="on">The day on which it was set.</param>
    /// <returns>An adjustment that makes the amount this sum, whatever came before.</returns>
    /// <exception cref="InvalidInputException">The sum is out of range or not in whole pence, or reason, actor or date are missing: all faults are reported.</exception>
    public static Adjustment Override(Money amount, string reason, string actor, LocalDate on)
    {
        List<Fault> faults = [.. AdjustmentFaults.In(AdjustmentKind.Override, "override", amount, reason) ?? [], .. AdjustmentFaults.InSetting(actor, on) ?? []];
        InvalidInputException.ThrowIfAny(faults);
        return new(AdjustmentKind.Override, reason) { Amount = amount, Actor = actor, On = on };
    }

    private static Adjustment Multiply(AdjustmentKind kind, decimal number, string reason, string field)
    {
        InvalidInputException.ThrowIfAny(AdjustmentFaults.In(kind, field, number, reason));
        return new(kind, reason)
        {
            Factor = kind switch
            {
                AdjustmentKind.Uplift => 1m + number,
                AdjustmentKind.UnpaidSupport => 1m - number,
                _ => number,
            },
        };
    }

    private static Adjustment Sum(AdjustmentKind kind, Money amount, string reason, string field)
    {
        InvalidInputException.ThrowIfAny(AdjustmentFaults.In(kind, field, amount, reason));
        return new(kind, reason) { Amount = amount };
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The kinds of change to the amount of an allocation table for one person. They apply in this order.</summary>
/// <remarks>Rule: spec 4, Adjustments.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<AdjustmentKind>))]
public enum AdjustmentKind
{
    /// <summary>The cost of care in the area, relative to the area that the table was made for.</summary>
    AreaCostIndex,

    /// <summary>The rise in prices since the table was made.</summary>
    Uplift,

    /// <summary>Support that family and friends give without pay.</summary>
    UnpaidSupport,

    /// <summary>The least that the amount may be.</summary>
    Floor,

    /// <summary>The most that the amount may be.</summary>
    Cap,

    /// <summary>Something that points do not measure, by name.</summary>
    Addition,

    /// <summary>A sum set by a named person in place of all the rest.</summary>
    Override,
}
