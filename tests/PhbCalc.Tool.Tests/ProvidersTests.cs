using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class ProvidersTests
{
    /// <summary>40 hours a week, at £22.00 by an agency and at a loaded £17.40 by personal assistants.</summary>
    private static readonly (string Name, string Text)[] Worked =
    [
        ("people.csv", "person_id,start\nP1,2026-04-01\n"),
        ("visits.csv", "person_id,visit_id,card,service,days,start,end,label\nP1,v1,agency,care,Mon-Fri,09:00,17:00,Day\n"),
        ("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from\nagency,care,hour,any,Mon-Sun,00:00,24:00,22.00,2026-04-01\npa,care,hour,any,Mon-Sun,00:00,24:00,17.40,2026-04-01\n"),
        ("oncosts.csv", "person_id,item,amount,unit\nP1,Payroll,10.00,week\nP1,Insurance,600.00,year\nP1,Direct-payment support,10.00,month\nP1,Support planning,240.00,once\n"),
    ];

    [Fact]
    public void The_worked_figures_come_out()
    {
        using Folder folder = new(Worked);
        Run run = InProcess.Of("providers", folder.Path, "--year", "2026", "--format", "csv");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));

        // By the calendar 2026/27 has 261 weekdays: 2,088 hours, and 52 1/7 weeks of the payroll.
        Assert.Equal(
            "person_id,agency,pa,difference,saving,part_of_year,period_from,period_to,from,to,agency_calendar,pa_calendar,difference_calendar,saving_calendar\n"
            + "P1,45760.00,37672.00,8088.00,0.17675,no,2026-04-01,2027-03-31,2026-04-01,2027-03-31,45936.00,37812.63,8123.37,0.17684\n",
            run.Output);
    }

    [Fact]
    public void A_commissioner_sees_where_each_pound_of_the_difference_comes_from()
    {
        using Folder folder = new(Worked);
        Run run = InProcess.Of("providers", folder.Path, "--year", "2026", "--explain");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void A_team_is_costed_with_all_that_employing_it_costs()
    {
        using Folder folder = new([.. Worked, ("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency,days_per_week\nP1,anna,25,14.05,weekly,5\nP1,ben,15,14.05,weekly,5\n")]);
        Run run = InProcess.Of("providers", folder.Path, "--year", "2026", "--explain");

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(
            ["notice: A PA is paid £14.05 an hour, more than the indicative rate of £13.17, without a reason that holds: write one in the column rate_reason of team.csv. (1 person)", "notice: No training, sick pay or bank-holiday pay is in this sum. (1 person)"],
            run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains("assumed", StringComparison.Ordinal)));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void The_sample_caseload_compares_as_it_did_when_somebody_last_checked_it()
    {
        Run run = InProcess.Of("providers", "samples/caseload", "--year", "2026", "--format", "csv");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("Not compared, as the two cards do not both have it: visit-30 on card agency. (2 people)", run.Errors, StringComparison.Ordinal);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void A_year_that_is_not_published_says_which_figures_are_missing_and_invents_none()
    {
        using Folder folder = new([.. Worked, ("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,anna,40,14.05,weekly\n")]);
        Run run = InProcess.Of("providers", folder.Path, "--year", "2027", "--out", folder.Of("results"));

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.All(
            ["employer National Insurance", "the earnings thresholds of workplace pensions", "the minimum wage for 21 and over", "the Employment Allowance"],
            figure => Assert.Contains(figure, run.Errors, StringComparison.Ordinal));
        Assert.False(Directory.Exists(folder.Of("results")));
    }

    [Fact]
    public void Several_years_are_one_run_and_years_that_are_not_published_are_assumed_in_words_or_refused_in_one_line()
    {
        using Folder folder = new([.. Worked, ("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,anna,40,14.05,monthly\n")]);
        Run refused = InProcess.Of("providers", folder.Path, "--year", "2026", "--years", "2");
        Run run = InProcess.Of("providers", folder.Path, "--year", "2026", "--years", "2", "--uprate", "0.03", "--format", "csv");
        string[] rows = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, refused.ExitStatus);
        Assert.StartsWith("years: '2' reaches 2027/28, for which no figures are published for employer National Insurance,", Assert.Single(refused.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal((0, 3), (run.ExitStatus, rows.Length));
        Assert.Contains(",2027-04-01,2028-03-31,", rows[2], StringComparison.Ordinal);
        Assert.Contains("notice: 2027/28: Figures of a year that is not published yet are assumed in: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("notice: Prices and pay are those of rates.csv and team.csv in every year", run.Errors, StringComparison.Ordinal);
        Assert.Equal(2, InProcess.Of("providers", folder.Path, "--year", "2026", "--years", "0").ExitStatus);
    }

    [Fact]
    public void A_team_that_is_paid_for_other_hours_than_the_schedule_has_is_said()
    {
        using Folder folder = new([.. Worked, ("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,anna,38,14.05,weekly\n")]);
        Run run = InProcess.Of("providers", folder.Path, "--year", "2026");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("The schedule has 40 hours a week, all carers counted, and the team is paid for 38", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_visit_that_cannot_be_costed_is_reported_at_its_row()
    {
        using Folder folder = new(Worked);
        folder.Write("visits.csv", "person_id,visit_id,card,service,days,start,end\nP1,v0,agency,other,Mon,09:00,10:00\nP1,v1,agency,care,Mon-Fri,,\n");
        folder.Write("rates.csv", folder.Read("rates.csv") + "agency,other,visit,any,Mon-Sun,,,5.00,2026-04-01\n");
        Run run = InProcess.Of("providers", folder.Path, "--year", "2026");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith("visits.csv:3 start: is blank, but ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cards_can_have_other_names()
    {
        using Folder folder = new([.. Worked, ("policy.json", """{ "agency_card": "pa", "pa_card": "agency" }""")]);
        Run run = InProcess.Of("providers", folder.Path, "--year", "2026", "--format", "csv");

        Assert.StartsWith("P1,36192.00,47240.00,-11048.00,", run.Output.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_says_for_how_many_people_the_sums_are_for_a_full_year_although_theirs_is_part_of_one()
    {
        using Folder folder = new(Worked);
        folder.Write("people.csv", "person_id,start,end\nP1,2026-04-01,\nP2,2026-10-01,\nP3,2026-04-01,2026-06-30\n");
        folder.Write("oncosts.csv", "person_id,item,amount,unit\n");
        folder.Write("visits.csv", "person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Mon-Fri,09:00,17:00\nP2,v1,agency,care,Mon-Fri,09:00,17:00\nP3,v1,agency,care,Mon-Fri,09:00,17:00\n");
        Run run = InProcess.Of("providers", folder.Path, "--year", "2026");

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(2, run.Output.Split('\n').Count(line => line.Contains(" calendar* ", StringComparison.Ordinal)));
        Assert.Contains("* part of the year: 2 people", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 people have care on part of the year only; the sums by the calendar are for everybody's own dates, those of a typical year for a full year", run.Output, StringComparison.Ordinal);
        Assert.Contains("the sums by the calendar are for those dates, those of the typical year for a full year. (2 people)", run.Errors, StringComparison.Ordinal);
    }
}
