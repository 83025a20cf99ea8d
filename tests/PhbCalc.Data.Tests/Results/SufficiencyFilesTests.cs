using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class SufficiencyFilesTests
{
    [Fact]
    public void Each_person_is_a_row_with_exact_hours() =>
        Assert.Equal(
            """
            person_id,answer,needed_hours,bought_hours,short_hours,more_hours,short_a_week,short_in_period,card,service,why
            P001,short,231,170 1/3,63,2 1/3,1398.60,72927.00,agency,care,
            P002,short,10.25,31.5,4.5,25.75,99.90,5194.80,agency,care,
            P003,not_known,0,0,0,0,,,,,"No need is given, so there is nothing to compare the plan with."
            P004,not_known,1 1/6,60,0,58 5/6,,,,,The hours of PAs have no times: the rota has to show whether they are there at the times of the needs.
            P005,sufficient,1,1,0,0,,,,,
            P006,short,4.2,0,4.2,0,,,,,The short hours have no price: they have no times.

            """.ReplaceLineEndings("\n"),
            Written.Text(stream => SufficiencyFile.Write(stream, SomeSufficiency.All)));

    [Fact]
    public void Each_finding_is_a_row() => Snapshot.Matches(Written.Text(stream => SufficiencyFindingsFile.Write(stream, SomeSufficiency.All)));

    [Fact]
    public void Each_quarter_hour_of_somebody_whose_week_is_known_is_a_row()
    {
        string[] lines = Written.Text(stream => SufficiencyWeekFile.Write(stream, SomeSufficiency.All)).TrimEnd('\n').Split('\n');
        Assert.Equal(1 + (5 * 672), lines.Length);
        Assert.Equal("person_id,day,start,needed,bought,short,more,asleep", lines[0]);
        Assert.Equal("P001,Mon,00:00,2,1,1,0,0", lines[1]);
        Assert.Equal("P001,Mon,08:15,1,1 1/3,0,0 1/3,0", lines[1 + 33]);
        Assert.Equal("P002,Fri,22:00,1,0.5,0.5,0,0.5", lines[1 + 672 + (4 * 96) + 88]);
    }

    [Fact]
    public void People_out_of_order_are_refused() =>
        Assert.Equal(
            "person_id: 'P001' does not come after the person before it; give people in ordinal order of the ids, each once: that is the order of the file",
            Assert.Throws<InvalidInputException>(() => Written.Text(stream => SufficiencyFile.Write(stream, new([SomeSufficiency.Asleep, SomeSufficiency.Short])))).Report());

    [Fact]
    public void Culture_does_not_matter() =>
        Assert.All(Cultures.Names, culture => Assert.Equal(
            Written.Text(stream => SufficiencyWeekFile.Write(stream, SomeSufficiency.All)), Cultures.In(culture, () => Written.Text(stream => SufficiencyWeekFile.Write(stream, SomeSufficiency.All)))));
}
