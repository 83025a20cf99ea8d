using PhbCalc.BottomUp;

namespace PhbCalc.Data.Tests;

public sealed class VisitsFileTests
{
    private const string Columns = "person_id,visit_id,card,service,days,start,end";

    [Fact]
    public void A_row_says_everything_about_a_visit()
    {
        PersonRow<Visit> row = Assert.Single(Read(
            $"{Columns},carers,weeks,from,to,domain,label,notes",
            "P001,V1,agency,personal-care,Mon Wed,07:30,08:15,2,1 of 2,2026-04-01,2026-09-30,Mobility,\"Morning: wash, dress\",not read"));
        Visit expected = new(
            "V1", "agency", "personal-care", DayTypes.Monday | DayTypes.Wednesday, new(7, 30), new(8, 15), 2, WeekPattern.Of(2, 1),
            new(2026, 4, 1), new(2026, 9, 30), "Mobility", "Morning: wash, dress");
        Assert.Equal(new PersonRow<Visit>("P001", 2, expected), row);
    }

    [Fact]
    public void What_is_blank_is_not_given() =>
        Assert.Equal(
            new Visit("V1", "agency", "live-in", DayTypes.None, null, null),
            Assert.Single(Read($"{Columns},carers,weeks,from,to,domain,label", "P001,V1,agency,live-in,,,,,,,,,")).Value);

    [Fact]
    public void Visits_keep_the_order_of_the_file_and_their_rows() =>
        Assert.Equal("P2 V1 2, P1 V1 4, P2 V0 5", string.Join(", ", Read(
            Columns, "P2,V1,a,s,Mon,08:00,09:00", string.Empty, "P1,V1,a,s,Mon,08:00,09:00", "P2,V0,a,s,Mon,08:00,09:00")
            .Select(row => $"{row.PersonId} {row.Value.Id} {row.Row}")));

    [Fact]
    public void Every_fault_of_a_row_is_reported_whatever_its_other_cells_are() =>
        Assert.Equal(
            """
            visits.csv:2 visit_id: is blank; give it a value
            visits.csv:2 card: is blank; give it a value
            visits.csv:2 service: is blank; give it a value
            visits.csv:2 days: 'Mno' is not a day; did you mean 'Mon'? allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun
            visits.csv:2 start: '8' is not a time as HH:mm; write it like 07:30
            visits.csv:2 carers: '0' is not a number of carers; write 1 to 99
            visits.csv:2 weeks: '01-Feb' is not a week pattern; write 1 of 2: a spreadsheet made a date of it
            visits.csv:2 to: '2026-04-01' is before the first day; write 2026-04-02 or a later day
            """,
            Refused($"{Columns},carers,weeks,from,to", "P001,,,,Mno,8,09:00,0,01-Feb,2026-04-02,2026-04-01"), ignoreLineEndingDifferences: true);

    [Fact]
    public void What_follows_from_a_cell_that_cannot_be_read_is_no_news() =>
        Assert.Equal(
            """
            visits.csv:2 start: 'eight' is not a time as HH:mm; write it like 07:30
            visits.csv:2 from: 'May' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06
            visits.csv:3 days: 'Mno' is not a day; did you mean 'Mon'? allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun
            """,
            Files.Sound.With("visits.csv", $"{Columns},from,to",
                "P001,V1,agency,personal-care,Mon,eight,09:00,May,2026-04-01",
                "P001,V2,agency,personal-care,Mno,08:00,09:00,,").Faults(), ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("08:00,", "end")]
    [InlineData(",09:00", "start")]
    public void One_time_without_the_other_is_refused(string times, string blank) =>
        Assert.Equal($"visits.csv:2 {blank}: is blank while the other time is given; give both times, or neither for a service priced per week",
            Refused(Columns, $"P001,V1,agency,personal-care,Mon,{times}"));

    [Fact]
    public void An_id_is_there_once_for_each_person_in_whatever_row_and_however_faulty() =>
        Assert.Equal(
            """
            visits.csv:4 visit_id: 'V1' appears twice; give each its own id
            visits.csv:5 visit_id: 'V2' appears twice; give each its own id
            visits.csv:5 days: 'x' is not a day; allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun
            visits.csv:6 visit_id: 'V2' appears twice; give each its own id
            """,
            Refused(Columns,
                "P001,V1,a,s,Mon,08:00,09:00",
                "P002,V2,a,s,Mon,08:00,09:00",
                "P001,V1,a,s,Mon,08:00,09:00",
                "P002,V2,a,s,x,08:00,09:00",
                "P002,V2,a,s,Mon,08:00,09:00",
                "P002,V1,a,s,Mon,08:00,09:00",
                "P002,v1,a,s,Mon,08:00,09:00"), ignoreLineEndingDifferences: true);

    [Fact]
    public void An_id_is_looked_for_among_many_of_one_person()
    {
        IEnumerable<string> rows = Enumerable.Range(1, 60).Select(i => $"P001,V{i},a,s,Mon,08:00,09:00");
        Assert.Equal("visits.csv:62 visit_id: 'V30' appears twice; give each its own id", Refused([Columns, .. rows, "P001,V30,a,s,Mon,08:00,09:00"]));
    }

