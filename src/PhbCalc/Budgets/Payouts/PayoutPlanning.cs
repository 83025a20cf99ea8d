using PhbCalc.BottomUp;

namespace PhbCalc.Budgets;

/// <summary>Plans what each funder pays out to each holder of a budget: the direct payment and each third party's part, net of what the person contributes.</summary>
/// <remarks>
/// This type is immutable, and many threads can use one of it at a time. A contribution comes off what the local authority pays and recurs, day by day: off its direct payment first, then its third parties' parts,
/// then what it holds notionally. Sums that come once are paid whole. Rule: spec 7, Who funds it; The payment plan.
/// </remarks>
/// <example>
/// <code>
/// Money year = Money.FromPounds(16_512m);
/// CostBreakdown lines = new([new CostLine(CostLineKind.Visit, "V1", "Support at home", CostUnit.Year, 1, year, year)]);
/// FundedBudget funded = new FundingSplit(FundingRule.ByTasks(300m, 100m, 200m)).Split(lines);
/// HeldBudget held = new HoldingSplit([new HoldingRule(Holding.DirectPayment)]).Split(funded);
/// PaidBudget paid = new PayoutPlanning().Plan(held, new FinancialYear(2026).Days, contributions: [new Contribution(Money.FromPounds(20m))]);
/// </code>
/// </example>
public sealed record PayoutPlanning
{
    private readonly PaymentPlanning planning;

    /// <summary>Prepares to plan payments.</summary>
    /// <param name="policy">When and how a budget is paid out; every default if not given.</param>
    public PayoutPlanning(PaymentPolicy? policy = null) => planning = new(policy);

    /// <summary>When and how a budget is paid out.</summary>
    public PaymentPolicy Policy => planning.Policy;

    /// <summary>Plans payments.</summary>
    /// <param name="held">The budget, in parts by who pays and how it is held.</param>
    /// <param name="days">The days that it is for, first and last included.</param>
    /// <param name="plan">The care plan that the lines come from, which says which items come once and which are top-ups; null (the default) for none.</param>
    /// <param name="contributions">What the person is assessed to pay; nothing by default.</param>
    /// <param name="made">The payments that were made, in any order; none by default.</param>
    /// <param name="from">The first day on which a payment can be planned; the day after the last payment that was made to the same holder by the same funder if not given.</param>
    /// <returns>The payments of each funder to each holder, in pounds and whole pence.</returns>
    /// <exception cref="InvalidInputException">
    /// What one funder is to pay one holder comes to less than £0.00, two contributions are for one day, a payment that was made has a fraction of a penny, or it is not known whose it is. All
    /// faults are reported at once.
    /// </exception>
    public PaidBudget Plan(
        HeldBudget held, DateInterval days, CarePlan? plan = null, ValueList<Contribution> contributions = default, ValueList<PayoutMade> made = default, LocalDate? from = null)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(days);
        List<PayoutPart> parts = PartsOf(held, new(plan, days, Policy));
        InvalidInputException.ThrowIfAny([.. PayoutFaults.In(parts), .. ContributionFaults.In(contributions), .. PayoutFaults.In(made, parts)]);
        foreach (PayoutMade payment in made.OrderBy(payment => payment.Funder is null).ThenBy(payment => payment.Funder, StringComparer.Ordinal).ThenBy(payment => payment.Holder, StringComparer.Ordinal))
        {
            Of(parts, payment, held).Made.Add(new(payment.On, payment.Amount));
        }

        List<Payout> payouts = [];
        Money contributedNotionally = Money.Zero;
        Money before = Money.Zero;
        foreach (PayoutPart part in parts)
        {
            bool contributes = part.Funder == Funders.LocalAuthority && contributions.Count > 0;
            PayableBudget budget = new(days, part.Recurring, part.Once, default, contributes ? contributions : default, contributes ? before : Money.Zero);
            before += contributes ? part.Recurring : Money.Zero;
            if (part.Held == Holding.Notional)
            {
                contributedNotionally += contributes ? new Entitlement([budget], Policy.Once).By(DayNumber.Of(days.End)).Contributed : Money.Zero;
            }
            else if (budget.Total != Money.Zero || part.Made.Count > 0)
            {
                payouts.Add(new(part.Funder, part.Held, part.Holder, budget, planning.Plan([budget], [.. part.Made], from)));
            }
        }

