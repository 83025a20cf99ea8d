using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>The worked figures of the payment plan, and the published ones.</summary>
public sealed class PaymentPlanningTests
{
    private static readonly PayableBudget Year = new(new FinancialYear(2026).Days, Pounds(16_512m));

    [Fact]
    public void Four_weekly_payments_are_thirteen_and_one_for_the_last_day()
    {
        ValueList<Payment> payments = new PaymentPlanning().Plan([Year]).Payments;

        Assert.Equal(14, payments.Count);
        Assert.All(payments.Take(13), payment => Assert.InRange(payment.Amount, Pounds(1_266.67m), Pounds(1_266.68m)));
        Assert.Equal((Pounds(45.24m), new LocalDate(2027, 3, 31)), (payments[13].Amount, payments[13].On));
    }

    [Fact]
    public void Monthly_payments_follow_the_days_of_the_months() =>
        Assert.Equal([1_357.15m, 1_402.39m], Amounts(new() { Interval = PaymentInterval.Monthly }).Take(2));

    [Fact]
    public void Quarterly_payments_follow_the_days_of_the_quarters() =>
        Assert.Equal([4_116.69m, 4_161.93m, 4_161.93m, 4_071.45m], Amounts(new() { Interval = PaymentInterval.Quarterly }));

    [Fact]
    public void Equal_payments_join_the_last_day_to_the_payment_before_it()
    {
        decimal[] amounts = Amounts(new() { Cut = PaymentCut.Equal });

        Assert.Equal(13, amounts.Length);
        Assert.All(amounts, amount => Assert.InRange(amount, 1_270.15m, 1_270.16m));
        Assert.Equal(16_512m, amounts.Sum());
    }

    /// <summary>The table of Support at Home, where it adds up: a year in four equal quarters is the quarter that is printed.</summary>
    [Fact]
    public void A_published_budget_of_a_year_comes_to_its_published_quarters()
    {
        (int Classification, Money Quarter, Money Year)[] whole = [.. Published.SupportAtHome.Where(row => row.Quarter + row.Quarter + row.Quarter + row.Quarter == row.Year)];
        PaymentPlanning planning = new(new() { Interval = PaymentInterval.Quarterly, Cut = PaymentCut.Equal });

        Assert.Equal([1, 4, 5], whole.Select(row => row.Classification));
        Assert.All(whole, row => Assert.Equal(Enumerable.Repeat(row.Quarter, 4), planning.Plan([new(new FinancialYear(2026).Days, row.Year)]).Payments.Select(payment => payment.Amount)));
        Assert.All(Published.SupportAtHome, row => Assert.All(planning.Plan([new(new FinancialYear(2026).Days, row.Year)]).Payments, payment => Assert.InRange((payment.Amount - row.Quarter).ToPence(), -1, 1)));
    }

    /// <summary>£150 a week over a common year from January, and what is left of it when the person pays £20 a week: as a county prints them, each rounded by itself.</summary>
    [Fact]
    public void A_countys_monthly_payments_come_out_when_each_is_rounded_by_itself()
    {
        PaymentPlanning planning = new(new() { Interval = PaymentInterval.Monthly, Cut = PaymentCut.EachRounded });
        DateInterval year = new(new(2026, 1, 1), new(2026, 12, 31));
        decimal[] gross = [.. planning.Plan([new(year, Pounds(150m).TimesToPenny(new(365, 7)))]).Payments.Select(payment => payment.Amount.Pounds)];
        decimal[] contribution = [.. planning.Plan([new(year, Pounds(20m).TimesToPenny(new(365, 7)))]).Payments.Select(payment => payment.Amount.Pounds)];

        Assert.Equal([664.29m, 600.00m, 664.29m, 642.86m], gross.Take(4));
        Assert.Equal([575.72m, 520.00m, 575.72m, 557.15m], gross.Zip(contribution, (whole, own) => whole - own).Take(4));
    }

    /// <summary>The same, net of £20 a week, in one plan: the county's own months.</summary>
    [Fact]
    public void What_is_paid_is_net_of_the_persons_contribution()
    {
        DateInterval year = new(new(2026, 1, 1), new(2026, 12, 31));
        PayableBudget budget = new(year, Pounds(150m).TimesToPenny(new(365, 7)), contributions: [new(Pounds(20m))]);
        PaymentPlan plan = new PaymentPlanning(new() { Interval = PaymentInterval.Monthly, Cut = PaymentCut.EachRounded }).Plan([budget]);

        Assert.Equal([575.72m, 520.00m, 575.72m, 557.15m], plan.Payments.Take(4).Select(payment => payment.Amount.Pounds));
        Assert.Equal([88.57m, 80.00m, 88.57m, 85.71m], plan.Payments.Take(4).Select(payment => payment.Contribution.Pounds));
        Assert.Equal((budget.Total, Pounds(20m).TimesToPenny(new(365, 7))), (plan.Entitled + plan.Contributed, plan.Contributed));
    }