    [Fact]
    public void A_visit_of_somebody_who_is_not_in_people_csv_is_refused()
    {
        InvalidFilesException refused = Files.Sound.With("visits.csv", Columns,
            "P01,V1,agency,personal-care,Mon,08:00,09:00",
            "nobody,V1,agency,personal-care,Mon,08:00,09:00",
            ",V1,agency,personal-care,Mon,08:00,09:00",
            "p002,V1,agency,personal-care,Mon,08:00,09:00").Refused();
        Assert.Equal(
            """
            visits.csv:2 person_id: 'P01' is not in people.csv; did you mean 'P001'? otherwise add the person to people.csv
            visits.csv:3 person_id: 'nobody' is not in people.csv; correct the id, or add the person to people.csv
            visits.csv:4 person_id: is blank; give it a value
            visits.csv:5 person_id: 'p002' is not in people.csv; did you mean 'P002'? otherwise add the person to people.csv
            """,
            refused.Report(), ignoreLineEndingDifferences: true);
        Assert.Equal(
            """
            visits.csv:2 person_id: the value is not in people.csv; correct the id, or add the person to people.csv
            visits.csv:3 person_id: the value is not in people.csv; correct the id, or add the person to people.csv
            visits.csv:4 person_id: is blank; give it a value
            visits.csv:5 person_id: the value is not in people.csv; correct the id, or add the person to people.csv
            """,
            refused.Report(personal: false), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Whom_an_unknown_id_means_is_guessed_only_while_that_is_quick()
    {
        const int People = 2000;
        IEnumerable<string> visits = Enumerable.Range(0, 600).Select(i => $"X{i:0000},V1,agency,personal-care,Mon,08:00,09:00");
        ValueList<FileFault> faults = Files.Sound
            .With("people.csv", ["person_id,start", .. Enumerable.Range(0, People).Select(i => $"P{i:0000},2026-04-01")])
            .With("visits.csv", [Columns, .. visits])
            .Refused().Faults;
        Assert.Equal(600, faults.Count);
        Assert.Equal(1_000_000 / People, faults.Count(fault => fault.Fault.Remedy.StartsWith("did you mean 'P", StringComparison.Ordinal)));
        Assert.Equal("visits.csv:601 person_id: 'X0599' is not in people.csv; correct the id, or add the person to people.csv", faults[^1].ToString());
    }

    [Fact]
    public void A_card_or_service_without_rates_is_answered_with_the_nearest() =>
        Assert.Equal(
            """
            visits.csv:2 card: 'agncy' is not a rate card; did you mean 'agency'? allowed: agency, pa
            visits.csv:3 service: 'Personal-Care' is not a service of card agency; did you mean 'personal-care'? allowed: personal-care, live-in
            visits.csv:4 card: 'AGENCY' is not a rate card; did you mean 'agency'? allowed: agency, pa
            visits.csv:4 days: 'x' is not a day; allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun
            """,
            Files.Sound.With("visits.csv", Columns,
                "P001,V1,agncy,personal-care,Mon,08:00,09:00",
                "P001,V2,agency,Personal-Care,Mon,08:00,09:00",
                "P001,V3,AGENCY,personal-care,x,08:00,09:00").Faults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Days_and_times_are_blank_only_for_a_service_priced_per_week() =>
        Assert.Equal(
            """
            visits.csv:3 days: is blank, but agency personal-care is priced per hour; write days such as Mon-Fri: only a service priced per week needs no days
            visits.csv:3 start: is blank, but agency personal-care is priced per hour; write when the visit starts and ends: only a service priced per week needs no times
            visits.csv:4 days: is blank, but pa sleep-in is priced per night; write days such as Mon-Fri: only a service priced per week needs no days
            """,
            Files.Sound.With("visits.csv", Columns,
                "P001,V1,agency,live-in,,,",
                "P001,V2,agency,personal-care,,,",
                "P001,V3,pa,sleep-in,,22:00,07:00").Faults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Reading_says_of_a_visit_what_costing_says_of_it()
    {
        Files sound = Files.Sound;
        Caseload caseload = sound.Read();
        foreach ((Visit visit, string row) in (ValueTuple<Visit, string>[])
        [
            (new("V1", "agncy", "personal-care", DayTypes.Monday, new(8, 0), new(9, 0)), "P001,V1,agncy,personal-care,Mon,08:00,09:00"),
            (new("V1", "agency", "care", DayTypes.Monday, new(8, 0), new(9, 0)), "P001,V1,agency,care,Mon,08:00,09:00"),
            (new("V1", "agency", "personal-care", DayTypes.Monday, null, null), "P001,V1,agency,personal-care,Mon,,"),
            (new("V1", "agency", "personal-care", DayTypes.None, new(8, 0), new(9, 0)), "P001,V1,agency,personal-care,,08:00,09:00"),
        ])
        {
            BottomUpCosting costing = new(caseload.RateCards, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days);
            Fault costed = Assert.Single(Assert.Throws<InvalidInputException>(() => costing.Totals(new CarePlan("P001", new(2026, 4, 1), visits: [visit]))).Faults);
            FileFault read = Assert.Single(sound.With("visits.csv", Columns, row).Refused().Faults);
            Assert.Equal((costed.Field, costed.Explanation), (read.Fault.Field, read.Fault.Explanation));
        }
    }

    private static ValueList<PersonRow<Visit>> Read(params string[] lines) => VisitsFile.Read(Files.Stream(lines));

    private static string Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => Read(lines)).Report();
}
