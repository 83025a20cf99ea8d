namespace PhbCalc.Tests.TopDown;

/// <summary>What is refused, by everything that is said about it.</summary>
internal static class Expect
{
    internal const string UnderATrillion = "write a number from 0 to under 1,000,000,000,000 with at most six decimals";

    /// <summary>Fails unless the call is refused with these faults, one a line, each with its position before it.</summary>
    internal static void Faults(string faults, Func<object> call) =>
        Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(Assert.Throws<InvalidInputException>(call).Faults));
}
