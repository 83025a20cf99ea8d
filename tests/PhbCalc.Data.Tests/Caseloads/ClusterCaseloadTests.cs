using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class ClusterCaseloadTests
{
    private const string Header = ClusterFiles.EpisodeHeader;
    private static readonly ClusterCode Eight = ClusterCode.Parse("08");
    private static readonly ClusterCode Seventeen = ClusterCode.Parse("17");

    [Fact]
    public void A_caseload_has_everybody_s_episodes_and_admissions_and_contacts_with_the_tariff()
    {
        ClusterCaseload caseload = ClusterFiles.Sound.ReadClusters();
        Assert.Equal(
            [
                new ClusterHistory("P001", [new(Eight, new(2014, 4, 1), new(2014, 9, 30))]),
                new("P002", [new(Seventeen, new(2014, 10, 1)), new(Eight, new(2014, 4, 1), new(2014, 9, 30))], [new(new(2014, 6, 2), new(2014, 6, 21))]),
            ],
            caseload.Histories.ToArray<ClusterHistory>());
        Assert.Equal(["P002", "P003"], caseload.Packages.Select(package => package.PersonId));
        Assert.Equal([new TeamContact(new(2024, 5, 14), "A06", 6), new(new(2024, 7, 1), "A18", 1, isUrgent: true)], caseload.Packages[1].Contacts.ToArray<TeamContact>());
        Assert.Equal(3, caseload.Tariff!.Rates.Count);
        Assert.Equal(Policies.Default, caseload.Policies);
    }

    [Fact]
    public void The_worked_figures_come_from_the_files()
    {
        // Cluster 08 for 183 days less 20 at £12.00, then cluster 17 for 182 days at £15.00 less a fifth for crisis care.
        ClusterCaseload caseload = ClusterFiles.Sound.ReadClusters();
        ClusterTotals totals = new ClusterPricing(caseload.Tariff!, PublishedFigures.Bundled.CareClusters, new FinancialYear(2014).Days).Totals(caseload.Histories[1]);
        Assert.Equal((345, Money.FromPounds(1956m + 2184m), Money.FromPounds(546m)), (totals.Days, totals.Total, totals.Excluded));
    }

    [Fact]
    public void Policies_are_read()
    {
        Policies policies = ClusterFiles.Sound.With("policy.json", """{ "initial_assessment": "first", "group_contact_rule": "as_stated", "group_contact_weight": 0.25 }""").ReadClusters().Policies;
        Assert.Equal(InitialAssessment.First, policies.Clusters.InitialAssessment);
        Assert.Equal(new Ratio(1, 4), policies.Contacts.Groups!.Weight);
    }

    [Fact]
    public void Contacts_by_themselves_need_no_tariff_and_episodes_no_contacts()
    {
        ClusterCaseload contacts = ClusterFiles.Sound.Without("episodes.csv").Without("admissions.csv").Without("tariff.csv").ReadClusters();
        Assert.Equal((0, 2, null), (contacts.Histories.Count, contacts.Packages.Count, contacts.Tariff));
        ClusterCaseload episodes = ClusterFiles.Sound.Without("contacts.csv").Without("admissions.csv").ReadClusters();
        Assert.Equal((2, 0), (episodes.Histories.Count, episodes.Packages.Count));
        Assert.Empty(episodes.Histories[1].Admissions);
    }

    [Fact]
    public void Something_to_price_must_be_there() =>
        Assert.Equal(
            "episodes.csv: is missing from the files given, and so is contacts.csv; add one of them, or both, "
            + "with the columns person_id, cluster, from, or person_id, date, team, count",
            Files.None.ClusterFaults());

    [Fact]
    public void Episodes_need_a_tariff_and_admissions_episodes()
    {
        Assert.Equal(
            "tariff.csv: is missing from the files given, where episodes.csv has episodes to price; add it, with the columns cluster, setting, unit, rate, valid_from",
            ClusterFiles.Sound.Without("tariff.csv").ClusterFaults());
        Assert.Equal(
            "episodes.csv: is missing from the files given, where admissions.csv says when people were admitted; add it, with the columns person_id, cluster, from",
            ClusterFiles.Sound.Without("episodes.csv").ClusterFaults());
    }

    [Fact]
    public void Episodes_of_a_person_that_overlap_are_reported_at_the_later_one_s_row() =>
        Assert.Equal(
            """
            episodes.csv:3 from: '2014-09-30' is a day on which the person is in another cluster already; end the episode in cluster 08 (from 2014-04-01 to 2014-09-30) the day before, or start this one after it: a person is in one cluster at a time
            episodes.csv:6 from: '2015-01-01' is a day on which the person is in another cluster already; end the episode in cluster 17 (from 2014-09-30 on, without an end) the day before, or start this one after it: a person is in one cluster at a time
            """,
            ClusterFiles.Sound.Without("admissions.csv").With("episodes.csv", Header,
                "P001,08,2014-04-01,2014-09-30", "P001,17,2014-09-30,", "P002,08,2014-04-01,2014-09-30", "P002,17,2014-10-01,", "P001,10,2015-01-01,").ClusterFaults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void People_csv_has_just_those_for_whom_there_is_something_to_price() =>
        Assert.Equal(
            """
            people.csv:4 person_id: 'P005' is neither in episodes.csv nor in contacts.csv; add what is to be priced, or take the person out
            episodes.csv:2 person_id: 'P002' is not in people.csv; did you mean 'P001'? otherwise add the person to people.csv
            episodes.csv:4 person_id: 'P002' is not in people.csv; did you mean 'P001'? otherwise add the person to people.csv
            contacts.csv:3 person_id: 'P002' is not in people.csv; did you mean 'P001'? otherwise add the person to people.csv
            """,
            ClusterFiles.Sound.Without("admissions.csv").With("people.csv", "person_id,start", "P001,2014-04-01", "P003,2014-04-01", "P005,2014-04-01").ClusterFaults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void With_people_csv_the_caseload_is_the_same() =>
        Assert.Equal(
            ClusterFiles.Sound.ReadClusters(),
            ClusterFiles.Sound.With("people.csv", "person_id,start", "P003,2014-04-01", "P002,2014-04-01", "P001,2014-04-01").ReadClusters());

    [Fact]
    public void Every_fault_of_every_file_is_reported_at_once() =>
        Assert.Equal(
            """
            people.csv:3 start: is blank; give it a value
            people.csv:4 person_id: 'P004' is neither in episodes.csv nor in contacts.csv; add what is to be priced, or take the person out
            episodes.csv:2 cluster: '9' was never used as a cluster; look up which cluster is meant: 00 to 08, or 10 to 21
            episodes.csv:4 from: '2014-05-01' is a day on which the person is in another cluster already; end the episode in cluster 08 (from 2014-04-01 on, without an end) the day before, or start this one after it: a person is in one cluster at a time
            admissions.csv:2 to: '2014-06-01' is before the first day; write 2014-06-02 or a later day
            tariff.csv:2 unit: 'assessment' is not the unit of community; write day
            contacts.csv:2 count: '-1' is not a number of contacts; write a whole number from 1 to 1,000,000
            policy.json:1 local_index: '0' is not an index; write per cent of the national rates, more than 0 and under 1,000, with at most six decimals, such as 106.16
            """,
            Files.None
                .With("people.csv", "person_id,start", "P001,2014-04-01", "P002,", "P004,2014-04-01")
                .With("episodes.csv", Header, "P001,9,2014-04-01,", "P002,08,2014-04-01,", "P002,17,2014-05-01,2014-05-02")
                .With("admissions.csv", "person_id,from,to", "P001,2014-06-02,2014-06-01")
                .With("tariff.csv", ClusterFiles.TariffHeader, "08,community,assessment,12,2014-04-01,,,")
                .With("contacts.csv", "person_id,date,team,count", "P001,2024-05-14,A06,-1")
                .With("policy.json", """{ "local_index": 0 }""")
                .ClusterFaults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void The_report_without_personal_data_shows_no_value()
    {
        InvalidFilesException refused = Assert.Throws<InvalidFilesException>(() => ClusterFiles.Sound.Without("admissions.csv")
            .With("episodes.csv", Header, "P001,08,2014-04-01,", "P001,17,2014-05-01,", "P002,09,2014-05-01,").ReadClusters());
        Assert.Equal(
            """
            episodes.csv:3 from: the value is a day on which the person is in another cluster already; end the other episode the day before, or start this one after it: a person is in one cluster at a time
            episodes.csv:4 cluster: the value was never used as a cluster; look up which cluster is meant: 00 to 08, or 10 to 21
            """,
            refused.Report(personal: false), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void People_are_not_held_against_what_is_lost_of_other_files()
    {
        const string Stray = "has text after the quote that closes a cell; put quotes around the whole cell, and write each quote inside it twice";
        Files files = ClusterFiles.Sound.Without("contacts.csv").With("people.csv", "person_id,start", "P001,2014-04-01", "P002,2014-04-01");
        Assert.Equal($"episodes.csv:3: {Stray}", files.With("episodes.csv", Header, "P001,08,2014-04-01,", "\"P\"002,08,2014-04-01,").ClusterFaults());
    }

    [Fact]
    public void A_fault_of_pricing_is_at_the_row_of_its_episode()
    {
        ClusterCaseload caseload = ClusterFiles.Sound.With("episodes.csv", Header, "P002,08,2014-04-01,2014-04-30", "P001,08,2014-04-01,", "P002,14,2014-05-01,", "P003,11,2014-05-01,")
            .Without("admissions.csv").ReadClusters();
        ClusterPricing pricing = new(caseload.Tariff!, PublishedFigures.Bundled.CareClusters, new FinancialYear(2014).Days);
        Assert.Equal(
            [
                "episodes.csv:4 cluster: '14' is refused: it is a crisis cluster, which is not a basis for a budget; "
                + "give the cluster that the person is in outside the crisis, or let the policy allow it (crisis_clusters)",
                "episodes.csv:5 cluster: '11, community, per day' has no rate; add a row for it; did you mean '17'? allowed: 08, 17",
            ],
            caseload.Histories.SelectMany(history => Faults(() => pricing.Price(history)).Select(fault => caseload.Locate(history, fault).ToString())));
        Assert.Equal(3, caseload.Locate(caseload.Histories[0], new("person_id", "p", "r")).Row);
    }

    [Fact]
    public void A_fault_of_pricing_is_at_the_row_of_its_contact()
    {
        ClusterCaseload caseload = ClusterFiles.Sound.With("contacts.csv", ClusterFiles.ContactHeader, "P002,2024-05-01,A06,1,,", "P001,2024-05-01,A6,1,,", "P002,2025-05-01,A06,1,group,").ReadClusters();
        ContactPricing pricing = new(PublishedFigures.Bundled.TeamTypes, PublishedFigures.Bundled.TeamCosts, new(new(2024, 4, 1), new(2026, 3, 31)));
        Assert.Equal(
            [
                "contacts.csv:3 team: 'A6' is not a type of team; did you mean 'A06'? allowed: A06, A16, A01, A02, A03, A04, A05, A07, A08, A09, A10, A11 and 44 more",
                "contacts.csv:4 group_contact_rule: is not given, and there is a contact in a group; give group_contact_rule and group_contact_weight: what a group contact counts for is never assumed",
            ],
            caseload.Packages.SelectMany(package => Faults(() => pricing.Price(package)).Select(fault => caseload.Locate(package, fault).ToString())));
    }

    [Fact]
    public void Only_what_is_of_the_caseload_can_be_located()
    {
        Fault fault = new("cluster", "p", "r");
        Assert.Throws<ArgumentException>(() => ClusterFiles.Sound.ReadClusters().Locate(new ClusterHistory("P009", []), fault));
        Assert.Throws<ArgumentException>(() => ClusterFiles.Sound.ReadClusters().Locate(new ClusterHistory("P001", []), fault));
        Assert.Throws<ArgumentException>(() => ClusterFiles.Sound.ReadClusters().Locate(new ContactPackage("P001", []), fault));
    }

    [Fact]
    public void Caseloads_are_equal_from_whatever_rows()
    {
        ClusterCaseload caseload = ClusterFiles.Sound.ReadClusters();
        ClusterCaseload moved = ClusterFiles.Sound
            .With("episodes.csv", "to,from,cluster,person_id", ",2014-10-01,17,P002", ",,,", "2014-09-30,2014-04-01,08,P002", "2014-09-30,2014-04-01,08,P001").ReadClusters();
        Assert.Equal(caseload, moved);
        Assert.Equal(caseload.GetHashCode(), moved.GetHashCode());
        Assert.NotEqual(caseload, ClusterFiles.Sound.Without("admissions.csv").ReadClusters());
        Assert.NotEqual(caseload, ClusterFiles.Sound.Without("contacts.csv").ReadClusters());
        Assert.NotEqual(caseload, ClusterFiles.Sound.With("policy.json", """{ "local_index": 104 }""").ReadClusters());
        Assert.NotEqual(caseload, ClusterFiles.Sound.With("tariff.csv", ClusterFiles.TariffHeader, "08,community,day,12.00,2014-04-01,,,").ReadClusters());
    }

    [Fact]
    public void Files_of_other_caseloads_are_left_alone() => ClusterFiles.Sound.With("visits.csv", "nonsense").With("answers.csv", "nonsense").ReadClusters();

    [Fact]
    public void A_folder_is_read_as_files_are()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("contacts.csv", ClusterFiles.ContactHeader, "P003,2024-05-14,A06,6,,", "P003,2024-07-01,A18,1,one-to-one,yes", "P002,2024-06-03,A12,10,group,no");
        Assert.Equal(ClusterFiles.Sound.Without("episodes.csv").Without("admissions.csv").Without("tariff.csv").ReadClusters(), ClusterCaseloadFolder.Read(folder.Path));
        File.Delete(folder.File("contacts.csv"));
        Assert.StartsWith($"episodes.csv: is missing from the folder '{folder.Path}', and so is contacts.csv;", Assert.Throws<InvalidFilesException>(() => ClusterCaseloadFolder.Read(folder.Path)).Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() =>
        Assert.Equal(
            "episodes.csv: cannot be read: there is no folder 'no/such/folder'; give the folder that holds it",
            Assert.Throws<InvalidFilesException>(() => ClusterCaseloadFolder.Read("no/such/folder")).Report());

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture =>
    {
        Assert.Equal(ClusterFiles.Sound.ReadClusters(), Cultures.In(culture, () => ClusterFiles.Sound.ReadClusters()));
    });

    private static ValueList<Fault> Faults(Func<object> price)
    {
        try
        {
            price();
            return [];
        }
        catch (InvalidInputException exception)
        {
            return exception.Faults;
        }
    }
}
