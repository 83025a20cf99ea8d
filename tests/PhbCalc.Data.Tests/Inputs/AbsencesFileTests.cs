using PhbCalc.BottomUp;

namespace PhbCalc.Data.Tests;

public sealed class AbsencesFileTests
{
    [Fact]
    public void A_row_says_everything_about_an_absence() =>
        Assert.Equal(
            new PersonRow<Absence>("P001", 2, new(new(2026, 6, 1), new(2026, 6, 14), "agency", "Hospital")),
            Assert.Single(AbsencesFile.Read(Files.Stream("person_id,from,to,card,reason", "P001,2026-06-01,2026-06-14,agency,Hospital"))));

    [Fact]
    public void A_blank_card_is_every_card() =>
        Assert.Null(Assert.Single(AbsencesFile.Read(Files.Stream("person_id,from,to,card,reason", "P001,2026-06-01,2026-06-14,,"))).Value.Card);

    [Fact]
    public void Every_fault_is_reported_by_row_and_column() =>
        Assert.Equal(
            """
            absences.csv:2 person_id: 'P009' is not in people.csv; did you mean 'P001'? otherwise add the person to people.csv
            absences.csv:2 from: is blank; give it a value
            absences.csv:2 to: is blank; give it a value
            absences.csv:2 card: 'agncy' is not a rate card; did you mean 'agency'? allowed: agency, pa
            absences.csv:3 to: '2026-05-31' is before the first day; write 2026-06-01 or a later day
            absences.csv:4 from: '1 June' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06
            absences.csv:5 to: '01/06/2026' is not a date as yyyy-MM-dd; write 2026-06-01, or use --dates uk
            """,
            Files.Sound.With("absences.csv", "person_id,from,to,card",
                "P009,,,agncy",
                "P001,2026-06-01,2026-05-31,agency",
                "P001,1 June,2026-06-01,",
                "P001,2026-06-01,01/06/2026,pa").Faults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Without_rate_cards_any_card_will_do() =>
        Assert.Equal("agency", Files.Sound.Without("rates.csv").With("absences.csv", "person_id,from,to,card", "P001,2026-06-01,2026-06-14,agency")
            .Read().Plans[0].Absences[0].Card);
}
