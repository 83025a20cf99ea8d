using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

public sealed class TopDownPolicyTests
{
    [Fact]
    public void Every_policy_of_top_down_allocation_has_a_name() =>
        Assert.Equal(
            new TopDownPolicy { Scaling = Scaling.DownOnly, Several = 3, Extends = true },
            Read("""{ "scaling": "Down_Only", "several": "3", "extend": true }"""));

    [Fact]
    public void What_is_not_named_is_the_default()
    {
        Assert.Equal(TopDownPolicy.Default, Read("{ }"));
        Assert.Equal((Scaling.Both, 2, false), (TopDownPolicy.Default.Scaling, TopDownPolicy.Default.Several, TopDownPolicy.Default.Extends));
    }

    [Theory]
    [InlineData("both", Scaling.Both)]
    [InlineData("down_only", Scaling.DownOnly)]
    [InlineData("up_only", Scaling.UpOnly)]
    public void Scaling_is_a_word(string word, Scaling scaling) => Assert.Equal(scaling, Read($$"""{ "scaling": "{{word}}" }""").Scaling);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("\"yes\"", true)]
    [InlineData("\"no\"", false)]
    public void Extend_is_true_or_false_or_a_word_for_it(string value, bool extends) => Assert.Equal(extends, Read($$"""{ "extend": {{value}} }""").Extends);

    [Theory]
    [InlineData("\"scaling\": \"down\"", "scaling: 'down' is not a way to scale; allowed: both, down_only, up_only")]
    [InlineData("\"scaling\": \"up-only\"", "scaling: 'up-only' is not a way to scale; did you mean 'up_only'? allowed: both, down_only, up_only")]
    [InlineData("\"scaling\": true", "scaling: is neither a text nor a number; write one value, or leave the name out")]
    [InlineData("\"several\": 0", "several: '0' is not a number of levels; write a whole number of 1 or more")]
    [InlineData("\"several\": -1", "several: '-1' is not a number of levels; write a whole number of 1 or more")]
    [InlineData("\"several\": 2.5", "several: '2.5' is not a number of levels; write a whole number such as 2")]
    [InlineData("\"extend\": 1", "extend: '1' is not true or false; allowed: true, false")]
    [InlineData("\"extend\": \"ture\"", "extend: 'ture' is not true or false; did you mean 'true'? allowed: true, false")]
    [InlineData("\"extend\": null", "extend: is neither a text nor a number; write one value, or leave the name out")]
    [InlineData("\"extends\": true", "extends: is not a policy; did you mean 'extend'? all policies are in docs/files.md, under policy.json")]
    public void A_faulty_policy_is_refused_with_directions(string member, string message) =>
        Assert.Equal($"policy.json:2 {message}", Assert.Throws<InvalidFilesException>(() => Read($"{{\n  {member}\n}}")).Report());

    [Fact]
    public void A_policy_made_in_code_is_checked_as_one_read() =>
        Assert.Equal(
            "several: '0' is not a number of levels; write a whole number of 1 or more",
            Assert.Throws<InvalidInputException>(() => new TopDownPolicy { Several = 0 }).Report());

    private static TopDownPolicy Read(string text) => PolicyFile.Read(Files.Stream(text)).TopDown;
}
