using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>A caseload that is read in batches comes to what it comes to as a whole, and the same is said of it.</summary>
public sealed partial class CaseloadBatchesTests
{
    private const string OfRefused = "refused";

    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    [Law(150)]
    public Property Batches_come_to_what_the_whole_comes_to() => Law.Of(HarmedCaseload.Cases, given =>
    {
        using TemporaryFolder folder = given.Folder();

        (_, string whole) = Told(folder, given.Options, long.MaxValue / 4);
        (_, string inBatches) = Told(folder, given.Options, given.Length);

        SayTheSame(whole, inBatches);
    });

    [Fact]
    [Trait("Kind", "Law")]
    public void The_cases_of_the_law_are_cut_or_not_and_right_or_wrong()
    {
        List<(int Batches, string Told)> seen = [];
        foreach (HarmedCaseload given in HarmedCaseload.Cases.Sample(60, new Rnd(2026), 50))
        {
            using TemporaryFolder folder = given.Folder();
            seen.Add(Told(folder, given.Options, given.Length));
        }

        int several = seen.Count(one => one.Batches > 3);
        int refused = seen.Count(one => one.Batches > 3 && IsRefused(one.Told));
        Assert.InRange(several, 20, 55);
        Assert.InRange(refused, 8, several - 8);
        Assert.Contains(seen, one => one.Batches > 3 && one.Told.Contains("could be day/month or month/day", StringComparison.Ordinal));
        Assert.Contains(seen, one => one.Batches > 3 && one.Told.Contains("more like this", StringComparison.Ordinal));

        static bool IsRefused(string told) => told.StartsWith(OfRefused, StringComparison.Ordinal);
    }

    [Fact]
    public void Everybody_is_in_one_batch_in_order_and_rows_keep_their_numbers()
    {
        using TemporaryFolder folder = Sample();
        using CaseloadBatches batches = Batches(folder, ReadOptions.Default, 600);
        Caseload whole = CaseloadFolder.Read(folder.Path);

        Caseload[] read = [.. batches.Each(caseload => caseload)];

        Assert.InRange(batches.Count, 10, 40);
        Assert.Equal(batches.Count, read.Length);
        Assert.Equal(whole.People, read.SelectMany(caseload => caseload.People).ToValueList());
        Assert.Equal(whole.Plans, read.SelectMany(caseload => caseload.Plans).ToValueList());
        Assert.Equal(whole.Rotas, read.SelectMany(caseload => caseload.Rotas).ToValueList());
        Assert.All(read, caseload => Assert.Same(read[0].RateCards, caseload.RateCards));
        Assert.All(read, caseload => Assert.Same(read[0].Costing(PublishedFigures.Bundled, Year), caseload.Costing(PublishedFigures.Bundled, Year)));
        Assert.Equal(whole.RowOfVisit(41, 0), read[^1].RowOfVisit(read[^1].People.Count - 1, 0));
    }

    [Fact]
    public void Every_line_comes_in_the_order_of_the_people()
    {
        using TemporaryFolder folder = Sample();
        using CaseloadBatches batches = Batches(folder, ReadOptions.Default, 600);
        Caseload whole = CaseloadFolder.Read(folder.Path);
        BudgetCosting costing = whole.Costing(PublishedFigures.Bundled, Year);

        CostedCaseload costed = CostedCaseload.Of(batches, PublishedFigures.Bundled, Year);

        Assert.Equal(whole.EachInTurn(plan => costing.Cost(plan, whole.RotaInPlan(plan.PersonId)).Explain()), costed.EachInTurn(budget => budget.Explain()));
    }

    [Fact]
    public void Notices_are_told_once_however_often_the_files_are_read()
    {
        using TemporaryFolder folder = Sample();
        folder.With("packages.csv", "package,item,category,amount,unit", "starter,Tablet,equipment,320.00,once");
        List<string> told = [];
        using CaseloadBatches batches = Batches(folder, new() { Notices = new Listener(told) }, 600);

        CostedCaseload costed = CostedCaseload.Of(batches, PublishedFigures.Bundled, Year);
        Assert.NotEmpty(costed.NoticesInTurn());
        Assert.Equal(42, costed.EachInTurn(budget => budget.PersonId).Count());

        Assert.Equal(["packages.csv: package starter is not used: no row of people.csv names it"], told);
        Assert.Equal(told, batches.Notices.Select(notice => notice.ToString()));
    }

    /// <summary>Otherwise the budgets would be worked out without it.</summary>
    [Fact]
    public void A_file_that_cannot_be_opened_is_refused_and_not_taken_for_one_that_is_not_there()
    {
        using TemporaryFolder folder = Sample();
        using CaseloadBatches batches = new(new(name => name == "visits.csv" ? throw new IOException("in use") : Csv.FileSource.OpenFile(folder.File(name)), "the folder"), null, null, 600);

        Assert.Equal("visits.csv: cannot be opened; close it in other programs, and check that you may read it", Assert.Throws<InvalidFilesException>(() => CostedCaseload.Of(batches, PublishedFigures.Bundled, Year)).Report());
    }

