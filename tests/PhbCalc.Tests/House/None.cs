namespace PhbCalc.Tests.House;

/// <summary>Fails with every breach of a rule of the house, one a line, not only the first.</summary>
internal static class None
{
    internal static void In(IEnumerable<string> breaches)
    {
        string[] all = [.. breaches.Distinct(StringComparer.Ordinal)];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
