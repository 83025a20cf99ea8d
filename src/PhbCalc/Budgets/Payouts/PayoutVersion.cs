using PhbCalc.BottomUp;

namespace PhbCalc.Budgets;

/// <summary>A version of a budget to pay out: its parts, its days, and a team's pay in them. It is in force from its first day to its last, or to the day before the next version starts.</summary>
/// <remarks>This type is immutable. Rule: spec 7, The payment plan: a change in mid-year; payroll.</remarks>
public sealed record PayoutVersion
{
    /// <summary>Makes one.</summary>
    /// <param name="held">The budget, in parts by who pays and how it is held. A version without lines means that the budget has ended.</param>
    /// <param name="days">Its days, first and last included.</param>
    /// <param name="plan">The care plan that the lines come from, which says which items come once and which are top-ups; null (the default) for none.</param>
    /// <param name="payPeriods">
    /// What employing the team costs in each pay period; nothing by default. Together they are at most the lines of the team; the rest of those lines recurs. Each funder of the team
    /// pays the same share of each pay period.
    /// </param>
    /// <exception cref="InvalidInputException">Pay periods come to more than the lines of the team, or those lines are held in two ways or by two holders. All faults are reported at once.</exception>
    public PayoutVersion(HeldBudget held, DateInterval days, CarePlan? plan = null, ValueList<PayPeriodPayable> payPeriods = default)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(days);
        (Held, Days, CarePlan, PayPeriods) = (held, days, plan, payPeriods);
        InvalidInputException.ThrowIfAny(PayoutFaults.In(this));
    }

    /// <summary>The budget, in parts by who pays and how it is held.</summary>
    public HeldBudget Held { get; }

    /// <summary>Its days, first and last included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Days { get; }

    /// <summary>The care plan that the lines come from; null for none.</summary>
    public CarePlan? CarePlan { get; }

    /// <summary>What employing the team costs in each pay period.</summary>
    public ValueList<PayPeriodPayable> PayPeriods { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>The sum of the lines of the team.</summary>
    internal Money OfTeam => Held.Funded.Lines.Where(line => line.Line.IsOfAssistant).Sum(line => line.Line.Amount);

    /// <summary>What each funder pays of each pay period, in pence. The parts sum to the pay periods and to each funder's part of the team.</summary>
    internal long[][] PartsOfPayPeriods()
    {
        FundedLine[] team = [.. Held.Funded.Lines.Where(line => line.Line.IsOfAssistant)];
        long[] own = [.. Held.Funded.Funders.Select((_, funder) => team.Sum(line => line.Parts[funder].ToPence()))];
        long whole = own.Sum();
        Ratio[] shares = [.. own.Select(pence => whole == 0 ? default : new Ratio(pence, whole))];
        long[] rows = [.. PayPeriods.Select(period => period.Amount.ToPence())];
        return whole == 0 ? [.. rows.Select(_ => new long[own.Length])] : FundingTable.Of([.. rows.Append(whole - rows.Sum()).Select(pence => (pence, shares))], own.Length)[..rows.Length];
    }
}

/// <summary>A version of a budget that was paid out: its days and its total.</summary>
/// <remarks>This type is immutable. Rule: spec 7, The payment plan: a change in mid-year.</remarks>
/// <param name="Days">Its days, first and last included.</param>
/// <param name="Total">Its total over all of them, in pounds; £0.00 once the budget has ended.</param>
public sealed record PaidVersion([property: JsonConverter(typeof(DateIntervalJsonConverter))] DateInterval Days, Money Total)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
