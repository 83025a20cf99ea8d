using System.Numerics;

namespace PhbCalc.TopDown;

/// <summary>Adds squares up without limit: in 128 bits, and what those do not hold in a number that grows.</summary>
internal struct SumOfSquares
{
    private static readonly BigInteger Turn = BigInteger.One << 128;

    private UInt128 low;
    private BigInteger rest;

    /// <summary>The sum.</summary>
    internal readonly BigInteger Total => rest + low;

    /// <summary>Adds the square of a number.</summary>
    internal void Add(Int128 number)
    {
        UInt128 size = (UInt128)Int128.Abs(number);
        if (size > ulong.MaxValue)
        {
            rest += (BigInteger)number * number;
            return;
        }

        ulong high = Math.BigMul((ulong)size, (ulong)size, out ulong square);
        UInt128 before = low;
        low = unchecked(low + new UInt128(high, square));
        if (low < before)
        {
            rest += Turn;
        }
    }
}
