using PhbCalc.Data;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class EmployTests
{
    private const string OnCostsFile = "samples/caseload/oncosts.csv";

    /// <summary>The PAs of the sample who work constant hours.</summary>
    private static string ConstantHours => string.Join('\n', File.ReadAllLines(Repository.File("samples", "caseload", "team.csv")).Where(row => !row.StartsWith("P017", StringComparison.Ordinal) && !row.StartsWith("P037", StringComparison.Ordinal))) + "\n";

    [Fact]
    public void The_sample_teams_cost_what_they_did_when_somebody_last_checked_it()
    {
        using Folder folder = new(("team.csv", ConstantHours));
        Run run = InProcess.Of("employ", folder.Of("team.csv"), "--oncosts", OnCostsFile, "--year", "2026", "--format", "csv");

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(
            "notice: A PA who is 20 on 2026-04-06 turns 21 within the year, which changes the category of National Insurance; the sums are those of age 20 all year. (1 person)",
            run.Errors.TrimEnd());
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void A_folder_has_both_answers_and_what_separates_them()
    {
        Run run = InProcess.Of("employ", "samples/employing", "--year", "2026");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("notice: No insurance, payroll service, training or sick pay is in this sum. (1 person)", run.Errors, StringComparison.Ordinal);
        Assert.Contains("£29,416.89    £28,631.28", run.Output, StringComparison.Ordinal);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void The_files_of_a_folder_have_the_lines_that_add_up()
    {
        using Folder results = new();
        Run run = InProcess.Of("employ", "samples/employing", "--year", "2026", "--lines", "--out", results.Path);

        Assert.Equal(0, run.ExitStatus);
        string[][] lines = [.. results.Read("employment-lines.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
        Assert.Equal(29_416.89m, lines.Sum(line => decimal.Parse(line[9], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("E001,,2026-04-01,2027-03-31,1564,25724.32,2770.32,3108.03,584.54,0.00,0.00,29416.89,28631.28", results.Read("employment-calendar.csv"), StringComparison.Ordinal);
        Assert.Contains("E001,,25058.52,2698.56,3008.16,564.60,0.00,0.00,28631.28,18.3534", results.Read("employment.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rota_is_checked_with_its_folder()
    {
        Run run = InProcess.Of("check", "samples/employing");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("Worked out by the calendar what 1 person with a rota pays PAs over 2026-04-01 to 2027-03-31.", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_team_paid_by_the_week_needs_no_figures_of_the_next_tax_year()
    {
        using Folder folder = new(
            ("people.csv", "person_id,start\nP1,2026-04-01\nP2,2026-10-01\n"),
            ("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency,days_per_week\nP1,a,20,14.00,weekly,5\nP1,b,20,14.00,fortnightly,5\nP2,c,20,14.00,four-weekly,5\n"));

        Assert.Equal(0, InProcess.Of("employ", folder.Path, "--year", "2026").ExitStatus);
    }

    [Theory]
    [InlineData("--oncosts x.csv", "--oncosts is for a team.csv alone; a folder has its own oncosts.csv. Leave it out.")]
    [InlineData("--start 2026-04-01", "--start is for a team.csv alone; in a folder, people.csv says when each person starts. Leave it out.")]
    public void A_folder_has_its_own_on_costs(string more, string error)
    {
        Run run = InProcess.Of(["employ", "samples/employing", "--year", "2026", .. more.Split(' ')]);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(error, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Pay_above_the_indicative_rate_is_refused_where_the_policy_limits_it()
    {
        using Folder folder = new(
            ("people.csv", "person_id,start\nP1,2026-04-01\n"),
            ("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency,days_per_week\nP1,a,20,40.00,monthly,5\n"),
            ("policy.json", """{ "indicative_rate": "limit" }"""));
        Run run = InProcess.Of("employ", folder.Path, "--year", "2026");

        Assert.Equal((1, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith("team.csv:2 rate_reason: '£40.00 an hour' is above the indicative rate of £", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>The worked PA from 1 October: six of the twelve months, on the PA's own dates, beside the typical year.</summary>
    [Fact]
    public void A_team_by_itself_is_costed_by_the_calendar_from_a_day_that_is_given()
    {
        using Folder folder = new(("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency,days_per_week,from,to\nP1,anna,25,14.05,monthly,5,2026-10-01,\n"));
        Run typical = InProcess.Of("employ", folder.Of("team.csv"), "--year", "2026", "--format", "csv");
        Run run = InProcess.Of("employ", folder.Of("team.csv"), "--year", "2026", "--start", "2026-04-01", "--format", "csv");

        Assert.Equal("notice: team.csv: from and to of PAs are not used in a typical year; write --start 2026-04-01, the first day of everybody's budget, to cost them by the calendar, too", typical.Errors.TrimEnd());
        Assert.StartsWith("P1,anna,2026-10-01,2027-03-31,650,", run.Output.Split('\n')[1], StringComparison.Ordinal);
        Assert.EndsWith(",", run.Output.Split('\n')[2], StringComparison.Ordinal); // no typical year: nobody is employed on the first day
        Assert.EndsWith(",24122.52", InProcess.Of("employ", "samples/enough/team.csv", "--year", "2026", "--start", "2026-04-01", "--format", "csv").Output.Split('\n')[2], StringComparison.Ordinal);
        Assert.Equal(2, InProcess.Of("employ", folder.Of("team.csv"), "--year", "2026", "--lines").ExitStatus);
    }

    /// <summary>Pay days after the period go by figures that nobody has published: provenance names the figures with them.</summary>
    [Theory]
    [InlineData("employ samples/employing --year 2026", true)]
    [InlineData("cost samples/employing --from 2026-04-01 --to 2027-03-31", true)]
    [InlineData("employ samples/enough/team.csv --year 2026 --start 2026-04-01", true)]
    [InlineData("employ samples/enough/team.csv --year 2026", false)]
    [InlineData("cost samples/first --year 2026", false)]
    [InlineData("cost samples/employing --from 2026-04-01 --to 2026-09-30", false)]
    public void What_is_assumed_for_pay_days_after_the_period_is_in_the_version_of_the_figures(string line, bool isAssumed)
    {
        using Folder results = new();
        InProcess.Of([.. line.Split(' '), "--out", results.Path]);
        PublishedFigures used = isAssumed ? PublishedFigures.Bundled.ForPayDaysAfter(new FinancialYear(2026).Days) : PublishedFigures.Bundled;

        Assert.Equal(isAssumed, used.Version != PublishedFigures.Bundled.Version);
        Assert.Contains(used.Version, results.Read("provenance.json").Replace("\\u002B", "+", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void One_person_is_explained_line_by_line()
    {
        using Folder folder = new(("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency,days_per_week\nP1,anna,25,14.05,four-weekly,5\n"));
        Run run = InProcess.Of("employ", folder.Of("team.csv"), "--year", "2026", "--explain");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void The_worked_example_of_the_documentation_comes_out()
    {
        using Folder folder = new(("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,anna,25,14.05,four-weekly\n"));
        Run run = InProcess.Of("employ", folder.Of("team.csv"), "--year", "2026", "--format", "csv");

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
        using Folder team = new(("team.csv", ConstantHours));
        string[] arguments = ["employ", team.Of("team.csv"), "--oncosts", OnCostsFile, "--year", "2026", "--out", results.Path];
        InProcess.Of(arguments);
        string first = results.Read("employment.csv");
        Run again = InProcess.Of(arguments);

        Assert.Equal(0, again.ExitStatus);
        Assert.Equal(first, results.Read("employment.csv"));
        Assert.DoesNotContain('\r', first);
    }

    [Fact]
    public void Pay_under_the_minimum_wage_is_refused_by_a_rule_with_the_period_the_day_and_the_legal_figure()
    {
        using Folder folder = new(("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency,age\nP1,anna,10,12.70,weekly,\nP1,ben,10,10.84,monthly,20\n"));
        Run run = InProcess.Of("employ", folder.Of("team.csv"), "--year", "2026", "--out", folder.Of("results"));

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
        using Folder team = new(("team.csv", ConstantHours));
        Run run = InProcess.Of("employ", team.Of("team.csv"), "--year", "2027");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Snapshot.Matches(run.Errors);
    }

    [Fact]
    public void A_year_that_is_assumed_says_so()
    {
        using Folder folder = new(("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,anna,25,14.05,four-weekly\n"));
        Run run = InProcess.Of("employ", folder.Of("team.csv"), "--year", "2027", "--uprate", "0.03", "--explain");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("ASSUMED: the last value", run.Output, StringComparison.Ordinal);
        Assert.Contains("Figures of a year that is not published yet are assumed in: Employer's National Insurance, Employer's pension contribution, Employment Allowance.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_of_ones_own_are_used_beside_the_published_ones()
    {
        using Folder folder = new(
            ("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,anna,25,14.05,four-weekly\n"));
        using Folder figures = new(
            ("minimum-wage.csv", "valid_from,valid_to,band,min_age,max_age,rate_gbp,unit,source,confidence,checked_on\n2026-04-01,2027-03-31,National Living Wage (21 and over),21,,14.06,hour,a test,one source,2026-11-21\n"));
        Run run = InProcess.Of("employ", folder.Of("team.csv"), "--year", "2026", "--figures", figures.Path);

        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("is under the minimum wage of £14.06 an hour", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_of_ones_own_is_used()
    {
        using Folder folder = new(
            ("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,anna,25,14.05,four-weekly\n"),
            ("policy.json", """{ "holiday_pay": "within_hours", "sickness_cover_share": 0.02, "pension_percent": 5 }"""));
        Run run = InProcess.Of("employ", folder.Of("team.csv"), "--year", "2026", "--policy", folder.Of("policy.json"), "--explain");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("Worked out with: holiday within the care hours; sickness cover of 2%; pension contributions of 5%.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_beside_the_file_is_used_unless_another_is_given()
    {
        using Folder folder = new(
            ("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,anna,25,14.05,four-weekly\n"),
            ("policy.json", """{ "holiday_pay": "within_hours" }"""),
            ("other.json", """{ "sickness_cover_share": 0.02 }"""));

        Assert.Contains("holiday within the care hours; no sickness cover", InProcess.Of("employ", folder.Of("team.csv"), "--year", "2026", "--explain").Output, StringComparison.Ordinal);
        Assert.Contains(
            "holiday paid on top of the care hours; sickness cover of 2%",
            InProcess.Of("employ", folder.Of("team.csv"), "--year", "2026", "--explain", "--policy", folder.Of("other.json")).Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "328574.88")]
    [InlineData("--uprate-thresholds", "327849.60")]
    [InlineData("--assume employment-allowance=1", "318074.88")]
    public void Thresholds_stay_as_they_are_unless_somebody_says_otherwise(string more, string total)
    {
        using Folder folder = new(("team.csv", $"person_id,pa_id,weekly_hours,hourly_pay,frequency,days_per_week\n{string.Concat(Enumerable.Range(1, 8).Select(i => $"P1,a{i},42,15.00,monthly,5\n"))}"));
        Run run = InProcess.Of(["employ", folder.Of("team.csv"), "--year", "2027", "--uprate", "0.04", "--format", "csv", .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains($",{total},", run.Output.Split('\n')[9], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--uprate-thresholds", "--uprate-thresholds needs --uprate")]
    [InlineData("--assume=minimum-wage", "--assume: 'minimum-wage' is not a figure and a share; write it like minimum-wage=0.041")]
    [InlineData("--assume=minimum-wages=0.04", "'minimum-wages' is not a figure that can be assumed for a year; did you mean 'minimum-wage'?")]
    [InlineData("--assume=bank-holidays-england-wales=0.04", "'bank-holidays-england-wales' is not a figure that can be assumed for a year")]
    [InlineData("--assume=minimum-wage=3", "'3' is not a share by which sums are raised")]
    public void What_cannot_be_assumed_is_refused(string option, string message)
    {
        using Folder team = new(("team.csv", ConstantHours));
        Run run = InProcess.Of("employ", team.Of("team.csv"), "--year", "2027", option);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Age_lodging_apprenticeship_and_days_a_week_are_columns_of_the_team()
    {
        using Folder folder = new(("team.csv",
            """
            person_id,pa_id,weekly_hours,hourly_pay,frequency,age,apprentice,lodging,days_per_week,employment_allowance
            P1,seven,42,13.50,weekly,,,,7,no
            P2,young,35,11.00,weekly,20,,,5,no
            P3,old,30,13.50,weekly,70,,,5,no
            P4,apprentice,30,8.00,weekly,18,yes,,5,no
            P5,live-in,40,11.00,weekly,,,yes,5,no

            """));
        Run run = InProcess.Of("employ", folder.Of("team.csv"), "--year", "2026", "--format", "csv");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("P1,seven,31941.00,2457.00,4042.48,771.16,0.00,0.00,36754.64,", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["0.00 0.00", "2791.36 0.00", "0.00 0.00"],
            run.Output.Split('\n').Where(row => row.Contains(",young,", StringComparison.Ordinal) || row.Contains(",old,", StringComparison.Ordinal) || row.Contains(",apprentice,", StringComparison.Ordinal))
                .Select(row => row.Split(',')).Select(cells => $"{cells[4]} {cells[5]}"));
        Assert.Contains("notice: A PA who is 20 on 2026-04-06 turns 21 within the year", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said()
    {
        Run run = InProcess.Of("employ", "nowhere/team.csv", "--year", "2026");

        Assert.Equal((2, "There is no file 'nowhere/team.csv'; write the path of a file.\n"), (run.ExitStatus, run.Errors));
    }
}
