using System.Collections;
using System.Reflection;
using PhbCalc.Data;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>What docs/files.md and <c>check</c> say of who works with which file, compared with what the verbs open: a file that a verb does not open is named in its notice.</summary>
public sealed class FileReadersTests
{
    private const string NotRead = "notice: not read: ";

    /// <summary>Files that a verb opens beside its own: faults in them are told, and nothing is worked out from them.</summary>
    private static readonly string[] Checked = [PeopleFile.Name, AllocationTableFile.Name, SupportNeedsFile.Name, ItemsFile.Name, PackagesFile.Name, ParityFile.Name, AbsencesFile.Name, TeamFile.Name, OnCostsFile.Name, RouteFile.Name];

    /// <summary>What <c>level</c> reads with <c>--by points</c> only.</summary>
    private static readonly string[] OfPoints = [QuestionnaireFile.Name, AnswersFile.Name, AllocationTableFile.Name];

    /// <summary>The header of every file that a verb may read.</summary>
    private static readonly (string Name, string Text)[] Headers = [.. Tables().Where(table => table.Name != PolicyFile.TableName)];

    /// <summary>The verbs that read a folder, each once.</summary>
    public static TheoryData<string> Lines =>
    [
        .. Verbs.All.Select(verb => verb.Line).Where(line => FolderOf(line) is not null).DistinctBy(line => line.Split(' ')[0]),
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_verb_opens_the_files_that_it_is_said_to_read(string line)
    {
        (string verb, string sample) = (line.Split(' ')[0], FolderOf(line)!);
        using Folder folder = new(Headers);
        foreach (string path in Directory.EnumerateFiles(Repository.File(sample)))
        {
            folder.Write(Path.GetFileName(path), File.ReadAllText(path));
        }

        string errors = InProcess.Of([.. line.Split(' ').Select(word => word == sample ? folder.Path : word.StartsWith("samples/", StringComparison.Ordinal) ? Repository.File(word) : word)]).Errors;
        string[] notRead = errors.Split('\n').FirstOrDefault(told => told.StartsWith(NotRead, StringComparison.Ordinal))?[NotRead.Length..].Split(", which other verbs read")[0].Split(", ") ?? [];
        string[] own = FileReaders.Verbs.Single(reader => reader.Verb == verb).Files;

        Assert.Empty(own.Except(verb == "level" && !line.Contains("--by points", StringComparison.Ordinal) ? OfPoints : []).Intersect(notRead));
        Assert.Empty(Headers.Select(header => header.Name).Except(notRead).Except(own).Except(Checked));
        Assert.NotEmpty(notRead);
    }

    [Fact]
    public void Every_verb_that_reads_files_is_among_them()
    {
        string[] without = ["agency-build-up", "nic", "data"];

        Assert.Equal(Verbs.All.Select(verb => verb.Line.Split(' ')[0]).Distinct().Except(without).Order(), FileReaders.Verbs.Select(reader => reader.Verb).Order());
        Assert.Equal(Headers.Select(header => header.Name).Append(PolicyFile.TableName).Order(), FileReaders.Files.Order());
    }

    private static string? FolderOf(string line) => Array.Find(line.Split(' '), word => word.StartsWith("samples/", StringComparison.Ordinal) && Directory.Exists(Repository.File(word)));

    private static IEnumerable<(string Name, string Text)> Tables()
    {
        const BindingFlags Any = BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance;
        object tables = typeof(PeopleFile).Assembly.GetType("PhbCalc.Data.KnownFiles", throwOnError: true)!.GetProperty("Tables", Any)!.GetValue(null)!;
        foreach (object table in (IEnumerable)tables)
        {
            object columns = table.GetType().GetProperty("Value")!.GetValue(table)!;
            string[] names = (string[])columns.GetType().GetProperty("Names", Any)!.GetValue(columns)!;
            yield return ((string)table.GetType().GetProperty("Key")!.GetValue(table)!, $"{string.Join(',', names)}\n");
        }
    }
}
