namespace PhbCalc.Testing.Tests;

/// <summary>How laws are tested can be said in one way only.</summary>
public sealed class LawOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_law_is_held_against_one_case_at_least(int cases) =>
        Assert.Equal(FormattableString.Invariant($"cases: '{cases}' is too few to test a law; write 1 or more"), Message(() => new LawOptions { Cases = cases }));

    [Theory]
    [InlineData("1,2")]
    [InlineData("1,2,3,4")]
    [InlineData("one,2,3")]
    [InlineData("1,-2,3")]
    [InlineData("1,2,99999999999")]
    public void A_case_to_start_with_is_what_a_failure_prints(string replay) => Assert.Equal(
        $"replay: '{replay}' is not a case to start with; copy what the failure printed: three whole numbers with commas between them",
        Message(() => new LawOptions { Replay = replay }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("20260401,9223372036854775783,12")]
    public void There_need_be_none(string? replay) => Assert.Equal(replay, new LawOptions { Replay = replay }.Replay);

    private static string Message(Func<LawOptions> options) => Assert.Throws<InvalidInputException>(options).Faults[0].ToString();
}
