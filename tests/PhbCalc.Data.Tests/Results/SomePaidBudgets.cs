using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;

namespace PhbCalc.Data.Tests;

/// <summary>Budgets of two visits, an item that comes once and a contingency, funded, held and paid out in all ways.</summary>
internal static class SomePaidBudgets
{
    private static readonly CarePlan Plan = new("P001", new(2026, 4, 1),
        visits: [new("V1", "agency", "care", DayTypes.Monday, new(8, 0), new(9, 0)), new("V2", "agency", "nursing", DayTypes.Monday, new(8, 0), new(9, 0))],
        items: [new("I1", "equipment", Money.FromPounds(250m), ItemUnit.Once, from: new(2026, 8, 20))]);

    private static readonly Gen<PaymentPolicy> Policies =
        from interval in Gen.Elements(Enum.GetValues<PaymentInterval>())
        from timing in Gen.Elements(Enum.GetValues<PaymentTiming>())
        from cut in Gen.Elements(Enum.GetValues<PaymentCut>())
        from once in Gen.Elements(Enum.GetValues<OncePaid>())
        from shift in Gen.Elements(0, -5)
        from paysContingency in Gen.Elements(true, false)
        from anchor in Gen.Elements(null, (LocalDate?)new LocalDate(2026, 3, 16))
        from rates in Gen.Elements<InterestRate[]>([], [new(new(2026, 1, 1), new(2, 25)), new(new(2026, 7, 1), new(1, 12))])
        select new PaymentPolicy { Interval = interval, Timing = timing, Cut = cut, Once = once, DayShift = shift, PaysContingency = paysContingency, CountedFrom = anchor, ArrearsInterest = [.. rates] };

    internal static readonly Gen<PersonPaidBudget> Any =
        from policy in Policies
        from amounts in Gen.ListOf(Gen.OneOf(Gen.Choose(0, 50), Gen.Choose(0, 2_000_000)), 4)
        from nhs in Gen.Elements(0, 50, 67, 100)
        from held in Gen.Elements(Holding.Notional, Holding.ThirdParty, Holding.DirectPayment)
        from ownVisit in Gen.Elements(null, "Trust", "Broker")
        from weekly in Gen.Elements(0, 1_000, 200_000)
        from paid in Gen.Choose(0, 100_000)
        from reasons in Gen.Elements<string[]>([], ["panel", "section 117"])
        select Of(policy, [.. amounts], nhs, [new HoldingRule(held), .. ownVisit is null ? [] : (HoldingRule[])[new(Holding.ThirdParty, ownVisit, Target("visit:V2"))], new(Holding.Notional, null, Target("domain:none"))], weekly, paid) with { FundingReasons = [.. reasons] };

    /// <summary>Two thirds and one third; a direct payment but for what a trust holds; a contribution, an item that comes once, and a payment that was made.</summary>
    internal static PersonPaidBudget Usual { get; } = MadeUsual() with { FundingReasons = ["panel"] };

    private static PersonPaidBudget MadeUsual() => Of(
        new() { Interval = PaymentInterval.Quarterly, Once = OncePaid.WhenDue },
        [1_651_200, 912_500, 25_000, 50_000],
        67,
        [new HoldingRule(Holding.DirectPayment), new(Holding.ThirdParty, "Trust", Target("visit:V2")), new(Holding.Notional, on: Target("service:nursing"))],
        2_000,
        400_000);

    private static PersonPaidBudget Of(PaymentPolicy policy, int[] pence, int nhsPercent, ValueList<HoldingRule> holding, int weeklyPence, int paidPence)
    {
        CostBreakdown lines = new([.. pence.Select((amount, i) => new CostLine(
            i < 2 ? CostLineKind.Visit : i == 2 ? CostLineKind.Item : CostLineKind.Contingency, i < 2 ? $"V{i + 1}" : i == 2 ? "I1" : "", $"line {i}", CostUnit.Once, 1, Money.FromPence(amount), Money.FromPence(amount)))]);
        BudgetTerms terms = new()
        {
            Funding = new([new("NHS", new(nhsPercent, 100)), new("local authority", new(100 - nhsPercent, 100)), new("NHS", 1, Target("visit:V9"))]),
            Holding = new(holding),
            Contributions = [new(Money.FromPence(weeklyPence), to: new(2026, 9, 30)), new(Money.FromPounds(2.345m), ItemUnit.Day, new(2026, 10, 1))],
            Made = [new(new(2026, 4, 1), Money.FromPence(paidPence), "NHS", "Trust"), .. policy.ArrearsInterest.Count == 0 ? [] : (PayoutMade[])[new(new(2026, 6, 1), Money.FromPence(paidPence), "NHS", "Trust") { Interest = Money.FromPence(paidPence % 3) }]],
        };
        return new("P001", new PayoutPlanning(policy).Plan(terms.Holding.Split(terms.Funding.Split(lines, Plan), Plan), new FinancialYear(2026).Days, Plan, terms.Contributions, terms.Made));
    }

    private static LineTarget Target(string text) => LineTarget.TryParse(text, out LineTarget target) ? target : throw new ArgumentException(text, nameof(text));
}
