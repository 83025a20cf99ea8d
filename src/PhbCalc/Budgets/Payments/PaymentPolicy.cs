namespace PhbCalc.Budgets;

/// <summary>When a budget is paid out, and how it is cut into payments.</summary>
/// <remarks>This type is immutable. Rule: spec 7, The payment plan.</remarks>
public sealed record PaymentPolicy
{
    private const int MostShift = 366;

    /// <summary>The policy with every default: every four weeks from the budget's first day, in advance, by days.</summary>
    public static PaymentPolicy Default { get; } = new();

    /// <summary>How long a payment lasts; four weeks by default.</summary>
    public PaymentInterval Interval
    {
        get;
        init => field = Given.Defined(value, "interval");
    }

    /// <summary>The day from which weeks and four weeks are counted, before the budget starts or after; null (the default) for the budget's first day. Days of the budget before it are paid with the first payment after it.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? CountedFrom { get; init; }

    /// <summary>Whether a payment comes when its days start (the default), or when they end.</summary>
    public PaymentTiming Timing
    {
        get;
        init => field = Given.Defined(value, "timing");
    }

    /// <summary>How many days later than that day a payment comes, or earlier if below zero; -366 to 366, 0 by default.</summary>
    /// <exception cref="InvalidInputException">It is out of range.</exception>
    public int DayShift
    {
        get;
        init => field = value is >= -MostShift and <= MostShift ? value
            : throw new InvalidInputException([new("day_shift", "is out of range", "write a number of days from -366 to 366") { Value = Iso.Number(value) }]);
    }

    /// <summary>How the sum is cut; by days with running totals rounded by default.</summary>
    public PaymentCut Cut
    {
        get;
        init => field = Given.Defined(value, "cut");
    }

    /// <summary>When sums that come once are paid: with the first payment (the default), or when they are due.</summary>
    public OncePaid Once
    {
        get;
        init => field = Given.Defined(value, "once");
    }

    /// <summary>Whether a contingency that is inside the budget is paid out, as a sum that comes once; false by default: it is kept until it is needed.</summary>
    public bool PaysContingency { get; init; }

    /// <summary>The rates of simple interest a year on sums due and not paid, each from its day on; none by default: late payments bear no interest.</summary>
    /// <exception cref="InvalidInputException">A rate is below 0, or two start on one day.</exception>
    public ValueList<InterestRate> ArrearsInterest
    {
        get;
        init => field = PaymentFaults.CheckedRates(value);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How long a payment lasts.</summary>
/// <remarks>Rule: spec 7, The payment plan.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<PaymentInterval>))]
public enum PaymentInterval
{
    /// <summary>28 days (the default).</summary>
    [JsonStringEnumMemberName("four-weekly")]
    FourWeekly,

    /// <summary>A calendar month, cut where the budget starts and ends.</summary>
    Monthly,

    /// <summary>Three calendar months from January, April, July or October, cut where the budget starts and ends.</summary>
    Quarterly,

    /// <summary>Seven days.</summary>
    Weekly,

    /// <summary>The pay periods of the team: each payment ends where one of them ends. Four weeks if the budget has no pay periods.</summary>
    Payroll,
}

/// <summary>When a payment comes.</summary>
/// <remarks>Rule: spec 7, The payment plan.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<PaymentTiming>))]
public enum PaymentTiming
{
    /// <summary>On the first of its days (the default).</summary>
    Advance,

    /// <summary>On the last of its days.</summary>
    Arrears,
}

/// <summary>How a sum is cut into payments. The payments always sum to it.</summary>
/// <remarks>Rule: spec 7, The payment plan; spec 1, Phasing.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<PaymentCut>))]
public enum PaymentCut
{
    /// <summary>In proportion to days, with running totals rounded to the penny (the default).</summary>
    RunningTotals,

    /// <summary>In proportion to days, each payment rounded separately, as some councils print them; the last one is the rest.</summary>
    EachRounded,

    /// <summary>In equal parts, however many days each has; a payment for less than a whole period joins its neighbour.</summary>
    Equal,
}

/// <summary>When a sum that comes once is paid.</summary>
/// <remarks>Rule: spec 7, The payment plan.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<OncePaid>))]
public enum OncePaid
{
    /// <summary>With the first payment of the version that has it (the default).</summary>
    First,

    /// <summary>With the payment whose days hold its date.</summary>
    WhenDue,
}
