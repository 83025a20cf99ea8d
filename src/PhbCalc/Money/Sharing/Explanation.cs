using System.Numerics;

namespace PhbCalc;

/// <summary>Why one share is what it is.</summary>
/// <param name="Bound">Whether a bound holds it.</param>
/// <param name="Penny">Why a leftover penny is in it.</param>
/// <param name="Proportional">The proportional share in pounds, to ten decimals.</param>
internal readonly record struct Explanation(ShareBound Bound, LeftoverPenny Penny, decimal Proportional)
{
    private const int Decimals = 10;

    /// <summary>Explains a share.</summary>
    /// <param name="result">The result it comes from.</param>
    /// <param name="weight">The weight of the recipient.</param>
    /// <param name="floor">Its floor, in pence.</param>
    /// <param name="cap">Its cap, in pence.</param>
    /// <param name="share">What it got, in pence; of a total below zero, the mirror image.</param>
    /// <param name="hasKeys">Whether ties go by key.</param>
    internal static Explanation Of(ApportionmentResult result, long weight, long floor, long cap, long share, bool hasKeys)
    {
        (ulong pence, UInt128 sum) = result.Interior;
        WideProportion proportion = new(pence, UInt128.Max(1, sum));
        ulong reduced = (ulong)weight / Math.Max(1, result.Divisor);
        ulong whole = proportion.WholePence(reduced, out UInt128 rest);
        ShareBound bound = floor > 0 && (whole < (ulong)floor || (whole == (ulong)floor && rest == 0)) ? ShareBound.Floor
            : whole >= (ulong)cap ? ShareBound.Cap
            : ShareBound.None;
        LeftoverPenny penny = bound == ShareBound.None && (ulong)share > whole ? result.Cutoff.Reason(rest, reduced, hasKeys) : LeftoverPenny.None;
        BigInteger scaled = (BigInteger)pence * reduced * BigInteger.Pow(10, Decimals - 2);
        BigInteger digits = BigInteger.Min(Pence.Round(scaled, (BigInteger)UInt128.Max(1, sum)), (BigInteger)decimal.MaxValue);
        return new(bound, penny, (decimal)digits / (decimal)BigInteger.Pow(10, Decimals));
    }
}
