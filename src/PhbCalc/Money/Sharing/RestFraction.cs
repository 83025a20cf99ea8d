namespace PhbCalc;

/// <summary>Rests as fractions of a penny with 64 binary places, to compare with what follows the point of a product.</summary>
internal static class RestFraction
{
    private const int Bits = 64;

    /// <summary>A fraction that is no more than a rest of a weight; the largest there is if the rest is no rest of it.</summary>
    internal static ulong Under(UInt128 rest, UInt128 weight)
    {
        int beyond = Beyond(weight);
        return rest >= weight ? ulong.MaxValue : (ulong)(new UInt128((ulong)(rest >> beyond), 0) / ((weight >> beyond) + (beyond == 0 ? 0U : 1U)));
    }

    /// <summary>A fraction that is no less than a rest of a weight; the largest there is if the rest is no rest of it.</summary>
    internal static ulong Over(UInt128 rest, UInt128 weight)
    {
        int beyond = Beyond(weight);
        return rest >= weight ? ulong.MaxValue : (ulong)UInt128.Min(ulong.MaxValue, (new UInt128((ulong)(rest >> beyond) + 1, 0) / (weight >> beyond)) + 1);
    }

    /// <summary>How many bits of a weight do not fit: they are left out, as fractions need not be tight.</summary>
    private static int Beyond(UInt128 weight) => Math.Max(0, Bits - (int)UInt128.LeadingZeroCount(weight));
}
