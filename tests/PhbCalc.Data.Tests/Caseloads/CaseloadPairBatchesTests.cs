using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>A change that is worked out in batches of the same people comes to what it comes to as a whole.</summary>
public sealed class CaseloadPairBatchesTests
{
    private const string AllFiles = "*";

    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    /// <summary>What may be other after the change.</summary>
    private static readonly (string File, Func<string, string> Change)[] Changes =
    [
        ("rates.csv", row => row.Replace(",Mon-Fri,06:00,20:00,2", ",Mon-Fri,06:00,20:00,3", StringComparison.Ordinal)),
        ("rates.csv", row => row.Replace(",personal-care,", ",other-care,", StringComparison.Ordinal)),
        ("visits.csv", row => row.Replace(",08:30,", ",09:00,", StringComparison.Ordinal)),
        ("visits.csv", row => row.StartsWith("P01", StringComparison.Ordinal) ? string.Empty : row),
        ("visits.csv", row => row.StartsWith("P021", StringComparison.Ordinal) ? row.Replace(":", ";", StringComparison.Ordinal) : row),
        (AllFiles, row => row.StartsWith("P01", StringComparison.Ordinal) ? string.Empty : row),
        (AllFiles, row => row.StartsWith("P01", StringComparison.Ordinal) ? $"Q{row[1..]}" : row),
        ("people.csv", row => row.Replace(",2024-", ",2026-", StringComparison.Ordinal)),
        ("items.csv", row => row.Replace("once", "week", StringComparison.Ordinal)),
        ("items.csv", row => row.Replace("2026-", "2o26-", StringComparison.Ordinal)),
        ("team.csv", row => row.StartsWith("P0", StringComparison.Ordinal) ? row.Replace(",14.", ",15.", StringComparison.Ordinal) : row),
        ("absences.csv", row => row.StartsWith("P002", StringComparison.Ordinal) ? string.Empty : row),
    ];

    private static Gen<(int[] Before, int[] After, int Length)> Cases =>
        from before in Gen.ListOf(Gen.Choose(0, Changes.Length - 1))
        from after in Gen.ListOf(Gen.Choose(0, Changes.Length - 1))
        from beforeCount in Gen.Elements(0, 0, 0, 1)
        from afterCount in Gen.Choose(0, 2)
        from length in Gen.Choose(300, 3000)
        select (before.Take(beforeCount).ToArray(), after.Take(afterCount).ToArray(), length);

    [Law(60)]
    public Property Batches_come_to_what_the_whole_comes_to() => Law.Of(Cases, given =>
    {
        using TemporaryFolder before = Folder(given.Before);
        using TemporaryFolder after = Folder(given.After);

        CaseloadBatchesTests.SayTheSame(Told(before, after, long.MaxValue / 4).Text, Told(before, after, given.Length).Text);
    });

    [Fact]
    [Trait("Kind", "Law")]
    public void The_cases_of_the_law_are_cut_and_are_right_or_wrong()
    {
        List<(int Batches, string Text)> seen = [];
        foreach ((int[] earlier, int[] later, int length) in Cases.Sample(40, new Rnd(2026), 50))
        {
            using TemporaryFolder before = Folder(earlier);
            using TemporaryFolder after = Folder(later);
            seen.Add(Told(before, after, length));
        }

        Assert.InRange(seen.Count(one => one.Batches > 3), 25, 40);
        Assert.InRange(seen.Count(one => one.Batches > 3 && one.Text.StartsWith("refused", StringComparison.Ordinal)), 5, 25);
        Assert.InRange(seen.Count(one => one.Batches > 3 && one.Text.Contains("PersonCame", StringComparison.Ordinal)), 1, 20);
        Assert.InRange(seen.Count(one => one.Batches > 3 && one.Text.Contains("Rate", StringComparison.Ordinal)), 1, 30);
        Assert.Contains(seen, one => one.Text.StartsWith("refused", StringComparison.Ordinal) && one.Text.Contains("before/", StringComparison.Ordinal) && one.Text.Contains("after/", StringComparison.Ordinal));
    }

    [Fact]
    public void One_that_cannot_be_cut_is_compared_as_a_whole()
    {
        using TemporaryFolder before = Folder([]);
        using TemporaryFolder after = Folder([1]);
        string[] visits = File.ReadAllLines(after.File("visits.csv"));
        after.With("visits.csv", [visits[0], .. visits[1..].Reverse()]);

        Assert.Equal(1, Told(before, after, 600).Batches);
        Assert.Equal(Told(before, after, long.MaxValue / 4), Told(before, after, 600));
    }

