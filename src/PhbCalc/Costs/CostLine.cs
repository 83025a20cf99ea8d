namespace PhbCalc;

/// <summary>One line of a budget: a quantity at a rate makes an amount. It is rounded to the penny once, when it is made.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 2, Two answers: a line is rounded once, half away from zero; spec 2b, Defects, 4: rate x quantity x carers,
/// rounded, is the amount (or what is not in the budget).
/// </remarks>
/// <param name="Kind">What the line is for.</param>
/// <param name="Id">The id of the visit or item it comes from, or the code of a cluster or team; empty for a contingency.</param>
/// <param name="Label">What to call it, in words for the budget holder.</param>
/// <param name="Unit">The unit of the rate: an hour, a night, a week, or a unit of a currency.</param>
/// <param name="Quantity">How many of that unit, exactly, as it was multiplied; an hourly line has hours. Not multiplied by carers.</param>
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

    /// <summary>Minutes, exactly, where the unit is an hour of care; null otherwise, as for an hour of travel. Not multiplied by carers.</summary>
    public Ratio? Minutes => Unit == CostUnit.Hour && Kind != CostLineKind.Item ? Quantity * new Ratio(60) : null;

    /// <summary>How long each of them is by its times, in minutes, where the unit is a visit, a call, a night or a day of care; null otherwise, and where a day has no times.</summary>
    public int? MinutesEach { get; init; }

    /// <summary>Hours of care of all carers, by the clock face: those of hours, visits, calls, nights and days that have times; null for everything else.</summary>
    public Ratio? Hours => Minutes is not null ? Quantity * Carers : MinutesEach is { } each ? Quantity * Carers * new Ratio(each, 60) : null;

    /// <summary>Whether the line is for a visit, or for a cost that comes with one; its id is then the visit's.</summary>
    internal bool IsOfVisit => Kind is CostLineKind.Visit or CostLineKind.LeastCharge or CostLineKind.Retainer;

    /// <summary>Whether the line is for employing one PA: its id is then the PA's, or empty for the employer's own costs.</summary>
    internal bool IsOfAssistant => AreOfAssistants(Kind);

    /// <summary>Whether lines of a kind are for employing PAs.</summary>
    internal static bool AreOfAssistants(CostLineKind kind) =>
        kind is CostLineKind.Pay or CostLineKind.HolidayPay or CostLineKind.NationalInsurance or CostLineKind.EmploymentAllowance or CostLineKind.Pension or CostLineKind.OnCost;

    /// <summary>How many of an item the quantity counts together, such as 28 nights for a year each; null if it is one, or the line is no item.</summary>
    public Ratio? Count { get; init; }

    /// <summary>How many carers at once; 1 by default.</summary>
    public int Carers { get; init; } = 1;

    /// <summary>What the line costs if it is not in the budget (funded under a block contract, held outside, or of an excluded setting), in whole pence; otherwise £0.00.</summary>
    public Money NotInBudget { get; init; }

    /// <summary>A note on the line, such as why it is £0.00 or not in the budget; null if there is none.</summary>
    public string? Note { get; init; }

    /// <summary>The first day on which the rate applies; null if it is not a rate of a card.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? RateValidFrom { get; init; }

    /// <summary>The last day on which the rate applies; null if it applies until changed, or is not a rate of a card.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? RateValidTo { get; init; }

    /// <summary>Where the rate comes from; null if it is not given.</summary>
    public Source? Source { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What a line of a budget is for.</summary>
/// <remarks>Rule: spec 2, Around the sum; spec 3, What employing someone costs; spec 4, The envelope; spec 5, Tariff.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<CostLineKind>))]
public enum CostLineKind
{
    /// <summary>A visit: hours, nights, days or weeks of care.</summary>
    Visit,

    /// <summary>An item: anything other than visits, such as equipment or therapy.</summary>
    Item,

    /// <summary>A contingency, kept for what cannot be foreseen.</summary>
    Contingency,

    /// <summary>An employee's pay for the hours and nights worked.</summary>
    Pay,

    /// <summary>An employee's holiday pay.</summary>
    HolidayPay,

    /// <summary>The employer's National Insurance contributions.</summary>
    NationalInsurance,

    /// <summary>The Employment Allowance, which lessens those contributions: an amount below zero.</summary>
    EmploymentAllowance,

    /// <summary>The employer's contributions to a workplace pension.</summary>
    Pension,

    /// <summary>Further costs of employment: insurance, payroll, training, sickness cover and the like.</summary>
    OnCost,

    /// <summary>The amount of an allocation table for a score of needs.</summary>
    TableAmount,

    /// <summary>A change of that amount for one person: an area index, an uplift, unpaid support, a floor, a cap or an addition.</summary>
    Adjustment,

    /// <summary>What an override changes: a sum set in place of all the rest.</summary>
    Override,

    /// <summary>The change that fits a caseload's amounts to an envelope.</summary>
    Scaling,

    /// <summary>What a floor or a cap changes after scaling.</summary>
    Bound,

    /// <summary>A penny left over after all whole pence.</summary>
    LeftoverPenny,

    /// <summary>Something counted in a currency and priced by its tariff: days in a cluster, assessments, or contacts with a team.</summary>
    Activity,

    /// <summary>The minutes that bring visits up to the least charge.</summary>
    LeastCharge,

    /// <summary>Retainers for visits that an absence stops.</summary>
    Retainer,

    /// <summary>Weeks of a year without visits, on dates that are not known yet: an amount below zero.</summary>
    Respite,
}

/// <summary>The unit of a line's rate: an hour, a night, a week, or a unit of a currency such as a contact.</summary>
/// <remarks>This type is immutable. The default value is no unit, and has an empty word. Rule: spec 2b, Defects, 4.</remarks>
[JsonConverter(typeof(CostUnitJsonConverter))]
public readonly record struct CostUnit
{
    private readonly string? word;

    /// <summary>Makes a unit.</summary>
    /// <param name="word">Its word in the singular, as in files: <c>contact</c>.</param>
    /// <exception cref="ArgumentException">The word is blank.</exception>
    public CostUnit(string word)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(word);
        this.word = word;
    }

    /// <summary>An hour.</summary>
    public static CostUnit Hour { get; } = new("hour");

    /// <summary>A night.</summary>
    public static CostUnit Night { get; } = new("night");

    /// <summary>A day.</summary>
    public static CostUnit Day { get; } = new("day");

    /// <summary>A week.</summary>
    public static CostUnit Week { get; } = new("week");

    /// <summary>A year.</summary>
    public static CostUnit Year { get; } = new("year");

    /// <summary>A sum that comes once.</summary>
    public static CostUnit Once { get; } = new("once");

    /// <summary>A share of a sum: the rate is that sum.</summary>
    public static CostUnit Share { get; } = new("share");

    /// <summary>A point of assessed need.</summary>
    public static CostUnit Point { get; } = new("point");

    /// <summary>The word in the singular, as in files.</summary>
    public string Word => word ?? string.Empty;

    /// <summary>The word in the singular, as in files.</summary>
    public override string ToString() => Word;
}

