using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>Budgets that change and end, and teams that are paid on their own periods, for each funder and holder.</summary>
public sealed class PayoutVersionTests
{
    private static readonly LocalDate Start = new(2026, 4, 1);

    private static readonly Gen<PayoutVersion> Versions =
        from start in Gen.Choose(0, 300)
        from length in Gen.Choose(1, 365)
        from visits in Gen.OneOf(Gen.Choose(0, 40), Gen.Choose(0, 2_000_000))
        from pay in Gen.ListOf(from day in Gen.Choose(0, length - 1) from days in Gen.Choose(1, 31) from pence in Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(0, 200_000)) select (day, Math.Min(day + days, length) - 1, pence), 3)
        from hasTeam in Gen.Elements(true, false)
        from rest in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 20_000))
        from nhs in Gen.Elements(0, 33, 50, 67, 100)
        from held in Gen.Elements("direct", "trust", "both")
        from isEnd in Gen.Elements(true, false, false, false)
        select isEnd ? Ended(start, length) : Version(start, length, visits, hasTeam ? [.. pay] : [], hasTeam ? rest : 0, nhs, held);

    private static readonly Gen<PayoutMade> OnePaid =
        from day in Gen.Choose(0, 300)
        from pence in Gen.Choose(-500, 200_000)
        from funder in Gen.Elements("NHS", "local authority")
        from holder in Gen.Elements(null, "Trust")
        select new PayoutMade(Start.PlusDays(day), Money.FromPence(pence), funder, holder);

    private static readonly Gen<Case> Cases =
        from versions in Gen.ListOf(Versions, 3)
        from count in Gen.Choose(1, 3)
        from interval in Gen.Elements(PaymentInterval.FourWeekly, PaymentInterval.Payroll, PaymentInterval.Monthly)
        from weekly in Gen.Elements(0, 1_500, 40_000)
        from made in Gen.ListOf(OnePaid, 3)
        from paid in Gen.Choose(0, 3)
        select new Case([.. versions.Take(count).DistinctBy(version => version.Days.Start)], new() { Interval = interval }, weekly, [.. made.Take(paid)]);

    /// <summary>What the days come to, by a walk from day to day over every version of each part, in whatever order versions and payments were recorded.</summary>
    [Law]
    public Property Paid_and_planned_less_what_comes_back_is_what_the_days_of_all_versions_come_to() => Law.Of(Cases, given =>
    {
        PaidBudget paid = given.Paid();
        foreach (Payout payout in paid.Payouts)
        {
            (Money gross, Money contributed) = PaymentWalk.Until(payout.Versions, LocalDate.MaxIsoValue);
            Assert.Equal((gross - contributed, contributed), (payout.Plan.Entitled, payout.Plan.Contributed));
            Assert.Equal(payout.Plan.Entitled, payout.Plan.Paid + payout.Plan.Planned - payout.Plan.Recoverable);
        }

        PaidBudget turned = (given with { Versions = [.. given.Versions.Reverse()], Made = [.. given.Made.Reverse()] }).Paid();
        Assert.Equal(paid.Payouts.Select(payout => (payout.Funder, payout.Held, payout.Holder, payout.Plan.Payments)), turned.Payouts.Select(payout => (payout.Funder, payout.Held, payout.Holder, payout.Plan.Payments)));
        Assert.Equal(given.Made.Sum(payment => payment.Amount), paid.Paid);
        Assert.Equal((paid.PaidOut + paid.Contributed, paid.OverVersions), (paid.OverVersions, turned.OverVersions));
    });

    /// <summary>By funder, by holder and by version: the parts that are paid out sum to the budget.</summary>
    [Law]
    public Property The_parts_of_each_version_sum_to_it() => Law.Of(Cases, given =>
    {
        PaidBudget paid = given.Paid();
        PayoutVersion[] ordered = [.. given.Versions.OrderBy(version => version.Days.Start)];
        for (int i = 0; i < ordered.Length; i++)
        {
            PayoutVersion version = ordered[i];
            Assert.Equal(version.Held.Total, paid.Payouts.Sum(payout => payout.Versions[i].Total));
            foreach (HeldPart part in version.Held.Parts)
            {
                Assert.All(version.Held.Funded.Funders, funder => Assert.Equal(part.PaidBy(funder),
                    paid.Payouts.Where(payout => payout.Funder == funder && payout.Held == part.Held && payout.Holder == part.Holder).Sum(payout => payout.Versions[i].Total)));
            }

            Assert.Equal(version.PayPeriods.Sum(period => period.Amount), paid.Payouts.Sum(payout => payout.Versions[i].PayPeriods.Sum(period => period.Amount)));
            foreach (IGrouping<DateInterval, PayPeriodPayable> same in version.PayPeriods.GroupBy(period => period.Days))
            {
                Assert.Equal(same.Sum(period => period.Amount), paid.Payouts.Sum(payout => payout.Versions[i].PayPeriods.Where(period => period.Days.Equals(same.Key)).Sum(period => period.Amount)));
            }
        }
    });

    [Fact]
    public void The_cases_reach_changes_ends_teams_and_holders_that_only_some_versions_have()
    {
        Case[] cases = [.. Cases.Sample(50, new Rnd(20260801), 300)];
        Assert.Contains(cases, given => given.Versions.Count == 3);
        Assert.Contains(cases, given => given.Versions.Count > 1 && given.Versions.MaxBy(version => version.Days.Start)!.Held.Total == Money.Zero && given.Paid() is { } paid && paid.Recoverable > Money.Zero && paid.Held.Total > Money.Zero);
        Assert.Contains(cases, given => given.Paid().Payouts.Any(payout => payout.Versions.Any(version => version.Total == Money.Zero) && payout.Versions.Any(version => version.Total > Money.Zero)));
        Assert.Contains(cases, given => given.Versions.Any(version => version.PayPeriods.Count > 1 && version.Held.Funded.Funders.Count > 1) && given.Policy.Interval == PaymentInterval.Payroll);
        Assert.Contains(cases, given => given.Versions.Any(version => version.PayPeriods.Count > 0 && version.PayPeriods.Sum(period => period.Amount) < version.OfTeam));
        Assert.Contains(cases, given => given.Paid().Payouts.Any(payout => payout.Plan.Payments.Any(payment => payment.Adjustment != Money.Zero)));
    }

    /// <summary>The worked figures of the page: £1,400.00 for 28 days, stopped after day 10; and £16,512.00 that became more on 1 August.</summary>
    [Fact]
    public void A_stop_gives_back_what_the_days_did_not_use_and_a_change_has_one_adjustment()
    {
        PaidBudget stopped = new PayoutPlanning().Plan([Version(0, 28, 140_000, [], 0, 100, "direct"), Ended(10, 18)], made: [new(Start, Money.FromPounds(1_400m))]);
        Assert.Equal((500m, 900m, 1_400m), (stopped.PaidOut.Pounds, stopped.Recoverable.Pounds, stopped.Held.Total.Pounds));
        Assert.Equal(500m, stopped.OverVersions.Pounds);
        Assert.Equal([new(new(Start, Start.PlusDays(27)), Money.FromPounds(1_400m)), new(new(Start.PlusDays(10), Start.PlusDays(27)), Money.Zero)], stopped.Versions);

        PaidBudget raised = new PayoutPlanning(new() { Interval = PaymentInterval.Quarterly }).Plan(
            [Version(122, 243, 1_215_000, [], 0, 100, "direct"), Version(0, 365, 1_651_200, [], 0, 100, "direct")], made: [new(Start, Money.FromPounds(4_116.69m)), new(new(2026, 7, 1), Money.FromPounds(4_161.93m))]);
        Assert.Equal([(4_600m, 290.46m), (4_500m, 0m)], raised.Payouts[0].Plan.Payments.Select(payment => (payment.Regular.Pounds, payment.Adjustment.Pounds)));
        Assert.Equal((17_669.08m, 17_669.08m, 12_150m), (raised.PaidOut.Pounds, raised.OverVersions.Pounds, raised.Held.Total.Pounds));
        Assert.Contains("Over all versions, each while it stood: £17,669.08.", raised.Explain(), StringComparison.Ordinal);
        Assert.Contains("From 2026-04-01: £16,512.00 for 2026-04-01 to 2027-03-31; it stood until 2026-07-31.", raised.Explain(), StringComparison.Ordinal);
    }

    /// <summary>£10.00 a day held notionally for ten days, then £20.00 a day for ten more, with a contingency of £5.00 that is kept.</summary>
    [Fact]
    public void What_is_held_notionally_and_what_is_kept_are_in_the_sum_over_versions()
    {
        PaidBudget paid = new PayoutPlanning().Plan([Notional(0, 20, 200m, 3m), Notional(10, 10, 200m, 5m)]);

        Assert.Equal((305m, 205m, 0m), (paid.OverVersions.Pounds, paid.Held.Total.Pounds, paid.PaidOut.Pounds));
        Assert.Equal(203m, new PayoutPlanning().Plan([Notional(0, 20, 200m, 3m)]).OverVersions.Pounds);

        static PayoutVersion Notional(int start, int days, decimal care, decimal contingency) => new(
            new HoldingSplit().Split(new FundingSplit().Split(new(
            [
                new CostLine(CostLineKind.Visit, "v1", "Care", CostUnit.Once, 1, Money.FromPounds(care), Money.FromPounds(care)),
                new CostLine(CostLineKind.Contingency, string.Empty, "Contingency", CostUnit.Once, 1, Money.FromPounds(contingency), Money.FromPounds(contingency)),
            ]))),
            new(Start.PlusDays(start), Start.PlusDays(start + days - 1)));
    }

    [Fact]
    public void What_is_wrong_with_versions_is_reported_at_once()
    {
        PayoutVersion version = Version(0, 28, 100, [(0, 5, 200)], 0, 100, "direct");
        Assert.Equal(["/versions"], Assert.Throws<InvalidInputException>(() => new PayoutPlanning().Plan([])).Faults.Select(fault => fault.Path));
        Assert.Equal(["/versions/1/days"], Assert.Throws<InvalidInputException>(() => new PayoutPlanning().Plan([version, version])).Faults.Select(fault => fault.Path));
        Assert.Equal(["/pay_periods"], Assert.Throws<InvalidInputException>(() => new PayoutVersion(version.Held, version.Days, payPeriods: [.. version.PayPeriods, new(version.Days, Money.FromPounds(3m))])).Faults.Select(fault => fault.Path));
    }

    private static PayoutVersion Ended(int start, int length) => new(new HoldingSplit().Split(new FundingSplit().Split(new([]))), new(Start.PlusDays(start), Start.PlusDays(start + length - 1)));

    /// <summary>A visit, and a team whose pay periods and insurance come to its line; the whole is held in one way, or the visit by a trust.</summary>
    private static PayoutVersion Version(int start, int length, int visits, (int First, int Last, int Pence)[] pay, int rest, int nhs, string held)
    {
        LocalDate first = Start.PlusDays(start);
        int team = pay.Sum(period => period.Pence) + rest;
        CostBreakdown lines = new(
        [
            new CostLine(CostLineKind.Visit, "V1", "Visit", CostUnit.Once, 1, Money.FromPence(visits), Money.FromPence(visits)),
            .. pay.Length == 0 ? [] : (CostLine[])[new(CostLineKind.Pay, "ann", "Ann", CostUnit.Once, 1, Money.FromPence(team), Money.FromPence(team))],
        ]);
        FundedBudget funded = new FundingSplit([new("NHS", new(nhs, 100)), new("local authority", new(100 - nhs, 100))]).Split(lines);
        HoldingRule[] rules = held switch
        {
            "direct" => [new(Holding.DirectPayment)],
            "trust" => [new(Holding.ThirdParty, "Trust")],
            _ => [new(Holding.DirectPayment), new(Holding.ThirdParty, "Trust", LineTarget.Of(LineTargetKind.Visit, "V1"))],
        };
        return new(new HoldingSplit([.. rules]).Split(funded), new(first, first.PlusDays(length - 1)), null,
            [.. pay.Select(period => new PayPeriodPayable(new(first.PlusDays(period.First), first.PlusDays(period.Last)), Money.FromPence(period.Pence)))]);
    }

    private sealed record Case(ValueList<PayoutVersion> Versions, PaymentPolicy Policy, int WeeklyPence, ValueList<PayoutMade> Made)
    {
        internal PaidBudget Paid() => new PayoutPlanning(Policy).Plan(Versions, WeeklyPence == 0 ? [] : [new Contribution(Money.FromPence(WeeklyPence))], Made);
    }
}
