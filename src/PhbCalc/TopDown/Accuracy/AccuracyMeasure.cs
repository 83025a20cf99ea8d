using System.Numerics;

namespace PhbCalc.TopDown;

/// <summary>Works out accuracy figures.</summary>
internal static class AccuracyMeasure
{
    internal const int Decimals = 6;

    /// <summary>How many of the smallest unit of sums here make a pound.</summary>
    internal const int UnitsInPound = 1_000_000;

    internal static AccuracyFigures Of(ReadOnlySpan<AccuracyCase> cases)
    {
        Money indicative = Money.Zero;
        Money final = Money.Zero;
        List<decimal> ratios = [];
        List<decimal> errors = [];
        foreach (AccuracyCase one in cases)
        {
            indicative += one.Indicative;
            final += one.Final;
            if (one.Indicative != Money.Zero)
            {
                ratios.Add(one.Final.Pounds / one.Indicative.Pounds);
            }

            if (one.Final != Money.Zero)
            {
                errors.Add(Math.Abs(one.Indicative.Pounds - one.Final.Pounds) / one.Final.Pounds);
            }
        }

        // Sums of decimals without end depend on their order, so they have one.
        ratios.Sort();
        errors.Sort();
        return new()
        {
            Cases = cases.Length,
            WithoutRatio = cases.Length - ratios.Count,
            WithoutError = cases.Length - errors.Count,
            Indicative = indicative,
            Final = final,
            MeanRatio = Mean(ratios),
            MedianRatio = Percentile(ratios, 0.5m),
            TenthPercentileRatio = Percentile(ratios, 0.1m),
            NinetiethPercentileRatio = Percentile(ratios, 0.9m),
            MeanAbsolutePercentageError = Mean(errors),
            WithinTenPercent = ShareWithin(cases, 10),
            WithinTwentyPercent = ShareWithin(cases, 5),
            Bias = final == Money.Zero ? null : Round((indicative.Pounds - final.Pounds) / final.Pounds),
            RSquared = RSquared(cases, final),
        };
    }

    private static decimal? Mean(List<decimal> values) => values.Count == 0 ? null : Round(values.Sum() / values.Count);

    /// <summary>The percentile of sorted values: the value at rank share x (count - 1), counted from 0, with straight lines between ranks.</summary>
    private static decimal? Percentile(List<decimal> sorted, decimal share)
    {
        if (sorted.Count == 0)
        {
            return null;
        }

        decimal rank = share * (sorted.Count - 1);
        int below = (int)rank;
        int above = Math.Min(below + 1, sorted.Count - 1);
        return Round(sorted[below] + ((sorted[above] - sorted[below]) * (rank - below)));
    }

    /// <summary>The share of cases whose error is at most one part in a number of the final sum, compared before rounding.</summary>
    private static decimal? ShareWithin(ReadOnlySpan<AccuracyCase> cases, int part)
    {
        (int within, int all) = (0, 0);
        foreach (AccuracyCase one in cases)
        {
            if (one.Final != Money.Zero)
            {
                all++;
                within += Math.Abs(one.Indicative.Pounds - one.Final.Pounds) * part <= one.Final.Pounds ? 1 : 0;
            }
        }

        return all == 0 ? null : Round((decimal)within / all);
    }

    /// <summary>1 - (sum of squared errors) / (sum of squares about the mean), in millionths of a pound, without limit.</summary>
    private static decimal? RSquared(ReadOnlySpan<AccuracyCase> cases, Money final)
    {
        SumOfSquares errors = default;
        SumOfSquares costs = default;
        foreach (AccuracyCase one in cases)
        {
            Int128 cost = Units(one.Final);
            errors.Add(cost - Units(one.Indicative));
            costs.Add(cost);
        }

        // The squares about the mean, times the number of cases so that they stay whole.
        BigInteger total = Units(final);
        BigInteger spread = (costs.Total * cases.Length) - (total * total);
        return spread.IsZero ? null : (1 - new Fraction(errors.Total * cases.Length, spread)).Round(Decimals);
    }

    /// <summary>A sum in millionths of a pound, the smallest unit of sums here.</summary>
    internal static Int128 Units(Money sum) => (Int128)(sum.Pounds * UnitsInPound);

    private static decimal Round(decimal value) => decimal.Round(value, Decimals, MidpointRounding.AwayFromZero);
}

/// <summary>Adds squares up without limit: in 128 bits, and any excess in a number that grows.</summary>
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

/// <summary>What can be wrong with the cases that measure an allocation.</summary>
internal static class AccuracyFaults
{
    internal const decimal TooMuch = 1_000_000_000_000_000m;

    internal static List<Fault>? In(ValueList<AccuracyCase> cases)
    {
        FaultList faults = new("accuracy");
        for (int i = 0; i < cases.Count; i++)
        {
            FaultList own = new("case", Iso.Number(i + 1));
            own.AddIfOutside("indicative", cases[i].Indicative.Pounds, TooMuch);
            own.AddIfOutside("final", cases[i].Final.Pounds, TooMuch);
            faults.AddOfPart(own.All, "cases", i);
        }

        return faults.All;
    }
}
