using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

public sealed class QuestionnaireFileTests
{
    private const string Columns = "domain,level,points";
    private const string AllColumns = $"{Columns},weight";
    private const string OutOfRange = "is out of range; write a number from 0 to under 1,000,000,000 with at most six decimals";
    private const string TooFine = "times the weight has more than six decimals; write points or weight with fewer decimals";

    [Fact]
    public void Rows_of_a_domain_are_its_levels_in_the_order_of_the_file() =>
        Assert.Equal(
            new Questionnaire([
                new("Mobility", [new("Low", 1m), new("High", 3.25m), new("No needs", 0m)], 2m),
                new("Mood, and fears", [new("Any", 5m)]),
            ]),
            Read(AllColumns, "Mobility,Low,1,2", "\"Mood, and fears\",Any,5,", string.Empty, "Mobility,High,3.25,2", "Mobility,No needs,0,2"));

    [Theory]
    [InlineData("1.5", "", "")]
    [InlineData("", "1.5", "")]
    [InlineData("", "", "1.50")]
    [InlineData("1.5", "1.50", "1.500")]
    public void The_weight_may_stand_in_any_row_of_the_domain(string first, string second, string third) =>
        Assert.Equal(
            [1.5m, 1m],
            Read(AllColumns, $"A,Low,1,{first}", $"A,High,2,{second}", "B,Low,1,", $"A,Severe,3,{third}").Domains.Select(domain => domain.Weight));

    [Fact]
    public void Without_a_column_for_it_every_weight_is_1() => Assert.Equal([1m, 1m], Read(Columns, "A,Low,1", "B,Low,1").Domains.Select(domain => domain.Weight));

    [Fact]
    public void Capitals_do_not_make_another_domain()
    {
        Questionnaire read = Read(Columns, "Mobility,Low,1", "MOBILITY,High,2");
        Assert.Equal(new QuestionnaireDomain("Mobility", [new("Low", 1m), new("High", 2m)]), Assert.Single(read.Domains));
    }

    [Theory]
    [InlineData(",Low,1,1", "domain: is blank; give it a value")]
    [InlineData("A,,1,1", "level: is blank; give it a value")]
    [InlineData("A,Low,,1", "points: is blank; give it a value")]
    [InlineData("A,Low,few,1", "points: 'few' is not a number; write it like 1234.56, with digits and a point only")]
    [InlineData("A,Low,1,heavy", "weight: 'heavy' is not a number; write it like 1234.56, with digits and a point only")]
    [InlineData("A,Low,-1,1", $"points: '-1' {OutOfRange}")]
    [InlineData("A,Low,1.1234567,", $"points: '1.1234567' {OutOfRange}")]
    [InlineData("A,Low,1000000000,", $"points: '1000000000' {OutOfRange}")]
    [InlineData("A,Low,1,-1", $"weight: '-1' {OutOfRange}")]
    [InlineData("A,Low,1,0.1234567", $"weight: '0.1234567' {OutOfRange}")]
    [InlineData("A,Low,0.001,0.0001", $"points: '0.001' {TooFine}")]
    public void A_faulty_cell_is_refused_with_directions(string row, string message) => Assert.Equal($"questionnaire.csv:2 {message}", Refused(AllColumns, row));

    [Fact]
    public void A_level_is_in_a_domain_once() =>
        Assert.Equal(
            """
            questionnaire.csv:4 level: 'low' is a level of Mobility in row 2 too; write each level of a domain once
            questionnaire.csv:5 level: 'LOW' is a level of Mobility in row 2 too; write each level of a domain once
            """,
            Refused(Columns, "Mobility,Low,1", "Mood,Low,2", "mobility,low,1", "Mobility,LOW,4"), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_domain_has_one_weight() =>
        Assert.Equal(
            """
            questionnaire.csv:5 weight: '2' is not the weight of the domain in row 3, 1.5; write the same in all of the domain's rows, or leave it blank in all but one
            questionnaire.csv:6 weight: '0' is not the weight of the domain in row 3, 1.5; write the same in all of the domain's rows, or leave it blank in all but one
            """,
            Refused(AllColumns, "A,No,0,", "A,Low,1,1.5", "B,Low,1,2", "A,High,2,2", "A,Severe,3,0"), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_weight_that_is_wrong_is_not_what_others_have_to_be() =>
        Assert.Equal(
            $"""
            questionnaire.csv:2 weight: '-1' {OutOfRange}
            questionnaire.csv:5 weight: '3' is not the weight of the domain in row 3, 2; write the same in all of the domain's rows, or leave it blank in all but one
            """,
            Refused(AllColumns, "A,No,0,-1", "A,Low,1,2", "A,High,2,2", "A,Severe,3,3"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Points_are_held_against_a_weight_that_stands_in_another_row() =>
        Assert.Equal(
            $"""
            questionnaire.csv:2 points: '0.001' {TooFine}
            questionnaire.csv:5 points: '0.003' {TooFine}
            """,
            Refused(AllColumns, "A,Low,0.001,", "A,High,2,0.0001", "B,Low,0.001,", "A,Severe,0.003,"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Every_fault_of_every_row_is_reported() =>
        Assert.Equal(
            $"""
            scores.csv:2 domain: is blank; give it a value
            scores.csv:2 level: is blank; give it a value
            scores.csv:2 points: 'x' is not a number; write it like 1234.56, with digits and a point only
            scores.csv:2 weight: '-1' {OutOfRange}
            scores.csv:4 level: 'A' is a level of A in row 3 too; write each level of a domain once
            scores.csv:4 points: '-1' {OutOfRange}
            """,
            Assert.Throws<InvalidFilesException>(() => QuestionnaireFile.Read(Files.Stream(AllColumns, ",,x,-1", "A,A,1,", "A,A,-1,"), "scores.csv")).Report(),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void A_questionnaire_has_rows()
    {
        Assert.Equal("questionnaire.csv domain: there is none; give at least one domain", Refused(Columns));
        Assert.Equal("questionnaire.csv:1 points: the column is missing; add it: the file needs domain, level, points", Refused("domain,level"));
    }

    [Fact]
    public void The_decision_support_tool_with_local_points_reads_back()
    {
        Questionnaire tool = PublishedFigures.Bundled.DecisionSupportTool.ToQuestionnaire(
            [new("No needs", 0m), new("Low", 1.5m), new("Moderate", 4m), new("High", 9m), new("Severe", 16m), new("Priority", 25m)]);
        byte[] text = new SpreadsheetText(1).Of(
            ["domain", "level", "points"],
            tool.Domains.SelectMany(domain => domain.Levels.Select(level => (string[])[domain.Name, level.Name, level.Points.ToString(System.Globalization.CultureInfo.InvariantCulture)])));
        Assert.Equal(tool, QuestionnaireFile.Read(new MemoryStream(text)));
    }

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture =>
    {
        Assert.Equal(Read(AllColumns, "I,i,1024.5,0.25"), Cultures.In(culture, () => Read(AllColumns, "I,i,1024.5,0.25")));
        Assert.Equal(Refused(AllColumns, "I,i,-1024.5,0.25", "i,I,x,1.5"), Cultures.In(culture, () => Refused(AllColumns, "I,i,-1024.5,0.25", "i,I,x,1.5")));
    });

    private static Questionnaire Read(params string[] lines) => QuestionnaireFile.Read(Files.Stream(lines));

    private static string Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => Read(lines)).Report();
}
