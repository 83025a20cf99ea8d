namespace PhbCalc.Budgets;

/// <summary>The payments to come of a budget, and what is to come back.</summary>
/// <remarks>This type is immutable; only <see cref="PaymentPlanning"/> makes it. What was paid and what is planned, less what is to come back, is what the versions come to. Rule: spec 7, The payment plan.</remarks>
public sealed record PaymentPlan
{
    internal PaymentPlan(PaymentPolicy policy, ValueList<PaymentMade> made, ValueList<Payment> payments, Money entitled, Money contributed) =>
        (Policy, Made, Payments, Entitled, Contributed) = (policy, made, payments, entitled, contributed);

    /// <summary>When and how the budget is paid out.</summary>
    public PaymentPolicy Policy { get; }

    /// <summary>The payments that were made.</summary>
    public ValueList<PaymentMade> Made { get; }

    /// <summary>The payments to come, in order.</summary>
    public ValueList<Payment> Payments { get; }

    /// <summary>What the versions of the budget come to, in pounds over all their days, net of what the person contributes.</summary>
    public Money Entitled { get; }

    /// <summary>What the person contributes over all those days, in pounds: it is in the budget, and is not paid out.</summary>
    public Money Contributed { get; }

    /// <summary>What was paid, in pounds.</summary>
    public Money Paid => Made.Sum(payment => payment.Amount);

    /// <summary>What is planned, in pounds.</summary>
    public Money Planned => Payments.Sum(payment => payment.Amount);

    /// <summary>What was paid beyond what the budget comes to and no payment to come can take off: it is to come back. £0.00 if nothing is.</summary>
    public Money Recoverable => Paid + Planned - Entitled;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A payment to come.</summary>
/// <remarks>This type is immutable; only <see cref="PaymentPlanning"/> makes it. Rule: spec 7, The payment plan.</remarks>
public sealed record Payment
{
    internal Payment(int number, DateInterval days, LocalDate on, Money regular, Money once) => (Number, Days, On, Regular, Once) = (number, days, on, regular, once);

    /// <summary>Which payment of the budget it is, a count from 1.</summary>
    public int Number { get; }

    /// <summary>The days that it is for, first and last included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Days { get; }

    /// <summary>The day on which it is paid.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate On { get; }

    /// <summary>What recurs, in pounds for the days.</summary>
    public Money Regular { get; }

    /// <summary>What of that the person contributes, in pounds: it is not paid out; £0.00 by default.</summary>
    public Money Contribution { get; internal init; }

    /// <summary>What comes once, in pounds.</summary>
    public Money Once { get; }

    /// <summary>What earlier days should have been paid more, in pounds; below zero if they were paid too much.</summary>
    public Money Adjustment { get; internal init; }

    /// <summary>What the payment before it could not take off, in pounds.</summary>
    public Money BroughtForward { get; internal init; }

    /// <summary>What is paid, in pounds: all of these together, less the contribution, but never below zero.</summary>
    public Money Amount => Due > Money.Zero ? Due : Money.Zero;

    /// <summary>What this payment cannot take off, in pounds: a payment is never below zero.</summary>
    public Money CarriedForward => Due < Money.Zero ? -Due : Money.Zero;

    private Money Due => Regular - Contribution + Once + Adjustment - BroughtForward;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
