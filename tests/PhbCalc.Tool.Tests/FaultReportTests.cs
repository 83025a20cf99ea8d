using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public class FaultReportTests
{
    /// <summary>A caseload with a fault of every kind in every file.</summary>
    internal static readonly (string Name, string Text)[] Faulty =
    [
        ("people.csv", "person_id,start,end,hold\nP1,2026-04-01,2026-03-01,\nP2,06/04/2026,,\nP1,2026-04-01,,\n"),
        ("visits.csv", """
            person_id,visit_id,card,service,days,start,end,carers,weeks
            P1,v1,agency,care,Mno-Fri,09:00,10:00,1,
            P1,v2,agancy,care,Mon,09:00,10:00,0,01-Feb
            P3,v1,agency,care,Mon,9.30,25:00,,

            P1,v4,agency,cares,BankHoliday,09:00,09:30,,3 of 2

            """),
        ("items.csv", "person_id,item_id,category,amount,unit,quantity\nP1,i1,alcohol,5,week,\nP1,i2,therapy,-5,fortnight,1e3\n"),
        ("absences.csv", "person_id,from,to,card\nP1,2026-05-10,2026-05-01,pa\n"),
        ("rates.csv", """
            card,service,unit,band,days,from_time,to_time,rate,valid_from,valid_to
            agency,care,hour,day,Mon-Fri,06:00,22:00,20.00,2026-04-01,
            agency,care,hour,night,Mon-Fri,21:00,06:00,25.00,2026-04-01,
            agency,care,hour,night,Sat,00:00,24:00,26.00,2026-04-01,

            """),
        ("policy.json", "{\n  \"weeks_per_year\": \"52 weeks\",\n  \"contingency\": 1\n}\n"),
    ];

    [Fact]
    public void Every_fault_of_every_file_is_reported_at_once_and_nothing_is_written()
    {
        using Folder folder = new(Faulty);
        string results = folder.Of("results");

        Run run = InProcess.Of("cost", folder.Path, "--year", "2026", "--out", results);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.False(Directory.Exists(results));
        Snapshot.Matches(run.Errors);
    }

    [Fact]
    public void What_only_a_rule_refuses_ends_with_status_1()
    {
        using Folder folder = new([.. Folder.Sound, ("items.csv", "person_id,item_id,category,amount,unit\nP1,i1,Alcohol,5,week\n")]);

        Run run = InProcess.Of("cost", folder.Path, "--year", "2026");

        Assert.Equal((1, ""), (run.ExitStatus, run.Output));
        Assert.Equal("items.csv:2 category: 'Alcohol' is refused: a budget is never for alcohol; take the item out of the plan", run.Errors.TrimEnd());
    }

    [Fact]
    public void A_day_without_a_rate_is_found_at_the_row_of_the_visit()
    {
        using Folder folder = new(Folder.Sound);

        Run run = InProcess.Of("cost", folder.Path, "--from", "2026-03-23", "--to", "2026-04-30");

        Assert.Equal(0, run.ExitStatus);
        folder.Write("people.csv", "person_id,start\nP1,2026-03-01\n");
        run = InProcess.Of("cost", folder.Path, "--from", "2026-03-23", "--to", "2026-04-30", "--out", folder.Of("results"));
        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith("visits.csv:2 service: 'care' has no rate on card agency for 2026-03-23; ", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Of("results")));
    }

    [Fact]
    public void A_failed_run_leaves_earlier_results_as_they_were()
    {
        using Folder folder = new(Folder.Sound);
        InProcess.Of("cost", folder.Path, "--year", "2026", "--out", folder.Of("results"));
        string before = folder.Read("results/budgets.csv");
        folder.Write("visits.csv", "person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Mnday,09:00,10:00\n");

        Run run = InProcess.Of("cost", folder.Path, "--year", "2026", "--out", folder.Of("results"));

        Assert.Equal(2, run.ExitStatus);
        Assert.Equal(before, folder.Read("results/budgets.csv"));
        Assert.Equal(["budgets.csv", "notices.csv", "provenance.json"], Directory.EnumerateFileSystemEntries(folder.Of("results")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_hundred_faults_are_listed_and_the_others_counted()
    {
        string rows = string.Concat(Enumerable.Range(1, 250).Select(i => $"P1,v{i},agency,care,Mno,09:00,10:00\n"));
        using Folder folder = new([.. Folder.Sound, ("visits.csv", $"person_id,visit_id,card,service,days,start,end\n{rows}")]);

        string[] lines = InProcess.Of("cost", folder.Path, "--year", "2026").Errors.TrimEnd().Split('\n');

        Assert.Equal(101, lines.Length);
        Assert.Equal("and 150 more", lines[^1]);
    }
}
