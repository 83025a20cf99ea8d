using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>Parts of a caseload, worked out one by one and put together: spec 9, Scale.</summary>
public sealed class MergeTests
{
    /// <summary>Also more parts than there are people, so that some have nobody.</summary>
    [Theory]
    [InlineData("cost samples/caseload --year 2026 --lines", 1)]
    [InlineData("cost samples/caseload --year 2026 --lines", 3)]
    [InlineData("cost samples/caseload --year 2026 --bom", 64)]
    [InlineData("cost samples/changes --year 2026", 2)]
    [InlineData("enough samples/enough --year 2026 --week", 2)]
    [InlineData("score samples/caseload --lines", 5)]
    public void Parts_in_any_order_come_to_the_bytes_of_one_run(string line, int parts)
    {
        using Folder folder = new();
        Run whole = InProcess.Of([.. Verbs.Arguments(line), "--out", folder.Of("whole")]);
        int[] order = [.. Enumerable.Range(1, parts).OrderBy(part => part * 7 % 11).ThenByDescending(part => part)];
        foreach (int part in order)
        {
            Assert.Equal(0, InProcess.Of([.. Verbs.Arguments(line), "--part", $"{part}/{parts}", "--out", folder.Of($"{part}")]).ExitStatus);
        }

        Run merged = InProcess.Of(["merge", .. order.Select(part => folder.Of($"{part}")), "--out", folder.Of("merged")]);

        Assert.Equal((0, 0), (whole.ExitStatus, merged.ExitStatus));
        Assert.StartsWith($"{(parts == 1 ? "1 part" : $"{parts} parts")} of {line.Split(' ')[0]} put together: ", merged.Output, StringComparison.Ordinal);
        string[] names = [.. Directory.EnumerateFiles(folder.Of("whole")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.Equal(names, Directory.EnumerateFiles(folder.Of("merged")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Equal(folder.Read($"whole/{name}"), folder.Read($"merged/{name}")));
    }

    [Fact]
    public void A_large_caseload_in_batches_is_the_same_in_parts()
    {
        using Folder folder = new([("people.csv", Rows("person_id,start", i => $"P{i:00000},2026-04-01")), ("rates.csv", Folder.Sound[2].Text), ("visits.csv", Rows("person_id,visit_id,card,service,days,start,end,label", i => $"P{i:00000},v{i},agency,care,Mon,09:00,10:{i % 60:00},\"{new string('x', 100)}, {i}\""))]);
        Assert.Equal(0, InProcess.Of("cost", folder.Path, "--year", "2026", "--lines", "--out", folder.Of("whole")).ExitStatus);
        foreach (int part in (int[])[1, 2, 3])
        {
            Assert.Equal(0, InProcess.Of("cost", folder.Path, "--year", "2026", "--lines", "--part", $"{part}/3", "--out", folder.Of($"part{part}")).ExitStatus);
        }

        Assert.Equal(0, InProcess.Of("merge", folder.Of("part2"), folder.Of("part3"), folder.Of("part1"), "--out", folder.Of("merged")).ExitStatus);
        Assert.Equal(folder.Read("whole/lines.csv"), folder.Read("merged/lines.csv"));
        Assert.Equal(30_001, folder.Read("whole/lines.csv").Count(letter => letter == '\n'));

        static string Rows(string header, Func<int, string> row) => $"{header}\n{string.Join('\n', Enumerable.Range(0, 30_000).Select(row))}\n";
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("3")]
    [InlineData("a/b")]
    [InlineData("1/0")]
    public void What_is_no_part_is_refused(string part)
    {
        Run run = InProcess.Of("cost", Repository.File("samples", "first"), "--year", "2026", "--part", part);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains($"--part: '{part}' is not a part; write its number and how many there are, such as 3/16", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_do_not_go_together_are_refused_all_at_once_and_nothing_is_written()
    {
        using Folder folder = new();
        string sample = Repository.File("samples", "caseload");
        Assert.Equal(0, InProcess.Of("cost", sample, "--year", "2026", "--part", "1/4", "--out", folder.Of("one")).ExitStatus);
        Assert.Equal(0, InProcess.Of("cost", sample, "--year", "2026", "--part", "2/3", "--out", folder.Of("two")).ExitStatus);
        Assert.Equal(0, InProcess.Of("cost", sample, "--year", "2026", "--out", folder.Of("whole")).ExitStatus);

        Run run = InProcess.Of("merge", folder.Of("one"), folder.Of("one"), folder.Of("two"), folder.Of("whole"), "--out", folder.Of("merged"));

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("PART: 1 appears twice; name each part once", run.Errors, StringComparison.Ordinal);
        Assert.Contains("PART: 3, 4 of 4 are missing; name every part", run.Errors, StringComparison.Ordinal);
        Assert.Contains("two: has a part of 3, unlike", run.Errors, StringComparison.Ordinal);
        Assert.Contains("whole: has no --part, unlike", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Of("merged")));
    }

    [Fact]
    public void Folders_without_results_of_people_are_refused()
    {
        using Folder folder = new();
        folder.Write("empty/note.txt", "nothing");
        Assert.Equal(0, InProcess.Of("demand", Repository.File("samples", "caseload"), "--year", "2026", "--out", folder.Of("demand")).ExitStatus);
        Assert.Equal(0, InProcess.Of("cost", Repository.File("samples", "first"), "--year", "2026", "--out", folder.Of("torn")).ExitStatus);
        folder.Write("torn/budgets.csv", "by hand");

        Run run = InProcess.Of("merge", folder.Of("empty"), folder.Of("demand"), folder.Of("torn"), "--out", folder.Of("merged"));

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("empty: has no provenance.json, so it holds no results of a part; name the folder that --out of a part was given", run.Errors, StringComparison.Ordinal);
        Assert.Contains("demand/demand.csv: has no rows about single people", run.Errors, StringComparison.Ordinal);
        Assert.Contains("torn: does not hold what was written there", run.Errors, StringComparison.Ordinal);
    }
}
