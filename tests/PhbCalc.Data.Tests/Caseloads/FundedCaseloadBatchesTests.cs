using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>Budgets that are paid out, worked out in batches, come to what they come to as a whole, and the same is said of them.</summary>
public sealed class FundedCaseloadBatchesTests
{
    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    [Law(150)]
    public Property Batches_come_to_what_the_whole_comes_to() => Law.Of(HarmedCaseload.CasesOfBudgets, given =>
    {
        using TemporaryFolder folder = given.Folder();

        CaseloadBatchesTests.SayTheSame(Told(folder, given.Options, long.MaxValue / 4).Text, Told(folder, given.Options, given.Length).Text);
    });

    [Fact]
    [Trait("Kind", "Law")]
    public void The_cases_of_the_law_are_cut_or_not_and_right_or_wrong_in_files_of_budgets_too()
    {
        List<(int Batches, string Text)> seen = [];
        foreach (HarmedCaseload given in HarmedCaseload.CasesOfBudgets.Sample(100, new Rnd(2026), 50))
        {
            using TemporaryFolder folder = given.Folder();
            seen.Add(Told(folder, given.Options, given.Length));
        }

        string[] cut = [.. seen.Where(one => one.Batches > 3).Select(one => one.Text)];
        string[] refused = [.. cut.Where(text => text.StartsWith("refused", StringComparison.Ordinal))];
        Assert.InRange(cut.Length, 30, 95);
        Assert.InRange(refused.Length, 8, cut.Length - 5);
        Assert.All(["funding.csv:", "holding.csv:", "contributions.csv:", "payments.csv:", "versions.csv:"], name => Assert.Contains(refused, text => text.Contains(name, StringComparison.Ordinal)));
        Assert.Contains(cut.Except(refused), text => text.Contains("is not taken off", StringComparison.Ordinal));
    }

    [Fact]
    public void Everybody_is_in_one_batch_in_order_and_rows_of_payments_keep_their_numbers()
    {
        using TemporaryFolder folder = (HarmedCaseload.Sound with { HasBudgets = true }).Folder();
        using FundedCaseloadBatches batches = Batches(folder, ReadOptions.Default, 600);
        FundedCaseload whole = FundedCaseloadFolder.Read(folder.Path);

        FundedCaseload[] read = [.. batches.Each(caseload => caseload)];

        Assert.InRange(batches.Count, 10, 60);
        Assert.Equal(whole.Care.Plans, read.SelectMany(caseload => caseload.Care.Plans).ToValueList());
        Assert.Equal(whole.Terms, read.SelectMany(caseload => caseload.Terms).ToValueList());
        Fault fault = new("amount", "is odd", "mend it") { Path = "/made/0/amount" };
        Assert.Equal(whole.Locate(whole.Care.Plans[39], fault), read.Single(caseload => caseload.Care.FindPlan(whole.Care.Plans[39].PersonId) is not null).Locate(whole.Care.Plans[39], fault));
    }

    /// <summary>A file with rows about people that is not cut would be read with every batch.</summary>
    [Fact]
    public void Every_file_of_budgets_with_rows_about_people_is_cut() =>
        Assert.All(["funding.csv", "holding.csv", "contributions.csv", "payments.csv", "versions.csv"], name => Assert.Contains(FundedCaseloadReader.OfPeople, file => file.Name == name && file.Columns.IndexOf(Csv.FileColumns.PersonId) >= 0));

    private static FundedCaseloadBatches Batches(TemporaryFolder folder, ReadOptions options, long length) => new(Csv.FileSource.Folder(folder.Path), options, null, length);

    /// <summary>Everything that a reader of the folder learns.</summary>
    private static (int Batches, string Text) Told(TemporaryFolder folder, ReadOptions options, long length)
    {
        using FundedCaseloadBatches batches = Batches(folder, options, length);
        try
        {
            string[] people = [.. batches.Each(caseload =>
            {
                CaseloadBudgets budgets = new(caseload, PublishedFigures.Bundled, Year);
                return caseload.Each((plan, terms) =>
                {
                    PersonPaidBudget budget = budgets.Paid(plan, terms);
                    return string.Join('\n', (IEnumerable<object>)[budget.Paid.Explain(), .. PaidBudgetNotices.Of(budget, terms)]);
                });
            }).SelectMany(own => own)];
            return (batches.Count, string.Join('\n', (IEnumerable<object>)[.. batches.Notices, "--", .. people]));
        }
        catch (InvalidFilesException exception)
        {
            return (batches.Count, CaseloadBatchesTests.Refused(exception));
        }
    }
}
