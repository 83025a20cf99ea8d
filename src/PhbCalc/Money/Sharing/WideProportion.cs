namespace PhbCalc;

/// <summary>A ratio of pence to a weight of up to 126 bits, for sums of large weights; as <see cref="NarrowProportion"/>, in 128-bit arithmetic.</summary>
internal readonly struct WideProportion : IProportion<UInt128>
{
    private readonly ulong pence;
    private readonly UInt128 weight;
    private readonly ulong ratioWhole;
    private readonly ulong ratioFraction;

    internal WideProportion(ulong pence, UInt128 weight)
    {
        (this.pence, this.weight) = (pence, weight);
        UInt128 ratio = new UInt128(pence, 0) / weight;
        (ratioWhole, ratioFraction) = ((ulong)(ratio >> 64), unchecked((ulong)ratio));
        RestBits = 128 - (int)UInt128.LeadingZeroCount(weight);
    }

    public int RestBits { get; }

    public ulong WholePence(ulong weight, out UInt128 rest)
    {
        unchecked
        {
            ulong beyond = Math.BigMul(weight, ratioWhole, out ulong whole);
            ulong carried = Math.BigMul(weight, ratioFraction, out _);
            whole += carried;

            // Beyond 64 bits; or at the very end of them, where the one that may be missing would be beyond.
            if (beyond != 0 || whole + 1 <= carried)
            {
                rest = 0;
                return ulong.MaxValue;
            }

            rest = ((UInt128)pence * weight) - (whole * this.weight);
            if (rest < this.weight)
            {
                return whole;
            }

            rest -= this.weight;
            return whole + 1;
        }
    }

    public int RestPlace(UInt128 rest, int shift) => unchecked((int)(uint)(rest >> shift)) & (Places.Values - 1);

    public UInt128 Widen(UInt128 rest) => rest;
}
