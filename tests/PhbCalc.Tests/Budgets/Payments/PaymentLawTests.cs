using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
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

    /// <summary>Two assessments, the second from the day after the first ends, or one without an end.</summary>
    private static readonly Gen<ValueList<Contribution>> Contributions =
        from units in Gen.ListOf(Gen.Elements(ItemUnit.Day, ItemUnit.Week, ItemUnit.FourWeekly, ItemUnit.Month, ItemUnit.Year), 2)
        from amounts in Gen.ListOf(Gen.OneOf(Gen.Choose(0, 30), Gen.Choose(0, 20_000)), 2)
        from turn in Gen.Choose(0, 600)
        from isOne in Gen.Elements(true, false)
        let end = new LocalDate(2026, 4, 1).PlusDays(turn)
        select isOne ? [new Contribution(Money.FromPence(amounts[0]), units[0])]
            : (ValueList<Contribution>)[new(Money.FromPence(amounts[0]), units[0], null, end), new(Money.FromPence(amounts[1]), units[1], end.PlusDays(1))];

    private static readonly Gen<PayableBudget> Versions =
        from start in Gen.Choose(0, 500)
        from length in Gen.Choose(1, 400)
        from pence in Gen.OneOf(Gen.Choose(0, 40), Gen.Choose(0, 5_000_000))
        from once in Gen.ListOf(from day in Gen.Choose(0, length - 1) from amount in Gen.Choose(0, 100_000) select (day, amount), 2)
        from hasOnce in Gen.Elements(true, false)
        from pay in Gen.ListOf(from day in Gen.Choose(0, length - 1) from days in Gen.Choose(1, 40) from amount in Gen.Choose(0, 200_000) select (day, Math.Min(day + days, length) - 1, amount), 3)
        from hasTeam in Gen.Elements(true, false, false)
        from contributions in Contributions
        from contributes in Gen.Elements(true, false)
        from before in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 500_000))
        let first = new LocalDate(2026, 4, 1).PlusDays(start)
        select new PayableBudget(
            new(first, first.PlusDays(length - 1)),
            Money.FromPence(pence),
            hasOnce ? [.. once.Select(sum => new OncePayable(first.PlusDays(sum.day), Money.FromPence(sum.amount)))] : [],
            hasTeam ? [.. pay.Select(period => new PayPeriodPayable(new(first.PlusDays(period.day), first.PlusDays(period.Item2)), Money.FromPence(period.amount)))] : [],
            contributes ? contributions : [],
            Money.FromPence(contributes ? before : 0));

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
        (Money gross, Money contributed) = PaymentWalk.Until(given.Versions, LocalDate.MaxIsoValue);
        Assert.Equal((gross - contributed, contributed), (plan.Entitled, plan.Contributed));
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
            Money truth = PaymentWalk.Net(given.Versions, payment.Days.End);
            Assert.Equal(truth, paid - payment.CarriedForward);
        }
    });

    [Law]
    public Property What_the_person_contributes_is_never_more_than_what_recurs_until_any_day() => Law.Of(Cases, given =>
    {
        PaymentPlan plan = new PaymentPlanning(given.Policy with { Cut = PaymentCut.RunningTotals }).Plan(given.Versions);
        (Money regular, Money contributed) = (Money.Zero, Money.Zero);
        foreach (Payment payment in plan.Payments)
        {
            (regular, contributed) = (regular + payment.Regular, contributed + payment.Contribution);
            Assert.InRange(contributed, Money.Zero, regular);
        }

        Assert.Equal(plan.Contributed, contributed);
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
        Assert.Contains(cases, given => given.Policy.Interval == PaymentInterval.Payroll && given.Versions.Any(version => version.PayPeriods.Count > 0));
        Assert.Contains(cases, given => given.Plan() is { } plan && plan.Contributed > Money.Zero && plan.Contributed == plan.Payments.Sum(payment => payment.Contribution) && plan.Entitled > Money.Zero);
        Assert.Contains(cases, given => given.Versions.Any(version => version.ContributedFirst > Money.Zero) && given.Plan().Contributed > Money.Zero);
        Assert.Contains(cases, given => given.Plan() is { } plan && plan.Contributed == plan.Entitled + plan.Contributed && plan.Contributed > Money.Zero); // the person pays all
        Assert.Contains(cases, given => given.Versions.OrderBy(version => version.Days.Start).ToArray() is var ordered
            && ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.Days.End.PlusDays(1) < pair.Second.Days.Start));
    }

    private sealed record Case(PaymentPolicy Policy, ValueList<PayableBudget> Versions, ValueList<PaymentMade> Made)
    {
        internal PaymentPlan Plan() => new PaymentPlanning(Policy).Plan(Versions, Made);
    }
}
