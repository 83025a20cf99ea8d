using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class ScoresJsonTests
{
    private const string NotDerived = "is not what the other members come to; give the file as it was written: what can be worked out from its lines is worked out again";

    [Law]
    public Property What_is_written_reads_back_as_equal_scores() => Law.Of(SomeScores.Any, scores =>
    {
        string text = ScoresJson.V1.Text(scores);
        Assert.Equal(scores, ScoresJson.V1.Parse(text));
        Assert.Equal(text, ScoresJson.V1.Text(ScoresJson.V1.Parse(text)));
        using MemoryStream stream = new();
        ScoresJson.V1.Write(stream, scores);
        stream.Position = 0;
        Assert.Equal(scores, ScoresJson.V1.Read(stream));
    });

    [Fact]
    public void Scores_are_written_in_snake_case_with_exact_numbers_and_people_in_order() => Snapshot.Matches(ScoresJson.V1.Text(SomeScores.Two));

    [Fact]
    public void The_order_of_the_people_does_not_matter() => Assert.Equal(ScoresJson.V1.Text(SomeScores.Two), ScoresJson.V1.Text(SomeScores.Two.Reverse().ToValueList()));

    [Theory]
    [InlineData("phbcalc.scores.v1", "x", "format: 'x' is not the format that is read here; give a file whose format is phbcalc.scores.v1")]
    [InlineData("\"points\": 12,", "\"points\": 12.5,", $"people[0].points: {NotDerived}")]
    [InlineData("\"points\": 12,", "\"points\": \"12\",", "people[0].points: is not a number; write it like 1234.56, without an exponent and with at most 28 digits")]
    [InlineData("may-indicate", "may", "people[0].indication: 'may' is not what levels point to; allowed: not-indicated, may-indicate, expected-eligible")]
    [InlineData("\"score\": 12", "\"score\": 13", $"people[0].lines[0].score: {NotDerived}")]
    [InlineData("\"domain\": \"Breathing\"", "\"domain\": null", "people[0].lines[1].domain: is not a text; write it in quotes")]
    [InlineData("\"weight\": 1.5", "\"weigth\": 1.5", "people[0].lines[1].weight: is missing; add it: every member of the format is written, null if there is nothing to say\npeople[0].lines[1].weigth: is not a member of the format; did you mean 'weight'? allowed: domain, level, points, weight, score")]
    [InlineData("\"lines\": [", "\"lines\": {}, \"more\": [", "people[0].more: is not a member of the format; allowed: person_id, points, indication, lines\npeople[0].lines: is not a list; write [ and its members")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => ScoresJson.V1.Parse(Changed.First(ScoresJson.V1.Text(SomeScores.Two), written, changed))).Report());

    [Fact]
    public void Culture_does_not_matter()
    {
        string text = ScoresJson.V1.Text(SomeScores.Two);
        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => ScoresJson.V1.Text(ScoresJson.V1.Parse(text)))));
    }
}
