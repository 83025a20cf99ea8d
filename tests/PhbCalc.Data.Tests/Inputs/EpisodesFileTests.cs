using PhbCalc.Clusters;

namespace PhbCalc.Data.Tests;

public sealed class EpisodesFileTests
{
    [Fact]
    public void A_row_is_a_cluster_and_its_days_and_an_open_one_goes_on() =>
        Assert.Equal(
            [
                new PersonRow<ClusterEpisode>("P001", 2, new(ClusterCode.Parse("08"), new(2014, 4, 1), new(2014, 9, 30))),
                new("P001", 4, new(ClusterCode.Parse("17"), new(2014, 10, 1))),
            ],
            EpisodesFile.Read(Files.Stream("to,person_id,from,cluster,note", "2014-09-30,P001,2014-04-01,8,by hand", ",,,,", ",P001,2014-10-01,17,")));

    [Fact]
    public void Dates_may_be_as_the_uk_writes_them() =>
        Assert.Equal(
            new ClusterEpisode(ClusterCode.Parse("00"), new(2014, 4, 6)),
            Assert.Single(EpisodesFile.Read(Files.Stream("person_id,cluster,from", "P001,0,06/04/2014"), options: new() { Dates = DateForm.Uk })).Value);

    [Fact]
    public void Every_fault_is_reported_by_row_and_column() =>
        Assert.Equal(
            """
            e.csv:2 person_id: is blank; give it a value
            e.csv:2 cluster: is blank; give it a value
            e.csv:2 from: is blank; give it a value
            e.csv:3 cluster: '09' was never used as a cluster; look up which cluster is meant: 00 to 08, or 10 to 21
            e.csv:3 to: '2014-03-31' is before the first day; write 2014-04-01 or a later day
            e.csv:4 cluster: '99' is not a cluster: cost collections use it for care without a cluster; write 00 for variance, or the cluster that the person is in
            e.csv:4 from: '06/04/2014' is not a date as yyyy-MM-dd; write 2014-04-06, or use --dates uk
            e.csv:5 cluster: '22' is not a cluster; write 00 to 08, or 10 to 21
            e.csv:6 cluster: 'eight' is not a cluster; write 00 to 08, or 10 to 21
            e.csv:6 to: 'later' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06
            """,
            Assert.Throws<InvalidFilesException>(() => EpisodesFile.Read(
                Files.Stream(ClusterFiles.EpisodeHeader, ",,,2014-04-30", "P1,09,2014-04-01,2014-03-31", "P1,99,06/04/2014,", "P1,22,2014-04-01,", "P1,eight,2014-04-01,later"), "e.csv")).Report(),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void By_itself_a_file_is_not_looked_through_for_episodes_that_overlap() =>
        Assert.Equal(2, EpisodesFile.Read(Files.Stream(ClusterFiles.EpisodeHeader, "P1,08,2014-04-01,", "P1,17,2014-04-01,")).Count);

    [Fact]
    public void Without_a_column_it_is_refused() =>
        Assert.Equal(
            "episodes.csv:1 cluster: the column is missing; add it: the file needs person_id, cluster, from",
            Assert.Throws<InvalidFilesException>(() => EpisodesFile.Read(Files.Stream("person_id,from,to", "P1,2014-04-01,"))).Report());
}
