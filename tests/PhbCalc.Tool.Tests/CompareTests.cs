using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class CompareTests
{
    private static readonly (string Name, string Text)[] Three =
    [
        ("people.csv", "person_id,start,group_age\nP1,2026-04-01,old\nP2,2026-04-01,young\nP3,2026-04-01,young\n"),
        ("visits.csv", "person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Mon,09:00,10:00\nP2,v1,agency,care,Mon,09:00,11:00\n"),
        ("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from\nagency,care,hour,any,Mon-Sun,00:00,24:00,20.00,2026-04-01\n"),
        ("questionnaire.csv", "domain,level,points\nNeeds,low,10\nNeeds,high,30\n"),
        ("answers.csv", "person_id,domain,level\nP1,Needs,low\nP2,Needs,high\nP3,Needs,high\n"),
        ("table.csv", "points_from,points_to,amount\n0,20,1000\n21,50,2500\n"),
        ("actual.csv", "person_id,cost\nP1,1100\nP2,2000\n"),
    ];

    [Fact]
    public void It_prints_how_the_models_compare()
    {
        using Folder folder = new(Three);
        Run run = InProcess.Of("compare", folder.Path, "--models", "bottom-up, points", "--year", "2026", "--envelope", "5000", "--changes");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void It_writes_what_it_found_as_tables_and_a_report()
    {
        using Folder folder = new(Three);
        Run run = InProcess.Of("compare", folder.Path, "--models", "bottom-up,points", "--year", "2026", "--out", folder.Of("out"), "--format", "csv");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(["comparison.csv", "differences.csv", "notices.csv", "pairs.csv", "provenance.json", "report.html"], Directory.GetFiles(folder.Of("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(run.Output, folder.Read("out/comparison.csv"));
        Assert.StartsWith("model,group_by,group,people,answered,coverage,total,mean,above_envelope,not_applicable,known,", run.Output, StringComparison.Ordinal);
        Assert.Equal("first,second,people,difference,mean_size\nbottom-up,points,2,380.00,230.00\nbottom-up,group-average,2,-20.00,970.00\npoints,group-average,3,-1309.09,1103.03\n", folder.Read("out/pairs.csv"));
        Assert.StartsWith("<!DOCTYPE html>\n", folder.Read("out/report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Small_changes_make_one_file_more()
    {
        using Folder folder = new(Three);
        Run run = InProcess.Of("compare", folder.Path, "--models", "points", "--changes", "--out", folder.Of("out"));

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Contains("points,one point more,3,0,0,0.00,0.00,0.000000,0.000000\n", folder.Read("out/stability.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_group_average_stands_beside_every_model_unless_it_is_left_out()
    {
        using Folder folder = new(Three);

        Assert.Contains("\ngroup-average,", InProcess.Of("compare", folder.Path, "--models", "points", "--format", "csv").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("group-average", InProcess.Of("compare", folder.Path, "--models", "points", "--format", "csv", "--no-group-average").Output, StringComparison.Ordinal);
        File.Delete(folder.Of("actual.csv"));
        Assert.DoesNotContain("group-average", InProcess.Of("compare", folder.Path, "--models", "points", "--format", "csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_the_same_in_one_file()
    {
        using Folder folder = new(Three);
        Run run = InProcess.Of("compare", folder.Path, "--models", "points,envelope", "--envelope", "6000", "--contingency", "0.1", "--format", "json", "--out", folder.Of("out"));

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(run.Output, folder.Read("out/comparison.json"));
        Assert.Contains("\"format\": \"phbcalc.comparison.v1\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"envelope\": 5400.00", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Models_that_are_not_known_and_what_they_lack_are_said_at_once()
    {
        using Folder folder = new(Three);
        Run run = InProcess.Of("compare", folder.Path, "--models", "botom-up,bottom-up,pa,envelope");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Equal(
            """
            models: 'botom-up' is not a costing model; did you mean 'bottom-up'? allowed: bottom-up, agency, points, envelope, pa, clusters, contacts, group-average, route
            year: is not given, and model bottom-up needs it; give the financial year, such as 2026
            models: 'pa' has nothing to work with; add team.csv, or leave the model out
            year: is not given, and model pa needs it; give the financial year, such as 2026
            envelope: is not given, and model envelope needs it; give what there is for the population, in pounds a year

            """,
            run.Errors);
    }

    [Fact]
    public void The_faults_of_all_files_are_reported_and_nothing_is_written()
    {
        using Folder folder = new(Three);
        folder.Write("visits.csv", "person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Mno,09:00,10:00\n");
        folder.Write("answers.csv", "person_id,domain,level\nP1,Needs,lo\n");
        folder.Write("actual.csv", "person_id,cost\nP4,-1\n");
        Run run = InProcess.Of("compare", folder.Path, "--models", "points", "--out", folder.Of("out"));

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Equal(["actual.csv:2", "actual.csv:2", "answers.csv:2", "visits.csv:2"], run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(folder.Of("out")));
    }

    [Fact]
    public void A_plan_that_cannot_be_costed_is_reported_at_its_row()
    {
        using Folder folder = new(Three);
        folder.Write("visits.csv", "person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Mon,09:00,10:00\nP2,v1,agency,care,Mon,,\n");
        Run run = InProcess.Of("compare", folder.Path, "--models", "bottom-up,agency", "--year", "2026");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Equal("visits.csv:3 start: is blank, but agency care is priced per hour; write when the visit starts and ends: only a service priced per week needs no times\n", run.Errors);
    }

    [Fact]
    public void The_sample_caseload_compares_as_it_did_when_somebody_last_checked_it() => Snapshot.Matches(
        InProcess.Of("compare", "samples/caseload", "--models", "bottom-up,agency,points,envelope,pa", "--year", "2026", "--envelope", "2400000", "--changes").Output);

    [Fact]
    public void Every_file_of_a_caseload_is_read_and_none_is_said_not_to_be()
    {
        Run run = InProcess.Of("compare", Repository.File("samples", "homecare"), "--models", "bottom-up", "--year", "2026");

        Assert.Equal(0, run.ExitStatus);
        Assert.DoesNotContain("not read", run.Errors, StringComparison.Ordinal);
    }
}
