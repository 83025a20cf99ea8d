using FsCheck;
using FsCheck.Fluent;

namespace PhbCalc.Tests;

/// <summary>Random numbers that lean to the edges, and shrink towards 0.</summary>
internal static class Numbers
{
    /// <summary>Any whole number of 64 bits, small ones and the ends of the range more often.</summary>
    internal static Arbitrary<long> Longs { get; } = Arb.From(
        Gen.OneOf(
            Gen.Choose(-200, 200).Select(number => (long)number),
            Bits.Select(bits => unchecked((long)bits)).Where(bits => bits != long.MinValue),
            Gen.Elements(long.MinValue + 1, long.MaxValue, int.MaxValue, int.MinValue)),
        number => new[] { 0, number / 2, number - Math.Sign(number) }.Where(simpler => Math.Abs(simpler) < Math.Abs(number)));

    /// <summary>Any whole number of 64 bits from 1 up.</summary>
    internal static Arbitrary<long> Positives { get; } = Longs.Filter(number => number > 0);

    /// <summary>Any whole number of 64 bits without sign.</summary>
    internal static Gen<ulong> Unsigned { get; } = Gen.OneOf(Gen.Choose(0, 200).Select(number => (ulong)number), Bits, Gen.Elements(ulong.MaxValue, (ulong)long.MaxValue, uint.MaxValue));

    /// <summary>Any whole number of 128 bits without sign.</summary>
    internal static Gen<UInt128> Unsigned128 { get; } =
        from high in Gen.OneOf(Gen.Constant(0UL), Unsigned)
        from low in Unsigned
        select new UInt128(high, low);

    /// <summary>Any decimal, with any number of decimals.</summary>
    internal static Arbitrary<decimal> Decimals { get; } = Arb.From(
        from low in Bits
        from high in Gen.OneOf(Gen.Constant(0UL), Bits)
        from isNegative in Gen.Elements(true, false)
        from scale in Gen.OneOf(Gen.Choose(0, 6), Gen.Choose(0, 28))
        select unchecked(new decimal((int)low, (int)(low >> 32), (int)high, isNegative, (byte)scale)),
        number => new[] { 0m, decimal.Truncate(number), decimal.Truncate(number / 2m) }.Where(simpler => Math.Abs(simpler) < Math.Abs(number)));

    /// <summary>Pounds as the field has them: under £1,000,000,000,000 either way, with at most six decimals.</summary>
    internal static Arbitrary<decimal> Pounds { get; } = Arb.From(
        from size in Gen.OneOf(Gen.Choose(0, 200).Select(number => (ulong)number), Bits)
        from isNegative in Gen.Elements(true, false)
        from decimals in Gen.Elements(0, 2, 2, 2, 3, 6)
        let whole = size % (ulong)(1_000_000_000_000m * Power(decimals))
        select unchecked(new decimal((int)whole, (int)(whole >> 32), 0, isNegative, (byte)decimals)),
        number => new[] { 0m, decimal.Truncate(number), decimal.Truncate(number / 2m) }.Where(simpler => Math.Abs(simpler) < Math.Abs(number)));

    /// <summary>Fractions of ordinary size, such as shares and weeks in a year.</summary>
    internal static Arbitrary<Ratio> Ratios { get; } = Arb.From(
        from numerator in Gen.Choose(-1_000_000, 1_000_000)
        from denominator in Gen.OneOf(Gen.Choose(1, 12), Gen.Choose(1, 1_000_000))
        select new Ratio(numerator, denominator),
        ratio => new[] { new Ratio(0), new Ratio(ratio.Numerator), new Ratio(ratio.Numerator / 2, ratio.Denominator) }.Where(simpler => simpler != ratio));

    /// <summary>Dates from 1948 to 2199.</summary>
    internal static Gen<LocalDate> Dates { get; } = Gen.Choose(0, 91_000).Select(days => new LocalDate(1948, 1, 1).PlusDays(days));

    private static Gen<ulong> Bits =>
        from high in Gen.Choose(0, int.MaxValue - 1)
        from middle in Gen.Choose(0, int.MaxValue - 1)
        from shift in Gen.Choose(0, 63)
        select (((ulong)high << 33) ^ ((ulong)middle << 2) ^ (ulong)shift) >> shift;

    private static decimal Power(int decimals) => decimals switch
    {
        0 => 1m,
        2 => 100m,
        3 => 1000m,
        _ => 1_000_000m,
    };
}
