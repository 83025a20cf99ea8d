namespace PhbCalc;

/// <summary>A ratio of pence to weight, multiplied by weights exactly: what every recipient between its bounds gets per unit of weight.</summary>
/// <typeparam name="TRest">A whole number wide enough for what is left after whole pence.</typeparam>
internal interface IProportion<TRest>
    where TRest : unmanaged
{
    /// <summary>The ratio, rounded down: a product with it is right or short by less than one.</summary>
    FixedRatio Ratio { get; }

    /// <summary>The weight that the pence are shared over; every rest is under it.</summary>
    UInt128 Weight { get; }

    /// <summary>How many bits hold any rest.</summary>
    int RestBits { get; }

    /// <summary>The whole pence of a weight's exact share, or the largest number if they are beyond it.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="rest">What is left of the share after whole pence, in pence times the weight that the pence are shared over.</param>
    ulong WholePence(ulong weight, out TRest rest);

    /// <summary>The place of a rest that stands so many bits from the right.</summary>
    int RestPlace(TRest rest, int shift);

    /// <summary>A rest as the widest number.</summary>
    UInt128 Widen(TRest rest);
}
