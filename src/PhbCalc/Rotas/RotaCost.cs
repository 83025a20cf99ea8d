using PhbCalc.Employment;

namespace PhbCalc.Rotas;

/// <summary>What employing a team by a rota costs from one day to another, with every line, beside the typical year.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. Rule: spec 3b, Employing, by the calendar.</remarks>
public sealed record RotaCost
{
    internal RotaCost(string personId, DateInterval period, ValueList<RotaAssistantCost> assistants, CostBreakdown cost) =>
        (PersonId, Period, Assistants, Cost) = (personId, period, assistants, cost);

    /// <summary>The id of the person who employs the team.</summary>
    public string PersonId { get; }

    /// <summary>The period costed, first and last day included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Period { get; }

    /// <summary>The person's own days in the period, first and last day included; null if there are none.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval? Days { get; internal init; }

    /// <summary>The policy by the calendar that was used.</summary>
    public RotaPolicy Policy { get; internal init; } = RotaPolicy.Default;

    /// <summary>The employment policy that was used.</summary>
    public EmploymentPolicy Employment { get; internal init; } = EmploymentPolicy.Default;

    /// <summary>What each PA costs, pay period by pay period; they sum to the cost of the team.</summary>
    public ValueList<RotaAssistantCost> Assistants { get; }

    /// <summary>The lines of the team: those of each PA, then the allowance of each tax year and each on-cost in full.</summary>
    public CostBreakdown Cost { get; }

    /// <summary>The totals of the lines.</summary>
    public EmploymentTotals Totals => EmploymentTotals.Of(Cost);

    /// <summary>Hours that the team works in the budget; without sleep-ins and care paid by the week.</summary>
    public Ratio Hours => Assistants.SumOf(assistant => assistant.Hours);

    /// <summary>Weekly hours, on the first day of the budget, of the PAs who work constant hours and no visits.</summary>
    internal Ratio ConstantHours { get; init; }

    /// <summary>Hours in the budget of the PAs who work constant hours and no visits.</summary>
    internal Ratio ConstantHoursInPeriod { get; init; }

    /// <summary>
    /// The indicative answer: a whole tax year of the rota's typical week, as on the first day of the budget, with the PAs employed then. Null if there are none.
    /// </summary>
    public EmploymentCost? TypicalYear { get; internal init; }

    /// <summary>Why the typical year differs from this cost; the amounts sum to the difference. Empty if there is no typical year.</summary>
    public ValueList<RotaDifference> Differences { get; internal init; }

    /// <summary>What a reader should know. Notices name no person; empty if there are none.</summary>
    public ValueList<string> Notices { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What one PA of a rota costs, pay period by pay period and line by line.</summary>
/// <remarks>This type is immutable. The lines of the PAs sum to the team's. Rule: spec 3b, Pay periods.</remarks>
public sealed record RotaAssistantCost
{
    internal RotaAssistantCost(RotaAssistant assistant, ValueList<PayPeriodCost> payPeriods, CostBreakdown cost) => (Assistant, PayPeriods, Cost) = (assistant, payPeriods, cost);

    /// <summary>The PA.</summary>
    public RotaAssistant Assistant { get; internal init; }

    /// <summary>The pay periods in the order of their days.</summary>
    public ValueList<PayPeriodCost> PayPeriods { get; }

    /// <summary>The lines: those of each pay period, the lines beside them, and the PA's share of the allowance and of each on-cost.</summary>
    public CostBreakdown Cost { get; }

    /// <summary>The totals of the lines.</summary>
    public EmploymentTotals Totals => EmploymentTotals.Of(Cost);

    /// <summary>Hours worked in the budget.</summary>
    public Ratio Hours => PayPeriods.SumOf(period => period.Hours);
}

/// <summary>What one PA is paid for the part of a pay period in the budget, and the employer's contributions on that.</summary>
/// <remarks>This type is immutable. Sums are in whole pence. Rule: spec 3b, Pay periods.</remarks>
public sealed record PayPeriodCost
{
    internal PayPeriodCost(LocalDate firstDay, LocalDate lastDay, LocalDate payDay) => (FirstDay, LastDay, PayDay) = (firstDay, lastDay, payDay);

    /// <summary>The first day of the period that lies in the budget and the employment.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate FirstDay { get; }

    /// <summary>The last day of the period that lies in the budget and the employment.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate LastDay { get; }

    /// <summary>The pay day, whose tax year, age and figures decide.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate PayDay { get; }

    /// <summary>Whether the budget has only a part of the work of the period; contributions are then in proportion to pay.</summary>
    public bool IsCut { get; internal init; }

    /// <summary>Hours worked.</summary>
    public Ratio Hours { get; internal init; }

    /// <summary>Pay for hours worked.</summary>
    public Money Worked { get; internal init; }

    /// <summary>Allowances for nights asleep.</summary>
    public Money SleepIns { get; internal init; }

    /// <summary>Pay for visits that an absence of the person stops.</summary>
    public Money Retainer { get; internal init; }

    /// <summary>Pay for holiday.</summary>
    public Money Holiday { get; internal init; }

    /// <summary>All of these.</summary>
    public Money Gross => Worked + SleepIns + Retainer + Holiday;

    /// <summary>The employer's National Insurance, before the Employment Allowance.</summary>
    public Money NationalInsurance { get; internal init; }

    /// <summary>The category letter on the pay day.</summary>
    public string Category { get; internal init; } = string.Empty;

    /// <summary>The employer's pension contribution.</summary>
    public Money Pension { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What one cause adds to (or takes from) the typical year, on the way to the cost by the calendar.</summary>
/// <remarks>This type is immutable. Rule: spec 3b, Employing, by the calendar.</remarks>
public sealed record RotaDifference
{
    internal RotaDifference(RotaDifferenceCause cause, Money amount) => (Cause, Amount) = (cause, amount);

    /// <summary>The signed amount, in whole pence.</summary>
    public Money Amount { get; internal init; }

    /// <summary>The cause.</summary>
    public RotaDifferenceCause Cause
    {
        get;
        internal init => field = Given.Defined(value, "cause");
    }
}

/// <summary>Why the cost by the calendar differs from the typical year. Each cause is added to those before it, in this order.</summary>
/// <remarks>Rule: spec 3b, Employing, by the calendar.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<RotaDifferenceCause>))]
public enum RotaDifferenceCause
{
    /// <summary>The real pay periods and pay days, with the figures and ages of each, over more (or fewer) days than 52 weeks.</summary>
    PayPeriods,

    /// <summary>The person, a PA or a visit starts after the first day or ends before the last.</summary>
    PartYear,

    /// <summary>Pay rises.</summary>
    PayRises,

    /// <summary>Days of absence, less what is still paid.</summary>
    Absences,

    /// <summary>Pay for bank holidays.</summary>
    BankHolidays,

    /// <summary>Nights on which the clocks change.</summary>
    ClockChanges,

    /// <summary>Sick pay, notice, and a reserve for redundancy inside the budget.</summary>
    StatutoryPay,
}
