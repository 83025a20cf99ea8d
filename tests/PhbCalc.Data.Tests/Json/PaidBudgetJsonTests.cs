using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class PaidBudgetJsonTests
{
    [Law]
    public Property What_is_written_reads_back_equal() => Law.Of(SomePaidBudgets.Any, budget =>
    {
        string text = PaidBudgetJson.V1.Text(budget);
        PersonPaidBudget again = PaidBudgetJson.V1.Parse(text);
        Assert.Equal(budget, again);
        Assert.Equal(text, PaidBudgetJson.V1.Text(again));
    });

    [Fact]
    public void The_cases_have_every_part_of_the_document()
    {
        PersonPaidBudget[] some = [.. SomePaidBudgets.Any.Sample(200, new Rnd(20260401), 200)];
        Assert.Contains(some, budget => budget.Paid.Payouts.Count > 2 && budget.Paid.Contributed > Money.Zero);
        Assert.Contains(some, budget => budget.Paid.Recoverable > Money.Zero && budget.Paid.Payouts.Any(payout => payout.Budget.Total == Money.Zero));
        Assert.Contains(some, budget => budget.Paid.Payouts.Any(payout => payout.Budget.Once.Count == 2));
        Assert.Contains(some, budget => budget.Paid.ContributedNotionally > Money.Zero);
        Assert.All(some, budget => Assert.NotEmpty(budget.Paid.Held.Funded.Unused));
    }

    [Fact]
    public void A_budget_is_written_in_snake_case_with_exact_numbers() => Snapshot.Matches(PaidBudgetJson.V1.Text(SomePaidBudgets.Usual));

    [Theory]
    [InlineData("\"held\": \"direct-payment\"", "\"held\": \"lost\"", "lines[0].held: 'lost' is not a way to hold a budget; did you mean")]
    [InlineData("\"parts\": [\n        11063.04", "\"parts\": [\n        1.00", "lines[0].parts: is not what the document itself comes to")]
    [InlineData("\"payment_interval\": \"quarterly\"", "\"payment_interval\": \"daily\"", "payouts[0].policy.payment_interval: 'daily' is not an interval of payments")]
    [InlineData("\"visit:V9\"", "\"V9\"", "funding_unused[0]: names no lines of a budget")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message)
    {
        string text = PaidBudgetJson.V1.Text(SomePaidBudgets.Usual);
        Assert.Contains(written, text, StringComparison.Ordinal);
        Assert.Contains(message[..message.IndexOf(':', StringComparison.Ordinal)],
            Assert.Throws<InvalidInputException>(() => PaidBudgetJson.V1.Parse(text.Replace(written, changed, StringComparison.Ordinal))).Report(), StringComparison.Ordinal);
    }
}
