using PhbCalc.Clusters;

namespace PhbCalc.Tests.Clusters;

/// <summary>What a history of clusters may be (spec 5, Episodes).</summary>
public sealed class ClusterHistoryTests
{
    [Fact]
    public void An_episode_or_admission_that_ends_before_it_starts()
    {
        const string Message = "to: '2014-03-31' is before the first day; write 2014-04-01 or a later day";

        Assert.Equal($"episode, {Message}", Assert.Throws<InvalidInputException>(() => Care.Episode("08", "2014-04-01", "2014-03-31")).Report());
        Assert.Equal($"admission, {Message}", Assert.Throws<InvalidInputException>(() => Care.Admitted("2014-04-01", "2014-03-31")).Report());
    }

    [Fact]
    public void Episodes_that_overlap_are_all_reported_each_at_the_later_one()
    {
        ValueList<Fault> faults = Assert.Throws<InvalidInputException>(() => Care.History(
        [
            Care.Episode("17", "2014-09-30", "2014-10-31"),
            Care.Episode("08", "2014-04-01", "2014-09-30"),
            Care.Episode("10", "2014-05-01", "2014-05-31"),
            Care.Episode("11", "2014-11-01"),
            Care.Episode("12", "2015-01-01", "2015-01-31"),
        ])).Faults;

        Assert.Equal(
            """
            2 person P1, from: '2014-05-01' is a day on which the person is in another cluster already; end the episode in cluster 08 (from 2014-04-01 to 2014-09-30) the day before, or start this one after it: a person is in one cluster at a time
            0 person P1, from: '2014-09-30' is a day on which the person is in another cluster already; end the episode in cluster 08 (from 2014-04-01 to 2014-09-30) the day before, or start this one after it: a person is in one cluster at a time
            4 person P1, from: '2015-01-01' is a day on which the person is in another cluster already; end the episode in cluster 11 (from 2014-11-01 on, without an end) the day before, or start this one after it: a person is in one cluster at a time
            """.ReplaceLineEndings("\n"),
            Build.Lines(faults));
        Assert.Equal(
            "from: the value is a day on which the person is in another cluster already; end the other episode the day before, or start this one after it: a person is in one cluster at a time",
            faults[0].WithoutPersonalData());
    }

    [Fact]
    public void Two_episodes_that_start_on_one_day_overlap() =>
        Assert.Equal(1, Assert.Single(Assert.Throws<InvalidInputException>(() => Care.History([Care.Episode("08", "2014-04-01"), Care.Episode("08", "2014-04-01")])).Faults).Position);

    [Fact]
    public void A_person_has_an_id() =>
        Assert.Equal("person  , person_id: is blank; give it a value", Assert.Throws<InvalidInputException>(() => new ClusterHistory(" ", [])).Report());

    [Fact]
    public void Episodes_may_touch_and_leave_gaps_and_admissions_may_overlap()
    {
        ClusterHistory history = Care.History(
            [Care.Episode("08", "2014-04-01", "2014-04-30"), Care.Episode("17", "2014-05-01", "2014-05-31"), Care.Episode("08", "2014-07-01")],
            [Care.Admitted("2014-04-01"), Care.Admitted("2014-03-01")]);

        Assert.Equal(3, history.Episodes.Count);
        Assert.Equal(history, Care.History(history.Episodes, history.Admissions));
        Assert.Equal(history.GetHashCode(), Care.History(history.Episodes, history.Admissions).GetHashCode());
        Assert.NotEqual(history, Care.History(history.Episodes));
    }

    [Fact]
    public void Gaps_and_admitted_days_in_no_cluster_are_reported_as_far_as_they_are_in_the_period()
    {
        ClusterBudget budget = Care.Pricing([Care.Rate("08", 12m)]).Price(Care.History(
            [Care.Episode("08", "2015-01-01", "2015-03-30"), Care.Episode("08", "2014-05-01", "2014-05-31"), Care.Episode("08", "2013-01-01", "2014-03-01")],
            [Care.Admitted("2014-03-15", "2014-05-02"), Care.Admitted("2014-05-30", "2014-06-01"), Care.Admitted("2015-03-31", "2015-05-01")]));

        Assert.Equal("2014-04-01 to 2014-04-30; 2014-06-01 to 2014-12-31", string.Join("; ", budget.Gaps.Select(Iso.Text)));
        Assert.Equal("2014-04-01 to 2014-04-30; 2014-06-01 to 2014-06-01; 2015-03-31 to 2015-03-31", string.Join("; ", budget.AdmittedOutside.Select(Iso.Text)));
    }
}
