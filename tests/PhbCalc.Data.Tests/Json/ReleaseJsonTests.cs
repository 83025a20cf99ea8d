using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class ReleaseJsonTests
{
    private const string NotDerived = "is not what the other members come to; give the file as it was written: what can be worked out from its lines is worked out again";

    [Law]
    public Property What_is_written_reads_back_as_an_equal_release() => Law.Of(SomeReleases.Any, plan =>
    {
        string text = ReleaseJson.V1.Text(plan);
        Assert.Equal(plan, ReleaseJson.V1.Parse(text));
        Assert.Equal(text, ReleaseJson.V1.Text(ReleaseJson.V1.Parse(text)));
        using MemoryStream stream = new();
        ReleaseJson.V1.Write(stream, plan);
        stream.Position = 0;
        Assert.Equal(plan, ReleaseJson.V1.Read(stream));
    });

    [Law]
    public Property One_financial_year_of_a_release_reads_back_too() => Law.Of(SomeReleases.Any, plan =>
    {
        foreach (FinancialYear year in plan.Periods.Select(period => FinancialYear.Containing(period.Start)).Distinct())
        {
            Assert.Equal(plan.In(year), ReleaseJson.V1.Parse(ReleaseJson.V1.Text(plan.In(year))));
        }
    });

    [Fact]
    public void A_release_is_written_in_snake_case_with_exact_numbers() => Snapshot.Matches(ReleaseJson.V1.Text(SomeReleases.Whole));

    [Theory]
    [InlineData("phbcalc.release.v1", "x", "format: 'x' is not the format that is read here; give a file whose format is phbcalc.release.v1")]
    [InlineData("\"per\": \"quarter\"", "\"per\": \"week\"", "per: 'week' is not a kind of period; allowed: year, quarter, month")]
    [InlineData("\"financial_year\": null", "\"financial_year\": \"2026\"", "financial_year: is not a financial year; write it like \"2026/27\"")]
    [InlineData("\"financial_year\": null", "\"financial_year\": \"2016/17\"", "financial_year: '2016/17' is not a financial year in which a quarter of the contract starts; write one of 20")]
    [InlineData("\"financial_year\": null", "\"financial_year\": \"2025/26\"", $"years: {NotDerived}")]
    [InlineData("\"per\": \"quarter\"", "\"per\": \"month\"", $"years[0].avoidable: {NotDerived}")]
    [InlineData("\"phasing\": \"days\"", "\"phasing\": \"equal\"", "years[0].phb_spend: '£154,115.34' is not what its parts come to, ")]
    [InlineData("\"phasing\": \"days\"", "\"phasing\": 1", "policy.phasing: is not a text; write it in quotes")]
    [InlineData("\"base_value\": 500000.00", "\"base_value\": 500000.01", "contract.years[0].first_value: '£510,750.00' is not what its parts come to, £510,750.01")]
    [InlineData("\"base_value\": 500000.00", "\"base_value\": -1.00", "contract.base_value: '-£1.00' is out of range; write pounds and pence from 0 to under 1,000,000,000,000")]
    [InlineData("\"end\": \"2027-03-31\"", "\"end\": \"2027-04-30\"", $"contract.end: {NotDerived}")]
    [InlineData("\"cost\": 0.0415", "\"cost\": 4.15", "contract.years[0].uplift.cost: '4.15' is not a share; write a number from -1 to 1 with at most six decimals, such as 0.0415 for 4.15%")]
    [InlineData("\"rule\": \"multiplicative\"", "\"rule\": \"compound\"", "contract.years[1].uplift.rule: 'compound' is not a rule for uplifts; allowed: simple, multiplicative")]
    [InlineData("\"agreed_on\": \"2025-06-27\"", "\"agreed_on\": \"2025-13-27\"", "contract.years[0].revisions[0].agreed_on: is not a date as yyyy-MM-dd; write it like \"2026-04-06\"")]
    [InlineData("\"month\": 3", "\"month\": 4", $"contract.years[0].revisions[0].month: {NotDerived}")]
    [InlineData("\"shares\": [\n      \"2/3\",", "\"shares\": [\n      \"0.4\",", "schedule.shares: '0.5' is above the share of the year before, 0.4; write that share or a lower one, or allow rising shares in the policy")]
    [InlineData("\"shares\": [\n      \"2/3\",", "\"shares\": [\n      0.6,", "schedule.shares[0]: is not a text; write it in quotes")]
    [InlineData("\"shares\": [\n      \"2/3\",", "\"shares\": [\n      \"two thirds\",", "schedule.shares[0]: is not a number; write it like 1234.56, without an exponent and with at most 28 digits")]
    [InlineData("\"kind\": \"explicit\"", "\"kind\": \"linear\"", $"schedule.shares: {NotDerived}")]
    [InlineData("\"floor\": null", "\"floor\": \"0\"", $"schedule.floor: {NotDerived}")]
    [InlineData("\"spending\": []", "\"spending\": [1.00]", $"demand.spending: {NotDerived}")]
    [InlineData("\"spending\": []", "\"spending\": [\"1\"]", "demand.spending[0]: is not a number; write it like 1234.56, without an exponent and with at most 28 digits")]
    [InlineData("\"spending\": []", "\"spending\": [0.001]", "demand.spending[0]: is not a sum in whole pence; write it with two decimals")]
    [InlineData("\"people\": 80", "\"people\": 0", "demand.uptake.people: '0' is out of range; write a whole number from 1 to 100,000,000")]
    [InlineData("\"people\": 80", "\"people\": 81", "years[0].phb_spend: '£154,115.34' is not what its parts come to, ")]
    [InlineData("\"month\": 24", "\"month\": 23", "demand.uptake.points: '23' is the last point, but the contract ends after 24 months; end the points at month 24")]
    [InlineData("\"guaranteed_share\": 0.666667", "\"guaranteed_share\": 0.66", $"years[0].guaranteed_share: {NotDerived}")]
    [InlineData("\"name\": \"not disaggregated\"", "\"name\": null", "years[0].provider.lines[1].name: is not a text; write it in quotes")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.StartsWith(message, Refused(Changed.First(ReleaseJson.V1.Text(SomeReleases.Whole), written, changed)), StringComparison.Ordinal);

    [Theory]
    [InlineData("years", "avoidable")]
    [InlineData("years", "released")]
    [InlineData("periods", "guaranteed")]
    [InlineData("periods", "phb_spend")]
    [InlineData("periods", "double_running_so_far")]
    [InlineData("total", "stranded")]
    public void A_sum_that_is_not_what_it_should_be_is_refused(string within, string member)
    {
        string text = ReleaseJson.V1.Text(SomeReleases.Whole);
        int at = text.IndexOf($"\"{member}\": ", text.LastIndexOf($"\n  \"{within}\": ", StringComparison.Ordinal), StringComparison.Ordinal) + member.Length + 4;

        Assert.StartsWith(within, Refused($"{text[..at]}1{text[at..]}"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_provider_can_avoid_in_a_period_is_in_the_year_and_the_sums_to_date_too()
    {
        string text = ReleaseJson.V1.Text(SomeReleases.Whole);
        int at = text.IndexOf("\"avoidable\": ", text.LastIndexOf("\n  \"periods\": ", StringComparison.Ordinal), StringComparison.Ordinal) + "\"avoidable\": ".Length;
        string faults = Refused($"{text[..at]}1{text[at..]}");

        Assert.StartsWith("years[0].avoidable: '", faults, StringComparison.Ordinal);
        Assert.Contains("\nperiods[0].to_date.avoidable: '", faults, StringComparison.Ordinal);
    }

    [Fact]
    public void The_two_sides_are_there_for_every_year_or_for_none() =>
        Assert.Equal($"years[0].provider: {NotDerived}", Refused(Changed.First(ReleaseJson.V1.Text(SomeReleases.Leeds), "\"provider\": null", "\"provider\": { \"lines\": [] }")).Split('\n')[0]);

    [Fact]
    public void Culture_does_not_matter()
    {
        string text = ReleaseJson.V1.Text(SomeReleases.Whole);
        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => ReleaseJson.V1.Text(ReleaseJson.V1.Parse(text)))));
    }

    private static string Refused(string text) => Assert.Throws<InvalidInputException>(() => ReleaseJson.V1.Parse(text)).Report();
}
