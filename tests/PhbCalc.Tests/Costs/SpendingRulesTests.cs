namespace PhbCalc.Tests;

public sealed class SpendingRulesTests
{
    [Theory]
    [InlineData("emergency-care", "emergency-care")]
    [InlineData("Emergency_Care", "emergency-care")]
    [InlineData("EMERGENCY CARE", "emergency-care")]
    [InlineData("gp", "gp")]
    [InlineData("Gambling", "gambling")]
    public void A_category_is_refused_however_it_is_written(string category, string refused) => Assert.Equal(refused, SpendingRules.Refusing(category)?.Category);

    [Theory]
    [InlineData("equipment")]
    [InlineData("emergency")]
    [InlineData("debt advice")]
    [InlineData("")]
    public void Other_categories_are_not(string category) => Assert.Null(SpendingRules.Refusing(category));

    [Fact]
    public void Every_rule_has_words_and_a_source() => Assert.All(SpendingRules.All, rule =>
    {
        Assert.NotEmpty(rule.Rule);
        Assert.NotEmpty(rule.Source.Title);
        Assert.Equal(rule, SpendingRules.Refusing(rule.Category));
    });

    [Fact]
    public void No_category_at_all_is_an_error_of_the_caller() => Assert.Throws<ArgumentNullException>(() => SpendingRules.Refusing(null!));
}
