using System.Text.Json.Nodes;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests.Json;

/// <summary>What a service is given, and what it keeps of a budget's way, comes back as it was written (spec 8, Files).</summary>
public sealed class InputDocumentsTests
{
    private static readonly TopDownAllocation Table = new(AllocationTable.PricePerPoint(Money.FromPounds(1_000m)));

    [Law]
    public Property A_care_plan_reads_back_equal() => Law.Of(SomeBudgets.Plans, plan => ReadsBack(CarePlanJson.V1, plan));

    [Fact]
    public void Every_plan_and_every_card_of_the_samples_reads_back_equal()
    {
        Caseload caseload = CaseloadFolder.Read(Repository.File("samples", "caseload"));

        Assert.All(caseload.Plans, plan => ReadsBack(CarePlanJson.V1, plan));
        ReadsBack(RateCardsJson.V1, caseload.RateCards);
        ReadsBack(RateCardsJson.V1, SomeBudgets.Cards);
    }

    [Law]
    public Property Indicative_budgets_read_back_equal() =>
        Law.Of(SomeAllocations.Any, outcome => ReadsBack(TopDownBudgetsJson.V1, outcome.People.Select(person => person.Claim.Budget).ToValueList()));

    [Law]
    public Property A_history_reads_back_equal_with_its_reasons() => Law.Of(SomeBudgets.Any, budget => ReadsBack(BudgetHistoryJson.V1, History(budget)));

    [Law]
    public Property Sense_checks_read_back_equal() => Law.Of(SomeBudgets.Any, budget =>
    {
        BudgetHistory history = History(budget);
        BudgetVersion[] yearly = [.. history.Versions.Where(version => version.YearlyAmount is not null)];
        ReadsBack(SenseChecksJson.V1, [.. yearly.Skip(1).Select(version =>
            new SenseCheck(new() { PanelAbove = Money.FromPounds(500m) }).Check(yearly[0], version, [new("Mean of similar people", Money.FromPounds(1_234.5m)), new("Nothing", Money.Zero)]))]);
    });

    [Fact]
    public void All_faults_of_a_plan_are_reported_at_once_each_with_its_pointer()
    {
        JsonNode plan = JsonNode.Parse(CarePlanJson.V1.Text(Plan()))!;
        plan["visits"]![0]!["carers"] = 0;
        plan["visits"]![1]!["start"] = "half past";
        plan["items"]![0]!["item_id"] = "";
        plan["items"]![0]!["quantity"] = -1;
        plan["absences"]![0]!["to"] = "2026-05-01";
        ValueList<Fault> faults = Assert.Throws<InvalidInputException>(() => CarePlanJson.V1.Parse(plan.ToJsonString())).Faults;

        Assert.Equal(["/absences/0/to", "/items/0/item_id", "/items/0/quantity", "/visits/0/carers", "/visits/1/start"], faults.Select(fault => fault.Path).Order(StringComparer.Ordinal));
        Assert.Contains("visits[1].start: is not a time of day; write it like \"07:30\"", faults.Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("visit_id", "\"V2\"", "/visits/1/visit_id")]
    [InlineData("days", "\"Moonday\"", "/visits/0/days")]
    [InlineData("weeks", "\"sometimes\"", "/visits/0/weeks")]
    [InlineData("start", "\"25:00\"", "/visits/0/start")]
    [InlineData("funded_by", "\"me\"", "/items/0/funded_by")]
    [InlineData("unit", "null", "/items/0/unit")]
    public void A_plan_that_is_none_is_refused(string member, string value, string path)
    {
        JsonNode plan = JsonNode.Parse(CarePlanJson.V1.Text(Plan()))!;
        plan[path.Split('/')[1]]![0]![member] = JsonNode.Parse(value);

        Assert.Equal(path, Assert.Single(Assert.Throws<InvalidInputException>(() => CarePlanJson.V1.Parse(plan.ToJsonString())).Faults).Path);
    }

    [Fact]
    public void A_row_of_a_card_that_is_refused_has_its_pointer()
    {
        JsonNode cards = JsonNode.Parse(RateCardsJson.V1.Text(SomeBudgets.Cards))!;
        cards["rows"]![2]!["rate"] = -1;

        Assert.Equal("/rows/2/rate", Assert.Throws<InvalidInputException>(() => RateCardsJson.V1.Parse(cards.ToJsonString())).Faults[0].Path);
    }

    [Fact]
    public void Reasons_that_do_not_follow_from_the_versions_are_refused()
    {
        BottomUpBudget budget = new BottomUpCosting(SomeBudgets.Cards, SomeFigures.BankHolidays, new FinancialYear(2026).Days).Cost(Plan());
        JsonNode history = JsonNode.Parse(BudgetHistoryJson.V1.Text(History(budget)))!;
        history["steps"]![0]!["reasons"]![0]!["amount"] = 0.5;
        Assert.Equal("/steps/0/reasons/0/amount", Assert.Throws<InvalidInputException>(() => BudgetHistoryJson.V1.Parse(history.ToJsonString())).Faults[0].Path);

        history = JsonNode.Parse(BudgetHistoryJson.V1.Text(History(budget)))!;
        history["versions"]![1]!["parts"]![0]!["amount"] = 0.5;
        Assert.Equal("/versions/1/parts", Assert.Single(Assert.Throws<InvalidInputException>(() => BudgetHistoryJson.V1.Parse(history.ToJsonString())).Faults).Path);
    }

    [Fact]
    public void A_care_plan_is_written_in_snake_case() => Snapshot.Matches(CarePlanJson.V1.Text(Plan()));

    private static BudgetHistory History(BottomUpBudget budget)
    {
        TopDownBudget points = Table.Allocate(budget.PersonId, 4.5m);
        return new([BudgetVersion.Of(points, budget.Period.Start), BudgetVersion.Of(budget, budget.Period.Start), BudgetVersion.Of(budget, budget.Period.End, BudgetStage.Review)]);
    }

    private static CarePlan Plan() => new(
        "P001", new(2026, 4, 1),
        visits: [new("V1", "agency", "care", DayTypes.Weekdays, new(8, 0), new(9, 30), 2, WeekPattern.Of(4, 1, 3), domain: "Mobility", label: "Bath: £ and é"), new("V2", "agency", "care", DayTypes.Weekend, new(22, 0), new(0, 0))],
        items: [new("I1", "equipment", Money.FromPounds(10.5m), ItemUnit.Once, 2m)],
        absences: [new(new(2026, 5, 4), new(2026, 5, 10), reason: "respite")]);

    private static void ReadsBack<T>(JsonFormat<T> format, T value)
        where T : notnull
    {
        string text = format.Text(value);
        T read = format.Parse(text);
        Assert.Equal(value, read);
        Assert.Equal(text, format.Text(read));
    }
}
