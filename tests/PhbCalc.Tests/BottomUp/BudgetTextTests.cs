using PhbCalc.BottomUp;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.BottomUp;

/// <summary>The explanation of a budget, for the person whose budget it is.</summary>
public sealed class BudgetTextTests
{
    [Fact]
    public void A_budget_with_something_of_everything() => Snapshot.Matches(Example.Costing().Cost(Example.Plan()).Explain());

    [Fact]
    public void A_budget_of_somebody_whose_dates_miss_the_period() =>
        Snapshot.Matches(Example.Costing().Cost(Build.Plan("2027-04-01", visits: Example.Plan().Visits, items: Example.Plan().Items)).Explain());

    [Fact]
    public void The_policies_that_were_used_are_in_words()
    {
        CostingPolicy policy = new() { BankHolidayDates = BankHolidayDates.Both, ClockChanges = ClockChanges.Ignored, WeeksPerYear = new(365, 7), Contingency = Contingency.OfShare(0.05m, ContingencyPlace.Inside) };

        Assert.Contains(
            "Worked out with: 365/7 weeks a year; bank holidays on their own dates and their substitute days; clock changes ignored; contingency inside the budget.\n",
            Explain(policy),
            StringComparison.Ordinal);
        Assert.Contains(
            "Worked out with: 52 weeks a year; bank holidays on their own dates; nights as long as they are when the clocks change; no contingency.\n",
            Explain(new() { BankHolidayDates = BankHolidayDates.Calendar }),
            StringComparison.Ordinal);
        Assert.Contains(
            "Worked out with: 52 weeks a year; bank holidays on their substitute days; nights as long as they are when the clocks change; contingency held outside the budget.\n",
            Explain(new() { Contingency = Contingency.OfWeeks(4m) }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_amount_of_every_line_is_in_it()
    {
        BottomUpBudget budget = Example.Costing().Cost(Example.Plan());
        string text = budget.Explain();

        Assert.All([.. budget.TypicalWeek.Lines, .. budget.Budget.Lines], line => Assert.Contains(line.Amount.ToString(), text, StringComparison.Ordinal));
        Assert.All(budget.Differences, difference => Assert.Contains(difference.Amount.ToString(), text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_that_many_lines_share_is_one_footnote()
    {
        Source source = new("County rate card");
        RateCards rates = RateCards.From([Build.Row("all", "Mon-Sun", "", 20m) with { Source = source }]);
        string text = Build.Costing(rates, Build.Year(2026)).Cost(Build.Plan([Build.Visit("Mon", "09:00-10:00"), Build.Visit("Tue", "09:00-10:00", id: "v2")])).Explain();

        Assert.EndsWith("\nSources\n  [1] County rate card\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cause_of_a_difference_has_words()
    {
        Assert.All(Enum.GetValues<DifferenceCause>(), cause => Assert.NotEmpty(BudgetText.Words(cause)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetText.Words((DifferenceCause)99));
        Assert.Throws<ArgumentNullException>(() => BudgetText.Explain(null!));
    }

    private static string Explain(CostingPolicy policy) => Build.Costing(Build.Flat(20m), Build.Year(2026), policy).Cost(Build.Plan(Build.Visit("Mon", "09:00-10:00"))).Explain();
}