    /// <summary>A council's two published weeks: cost 45.04, assessed 125.25, the person pays 45.04; cost 29.50, assessed 15.00, the person pays 15.00.</summary>
    [Theory]
    [InlineData(4504, 12525, 4504)]
    [InlineData(2950, 1500, 1500)]
    public void A_person_pays_what_is_assessed_and_never_more_than_the_care_costs(int cost, int assessed, int pays)
    {
        PayableBudget week = new(new(new(2026, 4, 6), new(2026, 4, 12)), Money.FromPence(cost), contributions: [new(Money.FromPence(assessed))]);
        Payment payment = new PaymentPlanning(new() { Interval = PaymentInterval.Weekly }).Plan([week]).Payments.Single();

        Assert.Equal((Money.FromPence(cost), Money.FromPence(pays), Money.FromPence(cost - pays)), (payment.Regular, payment.Contribution, payment.Amount));
    }

    [Fact]
    public void A_contribution_by_the_month_is_the_same_in_every_month_that_costs_more()
    {
        PaymentPlan plan = new PaymentPlanning(new() { Interval = PaymentInterval.Monthly }).Plan([new(Year.Days, Year.Recurring, contributions: [new(Pounds(43.21m), ItemUnit.Month)])]);

        Assert.All(plan.Payments, payment => Assert.Equal(Pounds(43.21m), payment.Contribution));
    }

    /// <summary>Two PAs, one paid every four weeks and one by the month: a payment ends where a pay period of either does, and has what both cost in its days.</summary>
    [Fact]
    public void By_payroll_a_payment_is_what_the_team_costs_in_each_pay_period()
    {
        DateInterval days = new(new(2026, 4, 1), new(2026, 5, 31));
        PayPeriodPayable april = new(new(new(2026, 4, 1), new(2026, 4, 30)), Pounds(300m));
        PayPeriodPayable may = new(new(new(2026, 5, 1), new(2026, 5, 31)), Pounds(620m));
        PaymentPlan plan = new PaymentPlanning(new() { Interval = PaymentInterval.Payroll }).Plan([new(days, Pounds(61m), payPeriods: [april, may])]);

        Assert.Equal([Pounds(330m), Pounds(651m)], plan.Payments.Select(payment => payment.Amount));
        Assert.Equal(new LocalDate(2026, 5, 1), plan.Payments[1].On);
        Assert.Equal(14, new PaymentPlanning(new() { Interval = PaymentInterval.Payroll }).Plan([Year]).Payments.Count); // nobody is employed
    }

    [Fact]
    public void A_budget_that_stops_uses_the_days_until_then_and_the_rest_comes_back()
    {
        DateInterval fourWeeks = new(new(2026, 4, 1), new(2026, 4, 28));
        PayableBudget stopped = new(new(new(2026, 4, 11), new(2026, 4, 28)), Money.Zero);
        PaymentPlan plan = new PaymentPlanning().Plan([new(fourWeeks, Pounds(1_400m)), stopped], [new(new(2026, 4, 1), Pounds(1_400m))]);

        Assert.Equal((Pounds(500m), Pounds(900m), Money.Zero), (plan.Entitled, plan.Recoverable, plan.Planned));
    }

    [Fact]
    public void A_change_in_mid_year_adjusts_the_next_payment_for_the_days_already_paid()
    {
        PayableBudget raised = new(new(new(2026, 4, 15), new(2027, 3, 31)), Pounds(351m * 60m));
        PaymentPlan plan = new PaymentPlanning().Plan([Year, raised], [new(new(2026, 4, 1), Pounds(1_266.67m))]);

        // 14 days at 16,512/365 and 14 at 60 a day, of which 1,266.67 were paid.
        Assert.Equal((Pounds(633.34m + 840m - 1_266.67m), Pounds(28m * 60m)), (plan.Payments[0].Adjustment, plan.Payments[0].Regular));
        Assert.Equal((2, new LocalDate(2026, 4, 29)), (plan.Payments[0].Number, plan.Payments[0].On));
        Assert.Equal(plan.Entitled, plan.Paid + plan.Planned);
    }

    [Fact]
    public void A_payment_is_never_below_zero_and_what_is_over_is_carried_on()
    {
        PayableBudget cut = new(new(new(2026, 4, 2), new(2027, 3, 31)), Pounds(364m));
        PaymentPlan plan = new PaymentPlanning().Plan([Year, cut], [new(new(2026, 4, 1), Pounds(1_266.67m))]);

        Assert.Equal(Money.Zero, plan.Payments[0].Amount);
        Assert.Equal(plan.Payments[0].CarriedForward, plan.Payments[1].BroughtForward);
        Assert.All(plan.Payments, payment => Assert.True(payment.Amount >= Money.Zero));
        Assert.Equal(plan.Entitled, plan.Paid + plan.Planned - plan.Recoverable);
        Assert.NotEqual(Money.Zero, plan.Recoverable);
    }

