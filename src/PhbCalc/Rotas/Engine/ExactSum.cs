namespace PhbCalc.Rotas;

/// <summary>An exact sum of fractions that are not negative, in 128 bits and without allocating. It is rounded once, at the end.</summary>
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
        else if ((Denominator | denominator) <= ulong.MaxValue)
        {
            AddSmall(numerator, (ulong)denominator);
        }
        else
        {
            AddOver(GreatestCommonDivisor(Denominator, denominator), numerator, denominator);
        }
    }

    internal void Add(in ExactSum other) => Add(other.Numerator, other.Denominator);

    /// <summary>The sum of a number of millionths of a pound, in whole pence.</summary>
    internal readonly long ToPence()
    {
        UInt128 parts = Denominator * Pence.MicroPoundsPerPenny;
        return (Numerator | parts) <= ulong.MaxValue / 2 ? (long)(((ulong)Numerator + ((ulong)parts / 2)) / (ulong)parts) : Pence.Round(Numerator, parts);
    }

    /// <summary>The sum times a fraction, as a fraction.</summary>
    internal readonly Ratio Times(Ratio factor)
    {
        UInt128 common = GreatestCommonDivisor(Numerator, Denominator);
        return new Ratio((long)(Numerator / common), (long)(Denominator / common)) * factor;
    }

    /// <summary>The commonest case by far, in 64 bits: one denominator is a multiple of the other.</summary>
    private void AddSmall(UInt128 numerator, ulong denominator)
    {
        ulong own = (ulong)Denominator;
        if (own % denominator == 0)
        {
            Numerator += numerator * (own / denominator);
        }
        else if (denominator % own == 0)
        {
            Numerator = (Numerator * (denominator / own)) + numerator;
            denominatorLessOne = denominator - 1;
        }
        else
        {
            (ulong left, ulong right) = (own, denominator);
            while (right != 0)
            {
                (left, right) = (right, left % right);
            }

            AddOver(left, numerator, denominator);
        }
    }

    private void AddOver(UInt128 common, UInt128 numerator, UInt128 denominator)
    {
        Numerator = (Numerator * (denominator / common)) + (numerator * (Denominator / common));
        denominatorLessOne = (Denominator / common * denominator) - 1;
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