    [Fact]
    public void Of_a_large_caseload_it_is_told_why_it_is_not_read_in_batches_and_where()
    {
        using TemporaryFolder folder = Sample();
        string[] visits = File.ReadAllLines(folder.File("visits.csv"));
        folder.With("visits.csv", [.. visits[..50], .. visits[51..], visits[50]]);

        Assert.StartsWith(
            $"visits.csv:{visits.Length}: is not in the order of the ids here, or the row is not plain, so the whole caseload is in memory at once; to read it in batches, sort the file by person_id",
            Told(folder, ReadOptions.Default, 40).Told,
            StringComparison.Ordinal);
        Assert.DoesNotContain("in batches", Told(folder, ReadOptions.Default, 600).Told, StringComparison.Ordinal);
    }

    /// <summary>A file with rows about people that is not cut would be read with every batch.</summary>
    [Fact]
    public void Every_file_of_a_caseload_with_rows_about_people_is_cut() =>
        Assert.All(CaseloadFolder.Names.Where(KnownFiles.Tables.ContainsKey), name => Assert.Equal(KnownFiles.Tables[name].IndexOf(Csv.FileColumns.PersonId) >= 0, Array.Exists(CutFiles.OfCare, file => file.Name == name)));

    [Fact]
    public void Rates_that_are_missing_are_told_once()
    {
        using TemporaryFolder folder = new HarmedCaseload(42, 1, [], "rates.csv", IsUk: false, 0).Folder();

        (int count, string told) = Told(folder, ReadOptions.Default, 600);

        Assert.InRange(count, 10, 40);
        Assert.Equal(Told(folder, ReadOptions.Default, long.MaxValue / 4).Told, told);
        Assert.Single(told.Split('\n'), line => line.Contains("rates.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void Faults_of_the_work_come_together_after_everybody_was_read()
    {
        using TemporaryFolder folder = Sample();
        using CaseloadBatches batches = Batches(folder, ReadOptions.Default, 600);

        InvalidFilesException refused = Assert.Throws<InvalidFilesException>(() => batches.Each(caseload => caseload.Each<int>(plan => throw new InvalidInputException([new("start", "is odd", "mend it")]))).Count());

        Assert.Equal(42, refused.Count);
        Assert.Equal(Enumerable.Range(2, 42), refused.Faults.Select(fault => fault.Row));
    }

    private static CaseloadBatches Batches(TemporaryFolder folder, ReadOptions options, long length) => new(Csv.FileSource.Folder(folder.Path), options, null, length);

    private static TemporaryFolder Sample() => HarmedCaseload.Sound.Folder();

    /// <summary>
    /// Fails unless both say the same. Of faulty files the batches may say what the whole does not, because a fault elsewhere in a file keeps it from comparing that file with others: that somebody is
    /// unknown, or employs PAs and has no visit that they work, or that a rule is about a visit or an item that the person does not have.
    /// </summary>
    internal static void SayTheSame(string whole, string inBatches)
    {
        if (!whole.StartsWith(OfRefused, StringComparison.Ordinal))
        {
            Assert.Equal(whole, inBatches);
            return;
        }

        string[] more = [.. inBatches.Split('\n').Except(whole.Split('\n'))];
        Assert.All(more, line => Assert.True(line.EndsWith("is not in people.csv", StringComparison.Ordinal) || line.Contains("no visit of the person is on a card of pay", StringComparison.Ordinal)
            || line.Contains(".csv for the person;", StringComparison.Ordinal), line));
        Assert.Equal(whole, string.Join('\n', inBatches.Split('\n').Where(line => !more.Contains(line))));
    }

    /// <summary>The faults, but for whom an unknown id may mean: that is looked for in its batch only.</summary>
    internal static string Refused(InvalidFilesException exception) => $"{OfRefused} {exception.Kind}\n{Unknown().Replace(string.Join('\n', exception.Faults), string.Empty)}";

    /// <summary>Everything that a reader of the folder learns.</summary>
    private static (int Batches, string Told) Told(TemporaryFolder folder, ReadOptions options, long length)
    {
        List<string> told = [];
        using CaseloadBatches batches = Batches(folder, options with { Notices = new Listener(told) }, length);
        try
        {
            CostedCaseload costed = CostedCaseload.Of(batches, PublishedFigures.Bundled, Year);
            return (batches.Count, string.Join('\n', (IEnumerable<object>)[.. told.Order(StringComparer.Ordinal), .. batches.Notices, "--", .. costed.NoticeLines, "--", .. costed.NoticesInTurn(), "--", .. costed.Totals.Budgets]));
        }
        catch (InvalidFilesException exception)
        {
            return (batches.Count, Refused(exception));
        }
    }

    [GeneratedRegex("(?<=is not in people.csv);.*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unknown();

    private sealed class Listener(List<string> told) : IProgress<Notice>
    {
        public void Report(Notice value)
        {
            lock (told)
            {
                told.Add(value.ToString());
            }
        }
    }
}
