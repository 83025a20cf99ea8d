using PhbCalc.BlockContracts;

namespace PhbCalc.Data.Tests;

public sealed class ReleasePolicyTests
{
    [Fact]
    public void Every_policy_of_stepped_release_has_a_name() =>
        Assert.Equal(new ReleasePolicy { Phasing = ContractPhasing.Days, AllowRisingShares = true }, Read("""{ "phasing": "Days", "allow_rising_shares": true }"""));

    [Fact]
    public void What_is_not_named_is_the_default() =>
        Assert.Equal(new ReleasePolicy { Phasing = ContractPhasing.Equal, AllowRisingShares = false }, Read("{ }"));

    [Theory]
    [InlineData("\"phasing\": \"monthly\"", "phasing: 'monthly' is not a way to phase; allowed: equal, days")]
    [InlineData("\"allow_rising_shares\": 1", "allow_rising_shares: '1' is not true or false; allowed: true, false")]
    public void A_faulty_policy_is_refused_with_directions(string member, string message) =>
        Assert.Equal($"policy.json:2 {message}", Assert.Throws<InvalidFilesException>(() => Read($"{{\n  {member}\n}}")).Report());

    private static ReleasePolicy Read(string text) => PolicyFile.Read(Files.Stream(text)).Release;
}
