using PhbCalc.TestSupport;

namespace PhbCalc.Tests.TestSupport;

/// <summary>What the environment says of laws.</summary>
public sealed class LawSettingsTests
{
    [Fact]
    public void Nothing_in_the_environment_leaves_the_usual_cases() =>
        Assert.Equal(new LawSettings(null, 20260401, 9223372036854775783, null, null), Of());

    [Fact]
    public void Cases_and_a_seed_are_taken() =>
        Assert.Equal(new LawSettings(7, 5, 9223372036854775783, null, null), Of(("PHBCALC_CASES", "7"), ("PHBCALC_SEED", "5")));

    [Fact]
    public void What_a_failure_printed_says_where_to_start_before_any_seed()
    {
        LawSettings settings = Of(("PHBCALC_SEED", "5"), ("PHBCALC_REPLAY", "15799483923906843575,17111969024347452263,1"));

        Assert.Null(settings.Fault);
        Assert.Equal("15799483923906843575,17111969024347452263,1", settings.Replay);
    }

    [Theory]
    [InlineData("PHBCALC_CASES", "many", "a whole number from 1 up")]
    [InlineData("PHBCALC_CASES", "0", "a whole number from 1 up")]
    [InlineData("PHBCALC_CASES", "3000000000", "a whole number from 1 up")]
    [InlineData("PHBCALC_SEED", "-1", "a whole number from 0 up")]
    [InlineData("PHBCALC_REPLAY", "1", "the value that the failing law printed")]
    [InlineData("PHBCALC_REPLAY", "1,2,3", "the value that the failing law printed")]
    [InlineData("PHBCALC_REPLAY", "(1,3,5)", "the value that the failing law printed")]
    public void A_value_that_cannot_be_read_is_a_fault_that_says_what_to_give(string name, string value, string wanted)
    {
        string fault = Of((name, value)).Fault!;

        Assert.StartsWith($"The environment variable {name} is '{value}'; give {wanted}", fault, StringComparison.Ordinal);
    }

    private static LawSettings Of(params (string Name, string Value)[] variables) => LawSettings.Of(name => variables.FirstOrDefault(one => one.Name == name).Value);
}
