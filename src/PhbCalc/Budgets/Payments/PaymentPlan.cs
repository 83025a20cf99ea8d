namespace PhbCalc.Budgets;

/// <summary>The payments to come of a budget, and the sum to recover.</summary>
/// <remarks>This type is immutable; only <see cref="PaymentPlanning"/> makes it. The sums paid and planned, less the sum to recover, equal the total of the versions. Rule: spec 7, The payment plan.</remarks>
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

    /// <summary>The total of the versions of the budget, in pounds over all their days, net of what the person contributes.</summary>
    public Money Entitled { get; }

    /// <summary>What the person contributes over all those days, in pounds. It is in the budget, but is not paid out.</summary>
    public Money Contributed { get; }

    /// <summary>Interest on arrears that is to be paid beside the budget, and in none of its sums; null if there is none, or the policy has no rate.</summary>
    public InterestDue? Interest { get; internal init; }

    /// <summary>What was paid, in pounds.</summary>
    public Money Paid => Made.Sum(payment => payment.Amount);

    /// <summary>What is planned, in pounds.</summary>
    public Money Planned => Payments.Sum(payment => payment.Amount);

    /// <summary>The sum to recover, in pounds: paid beyond the total of the budget, and more than payments to come can take off. £0.00 if there is none.</summary>
    public Money Recoverable => Paid + Planned - Entitled;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A payment to come.</summary>
/// <remarks>This type is immutable; only <see cref="PaymentPlanning"/> makes it. Rule: spec 7, The payment plan.</remarks>
public sealed record Payment
{
    internal Payment(int number, DateInterval days, LocalDate on, Money regular, Money once) => (Number, Days, On, Regular, Once) = (number, days, on, regular, once);

    /// <summary>The number of the payment, a count from 1.</summary>
    public int Number { get; }

    /// <summary>Its days, first and last included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Days { get; }

    /// <summary>The day on which it is paid.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate On { get; }

    /// <summary>What recurs, in pounds for the days.</summary>
    public Money Regular { get; }

    /// <summary>What the person contributes to that, in pounds, which is not paid out; £0.00 by default.</summary>
    public Money Contribution { get; internal init; }

    /// <summary>What comes once, in pounds.</summary>
    public Money Once { get; }

    /// <summary>What was underpaid for earlier days, in pounds; below zero if they were overpaid.</summary>
    public Money Adjustment { get; internal init; }

    /// <summary>The sum that the payment before it could not take off, in pounds.</summary>
    public Money BroughtForward { get; internal init; }

    /// <summary>What is paid, in pounds: all of these together, less the contribution, but never below zero.</summary>
    public Money Amount => Due > Money.Zero ? Due : Money.Zero;

    /// <summary>What this payment cannot take off, in pounds: a payment is never below zero.</summary>
    public Money CarriedForward => Due < Money.Zero ? -Due : Money.Zero;

    private Money Due => Regular - Contribution + Once + Adjustment - BroughtForward;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
