namespace PhbCalc.Tool;

/// <summary>What holds a share, as a word in a table.</summary>
internal static class BoundWords
{
    internal static string Of(ShareBound bound) => bound switch
    {
        ShareBound.Floor => "floor",
        ShareBound.Cap => "cap",
        _ => string.Empty,
    };
}
