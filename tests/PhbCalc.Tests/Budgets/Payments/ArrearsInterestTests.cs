using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>Simple interest on arrears, beside the budget (spec 7, The payment plan: arrears).</summary>
public sealed class ArrearsInterestTests
{
    private static readonly ValueList<InterestRate> EightPercent = [new(new(2026, 1, 1), new(8, 100))];

    /// <summary>£20.00 a day for a year.</summary>
    private static readonly PayableBudget Before = new(new FinancialYear(2026).Days, Pounds(7_300m));

    /// <summary>£30.00 a day from 1 July, for 274 days.</summary>
    private static readonly PayableBudget After = new(new(new(2026, 7, 1), new(2027, 3, 31)), Pounds(8_220m));

    /// <summary>What was paid at £20.00 a day: 91 days, and 92 days.</summary>
    private static readonly ValueList<PaymentMade> Paid = [new(new(2026, 4, 1), Pounds(1_820m)), new(new(2026, 7, 1), Pounds(1_840m))];

    /// <summary>92 days at £10.00 were not paid for 92 days: 920 x 0.08 x 92/365 = 18.5512.</summary>
    [Fact]
    public void A_version_that_should_have_stood_from_an_earlier_day_bears_interest_until_the_next_payment()
    {
        PaymentPlan plan = Planning(EightPercent).Plan([Before, After], Paid);

        Assert.Equal(Pounds(920m), plan.Payments[0].Adjustment);
        Assert.Equal(new InterestDue(new(2026, 10, 1), Pounds(18.55m)), plan.Interest);
        Assert.Equal(plan.Entitled, plan.Paid + plan.Planned - plan.Recoverable);
        Assert.Equal(Planning([]).Plan([Before, After], Paid).Payments, plan.Payments);
    }

    /// <summary>62 days at 8% and 30 at 10%: 920 x (62 x 0.08 + 30 x 0.10)/365 = 20.0636.</summary>
    [Fact]
    public void Each_rate_applies_from_its_day() => Assert.Equal(
        Pounds(20.06m), Planning([.. EightPercent, new(new(2026, 9, 1), new(10, 100))]).Plan([Before, After], Paid).Interest!.Amount);

    /// <summary>£30.00 a day from 11 July: 82 days at £10.00 were owed from that day, for 82 days: 820 x 0.08 x 82/365 = 14.7375.</summary>
    [Fact]
    public void What_a_version_changes_is_owed_from_its_first_day_and_not_before()
    {
        PayableBudget later = new(new(new(2026, 7, 11), new(2027, 3, 31)), Pounds(7_920m));

        Assert.Equal(Pounds(14.74m), Planning(EightPercent).Plan([Before, later], Paid).Interest!.Amount);
        Assert.Equal(Pounds(14.74m), new PaymentPlanning(new() { Interval = PaymentInterval.Quarterly }).Interest([later, Before], Paid, new(2026, 10, 1), EightPercent));
    }

    [Fact]
    public void What_was_paid_of_it_is_not_asked_for_again()
    {
        PaymentMade made = new(new(2026, 10, 1), Pounds(3_680m)) { Interest = Pounds(18m) };

        Assert.Equal(new InterestDue(new(2027, 1, 1), Pounds(0.55m)), Planning(EightPercent).Plan([Before, After], [.. Paid, made]).Interest);
        Assert.Null(Planning(EightPercent).Plan([Before, After], [.. Paid, made with { Interest = Pounds(18.55m) }]).Interest);
        Assert.Null(Planning(EightPercent).Plan([Before, After], [.. Paid, made with { Interest = Pounds(20m) }]).Interest);
    }

    [Fact]
    public void Without_a_rate_before_the_first_rate_and_for_what_is_paid_on_its_day_there_is_none()
    {
        Assert.Null(Planning([]).Plan([Before, After], Paid).Interest);
        Assert.Null(Planning([new(new(2026, 10, 1), new(8, 100))]).Plan([Before, After], Paid).Interest);
        Assert.Null(Planning(EightPercent).Plan([Before], Paid).Interest);
        Assert.Null(Planning(EightPercent).Plan([Before, After]).Interest);
    }

    /// <summary>£1,820.00 three days late: 1,820 x 0.08 x 3/365 = 1.1967. Paid too early, it earns none back.</summary>
    [Fact]
    public void A_payment_that_comes_late_bears_interest_and_one_that_comes_early_earns_none()
    {
        Assert.Equal(Pounds(1.20m), Planning(EightPercent).Plan([Before], [Paid[0] with { On = new(2026, 4, 4) }]).Interest!.Amount);
        Assert.Null(Planning(EightPercent).Plan([Before], [Paid[0] with { On = new(2026, 3, 1) }]).Interest);
    }

