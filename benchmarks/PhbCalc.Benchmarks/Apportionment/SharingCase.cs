namespace PhbCalc.Benchmarks;

/// <summary>One sum to be shared out over many people: an envelope that is 3% short of what they need.</summary>
/// <param name="Total">The sum, in pence.</param>
/// <param name="Weights">What each needs, in pence.</param>
/// <param name="Floors">The least of each, in pence: 10% less than last year's budget, so that a change of method is felt gently.</param>
/// <param name="Caps">The most of each, in pence: 10% more than last year's budget. With these floors and caps a third are at one of them.</param>
internal sealed record SharingCase(long Total, long[] Weights, long[] Floors, long[] Caps)
{
    private const int EnvelopePercent = 97;
    private const int FloorPercent = 90;
    private const int CapPercent = 110;
    private const long ThousandPounds = 100_000;
    private const long Band = 10 * ThousandPounds;

    /// <summary>The bounds as the engine takes them.</summary>
    /// <param name="bounded">Whether there are any.</param>
    internal ApportionmentBounds Bounds(bool bounded) => bounded ? new(Floors, Caps) : default;

    /// <summary>Makes a case of so many people.</summary>
    internal static SharingCase Make(int recipients)
    {
        SharingCase made = new(0, new long[recipients], new long[recipients], new long[recipients]);
        for (int i = 0; i < recipients; i++)
        {
            long lastYear = SyntheticNeeds.LastYear(i) * EnvelopePercent / 100;
            made.Weights[i] = SyntheticNeeds.Need(i);
            made.Floors[i] = lastYear * FloorPercent / 100;
            made.Caps[i] = lastYear * CapPercent / 100;
        }

        return made with { Total = Envelope(made.Weights) };
    }

    /// <summary>Makes a case without bounds of so many people whose needs are in bands of £10,000, so that many tie.</summary>
    internal static SharingCase MakeInBands(int recipients)
    {
        long[] weights = [.. Enumerable.Range(0, recipients).Select(i => ((SyntheticNeeds.Need(i) / Band) + 1) * Band)];
        return new(Envelope(weights), weights, [], []);
    }

    /// <summary>A sum in whole thousands of pounds.</summary>
    private static long Envelope(long[] weights) => weights.Sum() * EnvelopePercent / 100 / ThousandPounds * ThousandPounds;
}
