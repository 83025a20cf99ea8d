using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class BudgetJsonTests
{
    private const string NotTheSum = "give the file as it was written: every total is the sum of the lines it shows";

    [Law]
    public Property What_is_written_reads_back_as_an_equal_budget() => Law.Of(SomeBudgets.Any, budget =>
    {
        string text = BudgetJson.V1.Text(budget);
        Assert.Equal(budget, BudgetJson.V1.Parse(text));
        Assert.Equal(text, BudgetJson.V1.Text(BudgetJson.V1.Parse(text)));
        using MemoryStream stream = new();
        BudgetJson.V1.Write(stream, budget);
        stream.Position = 0;
        Assert.Equal(budget, BudgetJson.V1.Read(stream));
    });

    [Fact]
    public void Every_budget_of_the_sample_caseload_reads_back()
    {
        Caseload caseload = CaseloadFolder.Read(Repository.File("samples", "caseload"));
        BudgetCosting costing = caseload.Costing(PublishedFigures.Bundled, new FinancialYear(2026).Days);
        Assert.All(caseload.Plans.Select(plan => costing.Cost(plan, caseload.RotaInPlan(plan.PersonId))), budget => Assert.Equal(budget, BudgetJson.V1.Parse(BudgetJson.V1.Text(budget))));
    }

    [Fact]
    public void A_budget_is_written_in_snake_case_with_exact_numbers() => Snapshot.Matches(BudgetJson.V1.Text(Budget()));

    [Theory]
    [InlineData("\"format\": \"phbcalc.budget.v1\"", "\"format\": \"phbcalc.budget.v2\"", "format: 'phbcalc.budget.v2' is not the format that is read here; give a file whose format is phbcalc.budget.v1")]
    [InlineData("\"format\"", "\"Format\"", "format: is not the format that is read here; give a file whose format is phbcalc.budget.v1")]
    [InlineData("\"person_id\"", "\"personid\"", "person_id: is missing; add it: every member of the format is written, null if there is nothing to say\npersonid: is not a member of the format; did you mean 'person_id'? allowed: person_id, period, seasons, policy, format, days, items, team, totals, notices, pricing_date, differences and 5 more")]
    [InlineData("\"person_id\": \"P001\"", "\"person_id\": 1", "person_id: is not a text; write it in quotes")]
    [InlineData("\"from\": \"2026-04-01\"", "\"from\": \"01/04/2026\"", "period.from: is not a date as yyyy-MM-dd; write it like \"2026-04-06\"")]
    [InlineData("\"to\": \"2027-03-31\"", "\"to\": \"2026-03-31\"", "period.to: is before the first day; write that day or a later one")]
    [InlineData("\"weeks_per_year\": \"52\"", "\"weeks_per_year\": \"\"", "policy.weeks_per_year: is not a number; write it like 1234.56, without an exponent and with at most 28 digits")]
    [InlineData("\"weeks_per_year\": \"52\"", "\"weeks_per_year\": \"99\"", "policy.weeks_per_year: '99' is not a number of weeks in a year; write 52, 52.143 or 365/7")]
    [InlineData("\"clock_changes\": \"elapsed\"", "\"clock_changes\": \"elapse\"", "policy.clock_changes: 'elapse' is not a way to count clock changes; did you mean 'elapsed'? allowed: elapsed, ignored")]
    [InlineData("\"contingency_share\": 0.05", "\"contingency_share\": \"0.05\"", "policy.contingency_share: is not a number; write it like 1234.56, without an exponent and with at most 28 digits")]
    [InlineData("\"contingency_share\": 0.05", "\"contingency_share\": 5", "policy.contingency_share: '5' is not a contingency; write a number from 0 to 1 with at most six decimals")]
    [InlineData("\"amount\": 21.00", "\"amount\": 2.1e1", "items.lines[0].amount: is not a number; write it like 1234.56, without an exponent and with at most 28 digits")]
    [InlineData("\"amount\": 21.00", "\"amount\": 21.005", "items.lines[0].amount: is not a sum in whole pence; write it with two decimals")]
    [InlineData("\"amount\": 21.00", "\"amount\": 22.00", $"totals.indicative_annual: '£4,701.00' is not what its parts come to, £4,702.00; {NotTheSum}\ntotals.items: '£21.00' is not what its parts come to, £22.00; {NotTheSum}\ntotals.total: '£4,311.00' is not what its parts come to, £4,312.00; {NotTheSum}\nitems.total: '£21.00' is not what its parts come to, £22.00; {NotTheSum}")]
    [InlineData("\"kind\": \"item\"", "\"kind\": \"thing\"", "items.lines[0].kind: 'thing' is not a kind of line; allowed: scaling, bound, visit, item, pay, retainer, pension, activity, respite, on_cost, override, contingency and 7 more")]
    [InlineData("\"unit\": \"once\"", "\"unit\": null", "items.lines[0].unit: is not a text; write it in quotes")]
    [InlineData("\"carers\": 2,", "\"carers\": 1.5,", "typical_week.lines[0].carers: is not a whole number; write it like 2")]
    [InlineData("\"cause\": \"part_year\"", "\"cause\": \"party\"", "differences[1].cause: 'party' is not a cause of a difference; allowed: days_beyond_weeks_per_year, part_year, rate_changes, absences, bank_holidays, clock_changes, special_days, respite")]
    [InlineData("\"hours_by_domain\": [", "\"hours_by_domain\": {}, \"x\": [", "x: is not a member of the format; allowed: days, team, items, format, period, policy, totals, notices, seasons, person_id, contingency, differences and 5 more\nhours_by_domain: is not a list; write [ and its members")]
    [InlineData("\"notices\": [", "\"notices\": [1, ", "notices[0]: is not a text; write it in quotes")]
    [InlineData("\"notices\": [", "\"notices\": [], \"notices\": [", "json: names a member twice; give the file as it was written")]
    [InlineData("\"pricing_date\": \"2026-04-01\"", "\"pricing_date\": \"1 April\"", "pricing_date: is not a date as yyyy-MM-dd; write it like \"2026-04-06\"")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message)
    {
        string text = BudgetJson.V1.Text(Budget());
        int place = text.IndexOf(written, StringComparison.Ordinal);
        Assert.True(place >= 0, "the text to change is there");
        string faulty = text[..place] + changed + text[(place + written.Length)..];
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => BudgetJson.V1.Parse(faulty)).Report());
    }

    [Fact]
    public void Each_fault_has_a_json_pointer_to_its_member()
    {
        string text = BudgetJson.V1.Text(Budget());
        string malformed = Changed.First(Changed.First(text, "\"amount\": 21.00", "\"amount\": \"21\""), "\"weeks_per_year\": \"52\"", "\"weeks_per_year\": \"99\"");

        Assert.Equal(
            ["/items/lines/0/amount", "/policy/weeks_per_year"],
            Assert.Throws<InvalidInputException>(() => BudgetJson.V1.Parse(malformed)).Faults.Select(fault => fault.Path));
        Assert.Equal(
            ["/totals/indicative_annual", "/totals/items", "/totals/total", "/items/total"],
            Assert.Throws<InvalidInputException>(() => BudgetJson.V1.Parse(Changed.First(text, "\"amount\": 21.00", "\"amount\": 22.00"))).Faults.Select(fault => fault.Path));
    }

    [Theory]
    [InlineData("\"notices\": [", "\"notices\": [null, ", "/notices/0")]
    [InlineData("\"differences\": [", "\"differences\": [null, ", "/differences/0")]
    [InlineData("\"notices\": [", "\"a/b~c\": 1, \"notices\": [", "/a~1b~0c")]
    public void Nothing_is_null_in_a_list_and_names_are_escaped_in_a_pointer(string written, string changed, string path) =>
        Assert.Equal(path, Assert.Throws<InvalidInputException>(() => BudgetJson.V1.Parse(Changed.First(BudgetJson.V1.Text(Budget()), written, changed))).Faults[0].Path);

    [Fact]
    public void A_total_that_is_not_the_sum_of_the_lines_is_refused()
    {
        string text = BudgetJson.V1.Text(Budget());
        string total = FormattableString.Invariant($"\"total\": {Budget().Totals.Total.Pounds}");
        Assert.StartsWith(
            "totals.total: '£1.00' is not what its parts come to, £",
            Assert.Throws<InvalidInputException>(() => BudgetJson.V1.Parse(text.Replace(total, "\"total\": 1.00", StringComparison.Ordinal))).Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_too_large_to_count_is_refused() =>
        Assert.Equal(
            "total: is a sum of more than can be counted; give the file as it was written",
            Assert.Throws<InvalidInputException>(() => BudgetJson.V1.Parse(BudgetJson.V1.Text(Budget())
                .Replace("\"amount\": 90.00", "\"amount\": 90000000000000000000.00", StringComparison.Ordinal)
                .Replace("\"total\": 90.00", "\"total\": 90000000000000000000.00", StringComparison.Ordinal))).Report());

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ } x")]
    [InlineData("{ 'a': 1 }")]
    public void What_is_not_json_is_refused(string text)
    {
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => BudgetJson.V1.Parse(text));

        Assert.Equal("line 1: is not well-formed JSON; check the quotes, commas and brackets here and just before", refused.Report());
        Assert.Equal(string.Empty, refused.Faults[0].Path);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{ }")]
    public void What_has_no_format_is_refused(string text) =>
        Assert.Equal("format: is not the format that is read here; give a file whose format is phbcalc.budget.v1", Assert.Throws<InvalidInputException>(() => BudgetJson.V1.Parse(text)).Report());

    [Fact]
    public void Members_that_are_objects_elsewhere_are_missed_as_such() =>
        Assert.Contains(
            "period: is not an object; write { and its members",
            Assert.Throws<InvalidInputException>(() => BudgetJson.V1.Parse("""{ "format": "phbcalc.budget.v1", "period": 3 }""")).Report(), StringComparison.Ordinal);

    internal static BottomUpBudget Budget()
    {
        CarePlan plan = new(
            "P001", new(2026, 4, 1),
            visits: [new("V1", "agency", "care", DayTypes.Saturday, new(8, 0), new(9, 30), 2, domain: "Mobility", label: "Bath: £ and é")],
            items: [new("I1", "equipment", Money.FromPounds(10.5m), ItemUnit.Once, 2m)]);
        return new BottomUpCosting(SomeBudgets.Cards, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days, new() { Contingency = Contingency.OfShare(0.05m) }).Cost(plan);
    }
}
