using System.Text.Json.Nodes;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Employment;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests.Json;

/// <summary>What a service is given, and what it keeps of a budget's way, comes back as it was written (spec 8, Files).</summary>
public sealed class InputDocumentsTests
{
    private static readonly TopDownAllocation Table = new(AllocationTable.PricePerPoint(Money.FromPounds(1_000m)));

    [Law]
    public Property A_care_plan_reads_back_equal() => Law.Of(SomeBudgets.Plans, plan => ReadsBack(CarePlanJson.V1, plan));

    [Law]
    public Property A_team_reads_back_equal() => Law.Of(SomeTeams.Teams, team => ReadsBack(TeamJson.V1, team));

    [Law]
    public Property Needs_read_back_equal() => Law.Of(Gen.ListOf(SomeSufficiency.Need).Select(needs => needs.ToValueList()), needs => ReadsBack(SupportNeedsJson.V1, needs));

    [Fact]
    public void Everything_of_the_samples_that_a_service_is_given_reads_back_equal()
    {
        Caseload caseload = CaseloadFolder.Read(Repository.File("samples", "caseload"));

        Assert.All(caseload.Plans, plan => ReadsBack(CarePlanJson.V1, plan));
        Assert.NotEmpty(caseload.Teams.All);
        Assert.All(caseload.Teams.All, team => ReadsBack(TeamJson.V1, team));
        Caseload enough = CaseloadFolder.Read(Repository.File("samples", "enough"));
        Assert.Contains(enough.Needs, needs => needs.Count > 0);
        Assert.All(enough.Needs, needs => ReadsBack(SupportNeedsJson.V1, needs));
        ReadsBack(RateCardsJson.V1, caseload.RateCards);
        ReadsBack(RateCardsJson.V1, SomeBudgets.Cards);
    }

    [Law]
    public Property Indicative_budgets_read_back_equal() =>
        Law.Of(SomeAllocations.Any, outcome => ReadsBack(TopDownBudgetsJson.V1, outcome.People.Select(person => person.Claim.Budget).ToValueList()));

    [Law]
    public Property A_history_reads_back_equal_with_its_reasons() => Law.Of(SomeBudgets.Any, budget => ReadsBack(BudgetHistoryJson.V1, History(budget.Care)));

    [Law]
    public Property Sense_checks_read_back_equal() => Law.Of(SomeBudgets.Any, budget =>
    {
        BudgetHistory history = History(budget.Care);
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
    public void All_faults_of_a_team_are_reported_at_once_each_with_its_pointer()
    {
        JsonNode team = JsonNode.Parse(TeamJson.V1.Text(Team()))!;
        team["assistants"]![0]!["age"] = 12;
        team["assistants"]![1]!["weekly_time"]![0]!["per_week"] = "200";
        team["on_costs"]![0]!["amount"] = -1;

        Assert.Equal(
            ["/assistants/0/age", "/assistants/1/weekly_time/0/per_week", "/on_costs/0/amount"],
            Assert.Throws<InvalidInputException>(() => TeamJson.V1.Parse(team.ToJsonString())).Faults.Select(fault => fault.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_PA_who_is_in_a_team_twice_is_refused_at_the_later_one()
    {
        JsonNode team = JsonNode.Parse(TeamJson.V1.Text(Team()))!;
        team["assistants"]![1]!["pa_id"] = "A";

        Assert.Equal("/assistants/1/pa_id", Assert.Single(Assert.Throws<InvalidInputException>(() => TeamJson.V1.Parse(team.ToJsonString())).Faults).Path);
    }

    [Theory]
    [InlineData(0, "from_time", "null", "/needs/0/from_time")]
    [InlineData(0, "carers", "0", "/needs/0/carers")]
    [InlineData(0, "days", "\"\"", "/needs/0/days")]
    [InlineData(0, "support", "\"dozing\"", "/needs/0/support")]
    [InlineData(1, "hours_a_week", "0", "/needs/1/hours_a_week")]
    [InlineData(1, "days", "\"Mon\"", "/needs/1/days")]
    [InlineData(1, "carers", "2", "/needs/1/carers")]
    public void Needs_that_are_none_are_refused(int position, string member, string value, string path)
    {
        JsonNode needs = JsonNode.Parse(SupportNeedsJson.V1.Text([new("Washing", DayTypes.EveryDay, new(8, 0), new(8, 30), 2), new("Going out", 4.5m)]))!;
        needs["needs"]![position]![member] = JsonNode.Parse(value);

        Assert.Equal(path, Assert.Single(Assert.Throws<InvalidInputException>(() => SupportNeedsJson.V1.Parse(needs.ToJsonString())).Faults).Path);
    }

    [Fact]
    public void A_team_is_written_in_snake_case() => Snapshot.Matches(TeamJson.V1.Text(Team()));

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

    private static Team Team() => new(
        "P001",
        [
            new("A", [PaidTime.Hours(new(20), Money.FromPounds(14m), "days"), PaidTime.SleepIns(new(2), Money.FromPounds(60m))], PayFrequency.FourWeekly) { Age = 30, DaysPerWeek = 4.5m },
            new("B", 10.5m, Money.FromPounds(13.25m), PayFrequency.Monthly) { IsApprentice = false, TrainingHours = 12m },
        ],
        [new("Payroll", Money.FromPounds(25m), OnCostUnit.Month, new("A quote", new(2026, 5, 1), null))],
        claimsEmploymentAllowance: false);

    private static void ReadsBack<T>(JsonFormat<T> format, T value)
        where T : notnull
    {
        string text = format.Text(value);
        T read = format.Parse(text);
        Assert.Equal(value, read);
        Assert.Equal(text, format.Text(read));
    }
}
