namespace PhbCalc.Budgets;

/// <summary>Plans the payments of a budget, from its start or after some were made. The next payment includes what changed since, and nothing is paid twice.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. Whatever versions a budget had and whatever was paid, the sums paid and planned, less
/// the sum to recover, equal the total of the versions. Rule: spec 7, The payment plan.
/// </remarks>
/// <example>
/// <code>
/// PayableBudget budget = new(new FinancialYear(2026).Days, Money.FromPounds(16_512m));
/// PaymentPlan plan = new PaymentPlanning().Plan([budget]); // fourteen payments, the last of £45.24 for one day
/// </code>
/// </example>
public sealed record PaymentPlanning
{
    /// <summary>Prepares to plan payments.</summary>
    /// <param name="policy">When and how a budget is paid out; every default if not given.</param>
    public PaymentPlanning(PaymentPolicy? policy = null) => Policy = policy ?? PaymentPolicy.Default;

    /// <summary>When and how a budget is paid out.</summary>
    public PaymentPolicy Policy { get; }

    /// <summary>Plans payments.</summary>
    /// <param name="versions">
    /// The versions of the budget, in any order. Each is in force from its first day to its last, or to the day before the next version starts. For a budget that stops early, add a last version of
    /// £0.00 from the day after it stops.
    /// </param>
    /// <param name="made">The payments that were made, in any order; none by default.</param>
    /// <param name="from">The first day on which a payment can be planned; if not given, the day after the last payment made, or any day if there was none.</param>
    /// <returns>The payments to come, in pounds and whole pence, none of them below zero, and the sum to recover.</returns>
    /// <exception cref="InvalidInputException">There is no version, two start on one day, or a payment has a fraction of a penny. All faults are reported at once.</exception>
    public PaymentPlan Plan(ValueList<PayableBudget> versions, ValueList<PaymentMade> made = default, LocalDate? from = null)
    {
        InvalidInputException.ThrowIfAny(PaymentFaults.In(versions, made));
        Entitlement entitlement = new(versions, Policy.Once);
        List<DayRange> periods = PaymentPeriods.Of(entitlement, Policy);
        Money paid = made.Sum(payment => payment.Amount);
        LocalDate earliest = from ?? (made.Count > 0 ? made.Max(payment => payment.On).PlusDays(1) : LocalDate.MinIsoValue);
        int past = periods.TakeWhile(period => PaidOn(period) < earliest).Count();
        Due all = entitlement.By(entitlement.Days.Last);
        ValueList<Payment> payments = Payments(entitlement, periods, past, paid, earliest);
        bool canBeLate = Policy.ArrearsInterest.Count > 0 && (made.Count > 0 || from is not null);
        return new(Policy, made, payments, all.Net, all.Contributed) { Interest = canBeLate ? Unpaid(versions, made, payments.Count > 0 ? payments[0].On : earliest) : null };
    }

    /// <summary>What late payment cost the person: simple interest on sums due and not paid, by the day. What a version changes is due from its first day.</summary>
    /// <param name="versions">The versions of the budget, as they should have been.</param>
    /// <param name="made">The payments that were made, in any order.</param>
    /// <param name="until">The day on which the arrears are paid: interest runs to it.</param>
    /// <param name="rates">The rate a year from each day, such as 1/12 or 8/100; there is no interest before the first.</param>
    /// <returns>The interest in pounds, rounded once to the penny. Days on which more was paid than was due do not reduce it.</returns>
    /// <exception cref="InvalidInputException">There is no version, two start on one day, a payment has a fraction of a penny, or a rate is below 0 or appears twice. All faults are reported at once.</exception>
    public Money Interest(ValueList<PayableBudget> versions, ValueList<PaymentMade> made, LocalDate until, ValueList<InterestRate> rates)
    {
        InvalidInputException.ThrowIfAny([.. PaymentFaults.In(versions, made) ?? [], .. PaymentFaults.In(rates) ?? []]);
        return ArrearsInterest.Of(DueByVersion(versions), made, DayNumber.Of(until), rates);
    }

    /// <summary>The interest until a day that was not paid before; null if there is none.</summary>
    private InterestDue? Unpaid(ValueList<PayableBudget> versions, ValueList<PaymentMade> made, LocalDate until)
    {
        Money interest = ArrearsInterest.Of(DueByVersion(versions), made, DayNumber.Of(until), Policy.ArrearsInterest) - made.Sum(payment => payment.Interest);
        return interest > Money.Zero ? new(until, interest) : null;
    }

