using System.Globalization;
using System.Text.RegularExpressions;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>Clusters and contacts, priced from files (spec 5; spec 8, verb cluster).</summary>
public sealed partial class ClusterTests
{
    private const string Clusters = "samples/northamptonshire/clusters";
    private const string Contacts = "samples/northamptonshire/contacts";

    /// <summary>Cluster 08 for half a year at £12.00 with 20 days in hospital, then cluster 17 at £15.00 (spec 5, worked figures).</summary>
    private static readonly (string Name, string Text)[] Worked =
    [
        ("episodes.csv", "person_id,cluster,from,to\nP1,8,2014-04-01,2014-09-30\nP1,17,2014-10-01,\nP2,08,2016-04-01,\n"),
        ("admissions.csv", "person_id,from,to\nP1,2014-06-02,2014-06-21\n"),
        ("tariff.csv", "cluster,setting,unit,rate,valid_from,source\n08,community,day,12.00,2014-04-01,a tariff\n17,community,day,15.00,2014-04-01,a tariff\n"),
    ];

    private static readonly (string Name, string Text)[] SomeContacts =
        [("contacts.csv", "person_id,date,team,count,kind,urgent\nP1,2024-05-14,A06,6,,\nP1,2024-06-03,A06,10,group,\nP1,2024-07-01,A02,1,,\n")];

    [Fact]
    public void The_worked_figures_come_to_the_penny_and_everybody_has_a_row()
    {
        using Folder folder = new(Worked);
        Run run = InProcess.Of("cluster", folder.Path, "--year", "2014", "--format", "csv");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(
            """
            person_id,from,to,days,community,initial_assessment,excluded,total
            P1,2014-04-01,2015-03-31,345,4686.00,0.00,0.00,4686.00
            P2,2014-04-01,2015-03-31,0,0.00,0.00,0.00,0.00

            """,
            run.Output);
    }

