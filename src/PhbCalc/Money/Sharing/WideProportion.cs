namespace PhbCalc;

/// <summary>A ratio of pence to a weight of up to 126 bits, for sums of large weights; as <see cref="NarrowProportion"/>, in 128-bit arithmetic.</summary>
/// <param name="pence">The pence.</param>
/// <param name="all">The weight they are shared over.</param>
internal readonly struct WideProportion(ulong pence, UInt128 all) : IProportion<UInt128>
{
    public FixedRatio Ratio { get; } = FixedRatio.Of(pence, all);

    public UInt128 Weight => all;

    public int RestBits => 128 - (int)UInt128.LeadingZeroCount(all);

    public ulong WholePence(ulong weight, out UInt128 rest)
    {
        unchecked
        {
            ulong whole = Ratio.WholePence(weight);
            if (whole == ulong.MaxValue)
            {
                rest = 0;
                return whole;
            }

            rest = ((UInt128)pence * weight) - (whole * all);
            if (rest < all)
            {
                return whole;
            }

            rest -= all;
            return whole + 1;
        }
    }

    public int RestPlace(UInt128 rest, int shift) => unchecked((int)(uint)(rest >> shift)) & (Places.Values - 1);

    public UInt128 Widen(UInt128 rest) => rest;
}
