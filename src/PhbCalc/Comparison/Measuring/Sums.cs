namespace PhbCalc.Comparison;

/// <summary>Sums of many sums, in pence without limit.</summary>
internal static class Sums
{
    internal static Money InPounds(Int128 pence) => Money.FromPounds((decimal)pence / 100m);

    /// <summary>The mean to the penny, half away from zero; null of nothing.</summary>
    internal static Money? Mean(Int128 pence, int count)
    {
        if (count == 0)
        {
            return null;
        }

        (Int128 whole, Int128 rest) = Int128.DivRem(Int128.Abs(pence), count);
        Int128 rounded = whole + (rest * 2 >= count ? 1 : 0);
        return InPounds(Int128.IsNegative(pence) ? -rounded : rounded);
    }
}
