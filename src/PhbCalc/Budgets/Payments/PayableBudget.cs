namespace PhbCalc.Budgets;

/// <summary>What one version of a budget has to pay out: a sum for some days, sums that come once, and a team's pay; less what the person pays.</summary>
/// <remarks>This type is immutable. Rule: spec 7, The payment plan.</remarks>
public sealed record PayableBudget
{
    /// <summary>Makes one.</summary>
    /// <param name="days">Its days, first and last included. A later version replaces this one from its own first day.</param>
    /// <param name="recurring">The sum over all those days, in whole pence, without what comes once and without pay periods; 0 or more.</param>
    /// <param name="once">What comes once; nothing by default.</param>
    /// <param name="payPeriods">What employing a team costs in each pay period; nothing by default. Pay periods may overlap, as those of several PAs do.</param>
    /// <param name="contributions">What the person is assessed to pay towards what recurs; nothing by default. Only a part that the local authority pays can have contributions.</param>
    /// <param name="contributedFirst">Other sums that the local authority pays over those days, which contributions reduce before they reduce this one, in pounds; £0.00 by default.</param>
    /// <exception cref="InvalidInputException">
    /// The days are out of range, a sum is below zero or has a fraction of a penny, the date of a sum that comes once or a pay period is outside the days, or two contributions are
    /// for one day. All faults are reported at once.
    /// </exception>
    public PayableBudget(
        DateInterval days,
        Money recurring,
        ValueList<OncePayable> once = default,
        ValueList<PayPeriodPayable> payPeriods = default,
        ValueList<Contribution> contributions = default,
        Money contributedFirst = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        (Days, Recurring, Once, PayPeriods, Contributions, ContributedFirst) = (days, recurring, once, payPeriods, contributions, contributedFirst);
        InvalidInputException.ThrowIfAny(PaymentFaults.In(this));
    }

    /// <summary>Its days, first and last included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Days { get; }

    /// <summary>The sum over all those days, in whole pence, without what comes once and without pay periods.</summary>
    public Money Recurring { get; }

    /// <summary>What comes once.</summary>
    public ValueList<OncePayable> Once { get; }

    /// <summary>What employing a team costs in each pay period.</summary>
    public ValueList<PayPeriodPayable> PayPeriods { get; }

    /// <summary>What the person is assessed to pay towards what recurs.</summary>
    public ValueList<Contribution> Contributions { get; }

    /// <summary>Other sums that the local authority pays over those days, which contributions reduce first, in pounds.</summary>
    public Money ContributedFirst { get; }

    /// <summary>All of it, in pounds, before contributions.</summary>
    public Money Total => Recurring + Once.Sum(sum => sum.Amount) + PayPeriods.Sum(period => period.Amount);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A sum that comes once, such as equipment.</summary>
/// <remarks>This type is immutable. The <see cref="PayableBudget"/> that has it checks it. Rule: spec 7, The payment plan.</remarks>
/// <param name="On">The day on which it is due.</param>
/// <param name="Amount">How much, in whole pence; 0 or more.</param>
/// <param name="Label">Its purpose, in words; null (the default) if it is not given.</param>
public sealed record OncePayable([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate On, Money Amount, string? Label = null)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The cost of employing a team in a pay period.</summary>
/// <remarks>This type is immutable. The <see cref="PayableBudget"/> that has it checks it. Rule: spec 7, The payment plan: payroll.</remarks>
/// <param name="Days">The days of the pay period that are in the budget.</param>
/// <param name="Amount">How much, in whole pence; 0 or more. A version that ends within the days gets a share of it.</param>
public sealed record PayPeriodPayable([property: JsonConverter(typeof(DateIntervalJsonConverter))] DateInterval Days, Money Amount)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
