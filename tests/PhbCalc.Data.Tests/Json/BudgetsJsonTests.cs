using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class BudgetsJsonTests
{
    [Law]
    public Property What_is_written_reads_back_as_equal_totals() => Law.Of(SomeBudgets.AnyTotals, totals =>
    {
        string text = BudgetsJson.V1.Text(totals);
        Assert.Equal(totals, BudgetsJson.V1.Parse(text));
        Assert.Equal(text, BudgetsJson.V1.Text(BudgetsJson.V1.Parse(text)));
        using MemoryStream stream = new();
        BudgetsJson.V1.Write(stream, totals);
        stream.Position = 0;
        Assert.Equal(totals, BudgetsJson.V1.Read(stream));
    });

    [Fact]
    public void Totals_are_written_in_snake_case_with_exact_numbers() => Snapshot.Matches(BudgetsJson.V1.Text(Totals()));

    [Theory]
    [InlineData("phbcalc.budgets.v1", "phbcalc.budget.v1", "format: 'phbcalc.budget.v1' is not the format that is read here; give a file whose format is phbcalc.budgets.v1")]
    [InlineData("\"P002\"", "\"P001\"", "budgets[1].person_id: 'P001' appears twice; give each person one budget")]
    [InlineData("\"items\": 21.00", "\"items\": \"21.00\"", "budgets[0].items: is not a number; write it like 1234.56, without an exponent and with at most 28 digits")]
    [InlineData("\"items\": 21.00,", "", "budgets[0].items: is missing; add it: every member of the format is written, null if there is nothing to say")]
    [InlineData("\"items\": 21.00,", "\"items\": 21.00, \"iitems\": 1,", "budgets[0].iitems: is not a member of the format; did you mean 'items'? allowed: person_id, days, typical_week, indicative_annual, calendar_exact, items, contingency, total, held")]
    [InlineData("\"held\": \"third-party\"", "\"held\": \"lost\"", "budgets[1].held: 'lost' is not a way to hold a budget; allowed: notional, third-party, direct-payment")]
    [InlineData("\"row\": 7", "\"row\": \"7\"", "notices[0].row: is not a whole number; write it like 2")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => BudgetsJson.V1.Parse(BudgetsJson.V1.Text(Totals()).Replace(written, changed, StringComparison.Ordinal))).Report());

    internal static CaseloadTotals Totals()
    {
        BottomUpBudget budget = BudgetJsonTests.Budget();
        return new(budget.Period, budget.Policy, [new("P001", budget.Days, budget.Totals), new("P002", null, default) { Held = Holding.ThirdParty }])
        {
            Notices =
            [
                new("visit v2 has 5 carers at once") { PersonId = "P001", File = "visits.csv", Row = 7 },
                new("agency care (all) is £2.40 an hour from 2026-04-01, under £5.00: is it by the hour?"),
            ],
        };
    }
}
