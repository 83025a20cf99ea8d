namespace PhbCalc.Wheelchairs;

/// <summary>The ways to use a personal wheelchair budget.</summary>
/// <remarks>Rule: spec 7, Budgets of another kind: personal wheelchair budget.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<WheelchairWay>))]
public enum WheelchairWay
{
    /// <summary>The wheelchair service provides a chair, owns it and keeps it in repair (the default).</summary>
    Notional,

    /// <summary>The same, and somebody else pays for what the chair has beyond the need.</summary>
    [JsonStringEnumMemberName("notional-top-up")]
    NotionalTopUp,

    /// <summary>The person buys a chair from an independent supplier, owns it, and has it repaired.</summary>
    [JsonStringEnumMemberName("third-party")]
    ThirdParty,
}

/// <summary>The wheelchair that a person chose, and what the NHS would spend on one that meets the need.</summary>
/// <remarks>This type is immutable. Sums are pounds in whole pence, from £0.00 to under £1,000,000,000,000. Rule: spec 7, Budgets of another kind: personal wheelchair budget.</remarks>
public sealed record Wheelchair
{
    /// <summary>Takes down what a person chose.</summary>
    /// <param name="personId">The id of the person.</param>
    /// <param name="chair">Which chair it is, in words, such as <c>manual</c>: a person may have several.</param>
    /// <param name="way">How the budget is used.</param>
    /// <param name="value">What the NHS would spend on a chair that meets the need, in pounds; above £0.00.</param>
    /// <param name="start">The day from which the budget is for.</param>
    /// <param name="price">The price of the chosen chair in pounds, before VAT on a top-up; null (the default) for that of the chair that the NHS provides, which is the value.</param>
    /// <param name="repairContribution">What a third-party budget adds for repair and maintenance, in pounds; null (the default) for a notional one, whose chair the NHS repairs.</param>
    /// <param name="years">How many years the budget is for, from 1 to 20; null (the default) for as many as the policy says.</param>
    /// <param name="isForChild">Whether the person is a child: then the policy has another number of years; false by default.</param>
    /// <param name="isVatExempt">Whether no VAT is due on a top-up; false by default.</param>
    /// <param name="othersPay">What a charity, an employer or another body pays, in pounds; £0.00 by default. It reduces what the person pays.</param>
    /// <param name="others">Their name; null (the default) if they pay nothing.</param>
    /// <param name="review">When and how the need is looked at again, in words; null (the default) if it is not given.</param>
    /// <param name="repair">Who repairs what, in words; null (the default) for what follows from the way.</param>
    /// <exception cref="InvalidInputException">A sum, the years or the days are out of range, a text is blank, or the sums do not go with the way. All faults are reported at once.</exception>
    public Wheelchair(
        string personId,
        string chair,
        WheelchairWay way,
        Money value,
        LocalDate start,
        Money? price = null,
        Money? repairContribution = null,
        int? years = null,
        bool isForChild = false,
        bool isVatExempt = false,
        Money othersPay = default,
        string? others = null,
        string? review = null,
        string? repair = null)
    {
        (PersonId, Chair, Way, Value, Start, Price, RepairContribution) = (personId, chair, way, value, start, price, repairContribution);
        (Years, IsForChild, IsVatExempt, OthersPay, Others, Review, Repair) = (years, isForChild, isVatExempt, othersPay, others, review, repair);
        InvalidInputException.ThrowIfAny(WheelchairFaults.In(this));
    }

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>Which chair it is, in words.</summary>
    public string Chair { get; }

    /// <summary>How the budget is used.</summary>
    public WheelchairWay Way { get; }

    /// <summary>What the NHS would spend on a chair that meets the need, in pounds.</summary>
    public Money Value { get; }

    /// <summary>The day from which the budget is for.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Start { get; }

    /// <summary>The price of the chosen chair in pounds, before VAT on a top-up; null for that of the chair that the NHS provides.</summary>
    public Money? Price { get; }

    /// <summary>What a third-party budget adds for repair and maintenance, in pounds; null for a notional one.</summary>
    public Money? RepairContribution { get; }

    /// <summary>How many years the budget is for; null for as many as the policy says.</summary>
    public int? Years { get; }

    /// <summary>Whether the person is a child.</summary>
    public bool IsForChild { get; }

    /// <summary>Whether no VAT is due on a top-up.</summary>
    public bool IsVatExempt { get; }

    /// <summary>What others than the NHS and the person pay, in pounds.</summary>
    public Money OthersPay { get; }

    /// <summary>Their name; null if they pay nothing.</summary>
    public string? Others { get; }

    /// <summary>When and how the need is looked at again, in words; null if it is not given.</summary>
    public string? Review { get; }

    /// <summary>Who repairs what, in words; null for what follows from the way.</summary>
    public string? Repair { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
