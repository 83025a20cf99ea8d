using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>Whatever versions a budget has and whatever was paid: the payments come to what an oracle makes that walks day by day.</summary>
public sealed class PaymentLawTests
{
    private static readonly Gen<PaymentPolicy> Policies =
        from interval in Gen.Elements(Enum.GetValues<PaymentInterval>())
        from timing in Gen.Elements(Enum.GetValues<PaymentTiming>())
        from cut in Gen.Elements(Enum.GetValues<PaymentCut>())
        from once in Gen.Elements(Enum.GetValues<OncePaid>())
        from shift in Gen.Elements(0, 0, -5, 7)
        from anchor in Gen.Elements(null, (int?)-40, -3, 5, 100)
        select new PaymentPolicy { Interval = interval, Timing = timing, Cut = cut, Once = once, DayShift = shift, CountedFrom = anchor is { } days ? new LocalDate(2026, 4, 1).PlusDays(days) : null };

    private static readonly Gen<PayableBudget> Versions =
        from start in Gen.Choose(0, 500)
        from length in Gen.Choose(1, 400)
        from pence in Gen.OneOf(Gen.Choose(0, 40), Gen.Choose(0, 5_000_000))
        from once in Gen.ListOf(from day in Gen.Choose(0, length - 1) from amount in Gen.Choose(0, 100_000) select (day, amount), 2)
        from hasOnce in Gen.Elements(true, false)
        let first = new LocalDate(2026, 4, 1).PlusDays(start)
        select new PayableBudget(
            new(first, first.PlusDays(length - 1)), Money.FromPence(pence), hasOnce ? [.. once.Select(sum => new OncePayable(first.PlusDays(sum.day), Money.FromPence(sum.amount)))] : []);

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from policy in Policies
        from count in Gen.Choose(1, 4)
        from versions in Gen.ListOf(Versions, count)
        from made in Gen.ListOf(from day in Gen.Choose(-30, 600) from pence in Gen.Choose(-1_000, 300_000) select new PaymentMade(new LocalDate(2026, 4, 1).PlusDays(day), Money.FromPence(pence)))
        from way in Gen.Choose(0, 2)
        from paid in Gen.Choose(0, 12)
        let distinct = versions.DistinctBy(version => version.Days.Start).ToValueList()
        select new Case(policy, distinct, way switch
        {
            0 => [],
            1 => [.. made.Take(6)],
            _ => [.. new PaymentPlanning(policy).Plan([distinct[0]]).Payments.Take(paid).Select(payment => new PaymentMade(payment.On, payment.Amount))], // before anybody knew of a change
        }));

    [Law]
    public Property What_was_paid_and_what_is_planned_less_what_comes_back_is_what_the_days_come_to() => Law.Of(Cases, given =>
    {
        PaymentPlan plan = given.Plan();
        Assert.Equal(Walk(given.Versions, LocalDate.MaxIsoValue), plan.Entitled);
        Assert.Equal(plan.Entitled, plan.Paid + plan.Planned - plan.Recoverable);
        Assert.All(plan.Payments, payment => Assert.True(payment.Amount >= Money.Zero && payment.Amount.IsWholePence));
        Assert.True(plan.Recoverable >= Money.Zero);
    });

    [Law]
    public Property The_order_in_which_versions_and_payments_are_given_changes_nothing() => Law.Of(Cases, given =>
    {
        PaymentPlan plan = given.Plan();
        PaymentPlan turned = new PaymentPlanning(given.Policy).Plan([.. given.Versions.Reverse()], [.. given.Made.Reverse()]);
        Assert.Equal(plan.Payments, turned.Payments);
    });

    [Law]
    public Property By_running_totals_every_payment_ends_where_the_days_end() => Law.Of(Cases, given =>
    {
        PaymentPlan plan = new PaymentPlanning(given.Policy with { Cut = PaymentCut.RunningTotals, Once = OncePaid.WhenDue }).Plan(given.Versions, given.Made);
        Money paid = plan.Paid;
        foreach (Payment payment in plan.Payments)
        {
            paid += payment.Amount;
            Money truth = Walk(given.Versions, payment.Days.End);
            Assert.Equal(truth, paid - payment.CarriedForward);
        }
    });

    [Law]
    public Property The_days_of_all_payments_are_the_days_of_the_budget_one_after_another() => Law.Of(Cases, given =>
    {
        ValueList<Payment> payments = new PaymentPlanning(given.Policy).Plan(given.Versions).Payments;
        Assert.Equal(given.Versions.Min(version => version.Days.Start), payments[0].Days.Start);
        Assert.All(payments.Zip(payments.Skip(1)), pair => Assert.Equal(pair.First.Days.End.PlusDays(1), pair.Second.Days.Start));
    });

    [Law]
    public Property Paying_what_was_planned_changes_nothing_that_is_still_to_come() => Law.Of(Cases, given =>
    {
        PaymentPlanning planning = new(given.Policy);
        ValueList<Payment> planned = planning.Plan(given.Versions).Payments;
        int paid = planned.Count / 2;
        PaymentPlan rest = planning.Plan(given.Versions, [.. planned.Take(paid).Select(payment => new PaymentMade(payment.On, payment.Amount))], paid == 0 ? null : planned[paid - 1].On.PlusDays(1));
        Assert.Equal(planned.Skip(paid).Select(payment => payment.On), rest.Payments.Select(payment => payment.On));
        long pennies = given.Policy.Cut == PaymentCut.Equal ? 1 : 0; // what is left is cut into equal parts anew
        Assert.All(planned.Skip(paid).Zip(rest.Payments), pair => Assert.InRange((pair.First.Amount - pair.Second.Amount).ToPence(), -pennies, pennies));
    });

    [Fact]
    public void The_cases_have_changes_gaps_overpayments_and_payments_before_the_budget()
    {
        Case[] cases = [.. Cases.Generator.Sample(200, new Rnd(20260401), 400)];
        Assert.Contains(cases, given => given.Versions.Count > 2);
        Assert.Contains(cases, given => given.Plan().Recoverable > Money.Zero);
        Assert.Contains(cases, given => given.Plan().Payments.Any(payment => payment.CarriedForward > Money.Zero && payment.BroughtForward > Money.Zero));
        Assert.Contains(cases, given => given.Plan().Payments.Any(payment => payment.Adjustment < Money.Zero && payment.Amount > Money.Zero));
        Assert.Contains(cases, given => given.Versions.OrderBy(version => version.Days.Start).ToArray() is var ordered
            && ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.Days.End.PlusDays(1) < pair.Second.Days.Start));
    }

    /// <summary>The slow, obvious way: each day belongs to the version that started last; a version's days are its running totals.</summary>
    private static Money Walk(ValueList<PayableBudget> versions, LocalDate through)
    {
        Money sum = Money.Zero;
        PayableBudget[] ordered = [.. versions.OrderBy(version => version.Days.Start)];
        for (int i = 0; i < ordered.Length; i++)
        {
            PayableBudget version = ordered[i];
            Money soFar = Money.Zero;
            int number = 0;
            foreach (LocalDate day in version.Days)
            {
                number++;
                if (day > through || (i + 1 < ordered.Length && day >= ordered[i + 1].Days.Start))
                {
                    break;
                }

                soFar = Money.FromPounds(decimal.Round(version.Recurring.Pounds * number / version.Days.Length, 2, MidpointRounding.AwayFromZero));
                sum += version.Once.Where(once => once.On == day).Sum(once => once.Amount);
            }

            sum += soFar;
        }

        return sum;
    }

    private sealed record Case(PaymentPolicy Policy, ValueList<PayableBudget> Versions, ValueList<PaymentMade> Made)
    {
        internal PaymentPlan Plan() => new PaymentPlanning(Policy).Plan(Versions, Made);
    }
}
