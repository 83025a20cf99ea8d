using PhbCalc.Data;
using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests;

/// <summary>The actual figures are written beside the file, which itself is never touched.</summary>
public sealed class BlessingTests
{
    private const string Cases = "case,calculation,year,rate,days,start,end,expect typical_week,expect calendar_exact,note\n"
        + "baseline,cost,2026,20,Mon-Sun,10:00,11:00,,,what later rows have\n"
        + "\"right, as a sum\",,,,,,,7*20,,\"says \"\"well\"\"\"\n"
        + "wrong,,,,,,,141,140*52,\n"
        + "\n"
        + "not known yet,,,,Mon,,,,,\n"
        + "short,,,,Tue\n"
        + "faulty,,,,Mno,,,140,,\n";

    [Fact]
    public void What_differs_is_replaced_and_what_is_not_known_is_filled_in()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("cases.csv", Cases);

        string said = Blessing.Now(CaseFile.Read(path), ReadOptions.Default);

        Assert.Equal($"The actual figures of every row are in {folder.File("cases.actual.csv")}. Check that they are right, and copy them to cases.csv.", said);
        Assert.Equal(Cases, File.ReadAllText(path));
        Snapshot.Matches(File.ReadAllText(folder.File("cases.actual.csv")));
    }

    [Fact]
    public void What_was_blessed_is_green()
    {
        using TemporaryFolder folder = new();
        Blessing.Now(CaseFile.Read(folder.Write("cases.csv", Cases)), ReadOptions.Default);
        IReadOnlyList<CostingCase> blessed = CaseRun.Rows(folder.File("cases.actual.csv"));

        Assert.Equal(["right, as a sum", "wrong", "not known yet", "short"], blessed.Where(row => CaseRun.Problem(row) is null).Select(row => row.ToString().Split(' ', 2)[1]));
    }

    [Fact]
    public void Line_ends_and_the_mark_that_Excel_wants_are_kept()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("cases.csv", "\uFEFF" + Cases.ReplaceLineEndings("\r\n"));
        Blessing.Now(CaseFile.Read(path), ReadOptions.Default);
        byte[] actual = File.ReadAllBytes(folder.File("cases.actual.csv"));

        Assert.Equal([0xEF, 0xBB, 0xBF], actual[..3]);
        Assert.Equal(actual.Count(letter => letter == '\n'), actual.Count(letter => letter == '\r'));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("cases.csv", Cases);
        Directory.CreateDirectory(folder.File("cases.actual.csv"));

        Assert.Contains("could not be written", Blessing.Now(CaseFile.Read(path), ReadOptions.Default), StringComparison.Ordinal);
    }
}
