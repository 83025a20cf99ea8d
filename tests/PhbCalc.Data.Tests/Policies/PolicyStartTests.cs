using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>The policy.csv that one begins with.</summary>
public sealed class PolicyStartTests
{
    private static readonly string Start = Repository.File("src", "PhbCalc.Tool", "Starts", "policy.csv");

    [Fact]
    public void It_has_every_policy_that_there_is() =>
        Assert.Equal(PolicyNames.All.Order(StringComparer.Ordinal), File.ReadLines(Start).Skip(1).Select(row => row.Split(',')[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void It_states_the_defaults_and_nothing_else()
    {
        using FileStream file = File.OpenRead(Start);

        Assert.Equal(Policies.Default, PolicyFile.Read(file, PolicyFile.TableName));
    }
}
