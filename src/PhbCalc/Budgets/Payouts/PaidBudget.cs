namespace PhbCalc.Budgets;

/// <summary>A budget with who pays it to whom, and when: what each funder pays out to each holder, what the person contributes, and what is not paid out.</summary>
/// <remarks>
/// This type is immutable; only <see cref="PayoutPlanning"/> makes it. The budget is gross; what is paid out is net of contributions. What is paid out, contributed, held
/// notionally and kept for what cannot be foreseen sums to the budget. Rule: spec 7, Who funds it; How it is held; The payment plan.
/// </remarks>
public sealed record PaidBudget
{
    internal PaidBudget(HeldBudget held, DateInterval days, ValueList<Payout> payouts, Money contributedNotionally, Money kept, Money topUp) =>
        (Held, Days, Payouts, ContributedNotionally, Kept, TopUp) = (held, days, payouts, contributedNotionally, kept, topUp);

    /// <summary>The budget, in parts by who pays and how it is held: of a budget that changed, the last version that has a line.</summary>
    public HeldBudget Held { get; }

    /// <summary>The days that it is for, first and last included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Days { get; }

    /// <summary>What each funder pays out to each holder: direct payments first, then third parties. Empty if all is held notionally.</summary>
    public ValueList<Payout> Payouts { get; }

    /// <summary>What the person contributes to what is held notionally, in pounds: whoever arranges the care collects it.</summary>
    public Money ContributedNotionally { get; }

    /// <summary>Contingency inside the budget that is not paid out until it is needed, in pounds.</summary>
    public Money Kept { get; }

    /// <summary>What the person buys beside the budget, in pounds: it is in no total.</summary>
    public Money TopUp { get; }

    /// <summary>The versions of a budget that changed or ended, oldest first; empty if there is one. What is paid out follows all of them, each as long as it stands.</summary>
    public ValueList<PaidVersion> Versions { get; internal init; }

    /// <summary>What the person contributes in all, in pounds over the days.</summary>
    public Money Contributed => ContributedNotionally + Payouts.Sum(payout => payout.Plan.Contributed);

    /// <summary>What comes to be paid out in all, in pounds over the days, net of contributions.</summary>
    public Money PaidOut => Payouts.Sum(payout => payout.Plan.Entitled);

    /// <summary>What was paid before, in pounds.</summary>
    public Money Paid => Payouts.Sum(payout => payout.Plan.Paid);

    /// <summary>What is planned, in pounds.</summary>
    public Money Planned => Payouts.Sum(payout => payout.Plan.Planned);

    /// <summary>What is to come back, in pounds.</summary>
    public Money Recoverable => Payouts.Sum(payout => payout.Plan.Recoverable);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What one funder pays out to one holder, and when.</summary>
/// <remarks>This type is immutable; only <see cref="PayoutPlanning"/> makes it. Rule: spec 7, The payment plan: separately for each funder who pays.</remarks>
public sealed record Payout
{
    internal Payout(string funder, Holding held, string? holder, ValueList<PayableBudget> versions, PaymentPlan plan) => (Funder, Held, Holder, Versions, Plan) = (funder, held, holder, versions, plan);

    /// <summary>Who pays.</summary>
    public string Funder { get; }

    /// <summary>How the part is held: as a direct payment or by a third party.</summary>
    public Holding Held { get; }

    /// <summary>The third party that is paid; null for the person, or where the name is not known.</summary>
    public string? Holder { get; }

    /// <summary>What comes to be paid out, before contributions: of a budget that changed, by its last version.</summary>
    public PayableBudget Budget => Versions[^1];

    /// <summary>What comes to be paid out by each version of the budget, oldest first, before contributions.</summary>
    public ValueList<PayableBudget> Versions { get; }

    /// <summary>The payments.</summary>
    public PaymentPlan Plan { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>What versions before the last one came to by the end of a day, before contributions.</summary>
    internal Money EarlierUntil(LocalDate day)
    {
        if (Versions.Count == 1)
        {
            return Money.Zero;
        }

        LocalDate before = Budget.Days.Start.PlusDays(-1);
        Due due = new Entitlement(Versions, Plan.Policy.Once).By(DayNumber.Of(day < before ? day : before));
        return due.Recurring + due.Once;
    }

    /// <summary>What the person is to have contributed by the end of a day.</summary>
    internal Money ContributedUntil(LocalDate day) => new Entitlement(Versions, Plan.Policy.Once).By(DayNumber.Of(day)).Contributed;
}

/// <summary>A payment that one funder made to one holder.</summary>
/// <remarks>This type is immutable. Rule: spec 7, The payment plan: paid so far.</remarks>
/// <param name="On">The day.</param>
/// <param name="Amount">How much, in whole pence; below zero for money that came back.</param>
/// <param name="Funder">Who paid; null (the default) where only one funder pays.</param>
/// <param name="Holder">The third party that was paid; null (the default) for the person, or where one party is paid.</param>
public sealed record PayoutMade([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate On, Money Amount, string? Funder = null, string? Holder = null)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
