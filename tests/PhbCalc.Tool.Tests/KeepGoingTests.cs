namespace PhbCalc.Tool.Tests;

/// <summary><c>--keep-going</c>: the people whose rows are sound are worked out, the others are listed, and nothing else is let pass.</summary>
public sealed class KeepGoingTests
{
    private const string Visits = "person_id,visit_id,card,service,days,start,end\n";

    private static readonly (string Name, string Text)[] Some =
    [
        ("people.csv", "person_id,start\nP1,2026-04-01\nP2,2026-04-01\nP3,01/04/2026\nP4,2026-04-01\nP5,2026-04-01\n"),
        ("visits.csv", $"{Visits}P1,v1,agency,care,Mon,09:00,10:00\nP2,v1,agency,care,Mno,09:00,10:00\nP2,v2,agency,care,Mon,9h,10:00\nP3,v1,agency,care,Mon,09:00,10:00\nP4,v1,agancy,care,Mon,09:00,10:00\nP5,v1,agency,care,Tue,09:00,10:00\nP9,v1,agency,care,Tue,09:00,10:00\n"),
        Folder.Sound[2],
    ];

    [Fact]
    public void Sound_people_are_costed_as_if_they_were_alone_and_the_others_are_listed()
    {
        using Folder folder = new(Some);
        using Folder alone = new(("people.csv", "person_id,start\nP1,2026-04-01\nP5,2026-04-01\n"), ("visits.csv", $"{Visits}P1,v1,agency,care,Mon,09:00,10:00\nP5,v1,agency,care,Tue,09:00,10:00\n"), Folder.Sound[2]);
        Run run = InProcess.Of("cost", folder.Path, "--year", "2026", "--keep-going", "--out", folder.Of("out"), "--lines");
        InProcess.Of("cost", alone.Path, "--year", "2026", "--out", alone.Of("out"), "--lines");

        Assert.Equal(4, run.ExitStatus);
        Assert.EndsWith("Left out: 4 people whose rows are faulty; faults.csv and left-out.csv list them. Everybody else is worked out.", run.Errors.TrimEnd(), StringComparison.Ordinal);
        Assert.All((string[])["budgets.csv", "lines.csv"], name => Assert.Equal(alone.Read($"out/{name}"), folder.Read($"out/{name}")));
        Assert.Equal("person_id\nP2\nP3\nP4\nP9\n", folder.Read("out/left-out.csv"));
        Assert.Equal(
            """
            file,row,column,what,remedy,cell
            people.csv,4,start,'01/04/2026' is not a date as yyyy-MM-dd,"write 2026-04-01, or use --dates uk",
            visits.csv,3,days,'Mno' is not a day,"did you mean 'Mon'? allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun",
            visits.csv,4,start,'9h' is not a time as HH:mm,write it like 07:30,
            """, string.Join('\n', folder.Read("out/faults.csv").Split('\n')[..4]), ignoreLineEndingDifferences: true);
        Assert.Contains("\"left-out.csv\"", folder.Read("out/provenance.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_it_nothing_is_written()
    {
        using Folder folder = new(Some);
        Run run = InProcess.Of("cost", folder.Path, "--year", "2026", "--out", folder.Of("out"));

        Assert.Equal((2, false), (run.ExitStatus, Directory.Exists(folder.Of("out"))));
    }

    [Fact]
    public void Where_nobody_is_faulty_it_changes_nothing()
    {
        using Folder folder = new();
        string[] line = Verbs.Arguments("cost samples/caseload --year 2026");

        Assert.Equal(InProcess.Of([.. line, "--out", folder.Of("one")]), InProcess.Of([.. line, "--out", folder.Of("two"), "--keep-going"]));
        Assert.Equal(Directory.EnumerateFiles(folder.Of("one")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal), Directory.EnumerateFiles(folder.Of("two")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from\nagency,care,hour,any,Mon-Sun,00:00,24:00,x,2026-04-01\n")]
    [InlineData("policy.json", "{ \"weeks_per_year\": \"x\" }")]
    [InlineData("people.csv", "person_id,strat\nP1,2026-04-01\n")]
    [InlineData("people.csv", "person_id,start\nP1,2026-04-01\n\"P2,2026-04-01\n")]
    [InlineData("people.csv", "person_id,start\nP1,2026-04-01\nTotal,1\n")]
    [InlineData("people.csv", "person_id,start\nP1,2026-04-01\n,2026-04-01\n")]
    [InlineData("people.csv", "person_id,start\nP1,x\n")]
    public void What_is_about_everybody_or_leaves_nobody_stops_it(string file, string text)
    {
        using Folder folder = new([.. Folder.Sound, (file, text)]);
        Run run = InProcess.Of("cost", folder.Path, "--year", "2026", "--keep-going", "--out", folder.Of("out"));

        Assert.Equal((2, false), (run.ExitStatus, Directory.Exists(folder.Of("out"))));
        Assert.Contains(file, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_cannot_be_priced_is_left_out_too_and_notices_are_told_once()
    {
        using Folder folder = new([.. Folder.Sound,
            ("people.csv", "person_id,start\nP1,2026-04-01\nP2,2026-04-01\nP3,2026-04-01\n"),
            ("visits.csv", $"{Visits}P1,v1,agency,care,Mon,09:00,10:00\nP2,v1,late,care,Mon,09:00,10:00\nP3,v1,agency,care,x,09:00,10:00\n"),
            ("rates.csv", $"{Folder.Sound[2].Text}late,care,hour,any,Mon-Sun,00:00,24:00,20.00,2027-01-01\n"), ("odd.csv", "x")]);
        Run run = InProcess.Of("cost", folder.Path, "--year", "2026", "--keep-going", "--out", folder.Of("out"));

        Assert.Equal((4, "person_id\nP2\nP3\n"), (run.ExitStatus, folder.Read("out/left-out.csv")));
        Assert.Single(run.Errors.Split('\n'), line => line.StartsWith("notice: not read:", StringComparison.Ordinal));
    }

    [Fact]
    public void Private_names_nobody()
    {
        using Folder folder = new(Some);
        Run run = InProcess.Of("cost", folder.Path, "--year", "2026", "--keep-going", "--private");

        Assert.Equal(4, run.ExitStatus);
        Assert.DoesNotContain("Mno", run.Errors, StringComparison.Ordinal);
        Assert.Contains("write --out DIR for a list", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_and_clusters_go_on_too()
    {
        using Folder folder = new();
        InProcess.Of("new", folder.Of("needs"), "--like", "needs");
        InProcess.Of("new", folder.Of("clusters"), "--like", "clusters");
        File.WriteAllText(folder.Of("needs/answers.csv"), File.ReadAllText(folder.Of("needs/answers.csv")).Replace("P001,Mobility,High", "P001,Mobility,Hihg", StringComparison.Ordinal));
        File.WriteAllText(folder.Of("clusters/episodes.csv"), File.ReadAllText(folder.Of("clusters/episodes.csv")).Replace("P002,04", "P002,99", StringComparison.Ordinal));

        Run scores = InProcess.Of("score", folder.Of("needs"), "--keep-going", "--format", "csv");
        Run clusters = InProcess.Of("cluster", folder.Of("clusters"), "--year", "2026", "--keep-going", "--format", "csv");

        Assert.Equal((4, "person_id,points,indication\nP002,10,"), (scores.ExitStatus, scores.Output.TrimEnd()));
        Assert.Equal(4, clusters.ExitStatus);
        Assert.Contains("P001", clusters.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("P002", clusters.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public void Teams_go_on_too_whether_pay_or_an_on_cost_or_what_the_law_says_is_wrong(string form)
    {
        const string Header = "person_id,pa_id,weekly_hours,hourly_pay,frequency\n";
        using Folder folder = new();
        Directory.CreateDirectory(folder.Of("files"));
        folder.Write("files/team.csv", $"{Header}P1,a,20,15.00,weekly\nP2,a,20,x,weekly\nP3,a,20,5.00,weekly\nP4,a,20,15.00,weekly\n");
        folder.Write("files/oncosts.csv", "person_id,item,amount\nP1,Payroll,100\nP4,Payroll,-1\n");
        folder.Write("alone.csv", $"{Header}P1,a,20,15.00,weekly\n");
        folder.Write("costs.csv", "person_id,item,amount\nP1,Payroll,100\n");
        InProcess.Of("convert", folder.Of("files"), folder.Of("book.xlsx"));
        InProcess.Of("convert", folder.Of("files"), folder.Of("tables"), "--to", "parquet");
        string[] files = form switch
        {
            "xlsx" => [folder.Of("book.xlsx"), "--oncosts", folder.Of("book.xlsx")],
            "parquet" => [folder.Of("tables/team.parquet"), "--oncosts", folder.Of("tables/oncosts.parquet")],
            _ => [folder.Of("files/team.csv"), "--oncosts", folder.Of("files/oncosts.csv")],
        };

        Run run = InProcess.Of(["employ", .. files, "--year", "2026", "--keep-going", "--format", "csv", "--out", folder.Of("out")]);
        Run alone = InProcess.Of("employ", folder.Of("alone.csv"), "--oncosts", folder.Of("costs.csv"), "--year", "2026", "--format", "csv");

        Assert.Equal((4, alone.Output), (run.ExitStatus, run.Output));
        Assert.Equal("person_id\nP2\nP3\nP4\n", folder.Read("out/left-out.csv"));
        Assert.Equal(["hourly_pay", "amount", "hourly_pay"], folder.Read("out/faults.csv").Split('\n')[1..^1].Select(line => line.Split(',')[2]));
        Assert.Equal(2, InProcess.Of(["employ", .. files, "--year", "2026"]).ExitStatus);
    }

    [Fact]
    public void Standard_input_cannot_be_read_again_for_those_who_are_left()
    {
        Run run = InProcess.Given("person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,a,20,15.00,weekly\n", "employ", "-", "--year", "2026", "--keep-going");

        Assert.Equal((2, "--keep-going reads files more than once, and standard input (-) can be read once; write the path of the file."), (run.ExitStatus, run.Errors.TrimEnd()));
    }

    [Fact]
    public void Models_are_compared_over_those_who_are_left()
    {
        using Folder folder = new([.. Some, ("actual.csv", "person_id,cost\nP1,900.00\nP5,x\n")]);
        Run run = InProcess.Of("compare", folder.Path, "--models", "bottom-up", "--year", "2026", "--keep-going", "--out", folder.Of("out"));

        Assert.Equal((4, "person_id\nP2\nP3\nP4\nP5\nP9\n"), (run.ExitStatus, folder.Read("out/left-out.csv")));
        Assert.StartsWith("bottom-up,,,1,1,", folder.Read("out/comparison.csv").Split('\n')[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("allocate {0} --envelope 60000 --keep-going", "everybody shares the envelope")]
    [InlineData("compare {0} --models bottom-up --year 2026 --envelope 60000 --keep-going", "the envelope is for everybody")]
    public void An_envelope_is_not_shared_among_fewer_people(string line, string reason)
    {
        using Folder folder = new(Some);
        Run run = InProcess.Of([.. string.Format(System.Globalization.CultureInfo.InvariantCulture, line, folder.Path).Split(' ')]);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
    }
}
