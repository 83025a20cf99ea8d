namespace PhbCalc.Tests;

public sealed class FaultTests
{
    private static readonly Fault Plain = new("carers", "is not a number", "write 1 to 99");

    [Fact]
    public void A_fault_says_whom_what_and_how_to_put_it_right()
    {
        Assert.Equal("carers: is not a number; write 1 to 99", Plain.ToString());
        Assert.Equal("carers: 'two' is not a number; write 1 to 99", (Plain with { Value = "two" }).ToString());
        Assert.Equal("person P1, visit v1, carers: 'two' is not a number; write 1 to 99", (Plain with { Subject = "person P1, visit v1", Value = "two" }).ToString());
    }

    [Fact]
    public void It_can_leave_out_the_person_and_the_value()
    {
        Fault fault = Plain with { Subject = "person P1", Value = "two" };

        Assert.Equal("carers: the value is not a number; write 1 to 99", fault.WithoutPersonalData());
        Assert.Equal("carers: is not a number; write 1 to 99", (fault with { Value = null }).WithoutPersonalData());
        Assert.Equal("carers: the value is not a number; write less", (fault with { RemedyWithoutPersonalData = "write less" }).WithoutPersonalData());
    }

    [Fact]
    public void An_exception_holds_every_fault_and_says_them_one_a_line()
    {
        InvalidInputException thrown = new([Plain, (Plain with { Field = "days" }).Under("rows", 3)]);

        Assert.Equal("carers: is not a number; write 1 to 99\ndays: is not a number; write 1 to 99", thrown.Message);
        Assert.Equal(2, thrown.Faults.Count);
        Assert.Equal((null, 3), (thrown.Faults[0].Position, thrown.Faults[1].Position));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InvalidInputException([]));
    }

    [Fact]
    public void Its_path_is_a_JSON_pointer_that_grows_as_wholes_report_their_parts()
    {
        Assert.Equal("/carers", Plain.Path);
        Assert.Equal("/plan/visits/3/carers", Plain.Under("visits", 3).Under("plan").Path);
        Assert.Equal("/a~1b~0c", (Plain with { Path = "" }).Under("a/b~c").Path);
        Assert.Throws<ArgumentException>(() => Plain with { Path = "carers" });
    }

    [Theory]
    [InlineData("agncy", "agency")]
    [InlineData("AGENCY", "agency")]
    [InlineData("agnecy", "agency")]
    [InlineData("wakingnight", "waking-night")]
    [InlineData("p", "pa")]
    [InlineData("physiotherapy", null)]
    public void A_word_that_was_probably_meant_is_found(string word, string? nearest) => Assert.Equal(nearest, Nearest.To(word, ["agency", "pa", "waking-night"]));

    [Fact]
    public void Allowed_words_are_all_named_up_to_sixteen_and_of_more_the_twelve_nearest()
    {
        string[] words = [.. Enumerable.Range(1, 20).Select(i => $"band{i:00}")];

        Assert.Equal($"allowed: {string.Join(", ", words[..16])}", Nearest.Suggest("evening", words[..16]));
        Assert.Equal(
            "did you mean 'band19'? allowed: band19, band09, band10, band11, band12, band13, band14, band15, band16, band17, band18, band01 and 8 more",
            Nearest.Suggest("bnd19", words));
        Assert.Equal("did you mean 'band01'? allowed: band01, band02", Nearest.Suggest("bnd01", words[..2]));
    }

    [Theory]
    [InlineData("trim-share", "did you mean 'trim_share'? see the page")]
    [InlineData("contingency", "did you mean 'contingency_weeks', 'contingency_share' or 'contingency_place'? see the page")]
    [InlineData("Pa", "did you mean 'pa_card' or 'pa_age'? see the page")]
    [InlineData("holiday", "see the page")]
    [InlineData("", "see the page")]
    public void Of_a_list_that_stands_elsewhere_only_what_may_be_meant_is_named(string word, string remedy) =>
        Assert.Equal(remedy, Nearest.Suggest(word, ["trim_share", "contingency_weeks", "contingency_share", "contingency_place", "contingency_more", "pa_card", "pa_age"], "see the page"));
}
