using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>Contests, answers and transparency records as documents (spec 8, Files; spec 10, Contest).</summary>
public sealed class ContestJsonTests
{
    [Law(100)]
    public Property What_is_written_reads_back_as_an_equal_result() => Law.Of(SomeContests.Any, made =>
    {
        AssertReadsBack(ContestJson.V1, made.Result);
        AssertReadsBack(PersonContestJson.V1, made.Person);
        AssertReadsBack(TransparencyRecordJson.V1, TransparencyRecord.Of(made.Result, SomeContests.From));
    });

    [Fact]
    public void Examples_read_back()
    {
        AssertReadsBack(ContestJson.V1, SomeContests.Example);
        AssertReadsBack(PersonContestJson.V1, SomeContests.OnePerson);
        AssertReadsBack(PersonContestJson.V1, SomeContests.WithoutSum);
        AssertReadsBack(TransparencyRecordJson.V1, SomeContests.Record);
    }

    [Fact]
    public void A_contest_is_written_in_snake_case_with_exact_numbers() => Snapshot.Matches(ContestJson.V1.Text(SomeContests.Example));

    [Fact]
    public void Answers_are_written_with_their_differences() => Snapshot.Matches(PersonContestJson.V1.Text(SomeContests.OnePerson));

    [Theory]
    [InlineData("\"by\": \"fifth_of_sum\"", "\"by\": \"fifths\"", "fifths")]
    [InlineData("\"share\": 1.000000", "\"share\": 0.900000", "all.within[1].share")]
    [InlineData("\"group_name\": \"age\"", "\"group_name\": null", "parts[0].group_name")]
    [InlineData("\"cases\": 8", "\"cases\": 0", "all.within[0].share")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string told) =>
        Assert.Contains(told, Assert.Throws<InvalidInputException>(() => ContestJson.V1.Parse(Changed.First(ContestJson.V1.Text(SomeContests.Example), written, changed))).Report(), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"difference\": 1200.50", "\"difference\": 1200.00", "answers[0].difference")]
    [InlineData("\"sum\": 1000.00", "\"sum\": null", "answers")]
    [InlineData("\"why_not\": null", "\"why_not\": \"none\"", "why_not")]
    public void An_answer_that_does_not_add_up_is_refused(string written, string changed, string told) =>
        Assert.Contains(told, Assert.Throws<InvalidInputException>(() => PersonContestJson.V1.Parse(Changed.First(PersonContestJson.V1.Text(SomeContests.OnePerson), written, changed))).Report(), StringComparison.Ordinal);

    private static void AssertReadsBack<T>(JsonFormat<T> format, T result)
        where T : notnull
    {
        string text = format.Text(result);
        Assert.Equal(result, format.Parse(text));
        Assert.Equal(text, format.Text(format.Parse(text)));
    }
}