    /// <summary>From the first day of each version, the payments of all versions until then, as if none had been made.</summary>
    private (int From, ValueList<Payment> Payments)[] DueByVersion(ValueList<PayableBudget> versions)
    {
        PayableBudget[] ordered = [.. versions.OrderBy(version => version.Days.Start)];
        return [.. ordered.Select((version, i) => (DayNumber.Of(version.Days.Start), Plan([.. ordered[..(i + 1)]]).Payments))];
    }

    private ValueList<Payment> Payments(Entitlement entitlement, List<DayRange> periods, int past, Money paid, LocalDate earliest)
    {
        List<Payment> payments = [];
        (Due[] own, Money adjustment) = Recurring(entitlement, periods, past, paid);
        Money once = entitlement.By(past == 0 ? entitlement.Days.First - 1 : periods[past - 1].Last).Once;
        Money carried = Money.Zero;
        for (int i = past; i < periods.Count; i++)
        {
            Money onceBy = entitlement.By(periods[i].Last).Once;
            Payment payment = new(i + 1, periods[i].Dates, PaidOn(periods[i]), own[i - past].Recurring, onceBy - once)
            {
                Contribution = own[i - past].Contributed,
                Adjustment = i == past ? adjustment : Money.Zero,
                BroughtForward = carried,
            };
            payments.Add(payment);
            (once, carried) = (onceBy, payment.CarriedForward);
        }

        if (past == periods.Count && adjustment != Money.Zero)
        {
            payments.Add(new(periods.Count + 1, periods[^1].Dates, earliest, Money.Zero, Money.Zero) { Adjustment = adjustment });
        }

        return [.. payments];
    }

    /// <summary>What recurs in each period to come, what the person contributes to it, and how much earlier periods were underpaid.</summary>
    private (Due[] Own, Money Adjustment) Recurring(Entitlement entitlement, List<DayRange> periods, int past, Money paid)
    {
        Due earlier = entitlement.By(past == 0 ? entitlement.Days.First - 1 : periods[past - 1].Last);
        Due all = entitlement.By(entitlement.Days.Last);
        switch (Policy.Cut)
        {
            case PaymentCut.Equal when past < periods.Count:
                return InEqualParts(all.Recurring - all.Contributed + earlier.Once - paid, all.Contributed - earlier.Contributed, periods.Count - past);
            case PaymentCut.EachRounded:
                Due[] rounded = EachRounded(entitlement, periods, all);
                return (rounded[past..], rounded.Take(past).Aggregate(earlier.Once - paid, (sum, due) => sum + due.Net));
            default:
                return ([.. periods.Skip(past).Select(period => entitlement.By(period.Last) - entitlement.By(period.First - 1))], earlier.Net - paid);
        }
    }

    /// <summary>The sums left to pay out, and left for the person to contribute, in equal parts.</summary>
    private static (Due[] Own, Money Adjustment) InEqualParts(Money left, Money contributed, int parts)
    {
        if (left < Money.Zero)
        {
            return (new Due[parts], left);
        }

        int[] alike = [.. Enumerable.Repeat(1, parts)];
        return ([.. Phasing.Spread(left, alike).Zip(Phasing.Spread(contributed, alike), (net, own) => new Due(net + own, own, Money.Zero))], Money.Zero);
    }

    /// <summary>Each period's part rounded separately, while that much is left; the last part is the rest.</summary>
    private static Due[] EachRounded(Entitlement entitlement, List<DayRange> periods, Due all)
    {
        Due[] rounded = new Due[periods.Count];
        Due left = all with { Once = Money.Zero };
        for (int i = 0; i < rounded.Length; i++)
        {
            Due own = entitlement.RoundedIn(periods[i]);
            Money recurring = i == rounded.Length - 1 || own.Recurring > left.Recurring ? left.Recurring : own.Recurring;
            Money contributed = i == rounded.Length - 1 || own.Contributed > left.Contributed ? left.Contributed : own.Contributed;
            rounded[i] = new(recurring, contributed, Money.Zero);
            left -= rounded[i];
        }

        return rounded;
    }

    private LocalDate PaidOn(DayRange period) => DayNumber.Date((Policy.Timing == PaymentTiming.Advance ? period.First : period.Last) + Policy.DayShift);
}
