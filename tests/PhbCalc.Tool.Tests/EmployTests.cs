using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class EmployTests
{
    private const string TeamFile = "samples/caseload/team.csv";
    private const string OnCostsFile = "samples/caseload/oncosts.csv";

    [Fact]
    public void The_sample_teams_cost_what_they_did_when_somebody_last_checked_it()
    {
        Run run = Run.Of("employ", TeamFile, "--oncosts", OnCostsFile, "--year", "2026", "--format", "csv");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void One_person_is_explained_line_by_line()
    {
        using Folder folder = new(("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,anna,25,14.05,four-weekly\n"));
        Run run = Run.Of("employ", folder.Of("team.csv"), "--year", "2026", "--explain");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void The_worked_example_of_the_documentation_comes_out()
    {
        using Folder folder = new(("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,anna,25,14.05,four-weekly\n"));
        Run run = Run.Of("employ", folder.Of("team.csv"), "--year", "2026", "--format", "csv");

        Assert.Equal(
            """
            person_id,pa_id,gross,holiday,employer_ni,pension,other,allowance,total,loaded_hourly
            P1,anna,20469.41,2204.41,2319.59,426.92,0.00,2319.59,20896.33,16.0741
            P1,,20469.41,2204.41,2319.59,426.92,0.00,2319.59,20896.33,16.0741

            """,
            run.Output);
    }

    [Fact]
    public void The_file_is_written_and_written_the_same_again()
    {
        using Folder results = new();
        string[] arguments = ["employ", TeamFile, "--oncosts", OnCostsFile, "--year", "2026", "--out", results.Path];
        Run.Of(arguments);
        string first = results.Read("employment.csv");
        Run again = Run.Of(arguments);

        Assert.Equal(0, again.ExitStatus);
        Assert.Equal(first, results.Read("employment.csv"));
        Assert.DoesNotContain('\r', first);
    }

    [Fact]
    public void Pay_under_the_minimum_wage_is_refused_by_a_rule_with_the_period_the_day_and_the_legal_figure()
    {
        using Folder folder = new(("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency,age\nP1,anna,10,12.70,weekly,\nP1,ben,10,10.84,monthly,20\n"));
        Run run = Run.Of("employ", folder.Of("team.csv"), "--year", "2026", "--out", folder.Of("results"));

        Assert.Equal((1, ""), (run.ExitStatus, run.Output));
        Assert.Equal(
            """
            team.csv:2 hourly_pay: '£12.70 an hour' is under the minimum wage of £12.71 an hour for 21 and over in week 1, which starts on 2026-04-06; pay £12.71 or more (National Minimum Wage Regulations 2015, regulation 4)
            team.csv:3 hourly_pay: '£10.84 an hour' is under the minimum wage of £10.85 an hour at age 20 in month 1, which starts on 2026-04-06; pay £10.85 or more (National Minimum Wage Regulations 2015, regulation 4)

            """,
            run.Errors);
        Assert.False(Directory.Exists(folder.Of("results")));
    }

    [Fact]
    public void A_year_that_is_not_published_is_refused_with_every_figure_that_is_missing()
    {
        Run run = Run.Of("employ", TeamFile, "--year", "2027");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Snapshot.Matches(run.Errors);
    }

    [Fact]
    public void A_year_that_is_assumed_says_so()
    {
        using Folder folder = new(("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,anna,25,14.05,four-weekly\n"));
        Run run = Run.Of("employ", folder.Of("team.csv"), "--year", "2027", "--uprate", "0.03", "--explain");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("ASSUMED: the last value", run.Output, StringComparison.Ordinal);
        Assert.Contains("Figures that nobody has published yet are assumed in: Employer's National Insurance, Employer's pension contribution, Employment Allowance.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_of_ones_own_are_used_beside_the_published_ones()
    {
        using Folder folder = new(
            ("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,anna,25,14.05,four-weekly\n"));
        using Folder figures = new(
            ("minimum-wage.csv", "valid_from,valid_to,band,min_age,max_age,rate_gbp,unit,source,confidence,checked_on\n2026-04-01,2027-03-31,National Living Wage (21 and over),21,,14.06,hour,a test,one source,2026-11-21\n"));
        Run run = Run.Of("employ", folder.Of("team.csv"), "--year", "2026", "--figures", figures.Path);

        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("is under the minimum wage of £14.06 an hour", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_of_ones_own_is_used()
    {
        using Folder folder = new(
            ("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,anna,25,14.05,four-weekly\n"),
            ("policy.json", """{ "holiday_pay": "within_hours", "sickness_cover_share": 0.02, "pension_percent": 5 }"""));
        Run run = Run.Of("employ", folder.Of("team.csv"), "--year", "2026", "--policy", folder.Of("policy.json"), "--explain");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("Worked out with: holiday within the care hours; sickness cover of 2%; pension contributions of 5%.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said()
    {
        Run run = Run.Of("employ", "nowhere/team.csv", "--year", "2026");

        Assert.Equal((2, "There is no file 'nowhere/team.csv'; write the path of a file.\n"), (run.ExitStatus, run.Errors));
    }
}
