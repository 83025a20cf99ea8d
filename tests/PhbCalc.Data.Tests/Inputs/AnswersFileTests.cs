using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

public sealed class AnswersFileTests
{
    private const string Columns = "person_id,domain,level";

    private static readonly Questionnaire Questions = new([
        new("Mobility", [new("Low", 1m), new("High", 3.25m)], 2m),
        new("Mood", [new("None", 0m), new("Low", 5m)]),
    ]);

    [Fact]
    public void A_person_s_answers_are_scored() =>
        Assert.Equal(
            [new ScoredPerson("P1", new([new("Mobility", "High", 3.25m, 2m), new("Mood", "Low", 5m, 1m)]))],
            Read(Columns, "P1,Mobility,High", "P1,Mood,Low"));

    [Fact]
    public void The_points_are_the_sum_of_weight_times_points() => Assert.Equal(11.5m, Assert.Single(Read(Columns, "P1,Mobility,High", "P1,Mood,Low")).Score.Points);

    [Fact]
    public void Answers_come_in_any_order_and_people_in_ordinal_order() =>
        Assert.Equal(
            "B 2 P1 11.5 P10 7 a 2",
            string.Join(' ', Read(
                Columns, "P10,Mood,Low", "a,Mobility,Low", "P1,Mood,Low", "B,Mood,None", "P10,Mobility,Low", "P1,Mobility,High", string.Empty, "a,Mood,None", "B,Mobility,Low")
                .Select(person => FormattableString.Invariant($"{person.Id} {person.Score.Points:0.##}"))));

    [Fact]
    public void Capitals_do_not_matter_in_domains_and_levels() =>
        Assert.Equal(Read(Columns, "P1,Mobility,High", "P1,Mood,Low"), Read(Columns, "P1,MOBILITY,high", "P1,mood, LOW "));

    [Fact]
    public void Nobody_may_have_answered() => Assert.Empty(Read(Columns));

    [Theory]
    [InlineData("P1,,Low", "domain: is blank; give it a value")]
    [InlineData("P1,Mobility,", "level: is blank; give it a value")]
    [InlineData("P1,Moblity,Low", "domain: 'Moblity' is not a domain of the questionnaire; did you mean 'Mobility'? allowed: Mobility, Mood")]
    [InlineData("P1,Mobility,Hihg", "level: 'Hihg' is not a level of Mobility; did you mean 'High'? allowed: Low, High")]
    [InlineData("P1,Mobility,None", "level: 'None' is not a level of Mobility; allowed: Low, High")]
    public void A_faulty_cell_is_refused_with_directions(string row, string message) => Assert.Equal($"answers.csv:2 {message}", Refused(Columns, row, "P1,Mood,Low"));

    [Fact]
    public void An_answer_is_somebody_s() =>
        Assert.Equal("answers.csv:3 person_id: is blank; give it a value", Refused(Columns, "P1,Mobility,High", ",Mobility,Low", "P1,Mood,Low"));

    [Fact]
    public void A_domain_has_one_answer() =>
        Assert.Equal(
            """
            answers.csv:5 domain: 'Mobility' is answered in row 2 too; give one answer for each domain
            answers.csv:6 domain: 'Mobility' is answered in row 2 too; give one answer for each domain
            """,
            Refused(Columns, "P1,Mobility,Low", "P2,Mobility,Low", "P1,Mood,Low", "P1,mobility,Low", "P1,Mobility,High", "P2,Mood,Low"), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_missing_domain_is_reported_at_the_person_s_first_row() =>
        Assert.Equal(
            """
            answers.csv:2 level: is missing for Mood; answer it with one of: None, Low
            answers.csv:3 level: is missing for Mobility; answer it with one of: Low, High
            """,
            Refused(Columns, "P2,Mobility,Low", "P1,Mood,Low", "P3,Mobility,Low", "P3,Mood,Low"), ignoreLineEndingDifferences: true);

    [Fact]
    public void An_answer_with_an_unknown_level_is_not_missing_as_well() =>
        Assert.Equal(
            "answers.csv:2 level: 'x' is not a level of Mobility; allowed: Low, High",
            Refused(Columns, "P1,Mobility,x", "P1,Mood,Low"));

    [Fact]
    public void What_a_row_with_an_unknown_domain_may_have_meant_is_not_missing_as_well() =>
        Assert.Equal(
            """
            answers.csv:3 domain: 'x' is not a domain of the questionnaire; allowed: Mobility, Mood
            answers.csv:4 domain: is blank; give it a value
            answers.csv:4 level: is missing for Mobility; answer it with one of: Low, High
            answers.csv:4 level: is missing for Mood; answer it with one of: None, Low
            """,
            Refused(Columns, "P1,Mobility,Low", "P1,x,Low", "P2,,Low"), ignoreLineEndingDifferences: true);

    [Fact]
    public void What_may_be_in_a_row_that_is_lost_is_not_missing_as_well() =>
        Assert.Equal(
            "answers.csv:3: has text after the quote that closes a cell; put quotes around the whole cell, and write each quote inside it twice",
            Refused(Columns, "P1,Mobility,Low", "\"P\"1,Mood,Low"));

    [Fact]
    public void Every_fault_of_every_row_is_reported() =>
        Assert.Equal(
            """
            replies.csv:2 person_id: is blank; give it a value
            replies.csv:2 domain: 'x' is not a domain of the questionnaire; allowed: Mobility, Mood
            replies.csv:2 level: is blank; give it a value
            replies.csv:4 domain: 'Mobility' is answered in row 3 too; give one answer for each domain
            replies.csv:4 level: 'None' is not a level of Mobility; allowed: Low, High
            """,
            Assert.Throws<InvalidFilesException>(() => AnswersFile.Read(
                Files.Stream(Columns, ",x,", "P1,Mobility,Low", "P1,Mobility,None", "P1,Mood,None"), Questions, "replies.csv")).Report(),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void The_report_without_personal_data_shows_no_answer() =>
        Assert.Equal(
            """
            answers.csv:2 level: the value is not a level of Mobility; allowed: Low, High
            answers.csv:3 domain: the value is answered in row 2 too; give one answer for each domain
            answers.csv:4 level: is missing for Mobility; answer it with one of: Low, High
            """,
            Assert.Throws<InvalidFilesException>(() => Read(Columns, "P1,Mobility,bedbound", "P1,Mobility,Low", "P2,Mood,Low", "P1,Mood,Low")).Report(personal: false),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture =>
    {
        Questionnaire questions = new([new("I", [new("i", 1.5m)])]);
        Assert.Equal(
            AnswersFile.Read(Files.Stream(Columns, "I,i,I"), questions),
            Cultures.In(culture, () => AnswersFile.Read(Files.Stream(Columns, "I,i,I"), questions)));
        Assert.Equal(Refused(Columns, "I,mobılıty,LOW"), Cultures.In(culture, () => Refused(Columns, "I,mobılıty,LOW")));
    });

    private static ValueList<ScoredPerson> Read(params string[] lines) => AnswersFile.Read(Files.Stream(lines), Questions);

    private static string Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => Read(lines)).Report();
}
