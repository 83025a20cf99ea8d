using PhbCalc.BottomUp;

namespace PhbCalc.Budgets;

/// <summary>Plans what each funder pays out to each holder of a budget: the direct payment and each third party's part, net of what the person contributes.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. A contribution reduces what the local authority pays and recurs, day by day: its direct payment first, then its third parties' parts,
/// then the part held notionally. Sums that come once are paid whole. Rule: spec 7, Who funds it; The payment plan.
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
    /// <param name="days">Its days, first and last included.</param>
    /// <param name="plan">The care plan that the lines come from, which says which items come once and which are top-ups; null (the default) for none.</param>
    /// <param name="contributions">What the person is assessed to pay; nothing by default.</param>
    /// <param name="made">The payments that were made, in any order; none by default.</param>
    /// <param name="from">The first day on which a payment can be planned; if not given, the day after the last payment by the same funder to the same holder.</param>
    /// <returns>The payments of each funder to each holder, in pounds and whole pence.</returns>
    /// <exception cref="InvalidInputException">
    /// The sum for one funder to pay one holder is below £0.00, two contributions are for one day, or a payment made has a fraction of a penny or no known funder and holder. All
    /// faults are reported at once.
    /// </exception>
    public PaidBudget Plan(
        HeldBudget held, DateInterval days, CarePlan? plan = null, ValueList<Contribution> contributions = default, ValueList<PayoutMade> made = default, LocalDate? from = null)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(days);
        return Plan([new(held, days, plan)], contributions, made, from);
    }

    /// <summary>Plans payments of a budget that changed or ended: what was paid so far is kept, and the rest is paid over the remaining days.</summary>
    /// <param name="versions">The versions of the budget, in any order; each is in force until the day before the next one starts.</param>
    /// <param name="contributions">What the person is assessed to pay; nothing by default.</param>
    /// <param name="made">The payments that were made, in any order; none by default.</param>
    /// <param name="from">The first day on which a payment can be planned; if not given, the day after the last payment by the same funder to the same holder.</param>
    /// <returns>The payments of each funder to each holder, in pounds and whole pence. Its budget is the last version that has a line.</returns>
    /// <exception cref="InvalidInputException">
    /// There is no version, or two start on one day; the sum for one funder to pay one holder is below £0.00; two contributions are for one day; or a payment made has a fraction of a penny or
    /// no known funder and holder. All faults are reported at once.
    /// </exception>
    public PaidBudget Plan(ValueList<PayoutVersion> versions, ValueList<Contribution> contributions = default, ValueList<PayoutMade> made = default, LocalDate? from = null)
    {
        List<Fault> faults = [.. PayoutFaults.In(versions) ?? []];
        InvalidInputException.ThrowIfAny(faults.Count == 0 ? [] : [.. faults, .. ContributionFaults.In(contributions), .. PayoutFaults.In(made, [])]);
        PayoutVersion[] ordered = [.. versions.OrderBy(version => version.Days.Start)];
        PayoutVersion current = ordered.LastOrDefault(version => version.Held.Funded.Lines.Count > 0) ?? ordered[^1];
        List<PayoutPart>[] own = Array.ConvertAll(ordered, version => PartsOf(version, Policy));
        List<PayoutPart> parts = PayoutPart.Together(own[Array.IndexOf(ordered, current)], own);
        InvalidInputException.ThrowIfAny([.. own.SelectMany(PayoutFaults.In), .. ContributionFaults.In(contributions), .. PayoutFaults.In(made, parts)]);
        foreach (PayoutMade payment in made.OrderBy(payment => payment.Funder is null).ThenBy(payment => payment.Funder, StringComparer.Ordinal).ThenBy(payment => payment.Holder, StringComparer.Ordinal))
        {
            Of(parts, payment, current.Held).Made.Add(new(payment.On, payment.Amount) { Interest = payment.Interest });
        }

        List<Payout> payouts = [];
        Money contributedNotionally = Money.Zero;
        Money inForce = Money.Zero;
        Money[] before = new Money[ordered.Length];
        foreach (PayoutPart part in parts)
        {
            bool contributes = part.Funder == Funders.LocalAuthority && contributions.Count > 0;
            ValueList<PayableBudget> budgets = [.. ordered.Select((version, i) => part.In(own[i]).Payable(version.Days, contributes ? contributions : default, contributes ? before[i] : Money.Zero))];
            before = contributes ? [.. before.Zip(budgets, (sum, budget) => sum + budget.Recurring + budget.PayPeriods.Sum(period => period.Amount))] : before;
            bool isNotional = part.Held == Holding.Notional;
            if (ordered.Length > 1 || (isNotional && contributes))
            {
                Entitlement entitlement = new(budgets, Policy.Once);
                Due due = entitlement.By(entitlement.Days.Last);
                inForce += due.Recurring + due.Once;
                contributedNotionally += isNotional && contributes ? due.Contributed : Money.Zero;
            }

            if (!isNotional && (budgets.Any(budget => budget.Total != Money.Zero) || part.Made.Count > 0))
            {
                payouts.Add(new(part.Funder, part.Held, part.Holder, budgets, planning.Plan(budgets, [.. part.Made], from)));
            }
        }

        return new(current.Held, current.Days, [.. payouts], contributedNotionally, Kept(current.Held), TopUp(current.Held, current.CarePlan))
        {
            Versions = ordered.Length == 1 ? [] : [.. ordered.Select(version => new PaidVersion(version.Days, version.Held.Total))],
            OverVersions = ordered.Length == 1 ? current.Held.Total : inForce + (Policy.PaysContingency ? Money.Zero : Contingency(ordered[^1].Held.Parts)),
        };
    }

    /// <summary>The part of each funder and holder: direct payments first, the part held notionally last.</summary>
    private static List<PayoutPart> PartsOf(PayoutVersion version, PaymentPolicy policy)
    {
        PayableLines lines = new(version, policy);
        return [.. version.Held.Parts.OrderByDescending(part => part.Held).SelectMany(part => version.Held.Funded.Funders.Index().Select(funder => lines.Of(part, funder.Item, funder.Index)))];
    }

    /// <summary>The part that a payment belongs to: the only funder and holder that fit, or one who no longer pays anything, from whom it is recovered.</summary>
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

    private Money Kept(HeldBudget held) => Policy.PaysContingency ? Money.Zero : Contingency(held.Parts.Where(part => part.Held != Holding.Notional));

    private static Money Contingency(IEnumerable<HeldPart> parts) => parts.SelectMany(part => part.Lines).Where(line => line.Line.Kind == CostLineKind.Contingency).Sum(line => line.Line.Amount);

    private static Money TopUp(HeldBudget held, CarePlan? plan)
    {
        HashSet<string> own = new((plan?.Items ?? []).Where(item => item.FundedBy == Funding.Own).Select(item => item.Id), StringComparer.Ordinal);
        return own.Count == 0 ? Money.Zero : held.Funded.Lines.Where(line => line.Line.Kind == CostLineKind.Item && own.Contains(line.Line.Id)).Sum(line => line.Line.NotInBudget);
    }
}

