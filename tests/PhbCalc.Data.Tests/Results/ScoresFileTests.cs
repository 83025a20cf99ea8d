using System.Globalization;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

public sealed class ScoresFileTests
{
    private const string Header = "person_id,points,indication\n";
    private const string LinesHeader = "person_id,domain,level,points,weight,score\n";

    [Fact]
    public void Each_person_is_a_row_in_ordinal_order_with_what_the_levels_point_to() =>
        Assert.Equal(
            Header + """"
            P001,12,may-indicate
            P002,7,

            """".ReplaceLineEndings("\n"),
            Text(SomeScores.Two));

    [Fact]
    public void Each_domain_is_a_row_with_weight_times_points() =>
        Assert.Equal(
            LinesHeader + """"
            P001,Mobility,Severe,12,1,12
            P001,Breathing,No needs,0,1.5,0
            P002,"Play, and ""school""",'=High,3.5,2,7

            """".ReplaceLineEndings("\n"),
            Lines(SomeScores.Two));

    [Theory]
    [InlineData(EligibilityIndication.NotIndicated, "not-indicated")]
    [InlineData(EligibilityIndication.MayIndicate, "may-indicate")]
    [InlineData(EligibilityIndication.ExpectedEligible, "expected-eligible")]
    public void Every_indication_has_its_word(EligibilityIndication indication, string word) =>
        Assert.EndsWith($",{word}\n", Text([SomeScores.Two[1] with { Indication = indication }]), StringComparison.Ordinal);

    [Law]
    public Property The_lines_of_a_person_sum_to_the_points() => Law.Of(SomeScores.Any, scores =>
    {
        ILookup<string, string[]> lines = Written.Rows(Lines(scores)).ToLookup(row => row[0], StringComparer.Ordinal);
        Assert.All(Written.Rows(Text(scores)), row => Assert.Equal(Number(row[1]), lines[row[0]].Sum(line => Number(line[5]))));
        Assert.All(lines.SelectMany(line => line), line => Assert.Equal(Number(line[5]), Number(line[3]) * Number(line[4])));
        Assert.Equal(scores.Sum(person => person.Score.Lines.Count), lines.Sum(line => line.Count()));
    });

    [Fact]
    public void Nobody_makes_files_with_headers_only()
    {
        Assert.Equal(Header, Text([]));
        Assert.Equal(LinesHeader, Lines([]));
    }

    [Fact]
    public void Culture_does_not_matter() =>
        Assert.All(Cultures.Names, culture => Assert.Equal(Text(SomeScores.Two) + Lines(SomeScores.Two), Cultures.In(culture, () => Text(SomeScores.Two) + Lines(SomeScores.Two))));

    private static string Text(ValueList<PersonScore> scores) => Written.Text(stream => ScoresFile.Write(stream, scores));

    private static string Lines(ValueList<PersonScore> scores) => Written.Text(stream => ScoreLinesFile.Write(stream, scores));

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
