using System.Numerics;

namespace PhbCalc.Rates;

/// <summary>Rounding of rates to steps, such as 5p.</summary>
internal static class RateSteps
{
    private const int MicroPounds = 1_000_000;

    /// <summary>The multiple of a step that is nearest to so many pounds, half up.</summary>
    internal static Money Nearest((BigInteger Numerator, BigInteger Denominator) pounds, Money step)
    {
        BigInteger value = pounds.Numerator * MicroPounds;
        BigInteger whole = pounds.Denominator * step.MicroPounds;
        return step * (decimal)Pence.Round(value, whole);
    }

    /// <summary>The lowest multiple of a step that is not under a sum.</summary>
    internal static Money NotUnder(Money sum, Money step) => step * decimal.Ceiling(sum.Pounds / step.Pounds);
}