    [Fact]
    public void The_sample_of_clusters_comes_to_what_it_did_when_somebody_last_checked_it()
    {
        Run run = InProcess.Of("cluster", Clusters, "--year", "2014");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void The_sample_of_contacts_comes_to_what_it_did_when_somebody_last_checked_it()
    {
        Run run = InProcess.Of("cluster", Contacts, "--year", "2024");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void Lines_explain_each_person_before_the_table()
    {
        Run run = InProcess.Of("cluster", Clusters, "--year", "2014", "--lines");

        Assert.StartsWith("Cluster cost of SAMPLE-NC1, 2014-04-01 to 2015-03-31\n  Care clusters are a former currency of the NHS", run.Output, StringComparison.Ordinal);
        Assert.Contains("Clusters of 5 people", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_prints_says_what_clusters_are_which_tariff_was_used_and_what_was_left_out()
    {
        using Folder folder = new([.. Worked, ("policy.json", """{ "offered_clusters": "08" }""")]);
        Run run = InProcess.Of("cluster", folder.Path, "--from", "2014-04-01", "--to", "2015-04-02");

        foreach (string line in (string[])
        [
            "Care clusters are a former currency of the NHS, used in contracts from 2012 to 2017.",
            "Priced by: a tariff; rates from 2014-04-01 on.",
            "Left out (inpatient): no rate is given for 20 of it, so what that would have cost is not known.",
            "Reviews overdue on 2015-04-02: those of 1 person.",
            "Outside the offer of clusters 08: 1 person, still priced.",
        ])
        {
            Assert.Contains(line, run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2015-04-01", false)]
    [InlineData("2015-04-02", true)]
    public void Reviews_are_overdue_as_at_the_day_that_is_asked_for(string on, bool isOverdue)
    {
        using Folder folder = new(Worked);
        Run run = InProcess.Of("cluster", folder.Path, "--year", "2014", "--on", on);

        // Cluster 17 from 1 October 2014 is due for review after six months, on 1 April 2015.
        Assert.Equal(isOverdue, run.Output.Contains("review of 17 overdue since 2015-04-01", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_are_written_beside_the_budgets_and_sum_to_them()
    {
        using Folder folder = new([.. Worked, .. SomeContacts.Select(file => (file.Name, file.Text.Replace(",group,", ",,", StringComparison.Ordinal)))]);
        Run run = InProcess.Of("cluster", folder.Path, "--from", "2014-04-01", "--to", "2025-03-31", "--lines", "--out", folder.Of("out"));

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(["cluster-budgets.csv", "cluster-lines.csv", "contact-budgets.csv", "contact-lines.csv", "notices.csv", "provenance.json"], Directory.GetFiles(folder.Of("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        decimal sum = AmountOfP2().Matches(folder.Read("out/cluster-lines.csv")).Sum(match => decimal.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture));
        Assert.Contains(FormattableString.Invariant($",0.00,0.00,{sum:0.00}\n"), folder.Read("out/cluster-budgets.csv"), StringComparison.Ordinal);
        Assert.EndsWith("P1,2014-04-01,2025-03-31,356.83,4462.51\n", folder.Read("out/contact-budgets.csv"), StringComparison.Ordinal); // 356.8325; 6 and 10 x 278.9070, each rounded
    }

    [Fact]
    public void Json_is_one_file_that_says_what_clusters_are()
    {
        using Folder folder = new(Worked);
        Run run = InProcess.Of("cluster", folder.Path, "--year", "2014", "--lines", "--format", "json", "--out", folder.Of("out"));

        Assert.Equal(["clusters.json", "notices.json", "provenance.json"], Directory.GetFiles(folder.Of("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(run.Output, folder.Read("out/clusters.json"));
        Assert.Contains("\"format\": \"phbcalc.clusters.v1\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"statement\": \"Care clusters are a former currency of the NHS", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_of_a_crisis_is_refused_by_a_rule_and_nothing_is_written()
    {
        using Folder folder = new(Worked);
        folder.Write("episodes.csv", "person_id,cluster,from\nP1,14,2014-04-01\nP2,08,2014-04-01\nP3,15,2014-04-01\n");
        Run run = InProcess.Of("cluster", folder.Path, "--year", "2014", "--out", folder.Of("out"));

        Assert.Equal((1, ""), (run.ExitStatus, run.Output));
        Assert.Equal(
            """
            episodes.csv:2 cluster: '14' is refused: it is a crisis cluster, which is not a basis for a budget; give the cluster that the person is in outside the crisis, or let the policy allow it (crisis_clusters)
            episodes.csv:4 cluster: '15' is refused: it is a crisis cluster, which is not a basis for a budget; give the cluster that the person is in outside the crisis, or let the policy allow it (crisis_clusters)

            """,
            run.Errors);
        Assert.False(Directory.Exists(folder.Of("out")));
    }

    [Fact]
    public void A_rate_that_is_not_plausible_is_a_warning_and_the_work_is_done()
    {
        using Folder folder = new(Worked);
        folder.Write("tariff.csv", "cluster,setting,unit,rate,valid_from\n08,community,day,1200.00,2014-04-01\n17,community,day,15.00,2014-04-01\n");
        Run run = InProcess.Of("cluster", folder.Path, "--year", "2014", "--format", "csv");

        Assert.Equal(0, run.ExitStatus);
        Assert.StartsWith("notice: Cluster 08: the community rate from 2014-04-01 is £1,200.00 a day, above what is plausible (£0.50 to £150.00). Published for 2014/15,", run.Errors, StringComparison.Ordinal);
        Assert.StartsWith("person_id,from,to,days,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_that_the_tariff_has_no_rate_for_are_reported_at_the_episodes()
    {
        using Folder folder = new(Worked);
        Assert.Equal(0, InProcess.Of("cluster", folder.Path, "--from", "2013-04-01", "--to", "2014-04-01").ExitStatus);
        folder.Write("episodes.csv", "person_id,cluster,from\nP1,08,2013-04-01\nP3,17,2014-04-01\nP2,11,2013-04-01\n");
        folder.Write("admissions.csv", "person_id,from,to\n");
        Run faulty = InProcess.Of("cluster", folder.Path, "--year", "2013", "--out", folder.Of("out"));

        Assert.Equal((2, ""), (faulty.ExitStatus, faulty.Output));
        Assert.Equal(
            """
            episodes.csv:2 cluster: '2013-04-01' is a day without published figures for 08, community, per day; figures are known from 2014-04-01 on; the last value is £12.00; add the figure for that day, or assume one
            episodes.csv:4 cluster: '11, community, per day' has no rate; add a row for it; did you mean '17'? allowed: 08, 17
            notice: admissions.csv: has column names, but no rows

            """,
            faulty.Errors);
    }

    [Fact]
    public void Every_fault_of_every_file_is_reported_and_nothing_is_written()
    {
        using Folder folder = new(
            ("episodes.csv", "person_id,cluster,from,to\nP1,9,2014-04-01,\nP2,08,01/04/2014,\nP2,08,2014-05-01,\nP2,17,2014-06-01,\n"),
            ("admissions.csv", "person_id,from,to\nP3,2014-06-02,2014-06-01\n"),
            ("tariff.csv", "cluster,setting,unit,rate,valid_from\n08,comunity,day,12.00,2014-04-01\n"),
            ("policy.json", """{ "offered_cluster": "08" }"""));
        Run run = InProcess.Of("cluster", folder.Path, "--year", "2014", "--out", folder.Of("out"));

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.False(Directory.Exists(folder.Of("out")));
        Snapshot.Matches(run.Errors);
    }

    [Fact]
    public void What_a_contact_in_a_group_counts_for_is_never_assumed()
    {
        using Folder folder = new(SomeContacts);
        Run run = InProcess.Of("cluster", folder.Path, "--year", "2024");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Equal(
            "contacts.csv:3 group_contact_rule: is not given, and there is a contact in a group; give group_contact_rule and group_contact_weight: what a group contact counts for is never assumed\n",
            run.Errors);
    }

    [Fact]
    public void A_class_that_the_policy_does_not_name_is_refused_by_a_rule()
    {
        using Folder folder = new(("contacts.csv", "person_id,date,team,count\nP1,2024-05-14,C01,2\n"));
        Run refused = InProcess.Of("cluster", folder.Path, "--year", "2024");
        folder.Write("policy.json", """{ "allowed_team_classes": "ld_neurodevelopmental" }""");
        Run allowed = InProcess.Of("cluster", folder.Path, "--year", "2024", "--format", "csv");

        Assert.Equal((1, ""), (refused.ExitStatus, refused.Output));
        Assert.StartsWith("contacts.csv:2 team: 'C01' is refused: ", refused.Errors, StringComparison.Ordinal);
        Assert.Equal((0, "person_id,from,to,excluded,total\nP1,2024-04-01,2025-03-31,0.00,962.89\n"), (allowed.ExitStatus, allowed.Output)); // 2 x 481.4441
    }

    [Fact]
    public void Unit_costs_of_another_year_are_assumed_only_if_somebody_says_so()
    {
        using Folder folder = new(("contacts.csv", "person_id,date,team,count\nP1,2025-05-14,A06,2\n"));
        Run unknown = InProcess.Of("cluster", folder.Path, "--year", "2025");
        Run assumed = InProcess.Of("cluster", folder.Path, "--year", "2025", "--uprate", "0.03");

        Assert.Equal((2, ""), (unknown.ExitStatus, unknown.Output));
        Assert.Contains("is a day without published figures for A06, community, per contact; figures are known from 2024-04-01 to 2025-03-31", unknown.Errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), (assumed.ExitStatus, assumed.Errors));
        Assert.Contains("Priced by: ASSUMED: the last value raised by 3%", assumed.Output, StringComparison.Ordinal);
        Assert.Contains("£574.54", assumed.Output, StringComparison.Ordinal); // 2 x 287.27
    }

    [Fact]
    public void A_folder_with_nothing_to_price_is_refused()
    {
        using Folder folder = new();
        Run run = InProcess.Of("cluster", folder.Path, "--year", "2014");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith($"episodes.csv: is missing from the folder '{folder.Path}', and so is contacts.csv; ", run.Errors, StringComparison.Ordinal);
    }

    [GeneratedRegex("^P2,[0-9]+,08,community,[0-9]+,[0-9.]+,(?<amount>[0-9.]+),", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex AmountOfP2();
}
