using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>How a budget is held: it changes no sum.</summary>
public sealed class HoldingTests
{
    private static readonly CarePlan Plan = new("P1", new(2026, 4, 1),
        visits: [new("V1", "agency", "personal-care", DayTypes.Monday, new(8, 0), new(9, 0)), new("V2", "agency", "nursing", DayTypes.Monday, new(8, 0), new(9, 0))],
        items: [new("I1", "equipment", Money.FromPounds(10m), ItemUnit.Week)]);

    private static readonly Gen<Case> Cases =
        from amounts in Gen.ListOf(Gen.OneOf(Gen.Choose(0, 50), Gen.Choose(0, 2_000_000)), 5)
        from nhs in Gen.Choose(0, 100)
        from ways in Gen.ListOf(Gen.Elements(null, "notional", "direct-payment", "third-party", "third-party:Trust", "third-party:Broker"), 4)
        select new Case([.. amounts], nhs, [.. ways]);

    [Fact]
    public void Without_rules_all_is_notional() =>
        Assert.Equal([(Holding.Notional, (string?)null, Money.FromPounds(7m))], new HoldingSplit().Split(Funded(Lines(1m, 2m, 4m)), Plan).Parts.Select(part => (part.Held, part.Holder, part.Total)));

    [Fact]
    public void The_most_specific_rule_that_names_a_line_holds()
    {
        HeldBudget held = new HoldingSplit(
        [
            new(Holding.DirectPayment), new(Holding.Notional, on: Target("card:agency")), new(Holding.ThirdParty, "Trust", Target("service:nursing")),
            new(Holding.Notional, on: Target("visit:V9")), new(Holding.ThirdParty, "Broker", Target("item:I1")), new(Holding.Notional, on: Target("category:equipment")),
        ]).Split(Funded(Lines(1m, 2m, 4m, 8m)), Plan);

        Assert.Equal(
            [(Holding.Notional, null, 1m), (Holding.ThirdParty, "Trust", 2m), (Holding.ThirdParty, "Broker", 4m), (Holding.DirectPayment, null, 8m)],
            held.Parts.Select(part => (part.Held, part.Holder, part.Total.Pounds)));
        Assert.Equal((6m, 15m), (held.In(Holding.ThirdParty).Pounds, held.Total.Pounds));
        Assert.Equal(["visit:V9", "category:equipment"], held.Unused.Select(target => target.ToString()));
    }

    [Law]
    public Property Parts_by_holder_and_funder_sum_to_the_budget() => Law.Of(Cases, given =>
    {
        HeldBudget held = given.Held();
        Assert.Equal(held.Funded.Total, held.Parts.Sum(part => part.Total));
        Assert.Equal(held.Funded.Lines.Count, held.Parts.Sum(part => part.Lines.Count));
        Assert.All(held.Parts, part => Assert.Equal(part.Total, held.Funded.Funders.Sum(part.PaidBy)));
        Assert.All(held.Funded.Funders, funder => Assert.Equal(held.Funded.PaidBy(funder), held.Parts.Sum(part => part.PaidBy(funder))));
        Assert.Equal(held.Parts.Count, held.Parts.Select(part => (part.Held, part.Holder)).Distinct().Count());
        Assert.Equal(Money.FromPence(given.Amounts.Sum()), held.Total); // the same sum whichever way it is held
    });

    [Fact]
    public void The_cases_have_all_ways_at_once()
    {
        Case[] cases = [.. Cases.Sample(200, new Rnd(20260401), 200)];
        Assert.Contains(cases, given => given.Held().Parts.Select(part => part.Held).Distinct().Count() == 3);
        Assert.Contains(cases, given => given.Held().Parts.Count(part => part.Held == Holding.ThirdParty) > 1);
    }

    [Theory]
    [InlineData(CostLineKind.Pay)]
    [InlineData(CostLineKind.NationalInsurance)]
    [InlineData(CostLineKind.OnCost)]
    public void What_employing_costs_cannot_be_held_notionally(CostLineKind kind)
    {
        CostLine line = new(kind, "ann", "Pay of Ann", CostUnit.Hour, 1, Money.FromPounds(5m), Money.FromPounds(5m));
        FundedBudget funded = Funded(new([line, line]));
        Fault fault = Assert.Single(Assert.Throws<InvalidInputException>(() => new HoldingSplit().Split(funded)).Faults);

        Assert.Equal(("held", "/funded/lines/0/held"), (fault.Field, fault.Path));
        Assert.Equal(Money.FromPounds(10m), new HoldingSplit([new(Holding.DirectPayment)]).Split(funded).In(Holding.DirectPayment));
    }

    [Fact]
    public void Every_fault_of_rules_is_reported_at_once()
    {
        Assert.Equal(["/held"], Assert.Throws<InvalidInputException>(() => new HoldingRule((Holding)9, "x")).Faults.Take(1).Select(fault => fault.Path));
        Assert.Contains("no third party holds", Assert.Throws<InvalidInputException>(() => new HoldingRule(Holding.DirectPayment, "Trust")).Message, StringComparison.Ordinal);
        Assert.Equal(["/rules/1/on", "/rules/3/on"], Assert.Throws<InvalidInputException>(() => new HoldingSplit(
            [new(Holding.Notional), new(Holding.DirectPayment), new(Holding.Notional, on: Target("visit:V1")), new(Holding.DirectPayment, on: Target("visit:V1"))])).Faults.Select(fault => fault.Path));
    }

    private static LineTarget Target(string text) => LineTarget.TryParse(text, out LineTarget target) ? target : throw new ArgumentException(text, nameof(text));

    private static FundedBudget Funded(CostBreakdown lines) => new FundingSplit().Split(lines, Plan);

    /// <summary>Lines of V1, V2, I1 and others, as many as there are amounts.</summary>
    private static CostBreakdown Lines(params decimal[] amounts) => new([.. amounts.Select((amount, i) => new CostLine(
        i < 2 ? CostLineKind.Visit : i == 2 ? CostLineKind.Item : CostLineKind.Contingency, i < 2 ? $"V{i + 1}" : i == 2 ? "I1" : "", "a line", CostUnit.Once, 1, Money.FromPounds(amount), Money.FromPounds(amount)))]);

    /// <summary>Five lines of some pence, the percentage that the NHS pays, and how the whole, V1, the agency's card and I1 are held.</summary>
    private sealed record Case(int[] Amounts, int NhsPercent, string?[] Ways)
    {
        internal HeldBudget Held() => new HoldingSplit(
            [.. Ways.Zip(["", "visit:V1", "card:agency", "item:I1"]).Where(rule => rule.First is not null).Select(rule => Rule(rule.First!.Split(':'), Target(rule.Second)))])
            .Split(new FundingSplit([new("NHS", new(NhsPercent, 100)), new("local authority", new(100 - NhsPercent, 100))]).Split(Lines([.. Amounts.Select(pence => pence / 100m)]), Plan), Plan);

        private static HoldingRule Rule(string[] way, LineTarget on) => new(EnumWords.TryParse(way[0], out Holding held) ? held : default, way.ElementAtOrDefault(1), on);
    }
}
