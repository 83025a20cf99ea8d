using System.Numerics;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>Squares are added up without limit.</summary>
public sealed class SumOfSquaresTests
{
    private static readonly Int128 Largest64 = ulong.MaxValue;

    [Fact]
    public void Sums_within_128_bits_beyond_them_and_of_numbers_beyond_64_bits_are_exact()
    {
        Int128[] numbers = [3, -4, Largest64, -Largest64, Largest64, Largest64 + 1, -(Largest64 + 1), 7, Int128.MaxValue, 0];
        SumOfSquares sum = default;
        BigInteger expected = 0;
        foreach (Int128 number in numbers)
        {
            sum.Add(number);
            expected += (BigInteger)number * number;
            Assert.Equal(expected, sum.Total);
        }
    }
}