    [Theory]
    [InlineData(OncePaid.First, "2026-04-01")]
    [InlineData(OncePaid.WhenDue, "2026-08-19")]
    public void What_comes_once_is_paid_first_or_with_the_days_that_hold_its_date(OncePaid once, string on)
    {
        PayableBudget budget = new(Year.Days, Year.Recurring, [new(new(2026, 8, 20), Pounds(250m), "Bed rail")]);
        Payment payment = new PaymentPlanning(new() { Once = once }).Plan([budget]).Payments.Single(payment => payment.Once != Money.Zero);

        Assert.Equal((on, Pounds(250m)), (payment.On.ToString("uuuu-MM-dd", null), payment.Once));
    }

    [Theory]
    [InlineData("2026-03-11", "2026-04-01 to 2026-04-07")]
    [InlineData("2026-04-22", "2026-04-01 to 2026-05-19")]
    public void Four_weeks_can_be_counted_from_another_day(string from, string first)
    {
        PaymentPlan plan = new PaymentPlanning(new() { CountedFrom = NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value }).Plan([Year]);

        Assert.Equal(first, $"{plan.Payments[0].Days.Start:uuuu-MM-dd} to {plan.Payments[0].Days.End:uuuu-MM-dd}");
        Assert.Equal(Year.Total, plan.Planned);
    }

    [Fact]
    public void Payments_in_arrears_come_when_their_days_end_and_can_be_shifted() =>
        Assert.Equal(new LocalDate(2026, 5, 1), new PaymentPlanning(new() { Timing = PaymentTiming.Arrears, DayShift = 3 }).Plan([Year]).Payments[0].On);

    /// <summary>£365.00 that was due on 1 April and is paid on 1 July, at 8% to 31 May and 10% after it: 61 days at 8p and 30 at 10p.</summary>
    [Fact]
    public void Arrears_bear_simple_interest_by_the_day()
    {
        PayableBudget day = new(new(new(2026, 4, 1), new(2026, 4, 1)), Pounds(365m));
        Money interest = new PaymentPlanning().Interest([day], [], new(2026, 7, 1), [new(new(2026, 1, 1), new(8, 100)), new(new(2026, 6, 1), new(10, 100))]);

        Assert.Equal(Pounds((61m * 0.08m) + (30m * 0.10m)), interest);
    }

    [Fact]
    public void The_payments_are_told_in_a_table() => Snapshot.Matches(new PaymentPlanning(new() { Once = OncePaid.WhenDue }).Plan(
        [new(Year.Days, Year.Recurring, [new(new(2026, 8, 20), Pounds(250m))]), new(new(new(2026, 9, 1), new(2027, 3, 31)), Pounds(5_000m))],
        [new(new(2026, 4, 1), Pounds(1_266.67m)), new(new(2026, 4, 29), Pounds(4_000m))]).Explain());

    [Fact]
    public void Every_fault_is_reported_at_once()
    {
        InvalidInputException budget = Assert.Throws<InvalidInputException>(() => new PayableBudget(Year.Days, Pounds(-1m), [new(new(2025, 1, 1), Pounds(0.001m))]));
        InvalidInputException team = Assert.Throws<InvalidInputException>(() => new PayableBudget(
            Year.Days, Year.Recurring, [], [new(new(new(2026, 3, 1), new(2026, 4, 5)), Pounds(0.001m))], [new(Pounds(1m)), new(Pounds(2m), from: new(2026, 5, 1))], Pounds(-1m)));
        InvalidInputException contribution = Assert.Throws<InvalidInputException>(() => new Contribution(Pounds(-1m), ItemUnit.Mile, new(2026, 4, 2), new(2026, 4, 1)));
        InvalidInputException plan = Assert.Throws<InvalidInputException>(() => new PaymentPlanning().Plan([Year, Year], [new(new(2026, 4, 1), Pounds(0.005m))]));

        Assert.Equal(["/recurring", "/once/0/amount", "/once/0/on"], budget.Faults.Select(fault => fault.Path));
        Assert.Equal(["/pay_periods/0/amount", "/pay_periods/0/days", "/contributions/1", "/contributed_first"], team.Faults.Select(fault => fault.Path[..Math.Min(fault.Path.Length, 21)].Replace("/from", "", StringComparison.Ordinal)));
        Assert.Equal(["/amount", "/unit", "/to"], contribution.Faults.Select(fault => fault.Path));
        Assert.Equal(["/versions/1/days", "/made/0/amount"], plan.Faults.Select(fault => fault.Path));
        Assert.Equal("/versions", Assert.Throws<InvalidInputException>(() => new PaymentPlanning().Plan([])).Faults[0].Path);
    }

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    private static decimal[] Amounts(PaymentPolicy policy) => [.. new PaymentPlanning(policy).Plan([Year]).Payments.Select(payment => payment.Amount.Pounds)];
}
