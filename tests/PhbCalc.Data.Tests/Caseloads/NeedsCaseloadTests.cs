using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

public sealed class NeedsCaseloadTests
{
    private const string People = "person_id,start,floor,cap,group_age";
    private const string Missing = "is missing from the files given; add it, with the columns";

    [Fact]
    public void A_caseload_has_everybody_s_score_with_the_questionnaire_and_the_table()
    {
        NeedsCaseload caseload = NeedsFiles.Sound.ReadNeeds();
        Assert.Equal(
            [
                new ScoredPerson("P001", new([new("Mobility", "High", 3.25m, 2m), new("Mood", "Low", 5m, 1m)])),
                new ScoredPerson("P002", new([new("Mobility", "Low", 1m, 2m), new("Mood", "None", 0m, 1m)])),
            ],
            caseload.People);
        Assert.Equal(new Questionnaire([new("Mobility", [new("Low", 1m), new("High", 3.25m)], 2m), new("Mood", [new("None", 0m), new("Low", 5m)])]), caseload.Questionnaire);
        Assert.Equal(AllocationTable.OfBands([new(0m, 5m, Money.FromPounds(1000m)), new(6m, 10m, Money.FromPounds(2000m))]), caseload.Table);
        Assert.Equal(Policies.Default, caseload.Policies);
    }

    [Fact]
    public void People_csv_gives_floors_caps_and_groups()
    {
        NeedsCaseload caseload = NeedsFiles.Sound.With("people.csv", People, "P002,2026-04-01,,,", "P001,2026-04-01,100,\"£1,234.56\",65-and-over").ReadNeeds();
        Assert.Equal(
            [("P001", Money.FromPounds(100m), Money.FromPounds(1234.56m), [new("age", "65-and-over")]), ("P002", null, null, [])],
            caseload.People.Select(person => (person.Id, person.Floor, person.Cap, person.Groups)).ToArray<(string, Money?, Money?, ValueList<PersonGroup>)>());
        Assert.Equal([11.5m, 2m], caseload.People.Select(person => person.Score.Points));
    }

    [Fact]
    public void Everybody_claims_what_the_table_gives_for_their_points_within_floor_and_cap()
    {
        Files files = NeedsFiles.Sound.With("people.csv", People, "P001,2026-04-01,100,500,", "P002,2026-04-01,,,").With("table.csv", "points,amount", "0,0", "20,2000");

        Assert.Equal(
            [("P001", Money.FromPounds(1150m), Money.FromPounds(100m), Money.FromPounds(500m)), ("P002", Money.FromPounds(200m), Money.Zero, null)],
            files.ReadNeeds().Claims().Select(claim => (claim.Budget.PersonId, claim.Budget.Amount, claim.Floor, claim.Cap)).ToArray<(string, Money, Money, Money?)>());
    }

