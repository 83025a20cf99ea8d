using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>What each funder pays out to each holder, and when.</summary>
public sealed class PayoutTests
{
    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    private static readonly CarePlan Plan = new("P1", new(2026, 4, 1),
        visits: [new("V1", "agency", "personal-care", DayTypes.Monday, new(8, 0), new(9, 0)), new("V2", "agency", "nursing", DayTypes.Monday, new(8, 0), new(9, 0))],
        items: [new("I1", "equipment", Money.FromPounds(250m), ItemUnit.Once, from: new(2026, 8, 20)), new("I2", "gym", Money.FromPounds(30m), ItemUnit.Month, fundedBy: Funding.Own)]);

    private static readonly Gen<PayoutMade> OnePaid =
        from day in Gen.Choose(0, 300)
        from pence in Gen.Choose(-500, 200_000)
        from funder in Gen.Elements("NHS", "local authority")
        from holder in Gen.Elements(null, "Trust", "Broker")
        select new PayoutMade(new LocalDate(2026, 4, 1).PlusDays(day), Money.FromPence(pence), funder, holder);

    private static readonly Gen<Case> Cases =
        from amounts in Gen.ListOf(Gen.OneOf(Gen.Choose(0, 50), Gen.Choose(0, 2_000_000)), 4)
        from nhs in Gen.Elements(0, 50, 67, 100)
        from ways in Gen.ListOf(Gen.Elements(null, "notional", "direct-payment", "third-party:Trust", "third-party:Broker"), 3)
        from weekly in Gen.Elements(0, 1_000, 12_345, 200_000)
        from pays in Gen.Elements(true, false)
        from made in Gen.ListOf(OnePaid, 3)
        from hasPaid in Gen.Elements(true, false)
        let isOneThirdParty = ways.Where(way => way?.StartsWith("third", StringComparison.Ordinal) is true).Distinct().Count() < 2
        select new Case([.. amounts], nhs, [.. ways], weekly, pays, hasPaid ? [.. made.Where(payment => isOneThirdParty || payment.Holder is not null)] : []);

    [Law]
    public Property What_is_paid_out_contributed_held_and_kept_sums_to_the_budget() => Law.Of(Cases, given =>
    {
        PaidBudget paid = given.Paid();
        Assert.Equal(paid.Held.Total, paid.PaidOut + (paid.Contributed - paid.ContributedNotionally) + paid.Held.In(Holding.Notional) + paid.Kept);
        Assert.Equal(paid.PaidOut, paid.Paid + paid.Planned - paid.Recoverable);
        Assert.Equal(given.Made.Sum(payment => payment.Amount), paid.Paid);
        foreach (Payout payout in paid.Payouts)
        {
            Assert.Equal(payout.Budget.Total, payout.Plan.Entitled + payout.Plan.Contributed);
            Assert.True(payout.Plan.Contributed == Money.Zero || payout.Funder == "local authority");
        }
    });

    [Law]
    public Property The_person_contributes_what_is_assessed_each_day_and_never_more_than_the_local_authority_pays() => Law.Of(Cases, given =>
    {
        PaidBudget paid = given.Paid();
        Money recurring = paid.Held.Parts.SelectMany(part => part.Lines).Where(line => line.Line.Kind == CostLineKind.Visit).Sum(line => line.Parts[paid.Held.Funded.Funders.AsSpan().IndexOf("local authority")]);
        Money assessed = Money.FromPence(given.WeeklyPence).TimesToPenny(new(365, 7));
        Money due = recurring < assessed ? recurring : assessed;
        Assert.InRange((paid.Contributed - due).ToPence(), -3, 3); // each of up to four parts is rounded by itself
        Assert.True(paid.Contributed <= recurring);
    });

    [Law]
    public Property The_order_in_which_payments_are_recorded_changes_nothing() => Law.Of(Cases, given =>
        Assert.Equal(given.Paid().Payouts.SelectMany(payout => payout.Plan.Payments), (given with { Made = [.. given.Made.Reverse()] }).Paid().Payouts.SelectMany(payout => payout.Plan.Payments)));

