using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>The verbs that files are begun, checked and converted with.</summary>
public sealed class StartTests
{
    private static readonly string[] Kinds = ["caseload", "employment", "needs", "clusters", "contract", "budget", "models", "contacts", "quotes", "sample", "weights", "wheelchairs", "policy"];

    /// <summary>Each kind, as files and as a workbook.</summary>
    public static TheoryData<string, bool> Starts
    {
        get
        {
            TheoryData<string, bool> starts = [];
            foreach (string kind in Kinds)
            {
                starts.Add(kind, false);
                starts.Add(kind, true);
            }

            return starts;
        }
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public void What_is_begun_is_without_fault_and_can_be_worked_with_as_it_says(string kind, bool isWorkbook)
    {
        using Folder folder = new();
        string place = folder.Of("ours");
        Run made = InProcess.Of(["new", place, "--like", kind, .. isWorkbook ? (string[])["--xlsx"] : []]);
        Assert.Equal((0, ""), (made.ExitStatus, made.Errors));
        string[] files = isWorkbook ? [$"{kind}.xlsx"] : [.. made.Output.Split('\n')[0].Split(": ")[1].TrimEnd('.').Split(", ").Order(StringComparer.Ordinal)];
        Assert.Equal(files, Names(place));

        Run check = InProcess.Of("check", place);
        Assert.Equal((0, true), (check.ExitStatus, check.Output.EndsWith("Nothing is wrong.\n", StringComparison.Ordinal)));

        string next = made.Output.TrimEnd().Split(": phbcalc ")[^1];
        Run result = InProcess.Of([.. next.Split(' ').Select(word => word.Trim('\''))]);
        Assert.Equal(0, result.ExitStatus);
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public void A_workbook_to_start_from_holds_what_the_files_hold(string kind, bool isWorkbook)
    {
        using Folder folder = new();
        InProcess.Of("new", folder.Of("files"), "--like", kind);
        InProcess.Of("new", folder.Of("book"), "--like", kind, "--xlsx");
        string book = folder.Of($"book/{kind}.xlsx");

        Assert.Equal(Told(InProcess.Of("check", folder.Of("files"))), Told(InProcess.Of("check", isWorkbook ? book : folder.Of("book"))));

        // A sheet is called by its name, a file with .csv: the columns differ in width.
        static (int, string, string) Told(Run run) =>
            (run.ExitStatus, run.Errors, string.Join(' ', run.Output.Replace(".csv", "", StringComparison.Ordinal).Replace("file ", "table ", StringComparison.Ordinal).Replace("─", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Every_file_that_a_verb_reads_from_a_folder_can_be_begun()
    {
        IEnumerable<string> missing = Commands.FileReaders.Files.Where(name => Commands.NewCommand.Start(name) is null);

        Assert.Empty(missing);
    }

    [Fact]
    public void Nothing_is_ever_written_over()
    {
        using Folder folder = new(("people.csv", "mine"));
        Run run = InProcess.Of("new", folder.Path);

        Assert.Equal((2, "", $"'{folder.Path}' already exists; give another name, or move it away. Nothing is overwritten."), (run.ExitStatus, run.Output, run.Errors.TrimEnd()));
        Assert.Equal("mine", folder.Read("people.csv"));
        Assert.Equal(2, InProcess.Of("convert", Repository.File("samples", "first"), folder.Of("people.csv")).ExitStatus);
    }

    [Fact]
    public void Check_tells_every_fault_of_everything_once_and_writes_nothing()
    {
        using Folder folder = new([.. Folder.Sound,
            ("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from\nagency,care,hour,any,Mon-Sun,00:00,24:00,20.00,2027-04-01\n"),
            ("questionnaire.csv", "domain,level,points\nMobility,High,x\n"), ("answers.csv", "person_id,domain,level\nP9,Mobility,High\n"), ("weights.csv", "recipient,weight\nA,y\n"), ("odd.csv", "x")]);
        string[] before = Names(folder.Path);
        Run run = InProcess.Of("check", folder.Path, "--year", "2026");

        Assert.Equal(2, run.ExitStatus);
        Assert.Equal(before, Names(folder.Path));
        Assert.EndsWith("Something is wrong:\n", run.Output, StringComparison.Ordinal);
        foreach (string place in (string[])["visits.csv:2", "questionnaire.csv:2 points", "answers.csv:2 person_id", "weights.csv:2 weight", "notice: not read: 'odd.csv', which no verb reads"])
        {
            Assert.Single(run.Errors.Split('\n'), line => line.StartsWith(place, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Check_reads_what_care_cost_too()
    {
        using Folder folder = new([.. Folder.Sound, ("actual.csv", "person_id,cost\nP001,many\n")]);
        Run run = Run.Of("check", folder.Path);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("actual.csv:2 cost: 'many' is not", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_of_files_without_rows_says_so_and_finds_a_year_all_the_same()
    {
        using Folder folder = new(("people.csv", "person_id,start\n"));
        Run run = InProcess.Of("check", folder.Path);

        Assert.Equal((0, true), (run.ExitStatus, run.Output.EndsWith("Nothing is wrong.\n", StringComparison.Ordinal)));
        Assert.Contains("Costed 0 people over ", run.Output, StringComparison.Ordinal);
        Assert.Contains("notice: people.csv: has column names, but no rows\n", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>Each file to start from by itself, with rows and without.</summary>
    [Fact]
    public void Check_of_any_file_by_itself_is_sound_or_says_what_is_missing()
    {
        foreach (string name in Commands.FileReaders.Files)
        {
            using Stream? start = Commands.NewCommand.Start(name);
            if (start is null)
            {
                continue;
            }

            using StreamReader text = new(start);
            string rows = text.ReadToEnd();
            foreach (string content in (string[])[rows, rows[..(rows.IndexOf('\n', StringComparison.Ordinal) + 1)]])
            {
                using Folder folder = new((name, content));
                Run run = InProcess.Of("check", folder.Path);

                Assert.True(run.ExitStatus is 0 or 2, $"{name}: {run.Errors}");
                Assert.Equal(run.ExitStatus == 0 ? "Nothing is wrong." : "Something is wrong:", run.Output.TrimEnd().Split('\n')[^1]);
            }
        }
    }

    [Fact]
    public void Check_is_strict_if_asked()
    {
        using Folder folder = new([.. Folder.Sound, ("odd.csv", "x")]);

        Assert.Equal((0, 3), (InProcess.Of("check", folder.Path).ExitStatus, InProcess.Of("check", folder.Path, "--strict").ExitStatus));
        Assert.Contains("over 2026-04-01 to 2027-03-31", InProcess.Of("check", folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_of_nothing_says_how_to_start()
    {
        using Folder folder = new();

        Assert.Contains("'phbcalc new' makes some to start from", InProcess.Of("check", folder.Path).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("samples/caseload")]
    [InlineData("samples/northamptonshire/clusters")]
    public void What_is_converted_there_and_back_means_the_same(string sample)
    {
        using Folder folder = new();
        string original = Repository.File(sample);
        string verb = sample.Contains("clusters", StringComparison.Ordinal) ? "cluster {0} --year 2014 --lines --format json" : "cost {0} --year 2026 --lines --format csv";
        Run into = InProcess.Of("convert", original, folder.Of("one.xlsx"));
        Run back = InProcess.Of("convert", folder.Of("one.xlsx"), folder.Of("back"));

        Assert.Equal((0, 0, "", ""), (into.ExitStatus, back.ExitStatus, into.Errors, back.Errors));
        string results = Of(original);
        Assert.Equal(results, Of(folder.Of("one.xlsx")));
        Assert.Equal(results, Of(folder.Of("back")));

        string Of(string place) => InProcess.Of(string.Format(System.Globalization.CultureInfo.InvariantCulture, verb, place).Split(' ')).Output;
    }

    [Fact]
    public void A_file_that_is_faulty_makes_no_workbook()
    {
        using Folder folder = new(("people.csv", "person_id,start\nP1,2026-04-01\n\"P2,2026-04-01\n"));
        Run run = InProcess.Of("convert", folder.Path, folder.Of("../one.xlsx"));

        Assert.Equal((2, false), (run.ExitStatus, File.Exists(folder.Of("../one.xlsx"))));
        Assert.StartsWith("people.csv:3: opens a quote that nothing closes", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("share", "weights.csv", "share {0} --total 34200.00")]
    [InlineData("release", "contract.csv", "release {0} --per quarter")]
    public void A_single_file_may_be_a_sheet(string name, string file, string line)
    {
        using Folder folder = new();
        string sample = Repository.File("samples", name == "share" ? "northamptonshire" : "leeds", file);
        File.Copy(sample, folder.Of(file));
        InProcess.Of("convert", folder.Path, folder.Of("book.xlsx"));

        Assert.Equal(Of(sample), Of(folder.Of("book.xlsx")));

        string Of(string path) => InProcess.Of([.. string.Format(System.Globalization.CultureInfo.InvariantCulture, line, path).Split(' '), "--format", "csv"]).Output;
    }

    [Fact]
    public void Provenance_names_the_workbook_that_was_read()
    {
        using Folder folder = new(("policy.json", "{}"));
        InProcess.Of("convert", Repository.File("samples", "first"), folder.Of("one.xlsx"));
        InProcess.Of("cost", folder.Of("one.xlsx"), "--year", "2026", "--out", folder.Of("out"));
        string provenance = folder.Read("out/provenance.json");

        Assert.Contains("\"one.xlsx\"", provenance, StringComparison.Ordinal);
        Assert.Contains("\"policy.json\"", provenance, StringComparison.Ordinal);
    }

    private static string[] Names(string folder) => [.. Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
