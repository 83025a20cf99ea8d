using System.Numerics;

namespace PhbCalc.TopDown;

/// <summary>How far indicative sums are from final ones, in pounds: on average, with more weight on large errors, and how many come within a number of pounds.</summary>
/// <remarks>
/// This type is immutable. The order of the cases does not matter. Rule: spec 10, Contest. Sums are rounded once, to the penny, and shares to six decimals, half away from zero.
/// </remarks>
/// <example>
/// <code>
/// PoundErrors errors = PoundErrors.Of([new(Money.FromPounds(9_000m), Money.FromPounds(10_000m)), new(Money.FromPounds(17_000m), Money.FromPounds(10_000m))]);
/// Money? mean = errors.MeanAbsolute;    // £4,000.00: 1,000 and 7,000
/// Money? root = errors.RootMeanSquare;  // £5,000.00: the root of 25,000,000
/// </code>
/// </example>
public sealed record PoundErrors
{
    internal PoundErrors(int cases, Money? rootMeanSquare, Money? meanAbsolute, ValueList<ShareWithin> within) =>
        (Cases, RootMeanSquare, MeanAbsolute, Within) = (cases, rootMeanSquare, meanAbsolute, within);

    /// <summary>The bands that are usual where allocations are contested: £1,000, £5,000, £10,000 and £20,000 a year.</summary>
    public static ValueList<Money> UsualBands { get; } = [Money.FromPounds(1_000m), Money.FromPounds(5_000m), Money.FromPounds(10_000m), Money.FromPounds(20_000m)];

    /// <summary>How many cases (people) there are.</summary>
    public int Cases { get; }

    /// <summary>The root of the mean of the squared errors (RMSE), in pounds a year: a few large errors raise it. Null if there are no cases.</summary>
    public Money? RootMeanSquare { get; }

    /// <summary>The mean size of an error (MAE), up or down, in pounds a year. Null if there are no cases.</summary>
    public Money? MeanAbsolute { get; }

    /// <summary>For each band, how many indicative sums come that close to the final one.</summary>
    public ValueList<ShareWithin> Within { get; }

    /// <summary>Measures errors by the usual bands.</summary>
    /// <param name="cases">The indicative and final sum of each person, in pounds a year; their order does not matter.</param>
    /// <exception cref="InvalidInputException">A sum is out of range: all faults are reported, each with the position of its case.</exception>
    public static PoundErrors Of(ValueList<AccuracyCase> cases) => Of(cases, UsualBands);

    /// <summary>Measures errors.</summary>
    /// <param name="cases">The indicative and final sum of each person, in pounds a year; their order does not matter.</param>
    /// <param name="bands">The largest errors that count, in pounds, each included; empty for no shares.</param>
    /// <exception cref="InvalidInputException">
    /// A sum or a band is below zero, £1,000,000,000,000,000 or more, or has more than six decimals, or a band appears twice: all faults are reported, each with its position.
    /// </exception>
    public static PoundErrors Of(ValueList<AccuracyCase> cases, ValueList<Money> bands)
    {
        InvalidInputException.ThrowIfAny([.. AccuracyFaults.In(cases) ?? [], .. PoundErrorFaults.InBands(bands) ?? []]);
        return Measure(cases.AsSpan(), bands);
    }

    internal static PoundErrors Measure(ReadOnlySpan<AccuracyCase> cases, ValueList<Money> bands)
    {
        SumOfSquares squares = default;
        BigInteger sizes = 0;
        int[] within = new int[bands.Count];
        foreach (AccuracyCase one in cases)
        {
            Int128 error = Int128.Abs(AccuracyMeasure.Units(one.Indicative) - AccuracyMeasure.Units(one.Final));
            squares.Add(error);
            sizes += error;
            for (int band = 0; band < within.Length; band++)
            {
                within[band] += error <= AccuracyMeasure.Units(bands[band]) ? 1 : 0;
            }
        }

        int count = cases.Length;
        return new(
            count,
            count == 0 ? null : Root(squares.Total, count),
            count == 0 ? null : new Fraction(sizes, (BigInteger)count * AccuracyMeasure.UnitsInPound).ToPenny(),
            [.. bands.Select((band, i) => new ShareWithin(band, within[i], count == 0 ? null : new Fraction(within[i], count).Round(AccuracyMeasure.Decimals)))]);
    }

    /// <summary>
    /// The root of a mean to the penny, half away from zero. Twice the root in pence, rounded down, is an exact whole number; add one and halve it to get the penny.
    /// </summary>
    private static Money Root(BigInteger squares, int count)
    {
        BigInteger unitsInPenny = AccuracyMeasure.UnitsInPound / 100;
        BigInteger twice = WholeRoot(4 * squares / (count * unitsInPenny * unitsInPenny));
        return Money.FromPounds((decimal)((twice + 1) / 2) / 100m);
    }

    /// <summary>The largest whole number whose square is not more, by Newton's method from above.</summary>
    private static BigInteger WholeRoot(BigInteger number)
    {
        if (number < 2)
        {
            return number;
        }

        BigInteger root = BigInteger.One << (int)((number.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + (number / root)) / 2;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How many indicative sums come within a number of pounds of the final one.</summary>
/// <remarks>This type is immutable. It is part of <see cref="PoundErrors"/>. Rule: spec 10, Contest.</remarks>
/// <param name="Band">The largest error, in pounds a year, included.</param>
/// <param name="Cases">How many come that close.</param>
/// <param name="Share">Their share of all cases, from 0 to 1, to six decimals; null if there are no cases.</param>
public readonly record struct ShareWithin(Money Band, int Cases, decimal? Share)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What can be wrong with bands of errors.</summary>
internal static class PoundErrorFaults
{
    internal static List<Fault>? InBands(ValueList<Money> bands)
    {
        FaultList faults = new("errors");
        for (int i = 0; i < bands.Count; i++)
        {
            FaultList own = new("band", Iso.Number(i + 1));
            own.AddIfOutside("band", bands[i].Pounds, AccuracyFaults.TooMuch, string.Empty);
            faults.AddOfPart(own.All, "bands", i);
        }

        faults.AddRepeats("bands", bands, band => band.ToString(), "bands", string.Empty, "give each once");
        return faults.All;
    }
}
