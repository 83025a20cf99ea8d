using PhbCalc.Clusters;

namespace PhbCalc.Data.Tests;

public sealed class AdmissionsFileTests
{
    [Fact]
    public void A_row_is_the_days_of_an_admission_both_included() =>
        Assert.Equal(
            new PersonRow<Admission>("P001", 2, new(new(2014, 6, 2), new(2014, 6, 21))),
            Assert.Single(AdmissionsFile.Read(Files.Stream("person_id,from,to", "P001,2014-06-02,2014-06-21"))));

    [Fact]
    public void Admissions_may_overlap_and_lie_outside_every_episode()
    {
        ClusterHistory history = ClusterFiles.Sound
            .With("admissions.csv", "person_id,from,to", "P001,2014-06-02,2014-06-21", "P001,2014-06-20,2014-06-30", "P001,2016-01-01,2016-01-02").ReadClusters().Histories[0];
        Assert.Equal([new(2014, 6, 2), new(2014, 6, 20), new(2016, 1, 1)], history.Admissions.Select(admission => admission.From).ToArray<LocalDate>());
    }

    [Fact]
    public void Every_fault_is_reported_by_row_and_column() =>
        Assert.Equal(
            """
            admissions.csv:2 person_id: 'P004' is not in episodes.csv; did you mean 'P002'? otherwise add the person to episodes.csv
            admissions.csv:2 to: is blank; give it a value
            admissions.csv:3 to: '2014-05-31' is before the first day; write 2014-06-01 or a later day
            admissions.csv:4 person_id: is blank; give it a value
            admissions.csv:4 from: 'June' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06
            """,
            ClusterFiles.Sound.With("admissions.csv", "person_id,from,to", "P004,2014-06-01,", "P001,2014-06-01,2014-05-31", ",June,2014-06-01").ClusterFaults(), ignoreLineEndingDifferences: true);
}
