namespace PhbCalc.Rotas;

/// <summary>An exact sum of fractions that are not negative, in 128 bits and without memory of its own: it is rounded once, when it is whole.</summary>
internal struct ExactSum
{
    private UInt128 denominatorLessOne;

    internal UInt128 Numerator { get; private set; }

    internal readonly UInt128 Denominator => denominatorLessOne + 1;

    /// <summary>Adds a fraction.</summary>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    internal void Add(UInt128 numerator, UInt128 denominator)
    {
        if (numerator == 0)
        {
            return;
        }

        if (Numerator == 0)
        {
            (Numerator, denominatorLessOne) = (numerator, denominator - 1);
        }
        else if (denominator == Denominator)
        {
            Numerator += numerator;
        }
        else
        {
            UInt128 common = GreatestCommonDivisor(Denominator, denominator);
            Numerator = (Numerator * (denominator / common)) + (numerator * (Denominator / common));
            denominatorLessOne = (Denominator / common * denominator) - 1;
        }
    }

    internal void Add(in ExactSum other) => Add(other.Numerator, other.Denominator);

    /// <summary>The sum of so many millionths of a pound, in whole pence.</summary>
    internal readonly long ToPence() => Numerator == 0 ? 0 : Pence.Round(Numerator, Denominator * Pence.MicroPoundsPerPenny);

    /// <summary>The sum times a fraction, as a fraction.</summary>
    internal readonly Ratio Times(Ratio factor)
    {
        UInt128 common = GreatestCommonDivisor(Numerator, Denominator);
        return new Ratio((long)(Numerator / common), (long)(Denominator / common)) * factor;
    }

    private static UInt128 GreatestCommonDivisor(UInt128 left, UInt128 right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left == 0 ? 1 : left;
    }
}
