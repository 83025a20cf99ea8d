using PhbCalc.BottomUp;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class CaseloadFolderTests
{
    private const string VisitColumns = "person_id,visit_id,card,service,days,start,end";

    [Fact]
    public void People_alone_make_a_caseload()
    {
        Caseload caseload = Files.None.With("people.csv", "person_id,start,end", "P2,2026-04-01,", "P1,2026-05-01,2026-05-31").Read();
        Assert.Equal([new Person("P1", new(2026, 5, 1), new(2026, 5, 31)), new Person("P2", new(2026, 4, 1))], caseload.People);
        Assert.Equal([new CarePlan("P1", new(2026, 5, 1), new(2026, 5, 31)), new CarePlan("P2", new(2026, 4, 1))], caseload.Plans);
        Assert.Empty(caseload.RateCards.Services);
        Assert.Equal(Policies.Default, caseload.Policies);
    }

    [Fact]
    public void Every_person_gets_their_own_rows_in_the_order_of_the_files_however_they_are_mixed()
    {
        Caseload caseload = Files.Sound
            .With("visits.csv", VisitColumns,
                "P002,V2,agency,personal-care,Mon,08:00,09:00", "P001,V9,agency,personal-care,Tue,08:00,09:00",
                "P002,V1,agency,personal-care,Wed,08:00,09:00", "P001,V1,agency,live-in,,,")
            .With("items.csv", "person_id,item_id,category,amount,unit", "P002,B,equipment,1,once", "P001,B,equipment,2,once", "P002,A,equipment,3,once")
            .With("absences.csv", "person_id,from,to", "P002,2026-06-01,2026-06-02", "P002,2026-05-01,2026-05-02")
            .With("policy.json", """{ "weeks_per_year": "365/7" }""")
            .Read();
        Assert.Equal("P001 V9,V1 B  ; P002 V2,V1 B,A 6,5", string.Join(" ; ", caseload.Plans.Select(Text)));
        Assert.Equal(new Ratio(365, 7), caseload.Policies.Costing.WeeksPerYear);
        Assert.Equal(3, caseload.RateCards.Services.Count);

        static string Text(CarePlan plan) =>
            $"{plan.PersonId} {string.Join(',', plan.Visits.Select(visit => visit.Id))} {string.Join(',', plan.Items.Select(item => item.Id))} {string.Join(',', plan.Absences.Select(absence => absence.From.Month))}";
    }

    [Fact]
    public void The_sample_caseload_reads_without_fault_and_can_be_costed()
    {
        Caseload caseload = CaseloadFolder.Read(Repository.File("samples", "caseload"));
        Assert.Equal((42, 206, 68, 15), (
            caseload.People.Count, caseload.Plans.Sum(plan => plan.Visits.Count), caseload.Plans.Sum(plan => plan.Items.Count), caseload.Plans.Sum(plan => plan.Absences.Count)));
        Budgets.BudgetCosting costing = caseload.Costing(PublishedFigures.Bundled, new FinancialYear(2026).Days);
        Assert.Equal(Money.FromPence(120_931), costing.Totals(caseload.FindPlan("P001")!).TypicalWeek);
        Assert.All(caseload.Plans, plan => costing.Totals(plan, caseload.RotaInPlan(plan.PersonId)));

        // A night team by the rota, PAs beside an agency with one for a part of the year, and a team that people.csv calls an alternative.
        Assert.Equal(["P017", "P037"], caseload.Plans.Select(plan => plan.PersonId).Where(caseload.IsTeamInPlan));
        Assert.Equal(8, caseload.Rotas.Count);
        Assert.Equal(TeamPlace.Alternative, caseload.People.Single(person => person.Id == "P033").Team);
        Assert.Equal(Contingency.OfWeeks(1m), caseload.Policies.Costing.Contingency);
    }

    [Fact]
    public void Reading_twice_gives_equal_caseloads()
    {
        string folder = Repository.File("samples", "caseload");
        Caseload first = CaseloadFolder.Read(folder);
        Caseload second = CaseloadFolder.Read(folder);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, Files.Sound.Read());
    }

    [Fact]
    public void A_missing_people_csv_is_told_with_the_folder()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(
            $"people.csv: is missing from the folder '{folder.Path}'; add it, with the columns person_id, start",
            Assert.Throws<InvalidFilesException>(() => CaseloadFolder.Read(folder.Path)).Report());
    }

    [Fact]
    public void A_missing_rates_csv_is_told_only_if_there_are_visits()
    {
        Files files = Files.Sound.Without("rates.csv").With("visits.csv", VisitColumns);
        Assert.Empty(files.Read().RateCards.Services);
        Assert.Equal(
            "rates.csv: is missing from the files given, where visits.csv has visits to price; add it, with the columns "
            + "card, service, unit, band, days, from_time, to_time, rate, valid_from",
            files.With("visits.csv", VisitColumns, "P001,V1,agency,personal-care,Mon,08:00,09:00").Faults());
    }

    [Fact]
    public void With_a_file_missing_the_others_are_still_read() =>
        Assert.Equal(
            """
            people.csv: is missing from the files given; add it, with the columns person_id, start
            visits.csv:2 days: 'x' is not a day; allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun
            items.csv:2 amount: is blank; give it a value
            """,
            Files.Sound.Without("people.csv")
                .With("visits.csv", VisitColumns, "P001,V1,agency,personal-care,x,08:00,09:00")
                .With("items.csv", "person_id,item_id,category,amount,unit", "P001,B,equipment,,once")
                .Faults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_missing_folder_is_told_as_such() =>
        Assert.Equal(
            "people.csv: cannot be read: there is no folder 'no/such/folder'; give the folder that holds it",
            Assert.Throws<InvalidFilesException>(() => CaseloadFolder.Read("no/such/folder")).Report());

    [Fact]
    public void A_file_whose_name_has_other_capitals_is_not_passed_over_in_silence()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("people.csv", "person_id,start").With("Visits.CSV", VisitColumns);
        if (File.Exists(folder.File("visits.csv")))
        {
            // The file system does not tell capitals apart, so the file is found.
            Assert.Empty(CaseloadFolder.Read(folder.Path).People);
            return;
        }

        Assert.Equal(
            "visits.csv: exists under the name 'Visits.CSV'; rename it: capitals count in the names of files",
            Assert.Throws<InvalidFilesException>(() => CaseloadFolder.Read(folder.Path)).Report());
    }

    [Theory]
    [InlineData("visits.xlsx")]
    [InlineData("Visits.XLS")]
    [InlineData("visits.ods")]
    [InlineData("visits.csv.txt")]
    [InlineData("visits.csv.csv")]
    public void A_sheet_that_was_not_saved_as_csv_is_not_passed_over_in_silence(string name)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("people.csv", "person_id,start").With(name, "x");
        Assert.Equal(
            $"visits.csv: does not exist, but '{name}' does; in Excel, save it as CSV UTF-8 (Comma delimited), under the name visits.csv",
            Assert.Throws<InvalidFilesException>(() => CaseloadFolder.Read(folder.Path)).Report());
    }

    [Fact]
    public void A_workbook_beside_the_csv_that_was_saved_from_it_is_left_alone()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("people.csv", "person_id,start", "P001,2026-04-01").With("people.xlsx", "x").With("policy.xlsx", "x");
        Assert.Single(CaseloadFolder.Read(folder.Path).People);
    }

    [Fact]
    public void Other_files_of_the_folder_are_left_alone()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("people.csv", "person_id,start", "P001,2026-04-01").With("quotes.csv", "\"").With("README.md", "\"");
        Assert.Single(CaseloadFolder.Read(folder.Path).People);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_told_as_such()
    {
        InvalidFilesException refused = Assert.Throws<InvalidFilesException>(() => CaseloadFolder.Read(
            name => name == "people.csv" ? Files.Stream("person_id,start") : name == "rates.csv" ? throw new IOException("in use") : null));
        Assert.Equal("rates.csv: cannot be opened; close it in other programs, and check that you may read it", refused.Report());
    }

    [Fact]
    public void A_stream_that_fails_while_it_is_read_fails_the_reading()
    {
        IOException failure = Assert.Throws<IOException>(() => CaseloadFolder.Read(
            name => name switch
            {
                "people.csv" => Files.Stream("person_id,start"),
                "visits.csv" or "items.csv" => new Failing(),
                _ => null,
            }));
        Assert.Equal("the disk is gone", failure.Message);
    }

    [Fact]
    public void Rows_that_are_lost_do_not_make_faults_of_the_rows_that_refer_to_them() =>
        Assert.Equal(
            """
            people.csv:3: has text after the quote that closes a cell; put quotes around the whole cell, and write each quote inside it twice
            rates.csv:1 ratee: is not a column of this file; did you mean 'rate'? allowed: rate, card, band, days, service, unit, to_time, source, retainer, kind, from_time, valid_to and 7 more; a column whose name starts with note is not read
            rates.csv:1 rate: the column is missing; add it: the file needs card, service, unit, band, days, from_time, to_time, rate, valid_from
            """,
            Files.Sound
                .With("people.csv", "person_id,start", "P001,2026-04-01", "\"P\"002,2026-04-01")
                .With("rates.csv", "card,service,unit,band,days,from_time,to_time,ratee,valid_from", "agency,care,week,any,,,,1,2026-04-01")
                .With("visits.csv", VisitColumns, "P002,V1,agency,care,Mon,08:00,09:00")
                .Faults(), ignoreLineEndingDifferences: true);

    /// <summary>What follows from a faulty rate is no news: not the gap in the day, not each of seven days, not the visits that ask for it.</summary>
    [Theory]
    [InlineData("agency,care,hour,day,Mon-Sun,06:00,22:00,2x4,2026-04-01", "rates.csv:2 rate: '2x4' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("agency,care,hour,day,Mon-Sun,06:00,22:00,24,2026-13-01", "rates.csv:2 valid_from: '2026-13-01' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06")]
    [InlineData("agency,care,hour,day,Mon-Sun,06:0,22:00,24,2026-04-01", "rates.csv:2 from_time: '06:0' is not a time as HH:mm; write it like 07:30")]
    [InlineData("agency,care,hou,day,Mon-Sun,06:00,22:00,24,2026-04-01", "rates.csv:2 unit: 'hou' is not a unit of rates; did you mean 'hour'? allowed: hour, night, visit, day, week, call")]
    public void A_faulty_rate_is_one_fault(string rate, string fault) => Assert.Equal(
        fault,
        Files.None
            .With("people.csv", "person_id,start", "P1,2026-04-01")
            .With("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from", rate, "agency,care,hour,night,Mon-Sun,22:00,06:00,28,2026-04-01")
            .With("visits.csv", "person_id,visit_id,card,service,days,start,end", "P1,v1,agency,care,Mon-Sun,08:00,09:00", "P1,v2,agency,care,Mon-Sun,12:00,13:00")
            .Faults());

    [Fact]
    public void Every_fault_of_every_file_is_reported_at_once() => Snapshot.Matches(AllWrong().Faults());

    [Fact]
    public void The_report_without_personal_data_shows_no_value() => Snapshot.Matches(AllWrong().Refused().Report(personal: false));

    [Fact]
    public void The_faults_are_the_same_every_time()
    {
        string first = AllWrong().Faults();
        Assert.All(Enumerable.Range(0, 20), _ => Assert.Equal(first, AllWrong().Faults()));
    }

    [Fact]
    public void Progress_is_told_up_to_the_end_of_each_file()
    {
        Told told = new();
        IEnumerable<string> visits = Enumerable.Range(0, 40_000).Select(i => $"P001,V{i},agency,personal-care,Mon,08:00,09:00");
        Files.Sound.With("visits.csv", [VisitColumns, .. visits]).Read(progress: told);
        Assert.All(told.Reports.GroupBy(report => report.File, StringComparer.Ordinal), file => Assert.Equal(file.Last().Length, file.Last().BytesRead));
        Assert.Equal("people.csv rates.csv visits.csv", string.Join(' ', told.Reports.Select(report => report.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        Assert.Equal(3, told.Reports.Count(report => report.File == "visits.csv"));
        Assert.All(told.Reports, report => Assert.InRange(report.BytesRead, 1, report.Length));
    }

    [Fact]
    public void Culture_does_not_matter()
    {
        Caseload expected = CaseloadFolder.Read(Repository.File("samples", "caseload"));
        string faults = AllWrong().Faults();
        Assert.All(Cultures.Names, culture =>
        {
            Assert.Equal(expected, Cultures.In(culture, () => CaseloadFolder.Read(Repository.File("samples", "caseload"))));
            Assert.Equal(faults, Cultures.In(culture, () => AllWrong().Faults()));
        });
    }

    private static Files AllWrong() => Files.Sound
        .With("people.csv", "person_id,start,end,held,group_age", "P001,06/04/2026,,notionl,x", "P001,2026-04-01,,,", "P002,2026-04-01,2026-03-01,,")
        .With("visits.csv", $"{VisitColumns},weeks,lable",
            "P001,V1,agncy,personal-care,Mno,7:30,08:30,01-Feb,", string.Empty, "P003,V1,agency,personal-cre,Mon,08:00,09:00,,", "P002,V1,agency,personal-care,Mon,08:00,,,")
        .With("items.csv", "person_id,item_id,category,amount,unit", "P001,I1,gambling,10,once", "P001,I1,equipment,-1,wek")
        .With("absences.csv", "person_id,from,to,card", "P002,2026-06-02,2026-06-01,agncy")
        .With("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from", "agency,personal-care,hour,any,Mon-Sat,,,24,2026-04-01", "agency,nurse,hour,any,Mon-Sun,,,£,2026-04-01")
        .With("policy.json", "{", "  \"weeks_per_year\": 366,", "  \"clock_change\": \"ignored\"", "}");

    private sealed class Told : IProgress<ReadProgress>
    {
        private readonly Lock gate = new();

        internal List<ReadProgress> Reports { get; } = [];

        public void Report(ReadProgress value)
        {
            lock (gate)
            {
                Reports.Add(value);
            }
        }
    }

    private sealed class Failing : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("the disk is gone");

        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("the disk is gone");
    }
}
