using PhbCalc.Sufficiency;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class SufficiencyJsonTests
{
    [Law]
    public Property What_is_written_reads_back_as_equal_results() => Law.Of(SomeSufficiency.Any, results =>
    {
        string text = SufficiencyJson.V1.Text(results);
        Assert.Equal(results, SufficiencyJson.V1.Parse(text));
        Assert.Equal(text, SufficiencyJson.V1.Text(SufficiencyJson.V1.Parse(text)));
    });

    [Fact]
    public void The_results_that_are_written_have_every_answer_with_a_price_and_without()
    {
        Assert.All(Enum.GetValues<SufficiencyVerdict>(), verdict => Assert.NotEqual(0, SomeSufficiency.All.Count(verdict)));
        Assert.Contains(SomeSufficiency.All.People, result => result.Price is not null);
        Assert.Contains(SomeSufficiency.All.People, result => result.NotPricedBecause is not null);
    }

    [Fact]
    public void Results_are_written_in_snake_case_with_exact_numbers() => Snapshot.Matches(SufficiencyJson.V1.Text(SomeSufficiency.All));

    [Theory]
    [InlineData("\"short\": 3,", "\"short\": 2,", "sums.short: is not what the other members come to")]
    [InlineData("\"short_a_week\": 1498.50", "\"short_a_week\": 1498.51", "sums.short_a_week: '£1,498.51' is not what its parts come to, £1,498.50")]
    [InlineData("\"quarters\": 28", "\"quarters\": 700", "people[0].week[0].first_quarter: is not what the other members come to")]
    [InlineData("\"answer\": \"short\"", "\"answer\": \"enough\"", "people[0].answer: 'enough' is not an answer; allowed: not_known, sufficient, short")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidInputException>(() => SufficiencyJson.V1.Parse(Changed.First(SufficiencyJson.V1.Text(SomeSufficiency.All), written, changed))).Report(), StringComparison.Ordinal);

    [Fact]
    public void Culture_does_not_matter()
    {
        string text = SufficiencyJson.V1.Text(SomeSufficiency.All);
        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => SufficiencyJson.V1.Text(SufficiencyJson.V1.Parse(text)))));
    }
}