    [Fact]
    public void The_cases_have_contributions_in_every_way_and_money_that_comes_back()
    {
        Case[] cases = [.. Cases.Sample(200, new Rnd(20260401), 200)];
        Assert.Contains(cases, given => given.Paid().Payouts.Count > 3);
        Assert.Contains(cases, given => given.Paid().ContributedNotionally > Money.Zero);
        Assert.Contains(cases, given => given.Paid().Payouts.Count(payout => payout.Plan.Contributed > Money.Zero) > 1);
        Assert.Contains(cases, given => given.Paid().Recoverable > Money.Zero);
        Assert.Contains(cases, given => given.Paid().Kept > Money.Zero);
    }

    /// <summary>£16,512.00 by tasks: £11,008.00 of the NHS whole, £5,504.00 of the local authority less £20 a week.</summary>
    [Fact]
    public void A_contribution_comes_off_what_the_local_authority_pays_and_nothing_else()
    {
        PaidBudget paid = new PayoutPlanning().Plan(Held(FundingRule.ByTasks(300m, 100m, 200m), [new(Holding.DirectPayment)], 16_512m), Year, Plan, [new(Money.FromPounds(20m))]);

        Assert.Equal([("NHS", 11_008m, 0m), ("local authority", 5_504m - 1_042.86m, 1_042.86m)], paid.Payouts.Select(payout => (payout.Funder, payout.Plan.Entitled.Pounds, payout.Plan.Contributed.Pounds)));
        Assert.Equal(80m, paid.Payouts[1].Plan.Payments[0].Contribution.Pounds);
    }

    [Fact]
    public void It_comes_off_the_direct_payment_first_then_off_third_parties_then_off_what_is_notional()
    {
        HeldBudget held = Held([new("local authority", 1)], [new(Holding.Notional), new(Holding.DirectPayment, on: Target("visit:V1")), new(Holding.ThirdParty, "Trust", Target("visit:V2"))], 3_650m, 7_300m, 0m, 0m);
        PaidBudget paid = new PayoutPlanning().Plan(held, Year, Plan, [new(Money.FromPounds(25m), ItemUnit.Day)]);

        Assert.Equal([(Holding.DirectPayment, 3_650m), (Holding.ThirdParty, 25m * 365m - 3_650m)], paid.Payouts.Select(payout => (payout.Held, payout.Plan.Contributed.Pounds)));
        Assert.Equal(Money.Zero, paid.ContributedNotionally);
    }

    [Fact]
    public void What_comes_once_is_paid_whole_a_contingency_is_kept_and_a_top_up_is_in_no_total()
    {
        HeldBudget held = Held([new("local authority", 1)], [new(Holding.DirectPayment)], 0m, 0m, 250m, 100m, ownItem: 360m);
        PaidBudget paid = new PayoutPlanning().Plan(held, Year, Plan, [new(Money.FromPounds(20m))]);
        PaidBudget withContingency = new PayoutPlanning(new() { PaysContingency = true }).Plan(held, Year, Plan);

        Assert.Equal((350m, 250m, 0m, 100m, 360m), (paid.Held.Total.Pounds, paid.PaidOut.Pounds, paid.Contributed.Pounds, paid.Kept.Pounds, paid.TopUp.Pounds));
        Assert.Equal((350m, 0m), (withContingency.PaidOut.Pounds, withContingency.Kept.Pounds));
    }

    [Fact]
    public void Money_that_was_paid_to_somebody_who_is_paid_nothing_any_more_comes_back()
    {
        PaidBudget paid = new PayoutPlanning().Plan(Held([], [new(Holding.DirectPayment)], 365m), Year, Plan, made: [new(new(2026, 4, 1), Money.FromPounds(50m), "NHS", "Trust"), new(new(2026, 4, 1), Money.FromPounds(28m))]);

        Assert.Equal((50m, 78m), (paid.Recoverable.Pounds, paid.Paid.Pounds));
        Assert.Equal(337m, paid.Payouts[0].Plan.Planned.Pounds);
    }