    /// <summary>Rates that are raised, or figures, leave the files as they are: they are read once for both.</summary>
    [Law(40)]
    public Property One_folder_that_is_read_once_comes_to_what_it_comes_to_read_twice() => Law.Of(Cases, given =>
    {
        using TemporaryFolder folder = Folder(given.After);

        string twice = Told(Twice(folder, given.Length, Raised)).Text.Replace("after/", "before/", StringComparison.Ordinal);
        (int count, string once) = Told(new(new(Csv.FileSource.Folder(folder.Path), null, null, given.Length), null, Raised));

        Assert.Equal(twice.Split('\n').Distinct(), once.Split('\n').Distinct());
        Assert.InRange(count, 2, 100);
    });

    [Fact]
    public void A_folder_that_is_read_once_is_opened_as_one_that_is_read_twice()
    {
        using TemporaryFolder folder = Folder([]);

        string twice = Told(CaseloadPairBatches.Open(folder.Path, folder.Path, _ => null, Raised)).Text;

        Assert.Equal(twice, Told(CaseloadPairBatches.Open(folder.Path, Raised)).Text);
        Assert.Contains("Rate", twice, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_a_folder_that_is_read_once_are_told_once()
    {
        using TemporaryFolder folder = Folder([4]);

        InvalidFilesException refused = Assert.Throws<InvalidFilesException>(() => CaseloadPairBatches.Open(folder.Path, Raised).Change());

        Assert.All(refused.Faults, fault => Assert.StartsWith("before/visits.csv:", fault.ToString(), StringComparison.Ordinal));
        Assert.Equal(refused.Faults.Count, refused.Faults.Distinct().Count());
        Assert.Equal(refused.Faults.Count, refused.Count);
    }

    private static CaseloadPairBatches Twice(TemporaryFolder folder, long length, Func<Caseload, Caseload, CaseloadPair> pair)
    {
        CaseloadBatches earlier = new(Csv.FileSource.Folder(folder.Path), null, null, length);
        return new(earlier, new(Csv.FileSource.Folder(folder.Path), null, null, length, cutAs: earlier), pair);
    }

    private static CaseloadPair Raised(Caseload before, Caseload after) => Pair(before, after.Raised(new Ratio(4, 100), PublishedFigures.Bundled, Year));

    private static TemporaryFolder Folder(int[] changes)
    {
        TemporaryFolder folder = new();
        foreach (string path in Directory.EnumerateFiles(Repository.File("samples", "caseload"), "*.csv"))
        {
            string name = Path.GetFileName(path);
            string[] rows = File.ReadAllLines(path);
            folder.With(name, [rows[0], .. rows[1..].Select(row => changes.Where(change => Changes[change].File == name || Changes[change].File == AllFiles).Aggregate(row, (own, change) => Changes[change].Change(own))).Where(row => row.Length > 0).Order(StringComparer.Ordinal)]);
        }

        return folder;
    }

    /// <summary>Everything that the change comes to: the sums, and every reason of everybody.</summary>
    private static (int Batches, string Text) Told(TemporaryFolder before, TemporaryFolder after, long length)
    {
        CaseloadBatches earlier = new(Csv.FileSource.Folder(before.Path), null, null, length);
        return Told(new(earlier, new(Csv.FileSource.Folder(after.Path), null, null, length, cutAs: earlier), Pair));
    }

    private static (int Batches, string Text) Told(CaseloadPairBatches opened)
    {
        using CaseloadPairBatches batches = opened;
        try
        {
            CaseloadChange change = batches.Change(Money.FromPounds(1000m), new(2026, 6, 30));
            using MemoryStream lines = new();
            ChangeLinesFile.Write(lines, batches.EachInTurn(ChangeLinesFile.Rows));
            return (batches.Count, $"{change.Explain()}\n{string.Join('\n', change.Reasons)}\n{System.Text.Encoding.UTF8.GetString(lines.ToArray())}");
        }
        catch (InvalidFilesException exception)
        {
            return (batches.Count, CaseloadBatchesTests.Refused(exception));
        }
    }

    private static CaseloadPair Pair(Caseload before, Caseload after) => new(before, before.Costing(PublishedFigures.Bundled, Year), after, after.Costing(PublishedFigures.Bundled, Year));
}