/// <summary>A unit of a line as JSON: its word, <c>"hour"</c>.</summary>
/// <remarks>This type is immutable. <see cref="CostUnit"/> carries it as an attribute, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class CostUnitJsonConverter : TextJsonConverter<CostUnit>
{
    private protected override string Expected => "a unit; write its word in the singular, like \"hour\"";

    private protected override CostUnit? Of(string text) => text.Length == 0 ? default(CostUnit) : string.IsNullOrWhiteSpace(text) ? null : new(text);
}

/// <summary>The result of every calculation: lines, and totals that are exactly their sum.</summary>
/// <remarks>This type is immutable. Rule: design principle 1, every total is the sum of the lines it shows.</remarks>
/// <param name="Lines">The lines, in order.</param>
public sealed record CostBreakdown(ValueList<CostLine> Lines)
{
    /// <summary>The sum of the lines' amounts.</summary>
    public Money Total => Sum(line => line.Amount);

    /// <summary>The sum of the costs of lines outside the budget.</summary>
    public Money NotInBudget => Sum(line => line.NotInBudget);

    /// <summary>Whether a line uses a figure that is not published yet.</summary>
    internal bool RestsOnAssumedFigures => Lines.Any(line => line.Source?.IsAssumed == true);

    private Money Sum(Func<CostLine, Money> part)
    {
        Money total = Money.Zero;
        foreach (CostLine line in Lines.AsSpan())
        {
            total += part(line);
        }

        return total;
    }
}
