using PhbCalc.Sufficiency;

namespace PhbCalc.Data.Tests;

public sealed class SufficiencyPolicyTests
{
    [Fact]
    public void Every_policy_of_the_check_of_needs_has_a_name() =>
        Assert.Equal(
            new SufficiencyPolicy { WakingNightServices = ["waking-night", "night-care"], LiveInBreakHours = 3.5m, MostHoursOfPersonalAssistant = 40m, ShortfallService = "personal care" },
            Read("""{ "waking_night_services": "waking-night, night-care", "live_in_break_hours": 3.5, "most_hours_of_personal_assistant": 40, "shortfall_service": "personal care" }"""));

    [Fact]
    public void What_is_not_named_is_the_default() => Assert.Equal(SufficiencyPolicy.Default, Read("{ }"));

    [Theory]
    [InlineData("\"live_in_break_hours\": 25", "live_in_break_hours: '25' is out of range; write a number of hours from 0 to 24")]
    [InlineData("\"most_hours_of_personal_assistant\": -1", "most_hours_of_personal_assistant: '-1' is out of range; write a number of hours from 0 to 168")]
    [InlineData("\"shortfall_service\": \"\"", "shortfall_service: is blank; give it a value")]
    public void A_faulty_policy_is_refused_with_directions(string member, string message) =>
        Assert.Equal($"policy.json:2 {message}", Assert.Throws<InvalidFilesException>(() => Read($"{{\n  {member}\n}}")).Report());

    private static SufficiencyPolicy Read(string text) => PolicyFile.Read(Files.Stream(text)).Sufficiency;
}
