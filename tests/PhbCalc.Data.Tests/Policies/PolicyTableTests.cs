namespace PhbCalc.Data.Tests;

/// <summary>policy.csv, which says what policy.json says.</summary>
public sealed class PolicyTableTests
{
    [Fact]
    public void It_says_what_policy_json_says() =>
        Assert.Equal(
            Files.Sound.With("policy.json", """{ "weeks_per_year": "365/7", "extend": true, "pension_percent": 5, "sickness_cover_share": 0.138, "agency_card": "our agency" }""").Read().Policies,
            Files.Sound.With("policy.csv", "Name,Value,Notes", "Weeks per year,365/7,as the board decided", "extend,yes,", "pension_percent,5%,", "sickness-cover-share,13.8%,", "agency_card,our agency,", "phasing,,not decided").Read().Policies);

    [Fact]
    public void It_is_read_by_itself_as_its_name_says() =>
        Assert.Equal(new(365, 7), PolicyFile.Read(Files.Stream("name,value", "weeks_per_year,365/7"), "policy.csv").Costing.WeeksPerYear);

    [Fact]
    public void Both_files_are_refused() =>
        Assert.Equal("policy.json: exists beside policy.csv; keep one of the two: policies are in one file", Files.Sound.With("policy.json", "{}").With("policy.csv", "name,value").Faults());

    [Fact]
    public void Every_fault_is_told_at_its_row() =>
        Assert.Equal(
            """
            policy.csv:2 weeks_per_year: 'a' is not a number of weeks in a year; write 52, 52.143 or 365/7
            policy.csv:3 name: 'week_per_year' is not a policy; did you mean 'weeks_per_year'? all policies are in docs/files.md, under policy.json
            policy.csv:4 name: 'Weeks per year' appears twice; keep one of them
            policy.csv:5 name: is blank; give it a value
            policy.csv:6 value: '#N/A' is an error: a formula failed here; correct the formula in the spreadsheet, or write the value
            """,
            Files.Sound.With("policy.csv", "name,value", "weeks_per_year,a", "week_per_year,52", "Weeks per year,52", ",52", "extend,#N/A").Faults(), ignoreLineEndingDifferences: true);
}
