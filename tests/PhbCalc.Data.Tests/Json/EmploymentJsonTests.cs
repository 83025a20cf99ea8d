using System.Text.Json.Nodes;
using PhbCalc.Employment;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class EmploymentJsonTests
{
    private const string NotANumber = "is not a number; write it like 1234.56, without an exponent and with at most 28 digits";
    private const string NotDerived = "is not what the other members come to; give the file as it was written: what can be worked out from its lines is worked out again";

    [Law]
    public Property What_is_written_reads_back_as_equal_costs() => Law.Of(SomeTeams.AnyList, costs =>
    {
        string text = EmploymentJson.V1.Text(costs);
        Assert.Equal(costs, EmploymentJson.V1.Parse(text));
        Assert.Equal(text, EmploymentJson.V1.Text(EmploymentJson.V1.Parse(text)));
        using MemoryStream stream = new();
        EmploymentJson.V1.Write(stream, costs);
        stream.Position = 0;
        Assert.Equal(costs, EmploymentJson.V1.Read(stream));
    });

    [Fact]
    public void Costs_are_written_in_snake_case_with_exact_numbers() => Snapshot.Matches(EmploymentJson.V1.Text(Costs()));

    [Theory]
    [InlineData("phbcalc.employment.v1", "phbcalc.budget.v1", "format: 'phbcalc.budget.v1' is not the format that is read here; give a file whose format is phbcalc.employment.v1")]
    [InlineData("\"person_id\": \"P001\"", "\"person_id\": \"\"", "people[0].person_id: is blank; give it a value")]
    [InlineData("\"tax_year\": \"2026/27\"", "\"tax_year\": \"2026\"", "people[0].tax_year: is not a tax year; write it like \"2026/27\"")]
    [InlineData("\"tax_year\": \"2026/27\"", "\"tax_year\": 2026", "people[0].tax_year: is not a text; write it in quotes")]
    [InlineData("\"holiday_pay\": \"on_top\"", "\"holiday_pay\": \"ontop\"", "people[0].policy.holiday_pay: 'ontop' is not a way to pay for holiday; did you mean 'on_top'? allowed: on_top, within_hours, 5.6/52, 12.07%")]
    [InlineData("\"sickness_cover_share\": 0.03", "\"sickness_cover_share\": 3", "people[0].policy.sickness_cover_share: '3' is out of range; write a number from 0 to 1 with at most six decimals")]
    [InlineData("\"pension_percent\": null", "\"pension_percent\": \"\"", $"people[0].policy.pension_percent: {NotANumber}")]
    [InlineData("\"employment_allowance\": true", "\"employment_allowance\": \"yes\"", "people[0].employment_allowance: is neither true nor false; write true or false")]
    [InlineData("\"most_allowance\": 10500.00", "\"most_allowance\": 10500.005", "people[0].most_allowance: is not a sum in whole pence; write it with two decimals")]
    [InlineData("\"item\": \"Payroll: £ and é\"", "\"item\": \"gambling\"", "people[0].on_costs[0].item: 'gambling' is refused: a budget is never for gambling; take it out")]
    [InlineData("\"unit\": \"month\"", "\"unit\": \"day\"", "people[0].on_costs[0].unit: 'day' is not a unit of on-costs; allowed: year, once, month, week, hour, payroll_run, percent_of_pay")]
    [InlineData("\"gross\": 21252.96", "\"gross\": 21252.97", "people[0].totals.gross: '£21,252.97' is not what its parts come to, £21,252.96; give the file as it was written: every total is the sum of the lines it shows")]
    [InlineData("\"loaded_hourly\": 18.7909", "\"loaded_hourly\": 18.7908", $"people[0].loaded_hourly: {NotDerived}")]
    [InlineData("\"employer_ni_of_one\": null", "\"employer_ni_of_one\": 1.005", "people[0].employer_ni_of_one: is not a sum in whole pence; write it with two decimals")]
    [InlineData("\"pa_id\": \"A\"", "\"pa_id\": \"B\"", "people[0].assistants[1].pa_id: 'B' appears twice; give each its own id; a PA with several rates has all of them in one weekly time")]
    [InlineData("\"pa_id\": \"A\"", "\"pa_id\": null", "people[0].assistants[0].pa_id: is not a text; write it in quotes")]
    [InlineData("\"frequency\": \"weekly\"", "\"frequency\": \"daily\"", "people[0].assistants[0].frequency: 'daily' is not a pay frequency; allowed: weekly, fortnightly, four-weekly, monthly")]
    [InlineData("\"age\": null", "\"age\": 12", "people[0].assistants[0].age: '12' is not an age at which a person can be employed; write it in years, 13 to 120, or leave it blank for 22 to State Pension age")]
    [InlineData("\"age\": null", "\"age\": 19.5", "people[0].assistants[0].age: is not a whole number; write it like 2")]
    [InlineData("\"pension\": \"auto\"", "\"pension\": \"automatic\"", "people[0].assistants[0].pension: 'automatic' is not a word for who is in a pension; allowed: auto, enrolled, opted_out")]
    [InlineData("\"training_hours\": 0", "\"training_hours\": -1", "people[0].assistants[0].training_hours: '-1' is out of range; write a number from 0 to 8,784 with at most six decimals")]
    [InlineData("\"per_week\": \"16\"", "\"per_week\": 16", "people[0].assistants[0].weekly_time[0].per_week: is not a text; write it in quotes")]
    [InlineData("\"per_week\": \"16\"", "\"per_week\": \"1/0\"", $"people[0].assistants[0].weekly_time[0].per_week: {NotANumber}")]
    [InlineData("\"per_week\": \"16\"", "\"per_week\": \"169\"", "people[0].assistants[0].weekly_time[0].per_week: '169' is out of range; write a number from 0 to 168")]
    [InlineData("\"per_week\": \"1\"", "\"per_week\": \"8\"", "people[0].assistants[1].weekly_time[1].per_week: '8' is out of range; write a number from 0 to 7")]
    [InlineData("\"is_sleep_in\": false", "\"is_sleep_in\": null", "people[0].assistants[0].weekly_time[0].is_sleep_in: is neither true nor false; write true or false")]
    [InlineData("\"kind\": \"pay\"", "\"kind\": \"wage\"", "people[0].assistants[0].cost.lines[0].kind: 'wage' is not a kind of line; allowed: pay, item, visit, bound, scaling, retainer, respite, pension, on_cost, override, activity, contingency and 7 more")]
    [InlineData("\"notices\": [", "\"notices\": [1, ", "people[0].notices[0]: is not a text; write it in quotes")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.Equal(message, Message(Changed.First(EmploymentJson.V1.Text(Costs()), written, changed)));

    [Fact]
    public void Every_fault_is_reported_and_what_follows_from_one_is_no_news()
    {
        string text = EmploymentJson.V1.Text(Costs());
        text = Changed.First(text, "\"tax_year\": \"2026/27\"", "\"tax_year\": \"x\"");
        text = Changed.First(text, "\"person_id\": \"P001\"", "\"person_id\": 1");
        text = Changed.First(text, "\"age\": null", "\"age\": 7");
        Assert.Equal(
            """
            people[0].person_id: is not a text; write it in quotes
            people[0].tax_year: is not a tax year; write it like "2026/27"
            people[0].assistants[0].age: '7' is not an age at which a person can be employed; write it in years, 13 to 120, or leave it blank for 22 to State Pension age
            """,
            Message(text), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_team_without_pas_and_a_pa_without_hours_are_refused()
    {
        Assert.Equal("people[0].assistants: is missing; give the team at least one PA", Message(Without(person => person["assistants"] = new JsonArray())));
        Assert.Equal(
            "people[0].assistants[0].weekly_time: is missing; give the hours worked in a week, or the nights of sleep-ins",
            Message(Without(person => person["assistants"]![0]!["weekly_time"] = new JsonArray())));

        static string Without(Action<JsonNode> change)
        {
            JsonNode document = JsonNode.Parse(EmploymentJson.V1.Text(Costs()))!;
            change(document["people"]![0]!);
            return document.ToJsonString();
        }
    }

    [Fact]
    public void Culture_does_not_matter()
    {
        string text = EmploymentJson.V1.Text(Costs());
        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => EmploymentJson.V1.Text(EmploymentJson.V1.Parse(text)))));
    }

    internal static ValueList<EmploymentCost> Costs() =>
    [
        SomeFigures.Cost(
            new("P001",
                [
                    new("A", 16m, Money.FromPounds(13m), PayFrequency.Weekly),
                    new("B", [PaidTime.Hours(new(20, 3), Money.FromPounds(13.005m), "days"), PaidTime.SleepIns(new(1), Money.FromPounds(70m))], PayFrequency.Monthly) { Age = 19 },
                ],
                [new("Payroll: £ and é", Money.FromPounds(12.5m), OnCostUnit.Month, new("A quote", new(2026, 5, 1), "one source"))]),
            new() { SicknessCoverShare = 0.03m }),
    ];

    private static string Message(string text) => Assert.Throws<InvalidInputException>(() => EmploymentJson.V1.Parse(text)).Report();
}