    [Fact]
    public void Everybody_whose_points_the_table_has_no_amount_for_is_reported_at_once()
    {
        NeedsCaseload caseload = NeedsFiles.Sound.With("table.csv", "points_from,points_to,amount", "3,10,1000").ReadNeeds();

        Assert.Equal(["P001", "P002"], Assert.Throws<InvalidFilesException>(() => caseload.Claims()).Faults.Select(fault => fault.Fault.Subject![^4..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_a_table_nobody_can_claim() => Assert.Throws<InvalidOperationException>(() => (NeedsFiles.Sound.ReadNeeds() with { Table = null }).Claims());

    [Fact]
    public void Policies_are_read_and_one_of_them_extends_the_table()
    {
        Files files = NeedsFiles.Sound.With("table.csv", "points,amount", "10,1000", "20,3000").With("policy.json", """{ "scaling": "down_only", "extend": true }""");
        NeedsCaseload caseload = files.ReadNeeds();
        Assert.Equal(new TopDownPolicy { Scaling = Scaling.DownOnly, Extends = true }, caseload.Policies.TopDown);
        Assert.Equal(Money.FromPounds(5000m), caseload.Table!.AmountFor(30m));
        Assert.False(files.Without("policy.json").ReadNeeds().Table!.Extends);
    }

    [Fact]
    public void A_table_need_not_be_there_unless_it_is_needed()
    {
        Files files = NeedsFiles.Sound.Without("table.csv");
        Assert.Null(files.ReadNeeds().Table);
        Assert.Equal(
            $"table.csv: {Missing} points_from, points_to, amount for bands, or points, amount for straight lines between points",
            files.NeedsFaults(needsTable: true));
    }

    [Fact]
    public void The_questionnaire_and_the_answers_must_be_there() =>
        Assert.Equal(
            $"""
            questionnaire.csv: {Missing} domain, level, points
            answers.csv: {Missing} person_id, domain, level
            """,
            NeedsFiles.Sound.Without("questionnaire.csv").Without("answers.csv").NeedsFaults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Everybody_who_answered_is_in_people_csv_if_there_is_one_and_the_other_way_round() =>
        Assert.Equal(
            """
            people.csv:2 person_id: 'P003' has no answers in answers.csv; add an answer for each domain, or take the person out
            people.csv:4 person_id: 'P004' has no answers in answers.csv; add an answer for each domain, or take the person out
            answers.csv:2 person_id: 'P002' is not in people.csv; did you mean 'P003'? otherwise add the person to people.csv
            answers.csv:3 person_id: 'P002' is not in people.csv; did you mean 'P003'? otherwise add the person to people.csv
            """,
            NeedsFiles.Sound.With("people.csv", "person_id,start", "P003,2026-04-01", "P001,2026-04-01", "P004,2026-04-01").NeedsFaults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_floor_or_cap_that_no_envelope_can_be_shared_within_is_refused_at_its_row() =>
        Assert.Equal(
            """
            people.csv:2 floor: '£0.125' is out of range; write a sum of 0 or more, in whole pence, under 1,000,000,000,000,000
            people.csv:3 cap: '£1.001' is out of range; write a sum of 0 or more, in whole pence, under 1,000,000,000,000,000
            """,
            NeedsFiles.Sound.With("people.csv", People, "P002,2026-04-01,0.125,1,", "P001,2026-04-01,,1.001,").NeedsFaults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Every_fault_of_every_file_is_reported_at_once() =>
        Assert.Equal(
            """
            people.csv:2 start: is blank; give it a value
            people.csv:3 person_id: 'P003' has no answers in answers.csv; add an answer for each domain, or take the person out
            questionnaire.csv:3 points: is blank; give it a value
            answers.csv:2 level: 'Hihg' is not a level of Mobility; did you mean 'High'? allowed: Low, High
            answers.csv:2 level: is missing for Mood; answer it with one of: Low
            answers.csv:3 person_id: 'P002' is not in people.csv; did you mean 'P001'? otherwise add the person to people.csv
            answers.csv:3 domain: 'Moody' is not a domain of the questionnaire; did you mean 'Mood'? allowed: Mobility, Mood
            table.csv:3 points_from: '5' is in the band before, which ends at 5, or under it; write the bands from the lowest, so that none overlaps the one before
            policy.json:1 scaling: 'up' is not a way to scale; allowed: both, down_only, up_only
            """,
            NeedsFiles.Sound
                .With("people.csv", "person_id,start", "P001,", "P003,2026-04-01")
                .With("questionnaire.csv", "domain,level,points", "Mobility,Low,1", "Mobility,High,", "Mood,Low,1")
                .With("answers.csv", "person_id,domain,level", "P001,Mobility,Hihg", "P002,Moody,Low")
                .With("table.csv", "points_from,points_to,amount", "0,5,1000", "5,10,2000")
                .With("policy.json", """{ "scaling": "up" }""")
                .NeedsFaults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Answers_are_not_held_against_what_is_lost_of_other_files()
    {
        const string Stray = "has text after the quote that closes a cell; put quotes around the whole cell, and write each quote inside it twice";
        Assert.Equal(
            $"""
            people.csv:3: {Stray}
            questionnaire.csv:3: {Stray}
            """,
            NeedsFiles.Sound
                .With("people.csv", "person_id,start", "P001,2026-04-01", "\"P\"002,2026-04-01")
                .With("questionnaire.csv", "domain,level,points", "Mobility,Low,1", "\"Mobility\"x,High,2")
                .NeedsFaults(), ignoreLineEndingDifferences: true);
        Assert.Equal(
            $"answers.csv:2: {Stray}",
            NeedsFiles.Sound
                .With("people.csv", "person_id,start", "P001,2026-04-01", "P002,2026-04-01")
                .With("answers.csv", "person_id,domain,level", "\"P\"001,Mobility,Low")
                .NeedsFaults());
    }

    [Theory]
    [InlineData(",High,2", "domain: is blank; give it a value")]
    [InlineData("Mobility,,2", "level: is blank; give it a value")]
    public void A_level_that_may_be_in_a_faulty_row_is_not_refused_as_well(string row, string message) =>
        Assert.Equal(
            $"questionnaire.csv:3 {message}",
            NeedsFiles.Sound
                .With("questionnaire.csv", "domain,level,points", "Mobility,Low,1", row, "Mood,None,0", "Mood,Low,2")
                .NeedsFaults());

    [Fact]
    public void Files_of_other_caseloads_are_left_alone() => NeedsFiles.Sound.With("visits.csv", "nonsense").With("rates.csv", "nonsense").ReadNeeds();

    [Fact]
    public void Dates_are_read_as_the_options_say() =>
        Assert.Equal(2, NeedsFiles.Sound.With("people.csv", "person_id,start", "P001,01/04/2026", "P002,01/04/2026").ReadNeeds(options: new() { Dates = DateForm.Uk }).People.Count);

    [Fact]
    public void A_fault_of_allocating_is_at_the_person_s_row()
    {
        NeedsCaseload caseload = NeedsFiles.Sound.With("table.csv", "points_from,points_to,amount", "0,5,1000", "6,11,2000").ReadNeeds(needsTable: true);
        Fault[] faults = [.. Assert.Throws<InvalidInputException>(() => new TopDownAllocation(caseload.Table!).Allocate("P001", caseload.People[0].Score.Points)).Faults];
        Assert.Equal(
            "answers.csv:4 points: '11.5' is in no band of the allocation table; add a band for it, or check the answers (the table ends at 11)",
            caseload.Locate(caseload.People[0], Assert.Single(faults)).ToString());
        Assert.Equal(2, caseload.Locate(caseload.People[1], faults[0]).Row);
    }

    [Theory]
    [InlineData("floor")]
    [InlineData("cap")]
    public void A_fault_of_a_bound_is_in_people_csv_if_there_is_one(string field)
    {
        Fault fault = new(field, "p", "r");
        NeedsCaseload with = NeedsFiles.Sound.With("people.csv", "person_id,start", "P002,2026-04-01", string.Empty, "P001,2026-04-01").ReadNeeds();
        Assert.Equal($"people.csv:4 {field}: p; r", with.Locate(with.People[0], fault).ToString());
        NeedsCaseload without = NeedsFiles.Sound.ReadNeeds();
        Assert.Equal($"answers.csv:4 {field}: p; r", without.Locate(without.People[0], fault).ToString());
    }

    [Fact]
    public void Only_people_of_the_caseload_can_be_located() =>
        Assert.Throws<ArgumentException>(() => NeedsFiles.Sound.ReadNeeds().Locate(new("P003", new([])), new("points", "p", "r")));

    [Fact]
    public void Caseloads_are_equal_from_whatever_rows()
    {
        NeedsCaseload caseload = NeedsFiles.Sound.ReadNeeds();
        NeedsCaseload moved = NeedsFiles.Sound
            .With("answers.csv", "level,person_id,domain", "High,P001,Mobility", string.Empty, "Low,P002,Mobility", "Low,P001,Mood", "None,P002,Mood").ReadNeeds();
        Assert.Equal(caseload, moved);
        Assert.Equal(caseload.GetHashCode(), moved.GetHashCode());
        Assert.NotEqual(caseload, NeedsFiles.Sound.Without("table.csv").ReadNeeds());
        Assert.NotEqual(caseload, NeedsFiles.Sound.With("policy.json", """{ "several": 3 }""").ReadNeeds());
        Assert.NotEqual(caseload, NeedsFiles.Sound.With("people.csv", People, "P002,2026-04-01,,,", "P001,2026-04-01,100,,").ReadNeeds());
    }

    [Fact]
    public void A_folder_is_read_as_files_are()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("questionnaire.csv", "domain,level,points,weight", "Mobility,Low,1,2", "Mobility,High,3.25,", "Mood,None,0,", "Mood,Low,5,")
            .With("answers.csv", "person_id,domain,level", "P002,Mobility,Low", "P002,Mood,None", "P001,Mobility,High", "P001,Mood,Low")
            .With("table.csv", "points_from,points_to,amount", "0,5,1000", "6,10,2000");
        Assert.Equal(NeedsFiles.Sound.ReadNeeds(), NeedsCaseloadFolder.Read(folder.Path, needsTable: true));
        File.Delete(folder.File("answers.csv"));
        Assert.Equal(
            $"answers.csv: is missing from the folder '{folder.Path}'; add it, with the columns person_id, domain, level",
            Assert.Throws<InvalidFilesException>(() => NeedsCaseloadFolder.Read(folder.Path)).Report());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() =>
        Assert.Equal(
            "questionnaire.csv: cannot be read: there is no folder 'no/such/folder'; give the folder that holds it",
            Assert.Throws<InvalidFilesException>(() => NeedsCaseloadFolder.Read("no/such/folder")).Report());

    [Fact]
    public void A_file_whose_name_has_other_capitals_is_not_passed_over_in_silence()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("Answers.csv", "person_id,domain,level").With("Table.csv", "points,amount");
        if (!File.Exists(folder.File("answers.csv")))
        {
            Assert.Equal(
                """
                answers.csv: exists under the name 'Answers.csv'; rename it: capitals count in the names of files
                table.csv: exists under the name 'Table.csv'; rename it: capitals count in the names of files
                """,
                Assert.Throws<InvalidFilesException>(() => NeedsCaseloadFolder.Read(folder.Path)).Report(), ignoreLineEndingDifferences: true);
        }
    }

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture =>
    {
        Files files = NeedsFiles.Sound.With("people.csv", People, "P002,2026-04-01,1.5,,i", "P001,2026-04-01,1024.5,2048.25,I");
        Assert.Equal(files.ReadNeeds(), Cultures.In(culture, () => files.ReadNeeds()));
    });
}
