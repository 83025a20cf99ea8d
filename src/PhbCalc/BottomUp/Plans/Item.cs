namespace PhbCalc.BottomUp;

/// <summary>Anything in a care plan other than visits: equipment, therapy, insurance, training, a social and leisure allowance.</summary>
/// <remarks>This type is immutable. Rule: spec 2, Item; spec 7, Spending rules. <see cref="SpendingRules"/> has the refused categories.</remarks>
public sealed record Item
{
    /// <summary>The category of items that name the parity table they come from.</summary>
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
    /// <param name="per">
    /// How often the quantity comes, for items by the mile, hour, visit or night: the id of a visit of the plan, for each time it happens; or <c>day</c>, <c>week</c>,
    /// <c>four-weekly</c>, <c>month</c> or <c>year</c>. Null (the default) for once, or for a unit that is a time itself.
    /// </param>
    /// <param name="source">Where the amount comes from; null (the default) for the parity table, if there is one.</param>
    /// <exception cref="InvalidInputException">
    /// The id or the category is blank, a spending rule refuses the category, the amount or the quantity is out of range, the last day is before the
    /// first, an item that comes once has a last day, or an item by a unit of time also says how often it comes. All faults are reported at once.
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
        string? parityTable = null,
        string? per = null,
        Source? source = null)
    {
        (Id, Category, Amount, Unit, Quantity) = (id, category, amount, unit, quantity);
        (From, To, FundedBy, Label, ParityTable, Per) = (from, to, fundedBy, label, parityTable, per);
        Source = source ?? (parityTable is null ? null : new Source(parityTable));
        InvalidInputException.ThrowIfAny(BottomUpFaults.In(this));
        PerTime = per is not null && EnumWords.TryParse(per, out ItemUnit time) && time.IsTime ? time : unit;
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

    /// <summary>Where the amount comes from; if not given, the parity table; null if there is none.</summary>
    public Source? Source { get; }

    /// <summary>How often the quantity comes: the id of a visit, or a unit of time; null for once, or for a unit that is a time itself.</summary>
    public string? Per { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>Whether it comes once, on its date.</summary>
    internal bool IsOnce => Per is null && !Unit.IsTime;

    /// <summary>The unit of time with which the quantity comes, unless it comes once or with a visit.</summary>
    internal ItemUnit PerTime { get; }

    /// <summary>The id of the visit with which the quantity comes; null if it comes with none.</summary>
    internal string? PerVisit => Per is null || PerTime.IsTime ? null : Per;
}

/// <summary>What the amount of an item is pounds per.</summary>
/// <remarks>Rule: spec 2, Items; spec 2b, Prices as they are published.</remarks>
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

    /// <summary>Four weeks: 28 days.</summary>
    [JsonStringEnumMemberName("four-weekly")]
    FourWeekly,

    /// <summary>A mile travelled.</summary>
    Mile,

    /// <summary>An hour of something other than visits, such as travel. It does not count as an hour of care.</summary>
    Hour,

    /// <summary>A visit, such as for a parking charge each time.</summary>
    Visit,

    /// <summary>A night, such as one of a stay elsewhere.</summary>
    Night,
}

/// <summary>What an item's unit measures.</summary>
internal static class ItemUnits
{
    extension(ItemUnit unit)
    {
        /// <summary>Whether it is a stretch of time, such as a week; otherwise it is something counted, or once.</summary>
        internal bool IsTime => unit is ItemUnit.Day or ItemUnit.Week or ItemUnit.FourWeekly or ItemUnit.Month or ItemUnit.Year;
    }
}

/// <summary>Who pays for an item.</summary>
/// <remarks>Rule: spec 2, Around the sum: a budget holder is not funded twice; spec 7, Who funds it: a top-up.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<Funding>))]
public enum Funding
{
    /// <summary>The personal health budget (the default).</summary>
    [JsonStringEnumMemberName("phb")]
    Budget,

    /// <summary>A block contract under which it is already bought: it is shown with its cost but adds nothing, since nothing is funded twice.</summary>
    Block,

    /// <summary>The person, beside the budget: a top-up, which is shown with its cost and adds nothing.</summary>
    Own,
}
