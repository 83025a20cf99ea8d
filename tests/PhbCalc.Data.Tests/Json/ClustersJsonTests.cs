using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class ClustersJsonTests
{
    private const string NotTheSum = "give the file as it was written: every total is the sum of the lines it shows";
    private const string NotDerived = "is not what the other members come to; give the file as it was written: what can be worked out from its lines is worked out again";

    [Law]
    public Property What_is_written_reads_back_as_equal_results() => Law.Of(SomeClusters.Any, AssertReadsBack);

    [Fact]
    public void So_does_what_is_of_nobody() => AssertReadsBack(SomeClusters.Nobody);

    [Fact]
    public void Results_are_written_in_snake_case_with_exact_numbers_and_people_in_order() => Snapshot.Matches(ClustersJson.V1.Text(SomeClusters.Mixed));

    [Theory]
    [InlineData("phbcalc.clusters.v1", "x", "format: 'x' is not the format that is read here; give a file whose format is phbcalc.clusters.v1")]
    [InlineData("\"reviews_as_at\": \"2015-03-31\"", "\"reviews_as_at\": \"31/03/2015\"", "reviews_as_at: is not a date as yyyy-MM-dd; write it like \"2026-04-06\"")]
    [InlineData("\"currency\": \"care clusters\"", "\"currency\": \"clusters\"", $"clusters.currency: {NotDerived}")]
    [InlineData("\"statement\": \"Care", "\"statement\": \"Bare", $"clusters.statement: {NotDerived}")]
    [InlineData("\"initial_assessment\": \"first\"", "\"initial_assessment\": \"second\"", "clusters.policy.initial_assessment: 'second' is not whether an initial assessment is paid for; allowed: none, first")]
    [InlineData("\"pay_on_admitted_days\": false", "\"pay_on_admitted_days\": 0", "clusters.policy.pay_on_admitted_days: is neither true nor false; write true or false")]
    [InlineData("\"08\",\n        \"17\"", "\"08\",\n        \"09\"", "clusters.policy.offered_clusters[1]: '09' was never used as a cluster; look up which cluster is meant: 00 to 08, or 10 to 21")]
    [InlineData("\"local_index\": 106.16", "\"local_index\": 0", "clusters.policy.local_index: '0' is not an index; write per cent of the national rates, more than 0 and under 1,000, with at most six decimals, such as 106.16")]
    [InlineData("\"cluster\": \"11\"", "\"cluster\": 11", "clusters.people[2].reviews[0].cluster: is not a text; write it in quotes")]
    [InlineData("\"is_overdue\": false", "\"is_overdue\": true", $"clusters.people[1].reviews[0].is_overdue: {NotDerived}")]
    [InlineData("\"days\": 335", "\"days\": 336", $"clusters.people[1].days: {NotDerived}")]
    [InlineData("\"group_contact_rule\": \"relative\"", "\"group_contact_rule\": null", "contacts.policy.group_contact_rule: is not a text; write it in quotes")]
    [InlineData("\"group_contact_weight\": \"0.25\"", "\"group_contact_weight\": \"2000\"", "contacts.policy.group_contact_weight: '2000' is not a weight of a group contact; write a number from 0 to 1,000, such as 0.25 or 3/8")]
    [InlineData("\"talking_therapies\"", "\"crisis\"", "contacts.policy.allowed_team_classes[0]: 'crisis' is not a class that a policy can allow; allowed: ld_neurodevelopmental, children_education, talking_therapies")]
    [InlineData("\"rate\": \"3981/12500", "\"rate\": \"3981:12500", "clusters.people[2].warnings[0].rate: is not a fraction of whole numbers; write it like \"327/400\"")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.Equal(message, Message(written, changed));

    [Theory]
    [InlineData("total", "clusters.total")]
    [InlineData("excluded", "clusters.excluded")]
    [InlineData("community", "clusters.people[0].community")]
    public void A_sum_that_is_not_that_of_the_lines_is_refused(string member, string path)
    {
        string text = ClustersJson.V1.Text(SomeClusters.Mixed);
        int start = text.IndexOf($"\"{member}\": ", StringComparison.Ordinal);
        string written = text[start..text.IndexOf(',', start)];
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(path)}: '.*' is not what its parts come to, .*; {NotTheSum}$", Message(written, $"\"{member}\": 123456.78"));
    }

    [Fact]
    public void Sources_are_those_of_the_lines() =>
        Assert.Equal($"clusters.sources[0]: {NotDerived}", Message("\"sources\": [\n      \"", "\"sources\": [\n      \"not "));

    [Fact]
    public void Culture_does_not_matter()
    {
        string text = ClustersJson.V1.Text(SomeClusters.Mixed);
        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => ClustersJson.V1.Text(ClustersJson.V1.Parse(text)))));
    }

    private static string Message(string written, string changed) =>
        Assert.Throws<InvalidInputException>(() => ClustersJson.V1.Parse(Changed.First(ClustersJson.V1.Text(SomeClusters.Mixed), written, changed))).Report();

    private static void AssertReadsBack(ClusterResults results)
    {
        string text = ClustersJson.V1.Text(results);
        Assert.Equal(results, ClustersJson.V1.Parse(text));
        Assert.Equal(text, ClustersJson.V1.Text(ClustersJson.V1.Parse(text)));
        using MemoryStream stream = new();
        ClustersJson.V1.Write(stream, results);
        stream.Position = 0;
        Assert.Equal(results, ClustersJson.V1.Read(stream));
    }
}