/// <summary>What one funder is to pay one holder, before contributions.</summary>
internal sealed record PayoutPart(string Funder, Holding Held, string? Holder, Money Recurring, ValueList<OncePayable> Once, ValueList<PayPeriodPayable> PayPeriods = default)
{
    /// <summary>What was paid so far.</summary>
    internal List<PaymentMade> Made { get; } = [];

    /// <summary>The parts of all versions: those of the current one in their order, then those that only others have.</summary>
    internal static List<PayoutPart> Together(List<PayoutPart> current, List<PayoutPart>[] all) => all is [_] ? current :
    [
        .. current.Concat(all.SelectMany(own => own)).DistinctBy(part => (part.Funder, part.Held, part.Holder)).OrderByDescending(part => part.Held)
            .Select(part => part with { Recurring = all.Sum(own => part.In(own).Recurring), Once = [.. all.SelectMany(own => part.In(own).Once)], PayPeriods = [.. all.SelectMany(own => part.In(own).PayPeriods)] }),
    ];

    /// <summary>The part of the same funder and holder in one version; nothing if it has none.</summary>
    internal PayoutPart In(List<PayoutPart> version) =>
        version.Find(part => part.Funder == Funder && part.Held == Held && part.Holder == Holder) ?? new(Funder, Held, Holder, Money.Zero, []);

    internal PayableBudget Payable(DateInterval days, ValueList<Contribution> contributions, Money contributedFirst) => new(days, Recurring, Once, PayPeriods, contributions, contributedFirst);
}

/// <summary>Sorts the lines of a part into what recurs, what comes once, what a team is paid in each pay period, and sums not paid out.</summary>
internal sealed class PayableLines(PayoutVersion version, PaymentPolicy policy)
{
    private readonly Dictionary<string, Item> once = (version.CarePlan?.Items ?? []).Where(item => item.IsOnce).ToDictionary(item => item.Id, StringComparer.Ordinal);
    private readonly long[][] ofPayPeriods = version.PayPeriods.Count == 0 ? [] : version.PartsOfPayPeriods();

    internal PayoutPart Of(HeldPart part, string funder, int position)
    {
        DateInterval days = version.Days;
        Money recurring = Money.Zero;
        List<OncePayable> sums = [];
        ValueList<PayPeriodPayable> pay = part.Lines.Any(line => line.Line.IsOfAssistant)
            ? [.. version.PayPeriods.Select((period, i) => period with { Amount = Money.FromPence(ofPayPeriods[i][position]) }).Where(period => period.Amount != Money.Zero)] : [];
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

        return new(funder, part.Held, part.Holder, recurring - pay.Sum(period => period.Amount), [.. sums], pay);
    }
}
