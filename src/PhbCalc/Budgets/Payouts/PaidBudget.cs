namespace PhbCalc.Budgets;

/// <summary>Who pays a budget to whom, and when: what each funder pays out to each holder, what the person contributes, and sums not paid out.</summary>
/// <remarks>
/// This type is immutable; only <see cref="PayoutPlanning"/> makes it. The budget is gross; payouts are net of contributions. The sums paid out, contributed, held
/// notionally and kept as contingency add up to the budget. Rule: spec 7, Who funds it; How it is held; The payment plan.
/// </remarks>
public sealed record PaidBudget
{
    internal PaidBudget(HeldBudget held, DateInterval days, ValueList<Payout> payouts, Money contributedNotionally, Money kept, Money topUp) =>
        (Held, Days, Payouts, ContributedNotionally, Kept, TopUp, OverVersions) = (held, days, payouts, contributedNotionally, kept, topUp, held.Total);

    /// <summary>The budget, in parts by who pays and how it is held. If it changed, this is the last version with a line.</summary>
    public HeldBudget Held { get; }

    /// <summary>Its days, first and last included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Days { get; }

    /// <summary>What each funder pays out to each holder: direct payments first, then third parties. Empty if all is held notionally.</summary>
    public ValueList<Payout> Payouts { get; }

    /// <summary>What the person contributes to the part held notionally, in pounds; the organisation that arranges the care collects it.</summary>
    public Money ContributedNotionally { get; }

    /// <summary>Contingency inside the budget that is not paid out until it is needed, in pounds.</summary>
    public Money Kept { get; }

    /// <summary>What the person buys beside the budget, in pounds; no total includes it.</summary>
    public Money TopUp { get; }

    /// <summary>The versions of a budget that changed or ended, oldest first; empty if there is one. Payouts follow all of them, each while it is in force.</summary>
    public ValueList<PaidVersion> Versions { get; internal init; }

    /// <summary>What all versions come to together, each for the days on which it was in force, in pounds, before contributions; the total of <see cref="Held"/> if there is one version. A contingency that is not paid out is that of the last one.</summary>
    public Money OverVersions { get; internal init; }

    /// <summary>What the person contributes in all, in pounds over the days.</summary>
    public Money Contributed => ContributedNotionally + Payouts.Sum(payout => payout.Plan.Contributed);

    /// <summary>The total to pay out, in pounds over the days, net of contributions.</summary>
    public Money PaidOut => Payouts.Sum(payout => payout.Plan.Entitled);

    /// <summary>What was paid before, in pounds.</summary>
    public Money Paid => Payouts.Sum(payout => payout.Plan.Paid);

    /// <summary>What is planned, in pounds.</summary>
    public Money Planned => Payouts.Sum(payout => payout.Plan.Planned);

    /// <summary>The sum to recover, in pounds.</summary>
    public Money Recoverable => Payouts.Sum(payout => payout.Plan.Recoverable);

    /// <summary>Interest on arrears that is to be paid beside the budget, in pounds; no other sum includes it.</summary>
    public Money Interest => Payouts.Sum(payout => payout.Plan.Interest?.Amount ?? Money.Zero);

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

    /// <summary>The third party that is paid; null for the person, or if the name is not known.</summary>
    public string? Holder { get; }

    /// <summary>What is to be paid out, before contributions; if the budget changed, by its last version.</summary>
    public PayableBudget Budget => Versions[^1];

    /// <summary>What is to be paid out by each version of the budget, oldest first, before contributions.</summary>
    public ValueList<PayableBudget> Versions { get; }

    /// <summary>The payments.</summary>
    public PaymentPlan Plan { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>The sum of the versions before the last one by the end of a day, before contributions.</summary>
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
/// <param name="Funder">Who paid; null (the default) if only one funder pays.</param>
/// <param name="Holder">The third party that was paid; null (the default) for the person, or if only one party is paid.</param>
public sealed record PayoutMade([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate On, Money Amount, string? Funder = null, string? Holder = null)
{
    /// <summary>Interest on arrears that was paid beside the amount, in whole pence; £0.00 by default.</summary>
    public Money Interest { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
