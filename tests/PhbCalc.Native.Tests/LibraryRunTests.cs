using System.Text;
using PhbCalc.Data;
using PhbCalc.Parquet.Tests;
using PhbCalc.TestSupport;
using PhbCalc.Tool.Commands;
using PhbCalc.Tool.Tests;

namespace PhbCalc.Native.Tests;

/// <summary>A run whose files are in memory: the files that the command writes, letter by letter, and faults in words.</summary>
public sealed class LibraryRunTests
{
    private const string People = "person_id,start\nP1,2026-04-01\n";
    private const string Visits = "person_id,visit_id,card,service,days,start,end\nP1,v1,a,care,Mon-Sun,08:00,09:00\n";
    private const string Rates = "card,service,unit,band,days,from_time,to_time,rate,valid_from\na,care,hour,any,Mon-Sun,00:00,24:00,24.00,2026-04-01\n";

    private static readonly string[] Read = ["people.csv", "visits.csv", "rates.csv"];

    public static TheoryData<string> Lines => [.. Verbs.All.Where(verb => verb.Writes).Select(verb => verb.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_verb_gives_from_memory_what_it_writes_from_a_folder(string line)
    {
        foreach (string form in (string[])["csv", "json"])
        {
            using TemporaryFolder written = new();
            lock (Gates.Console)
            {
                TextWriter before = Console.Out;
                Console.SetOut(TextWriter.Null);
                PhbCalcCommand.Run([.. Verbs.Arguments(line), "--format", form, "--out", written.Path, "--quiet"], new() { Errors = TextWriter.Null, OpenOutput = () => new MemoryStream() });
                Console.SetOut(before);
            }

            (string[] words, Dictionary<string, Func<Stream>> files) = InMemory(line);
            LibraryAnswer answer = LibraryRun.Of([.. words, "--format", form], new(files));

            Assert.Equal((0, string.Empty), (answer.Status, answer.Status == 0 ? string.Empty : Text(answer, "messages.txt")));
            string[] names = [.. Directory.EnumerateFiles(written.Path).Select(path => Path.GetFileName(path)).Where(name => name[0] != '.' && name != "provenance.json").Order(StringComparer.Ordinal)];
            Assert.Equal(names, answer.Results.Select(result => result.Name).Where(name => name != "messages.txt").Order(StringComparer.Ordinal));
            Assert.All(names, name => Assert.Equal(File.ReadAllText(written.File(name)), Text(answer, name)));
            answer.Free();
        }
    }

    [Fact]
    public void What_the_columns_hold_comes_beside_them()
    {
        LibraryAnswer answer = LibraryRun.Of(["cost", "ours", "--year", "2026"], Given(People, Visits, Rates));

        LibraryResult budgets = answer.Results.Single(result => result.Name == "budgets.csv");
        Assert.Contains("person_id\ttext\n", budgets.Columns, StringComparison.Ordinal);
        Assert.Contains("total\tdecimal\t2\n", budgets.Columns, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(budgets.Bytes.Span).Split('\n')[0].Split(','), budgets.Columns.TrimEnd('\n').Split('\n').Select(column => column.Split('\t')[0]));
        Assert.Contains("8760.00", Text(answer, "budgets.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_come_as_a_list_with_their_places()
    {
        LibraryAnswer answer = LibraryRun.Of(["cost", "ours", "--year", "2026"], Given(People, Visits.Replace("08:00", "8.00", StringComparison.Ordinal), Rates));

        Assert.Equal(2, answer.Status);
        Assert.Equal(["faults.json", "messages.txt"], answer.Results.Select(result => result.Name));
        Assert.Equal(
            """[{"message":"visits.csv:2 start: \u00278.00\u0027 is not a time as HH:mm; write 08:00","file":"visits.csv","row":2,"column":"start","what":"\u00278.00\u0027 is not a time as HH:mm","remedy":"write 08:00"}]""",
            Text(answer, "faults.json"));
    }

    [Theory]
    [InlineData("costs ours", "'costs' is not a verb")]
    [InlineData("check ours", "'check' is not a verb that gives files back")]
    [InlineData("cost ours --year 2026 --out x", "'--out' is for the command")]
    [InlineData("share - --total 100.00", "reads no standard input")]
    [InlineData("cost elsewhere --year 2026", "there is no folder 'elsewhere'")]
    public void What_a_library_does_not_do_is_refused_in_words(string words, string said)
    {
        LibraryAnswer answer = LibraryRun.Of(words.Split(' '), Given(People, Visits, Rates));

        Assert.Equal(2, answer.Status);
        Assert.Contains(said, Text(answer, "messages.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_nobody_reads_is_refused_and_one_of_another_verb_is_a_notice()
    {
        Dictionary<string, Func<Stream>> files = Files(People, Visits, Rates);
        files["ours/weights.csv"] = () => new MemoryStream();
        Assert.Contains("not read: weights.csv, which other verbs read", Text(LibraryRun.Of(["cost", "ours", "--year", "2026"], new(files)), "messages.txt"), StringComparison.Ordinal);

        files["ours/vists.csv"] = () => new MemoryStream();
        Assert.Contains("vists.csv: is not a file that phbcalc reads; did you mean 'visits.csv'?", Text(LibraryRun.Of(["cost", "ours", "--year", "2026"], new(files)), "messages.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_beside_each_other_say_only_what_is_their_own()
    {
        (string Budgets, string Messages)[] found = [.. Enumerable.Range(0, 200).AsParallel().AsOrdered().Select(i =>
        {
            LibraryAnswer answer = LibraryRun.Of(["cost", "ours", "--year", "2026"], Given(People.Replace("P1", $"P{i}", StringComparison.Ordinal), Visits.Replace("P1", $"P{i % 100}", StringComparison.Ordinal), Rates));
            return (answer.Status == 0 ? Text(answer, "budgets.csv") : string.Empty, Text(answer, "messages.txt"));
        })];

        Assert.All(found[..100].Index(), one => Assert.Contains($"\nP{one.Index},", one.Item.Budgets, StringComparison.Ordinal));
        Assert.All(found[100..].Index(), one => Assert.Contains($"'P{one.Index}' is not in people.csv", one.Item.Messages, StringComparison.Ordinal));
        Assert.All(found[100..], one => Assert.Single(one.Messages.TrimEnd('\n').Split('\n')));
    }

    private static GivenFiles Given(params string[] texts) => new(Files(texts));

    private static Dictionary<string, Func<Stream>> Files(params string[] texts) =>
        texts.Index().ToDictionary(text => $"ours/{Read[text.Index]}", Func<Stream> (text) => () => new MemoryStream(Encoding.UTF8.GetBytes(text.Item)), StringComparer.Ordinal);

    /// <summary>The words of a line with its folders and files in memory.</summary>
    private static (string[] Words, Dictionary<string, Func<Stream>> Files) InMemory(string line)
    {
        Dictionary<string, Func<Stream>> files = new(StringComparer.Ordinal);
        string[] words = [.. line.Split(' ').Index().Select(word => Given(word.Item, $"given{word.Index}/{Path.GetFileName(word.Item)}"))];
        return (words, files);

        string Given(string word, string called)
        {
            string path = Path.Combine(Repository.Folder, word);
            if (!word.StartsWith("samples/", StringComparison.Ordinal))
            {
                return word;
            }

            string folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
            foreach (string file in Directory.EnumerateFiles(folder).Where(file => folder == path ? file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith("policy.json", StringComparison.Ordinal) : file == path || file.EndsWith("policy.json", StringComparison.Ordinal)))
            {
                files[$"{called}/{Path.GetFileName(file)}"] = () => File.OpenRead(file);
            }

            return folder == path ? called : $"{called}/{Path.GetFileName(path)}";
        }
    }

    private static string Text(LibraryAnswer answer, string name) => Encoding.UTF8.GetString(answer.Results.Single(result => result.Name == name).Bytes.Span);
}