    /// <summary>The last payment, £1,800.00 of 1 January, came on 1 April: 90 days are owed, and no payment is to come. 1,800 x 0.08 x 90/365 = 35.5068.</summary>
    [Fact]
    public void After_the_last_payment_it_is_paid_on_the_day_after()
    {
        PaymentMade[] all = [.. Paid, new(new(2026, 10, 1), Pounds(1_840m)), new(new(2027, 4, 1), Pounds(1_800m))];
        PaymentPlan plan = Planning(EightPercent).Plan([Before], [.. all]);

        Assert.Empty(plan.Payments);
        Assert.Equal(new InterestDue(new(2027, 4, 2), Pounds(35.51m)), plan.Interest);
    }

    [Fact]
    public void It_is_told_under_the_payments() => Snapshot.Matches(Planning(EightPercent).Plan([Before, After], [Paid[0], Paid[1] with { Interest = Pounds(1.55m) }]).Explain());

    [Fact]
    public void Faulty_rates_and_faulty_interest_are_refused()
    {
        InvalidInputException rates = Assert.Throws<InvalidInputException>(() => new PaymentPolicy { ArrearsInterest = [new(new(2026, 1, 1), new(-1, 100)), new(new(2026, 1, 1), new(1, 100))] });
        InvalidInputException made = Assert.Throws<InvalidInputException>(() => Planning([]).Plan([Before], [Paid[0] with { Interest = Pounds(-1m) }, Paid[1] with { Interest = Pounds(0.001m) }]));

        Assert.Equal(["/arrears_interest/0/annual", "/arrears_interest/1/from"], rates.Faults.Select(fault => fault.Path));
        Assert.Equal(["/made/0/interest", "/made/1/interest"], made.Faults.Select(fault => fault.Path));
    }

    /// <summary>An oracle that walks day by day: on each, what the versions that have started would have had paid by then, less what was paid by then. In 365,000,000ths of a penny.</summary>
    [Law(100)]
    public Property Day_by_day_it_comes_to_the_same_in_any_order() => Law.Of(Cases, one =>
    {
        PaymentPlanning planning = new(new() { Interval = one.Interval });
        PayableBudget[] ordered = [.. one.Versions.OrderBy(version => version.Days.Start)];
        LocalDate until = new LocalDate(2026, 4, 1).PlusDays(one.Until);
        BigInteger parts = 0;
        for (LocalDate day = new(2026, 1, 1); day < until; day = day.PlusDays(1))
        {
            PayableBudget[] known = [.. ordered.Where(version => version.Days.Start <= day)];
            Money due = planning.Plan(known.Length == 0 ? [ordered[0]] : [.. known]).Payments.Where(payment => payment.On <= day).Sum(payment => payment.Amount);
            BigInteger owed = due.ToPence() - one.Made.Where(made => made.On <= day).Sum(made => made.Amount).ToPence();
            long rate = one.Rates.Where(rate => rate.From <= day).OrderBy(rate => rate.From).Select(rate => rate.Thousandths).LastOrDefault();
            parts += BigInteger.Max(0, owed) * rate;
        }

        Money expected = Money.FromPence((long)(((2 * parts) + 365_000) / 730_000));
        ValueList<InterestRate> rates = [.. one.Rates.Select(rate => new InterestRate(rate.From, new(rate.Thousandths, 1_000)))];

        Assert.Equal(expected, planning.Interest(one.Versions, one.Made, until, rates));
        Assert.Equal(expected, planning.Interest([.. one.Versions.Reverse()], [.. one.Made.Reverse()], until, [.. rates.Reverse()]));
    });

    /// <summary>Versions of a budget, payments, rates, and the day until which interest runs.</summary>
    private sealed record Case(PaymentInterval Interval, ValueList<PayableBudget> Versions, ValueList<PaymentMade> Made, ValueList<(LocalDate From, long Thousandths)> Rates, int Until);

    private static readonly Gen<Case> Cases =
        from interval in Gen.Elements(PaymentInterval.Quarterly, PaymentInterval.Monthly, PaymentInterval.FourWeekly)
        from versions in Gen.ListOf(from start in Gen.Choose(0, 200) from length in Gen.Choose(20, 200) from pence in Gen.Choose(0, 2_000_000) select (start, length, pence), 3)
        from made in Gen.ListOf(from day in Gen.Choose(-10, 250) from pence in Gen.Choose(-1_000, 600_000) select new PaymentMade(new LocalDate(2026, 4, 1).PlusDays(day), Money.FromPence(pence)))
        from rates in Gen.ListOf(from day in Gen.Choose(-60, 250) from thousandths in Gen.Choose(0, 120) select (From: new LocalDate(2026, 4, 1).PlusDays(day), Thousandths: (long)thousandths), 2)
        from until in Gen.Choose(0, 260)
        select new Case(
            interval,
            [.. versions.DistinctBy(version => version.start).Select(version => new PayableBudget(new(new LocalDate(2026, 4, 1).PlusDays(version.start), new LocalDate(2026, 4, 1).PlusDays(version.start + version.length)), Money.FromPence(version.pence)))],
            [.. made.Take(6)],
            [.. rates.DistinctBy(rate => rate.From)],
            until);

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    private static PaymentPlanning Planning(ValueList<InterestRate> rates) => new(new PaymentPolicy { Interval = PaymentInterval.Quarterly, ArrearsInterest = rates });
}
