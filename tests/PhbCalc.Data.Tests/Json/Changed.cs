namespace PhbCalc.Data.Tests;

/// <summary>What somebody did to JSON that was written.</summary>
internal static class Changed
{
    /// <summary>The text with the first place where something is written changed.</summary>
    internal static string First(string text, string written, string changed)
    {
        int place = text.IndexOf(written, StringComparison.Ordinal);
        Assert.True(place >= 0, $"{written} is there");
        return text[..place] + changed + text[(place + written.Length)..];
    }
}
