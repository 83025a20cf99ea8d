namespace PhbCalc;

/// <summary>One line of a budget: so much of something, at a rate, comes to an amount. It is rounded to the penny once, when it is made.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 2, Two answers: a line is rounded once, half away from zero; spec 2b, Defects, 4: rate x quantity x carers,
/// rounded, is the amount (or what is not in the budget).
/// </remarks>
/// <param name="Kind">What the line is for.</param>
/// <param name="Id">The id of the visit or item it comes from, or the code of a cluster or team; empty for a contingency.</param>
/// <param name="Label">What to call it, in words for the person whose budget it is.</param>
/// <param name="Unit">What the rate is pounds for one of: an hour, a night, a week, or a unit of a currency.</param>
/// <param name="Quantity">How many of that unit, exactly, as it was multiplied; an hourly line has hours. Not times carers.</param>
/// <param name="Rate">Pounds per unit, for one carer; it may have fractions of a penny.</param>
/// <param name="Amount">What the line adds to the total, in whole pence; £0.00 if it is not in the budget.</param>
public sealed record CostLine(CostLineKind Kind, string Id, string Label, CostUnit Unit, Ratio Quantity, Money Rate, Money Amount)
{
    /// <summary>What the line is for.</summary>
    public CostLineKind Kind
    {
        get;
        init => field = Given.Defined(value, "kind");
    }
    = Given.Defined(Kind, "kind");

    /// <summary>The rate band (<c>day</c>, <c>night</c>, <c>weekend</c>), or the setting class of an activity (<c>community</c>, <c>inpatient</c>); null if the line has none.</summary>
    public string? Band { get; init; }

    /// <summary>Minutes, exactly, where the unit is the hour; null otherwise. Not times carers.</summary>
    public Ratio? Minutes => Unit == CostUnit.Hour ? Quantity * new Ratio(60) : null;

    /// <summary>How many of an item the quantity counts together, such as 28 nights for a year each; null if it is one, or the line is no item.</summary>
    public Ratio? Count { get; init; }

    /// <summary>How many carers at once; 1 by default.</summary>
    public int Carers { get; init; } = 1;

    /// <summary>What the line costs if it is not in the budget (funded under a block contract, held outside, or of a setting that is left out), in whole pence; else £0.00.</summary>
    public Money NotInBudget { get; init; }

    /// <summary>What to know about the line: why it is £0.00, or not in the budget; null if there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>The first day on which the rate holds; null if it is not a rate of a card.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? RateValidFrom { get; init; }

    /// <summary>The last day on which the rate holds; null if it holds until changed, or is not a rate of a card.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? RateValidTo { get; init; }

    /// <summary>Where the rate comes from; null if not said.</summary>
    public Source? Source { get; init; }
}
