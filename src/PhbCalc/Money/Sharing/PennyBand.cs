namespace PhbCalc;

/// <summary>
/// Among which rests the leftover pennies end: whose rest has a first place above the band gets one, whose is below gets none, and only
/// those within it are compared.
/// </summary>
/// <param name="Lowest">The lowest place of the band.</param>
/// <param name="Highest">The highest place of the band.</param>
internal readonly record struct PennyBand(int Lowest, int Highest)
{
    /// <summary>Every rest.</summary>
    internal static PennyBand All => new(0, Places.Values - 1);

    /// <summary>Where pennies probably end, from the rests of a sample.</summary>
    /// <param name="counts">How many of the sample have each first place.</param>
    /// <param name="weightPlace">The first place of the weight that every rest is under.</param>
    /// <param name="isWhole">Whether a rest has no further place.</param>
    /// <remarks>
    /// The rests of all come to the pennies that are left; so many get one. For rests that are spread evenly, the square root of the sample
    /// is three and a half standard errors; where they are not, the band may miss, which costs time only.
    /// </remarks>
    internal static PennyBand Of(ReadOnlySpan<int> counts, int weightPlace, bool isWhole)
    {
        (int number, long places) = (0, 0);
        for (int place = 0; place < counts.Length; place++)
        {
            number += counts[place];
            places += (long)place * counts[place];
        }

        // Further places stand for half a place, in the rests as in the weight.
        long pennies = isWhole ? places / weightPlace : ((2 * places) + number) / ((2 * weightPlace) + 1);
        int margin = Root(number) + 1;
        int most = (int)pennies - margin;
        int least = (int)pennies + margin;
        return new(least > number ? 0 : Places.Limit(counts, least, out _), most < 1 ? Places.Values - 1 : Places.Limit(counts, most, out _));
    }

    /// <summary>The band for a further try, where more or fewer pennies were left than the band and what is above it take.</summary>
    /// <param name="isTooHigh">Whether too many are above the band.</param>
    internal PennyBand Beyond(bool isTooHigh) => isTooHigh ? new(Highest + 1, Places.Values - 1) : new(0, Lowest - 1);

    private static int Root(int number)
    {
        int root = 0;
        while ((root + 1) * (root + 1) <= number)
        {
            root++;
        }

        return root;
    }
}
