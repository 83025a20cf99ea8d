namespace PhbCalc.BottomUp;

/// <summary>Anything in a care plan that is not by the visit: equipment, therapy, insurance, training, a social and leisure allowance.</summary>
/// <remarks>This type is immutable. Rule: spec 2, Item; spec 7, Spending rules. The categories that are refused are in <see cref="SpendingRules"/>.</remarks>
public sealed record Item
{
    /// <summary>The category whose allowance names the parity table it comes from.</summary>
    public const string SocialAndLeisure = "social-and-leisure";

    /// <summary>Makes an item.</summary>
    /// <param name="id">The id, unique within the person.</param>
    /// <param name="category">The category, in the caller's words; some are refused by <see cref="SpendingRules"/>.</param>
    /// <param name="amount">Pounds per unit, from 0 to under £1,000,000,000,000, with at most six decimals.</param>
    /// <param name="unit">What the amount is pounds per.</param>
    /// <param name="quantity">How many of them, from 0 to under 1,000,000,000,000, with at most six decimals; 1 by default.</param>
    /// <param name="from">The first day, or the day of an item that comes once; null (the default) for the person's start.</param>
    /// <param name="to">The last day; null (the default) for no end of its own. An item that comes once has none.</param>
    /// <param name="fundedBy">Who pays; the budget by default.</param>
    /// <param name="label">What to call it on a statement; null (the default) to call it by its category.</param>
    /// <param name="parityTable">
    /// The table that a social and leisure allowance comes from (what people without a budget get for the same needs); null (the default) if it comes from none.
    /// </param>
    /// <exception cref="InvalidInputException">
    /// The id or the category is blank, a spending rule refuses the category, the amount or the quantity is out of range, the last day is before the
    /// first, or an item that comes once has a last day. All faults are reported at once.
    /// </exception>
    public Item(
        string id,
        string category,
        Money amount,
        ItemUnit unit,
        decimal quantity = 1m,
        LocalDate? from = null,
        LocalDate? to = null,
        Funding fundedBy = Funding.Budget,
        string? label = null,
        string? parityTable = null)
    {
        (Id, Category, Amount, Unit, Quantity) = (id, category, amount, unit, quantity);
        (From, To, FundedBy, Label, ParityTable) = (from, to, fundedBy, label, parityTable);
        InvalidInputException.ThrowIfAny(BottomUpFaults.In(this));
    }

    /// <summary>The id, unique within the person.</summary>
    public string Id { get; }

    /// <summary>The category, in the caller's words.</summary>
    public string Category { get; }

    /// <summary>Pounds per unit.</summary>
    public Money Amount { get; }

    /// <summary>What the amount is pounds per.</summary>
    public ItemUnit Unit { get; }

    /// <summary>How many of them.</summary>
    public decimal Quantity { get; }

    /// <summary>The first day, or the day of an item that comes once; null for the person's start.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? From { get; }

    /// <summary>The last day; null for no end of its own.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? To { get; }

    /// <summary>Who pays.</summary>
    public Funding FundedBy { get; }

    /// <summary>What to call it on a statement; null to call it by its category.</summary>
    public string? Label { get; }

    /// <summary>The table that a social and leisure allowance comes from; null if it comes from none.</summary>
    public string? ParityTable { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What the amount of an item is pounds per.</summary>
/// <remarks>Rule: spec 2, Items.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ItemUnit>))]
public enum ItemUnit
{
    /// <summary>Once, on its date.</summary>
    Once,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week: seven days.</summary>
    Week,

    /// <summary>A calendar month; part of a month counts as its share of that month's days.</summary>
    Month,

    /// <summary>A financial year; part of a year counts as its share of that year's days.</summary>
    Year,
}

/// <summary>Who pays for an item.</summary>
/// <remarks>Rule: spec 2, Around the sum: a budget holder is not funded twice.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<Funding>))]
public enum Funding
{
    /// <summary>The personal health budget (the default).</summary>
    [JsonStringEnumMemberName("phb")]
    Budget,

    /// <summary>A block contract under which it is already bought: it is shown with its cost, but adds nothing, so that nothing is funded twice.</summary>
    Block,
}
