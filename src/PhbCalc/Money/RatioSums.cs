namespace PhbCalc;

/// <summary>Adds fractions up.</summary>
internal static class RatioSums
{
    /// <summary>The exact sum of a fraction of each item.</summary>
    internal static Ratio SumOf<T>(this ValueList<T> items, Func<T, Ratio> fraction)
    {
        Ratio sum = default;
        foreach (T item in items.AsSpan())
        {
            sum += fraction(item);
        }

        return sum;
    }
}