    [Fact]
    public void It_is_told_in_tables_that_add_up() => Snapshot.Matches(new PayoutPlanning(new() { Interval = PaymentInterval.Quarterly }).Plan(
        Held(FundingRule.ByTasks(300m, 100m, 200m), [new(Holding.DirectPayment), new(Holding.ThirdParty, "Trust", Target("visit:V2")), new(Holding.Notional, on: Target("item:I1"))], 16_512m, 9_125m, 250m, 500m, 360m),
        Year, Plan, [new(Money.FromPounds(220m))], [new(new(2026, 4, 1), Money.FromPounds(4_000m), "NHS")]).Explain());

    [Fact]
    public void Every_fault_is_reported_at_once()
    {
        HeldBudget held = Held([new("NHS", new(1, 2)), new("local authority", new(1, 2))], [new(Holding.DirectPayment)], -4m);
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => new PayoutPlanning().Plan(
            held, Year, Plan, [new(Money.FromPounds(1m)), new(Money.FromPounds(2m))], [new(new(2026, 4, 1), Money.FromPounds(0.001m))]));

        Assert.Equal(["/held", "/held", "/contributions/1/from", "/made/0/amount", "/made/0/funder"], refused.Faults.Select(fault => fault.Path));
    }

    private static LineTarget Target(string text) => LineTarget.TryParse(text, out LineTarget target) ? target : throw new ArgumentException(text, nameof(text));

    private static HeldBudget Held(ValueList<FundingRule> funding, ValueList<HoldingRule> holding, params decimal[] amounts) => Held(funding, holding, amounts, 0m);

    private static HeldBudget Held(ValueList<FundingRule> funding, ValueList<HoldingRule> holding, decimal first, decimal second, decimal item, decimal contingency, decimal ownItem) =>
        Held(funding, holding, [first, second, item, contingency], ownItem);

    /// <summary>Lines of V1, V2, I1 and a contingency, as many as there are amounts; and a top-up.</summary>
    private static HeldBudget Held(ValueList<FundingRule> funding, ValueList<HoldingRule> holding, decimal[] amounts, decimal ownItem)
    {
        CostLine own = new(CostLineKind.Item, "I2", "Gym", CostUnit.Once, 1, Money.FromPounds(ownItem), Money.Zero) { NotInBudget = Money.FromPounds(ownItem) };
        CostBreakdown lines = new([.. amounts.Select((amount, i) => new CostLine(
            i < 2 ? CostLineKind.Visit : i == 2 ? CostLineKind.Item : CostLineKind.Contingency, i < 2 ? $"V{i + 1}" : i == 2 ? "I1" : "", "a line", CostUnit.Once, 1, Money.FromPounds(amount), Money.FromPounds(amount))), own]);
        return new HoldingSplit(holding).Split(new FundingSplit(funding).Split(lines, Plan), Plan);
    }

    /// <summary>Two visits, an item that comes once and a contingency of some pence; what the NHS pays; how the whole and each visit are held; what is assessed a week; and what was paid.</summary>
    private sealed record Case(int[] Amounts, int NhsPercent, string?[] Ways, int WeeklyPence, bool PaysContingency, ValueList<PayoutMade> Made)
    {
        internal PaidBudget Paid() => new PayoutPlanning(new() { PaysContingency = PaysContingency }).Plan(
            Held(
                [new("NHS", new(NhsPercent, 100)), new("local authority", new(100 - NhsPercent, 100))],
                [.. Ways.Zip(["", "visit:V1", "visit:V2"]).Where(rule => rule.First is not null).Select(rule => Rule(rule.First!.Split(':'), Target(rule.Second)))],
                [.. Amounts.Select(pence => pence / 100m)],
                0m),
            Year,
            Plan,
            [new(Money.FromPence(WeeklyPence))],
            Made);

        private static HoldingRule Rule(string[] way, LineTarget on) => new(EnumWords.TryParse(way[0], out Holding held) ? held : default, way.ElementAtOrDefault(1), on);
    }
}
