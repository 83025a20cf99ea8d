using System.Text;

namespace PhbCalc.Data.Tests;

/// <summary>What a folder holds when a run is killed before any of its steps, and when two runs meet.</summary>
public sealed class OutputFolderKillTests
{
    private static readonly Provenance OfCost = new() { Verb = "cost" };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_run_that_is_killed_at_any_step_leaves_one_whole_set_or_says_that_it_does_not(bool hasOlder)
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder kills = new();
        string results = folder.File("results");
        if (hasOlder)
        {
            OutputFolder.Write(results, () => OfCost, [Text("a.csv", "old a"), Text("b.csv", "old b")]);
        }

        List<string> steps = [];
        OutputFolder.Write(results, () => OfCost, [Text("a.csv", "new a"), Text("b.csv", "new b")], step => steps.Add(Copied(results, kills.File($"{steps.Count} {step}"))), CancellationToken.None);

        Assert.Equal(9, steps.Count);
        Assert.All(steps, killed => AssertIsWholeOrSaysSo(killed, hasOlder));
    }

    [Fact]
    public void A_set_that_was_torn_is_named_file_by_file_and_the_next_run_mends_it()
    {
        using TemporaryFolder folder = new();
        OutputFolder.Write(folder.Path, () => OfCost, [Text("a.csv", "old a"), Text("b.csv", "old b")]);
        string killed = folder.File("killed");
        OutputFolder.Write(folder.Path, () => OfCost, [Text("a.csv", "new a"), Text("b.csv", "new b")], step => _ = step == "take b.csv" ? Copied(folder.Path, killed) : step, CancellationToken.None);

        Assert.Equal($"'{killed}' holds files of two runs, because one was ended before it was done (a.csv, by provenance.json); write the results there again", OutputFolder.WhatIsWrong(killed));

        string notice = Assert.Single(OutputFolder.Write(killed, () => OfCost, [Text("a.csv", "next a"), Text("b.csv", "next b")]));
        Assert.Equal($"an earlier run that wrote into '{killed}' was ended before it was done; what it left behind is removed, and what this run wrote is whole", notice);
        Assert.Null(OutputFolder.WhatIsWrong(killed));
        Assert.Equal("a.csv b.csv provenance.json", Listed(killed));
    }

    [Fact]
    public void A_second_run_into_a_folder_is_refused_while_the_first_one_writes()
    {
        using TemporaryFolder folder = new();
        string? said = null;
        OutputFolder.Write(folder.Path, Text("a.csv", "one"), new OutputFile("b.csv", stream =>
        {
            said = Assert.Throws<IOException>(() => OutputFolder.Write(folder.Path, Text("a.csv", "two"))).Message;
            stream.WriteByte((byte)'1');
        }));

        Assert.Equal($"Another run is writing into '{folder.Path}'; wait until it is done, or give another folder.", said);
        Assert.Equal(("one", "1"), (File.ReadAllText(folder.File("a.csv")), File.ReadAllText(folder.File("b.csv"))));
        Assert.Equal("a.csv b.csv provenance.json", folder.Names);
    }

    [Fact]
    public void Of_many_runs_into_one_folder_at_once_each_is_whole_or_refused()
    {
        using TemporaryFolder folder = new();
        string results = folder.File("results");
        int done = 0;
        Parallel.For(0, 64, new() { MaxDegreeOfParallelism = 8 }, i =>
        {
            try
            {
                OutputFolder.Write(results, Text("a.csv", $"a {i}"), Text("b.csv", $"b {i}"));
                Interlocked.Increment(ref done);
            }
            catch (IOException)
            {
                return;
            }
        });

        Assert.InRange(done, 1, 64);
        Assert.Null(OutputFolder.WhatIsWrong(results));
        Assert.Equal(File.ReadAllText(Path.Combine(results, "a.csv"))[2..], File.ReadAllText(Path.Combine(results, "b.csv"))[2..]);
        Assert.Equal("a.csv b.csv provenance.json", Listed(results));
    }

    [Fact]
    public void A_run_that_is_ended_while_it_writes_leaves_the_folder_as_it_was()
    {
        using TemporaryFolder folder = new();
        OutputFolder.Write(folder.Path, Text("a.csv", "old"));
        using CancellationTokenSource ended = new();
        OutputFile slow = new("b.csv", stream =>
        {
            stream.WriteByte(1);
            ended.Cancel();
            stream.WriteByte(2);
        });

        Assert.Throws<OperationCanceledException>(() => OutputFolder.Write(folder.Path, () => new Provenance(), [Text("a.csv", "new"), slow], ended.Token));
        Assert.Equal("a.csv provenance.json", folder.Names);
        Assert.Equal("old", File.ReadAllText(folder.File("a.csv")));
        Assert.Throws<OperationCanceledException>(() => OutputFolder.Write(folder.File("made/for it"), () => new Provenance(), [Text("a.csv", "new")], ended.Token));
        Assert.Equal("a.csv provenance.json", folder.Names);
    }

    private static void AssertIsWholeOrSaysSo(string killed, bool hasOlder)
    {
        string[] letters = ["a", "b"];
        string[] texts = [.. letters.Select(letter => Path.Combine(killed, $"{letter}.csv")).Where(File.Exists).Select(path => File.ReadAllText(path)[..3])];
        bool isWhole = texts.Distinct(StringComparer.Ordinal).Count() == 1 && texts.Length == 2;
        bool isUntouched = !hasOlder && texts.Length == 0;
        Assert.True(isWhole || isUntouched || OutputFolder.WhatIsWrong(killed) is not null, killed);

        OutputFolder.Write(killed, () => OfCost, [Text("a.csv", "next a"), Text("b.csv", "next b")]);
        Assert.Null(OutputFolder.WhatIsWrong(killed));
        Assert.Equal("a.csv b.csv provenance.json", Listed(killed));
    }

    /// <summary>The folder as it would be if the run was killed now. Nobody holds the lock of a process that is gone.</summary>
    private static string Copied(string folder, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string path in Directory.EnumerateFiles(folder))
        {
            string copy = Path.Combine(to, Path.GetFileName(path));
            if (Path.GetFileName(path) == FolderLock.Name)
            {
                File.WriteAllText(copy, string.Empty);
            }
            else
            {
                File.Copy(path, copy);
            }
        }

        return to;
    }

    private static string Listed(string folder) =>
        string.Join(' ', Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static OutputFile Text(string name, string text) => new(name, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
