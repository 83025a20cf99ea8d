using System.Globalization;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>What clusters and contacts come to, and the four files of it.</summary>
public sealed class ClusterResultsTests
{
    private const string Budgets = "person_id,from,to,days,community,initial_assessment,excluded,total\n";

    [Fact]
    public void Each_person_in_clusters_is_a_row_in_ordinal_order_also_with_nothing() => Snapshot.Matches(Text(ClusterBudgetsFile.Write, SomeClusters.Mixed));

    [Fact]
    public void Each_line_of_clusters_is_a_row_and_an_assessment_has_no_days() => Snapshot.Matches(Text(ClusterLinesFile.Write, SomeClusters.Mixed));

    [Fact]
    public void Each_person_with_contacts_is_a_row() => Snapshot.Matches(Text(ContactBudgetsFile.Write, SomeClusters.Mixed));

    [Fact]
    public void Each_row_of_contacts_is_a_line_that_says_why_it_is_left_out() => Snapshot.Matches(Text(ContactLinesFile.Write, SomeClusters.Mixed));

    [Law]
    public Property The_lines_of_a_person_sum_to_the_row_of_the_person() => Law.Of(SomeClusters.Any, results =>
    {
        ILookup<string, string[]> lines = Written.Rows(Text(ClusterLinesFile.Write, results)).ToLookup(row => row[0], StringComparer.Ordinal);
        List<string[]> people = Written.Rows(Text(ClusterBudgetsFile.Write, results));
        Assert.Equal(results.Clusters.Count, people.Count);
        Assert.All(people, row =>
        {
            Assert.Equal((Number(row[6]), Number(row[7])), (lines[row[0]].Sum(line => Number(line[7])), lines[row[0]].Sum(line => Number(line[6]))));
            Assert.Equal(Number(row[7]), Number(row[4]) + Number(row[5]));
            Assert.Equal(Number(row[3]), lines[row[0]].Where(line => line[3] == "community").Sum(line => Number(line[4])));
        });
        ILookup<string, string[]> contacts = Written.Rows(Text(ContactLinesFile.Write, results)).ToLookup(row => row[0], StringComparer.Ordinal);
        Assert.All(Written.Rows(Text(ContactBudgetsFile.Write, results)), row =>
            Assert.Equal((Number(row[3]), Number(row[4])), (contacts[row[0]].Sum(line => Number(line[9])), contacts[row[0]].Sum(line => Number(line[8])))));
    });

    [Fact]
    public void Of_nobody_there_are_headers_only()
    {
        Assert.Equal(Budgets, Text(ClusterBudgetsFile.Write, SomeClusters.Nobody));
        Assert.Equal("person_id,line,cluster,setting,days,rate,amount,not_in_budget,source\n", Text(ClusterLinesFile.Write, SomeClusters.Nobody));
        Assert.Equal("person_id,from,to,excluded,total\n", Text(ContactBudgetsFile.Write, SomeClusters.Nobody));
        Assert.Equal("person_id,line,team,label,kind,setting,count,rate,amount,not_in_budget,note,source\n", Text(ContactLinesFile.Write, SomeClusters.Nobody));
    }

    [Fact]
    public void A_person_who_is_there_twice_or_was_priced_otherwise_is_refused()
    {
        ClusterBudget budget = SomeClusters.Mixed.Clusters[1];
        DateInterval period = SomeClusters.Mixed.Period;
        Assert.Equal("person_id: 'P001' appears twice; give each person one budget", Message(() => new(period, period.End, [budget, budget])));
        Assert.Equal(
            "person_id: 'P009' has a budget of another period or policy; give budgets of one period and one policy",
            Message(() => new(period, period.End, [budget, budget with { PersonId = "P009", Policy = ClusterPolicy.Default }])));
        Assert.Equal(
            "person_id: 'P001' has a budget of another period or policy; give budgets of one period and one policy",
            Message(() => new(new FinancialYear(2015).Days, period.End, [budget])));
        ContactBudget contacts = SomeClusters.Mixed.Contacts[0];
        Assert.Equal("person_id: 'P004' appears twice; give each person one budget", Message(() => new(period, period.End, [], [contacts, contacts])));
    }

    [Fact]
    public void Culture_does_not_matter()
    {
        string All() => string.Concat(
            Text(ClusterBudgetsFile.Write, SomeClusters.Mixed), Text(ClusterLinesFile.Write, SomeClusters.Mixed), Text(ContactBudgetsFile.Write, SomeClusters.Mixed), Text(ContactLinesFile.Write, SomeClusters.Mixed));
        Assert.All(Cultures.Names, culture => Assert.Equal(All(), Cultures.In(culture, All)));
    }

    private static string Text(Action<Stream, ClusterResults> write, ClusterResults results) => Written.Text(stream => write(stream, results));

    private static string Message(Func<ClusterResults> make) => Assert.Throws<InvalidInputException>(make).Report();

    private static decimal Number(string text) => text.Length == 0 ? 0m : decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