        return new(held, days, [.. payouts], contributedNotionally, Kept(held), TopUp(held, plan));
    }

    /// <summary>The part of each funder and holder: direct payments first, what is held notionally last.</summary>
    private static List<PayoutPart> PartsOf(HeldBudget held, PayableLines lines) =>
    [
        .. held.Parts.OrderByDescending(part => part.Held).SelectMany(part => held.Funded.Funders.Index().Select(funder => lines.Of(part, funder.Item, funder.Index))),
    ];

    /// <summary>Whose payment it was: that of the one funder and holder there can be, or of one who pays nothing any more, so that it comes back.</summary>
    private static PayoutPart Of(List<PayoutPart> parts, PayoutMade payment, HeldBudget held)
    {
        PayoutPart[] fitting = PayoutFaults.Fitting(parts, payment);
        if (fitting is [{ } one])
        {
            return one;
        }

        PayoutPart ended = new(payment.Funder ?? held.Funded.Funders.Append(Funders.Nhs).First(), payment.Holder is null ? Holding.DirectPayment : Holding.ThirdParty, payment.Holder, Money.Zero, []);
        parts.Add(ended);
        return ended;
    }

    private Money Kept(HeldBudget held) => Policy.PaysContingency ? Money.Zero
        : held.Parts.Where(part => part.Held != Holding.Notional).SelectMany(part => part.Lines).Where(line => line.Line.Kind == CostLineKind.Contingency).Sum(line => line.Line.Amount);

    private static Money TopUp(HeldBudget held, CarePlan? plan)
    {
        HashSet<string> own = new((plan?.Items ?? []).Where(item => item.FundedBy == Funding.Own).Select(item => item.Id), StringComparer.Ordinal);
        return own.Count == 0 ? Money.Zero : held.Funded.Lines.Where(line => line.Line.Kind == CostLineKind.Item && own.Contains(line.Line.Id)).Sum(line => line.Line.NotInBudget);
    }
}

/// <summary>What one funder is to pay one holder, before contributions.</summary>
internal sealed record PayoutPart(string Funder, Holding Held, string? Holder, Money Recurring, ValueList<OncePayable> Once)
{
    /// <summary>What was paid so far.</summary>
    internal List<PaymentMade> Made { get; } = [];
}

/// <summary>Sorts the lines of a part into what recurs, what comes once, and what is not paid out.</summary>
internal sealed class PayableLines(CarePlan? plan, DateInterval days, PaymentPolicy policy)
{
    private readonly Dictionary<string, Item> once = (plan?.Items ?? []).Where(item => item.IsOnce).ToDictionary(item => item.Id, StringComparer.Ordinal);

    internal PayoutPart Of(HeldPart part, string funder, int position)
    {
        Money recurring = Money.Zero;
        List<OncePayable> sums = [];
        foreach (FundedLine line in part.Lines)
        {
            Money amount = line.Parts[position];
            if (line.Line.Kind == CostLineKind.Contingency)
            {
                sums.AddRange(policy.PaysContingency && amount != Money.Zero ? [new(days.Start, amount, line.Line.Label)] : []);
            }
            else if (line.Line.Kind == CostLineKind.Item && once.TryGetValue(line.Line.Id, out Item? item))
            {
                LocalDate on = item.From is { } from && days.Contains(from) ? from : days.Start;
                sums.AddRange(amount != Money.Zero ? [new(on, amount, line.Line.Label)] : []);
            }
            else
            {
                recurring += amount;
            }
        }

        return new(funder, part.Held, part.Holder, recurring, [.. sums]);
    }
}
