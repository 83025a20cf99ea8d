using System.Numerics;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>Fitted tables against the definitions of their methods, and what holds of every fit.</summary>
public sealed class CalibrationLawTests
{
    private const int Cases = 300;

    [Law(Cases)]
    public Property Percentile_matching_is_exact_at_every_score_of_the_sample() => Law.Of(SampleCases.OfSeveralScores, sample =>
    {
        AllocationTable table = sample.Calibrate(CalibrationMethod.PercentileMatching).Table;
        PercentileOracle oracle = new(sample);
        Assert.All(sample.Scores, score => Assert.Equal(Fractions.Pence(oracle.Amount(score)), table.AmountFor(score).ToPence()));
    });

    /// <summary>Each end of a line is rounded by half a penny at most, so the line is within half a penny, and its amount is rounded by as much again.</summary>
    [Law(Cases)]
    public Property Percentile_matching_is_within_a_penny_at_scores_between() => Law.Of(SampleCases.OfSeveralScores, sample =>
    {
        AllocationTable table = sample.Calibrate(CalibrationMethod.PercentileMatching).Table;
        PercentileOracle oracle = new(sample);
        Assert.All(Between(sample), score =>
        {
            ExactFraction exact = oracle.Amount(score) * 100;
            Assert.True((exact - table.AmountFor(score).ToPence()).Size <= 1, $"{score} should come to {Fractions.ToSixDecimals(exact)}p, not {table.AmountFor(score)}");
        });
    });

    [Law(Cases)]
    public Property Isotonic_steps_are_those_of_the_min_max_formula() => Law.Of(SampleCases.Any, sample =>
    {
        AllocationTable table = sample.Calibrate(CalibrationMethod.Isotonic).Table;
        IReadOnlyList<ExactFraction> amounts = IsotonicOracle.Amounts(sample);
        Assert.All(sample.Scores.Zip(amounts), step => Assert.Equal(Fractions.Pence(step.Second), table.AmountFor(step.First).ToPence()));

        // A step runs from its first score to just below the next step's first.
        IReadOnlyList<ExactFraction> steps = IsotonicOracle.Amounts(sample with { Contingency = 0m });
        Assert.Equal(sample.Scores.Where((_, i) => i == 0 || steps[i] > steps[i - 1]), table.Bands.Select(band => band.From));
        Assert.Equal([.. table.Bands.Skip(1).Select(band => band.From - 0.000001m), sample.Scores[^1]], table.Bands.Select(band => band.To));
    });

    [Law(Cases)]
    public Property Isotonic_steps_have_the_mean_cost_of_their_cases_and_so_the_sum_of_all_costs() => Law.Of(SampleCases.Any, sample =>
    {
        IReadOnlyList<ExactFraction> kept = sample.Kept;
        Assert.All(sample.Calibrate(CalibrationMethod.Isotonic).Table.Bands, band =>
        {
            ExactFraction[] own = [.. kept.Where((_, i) => band.From <= sample.Cases[i].Points && sample.Cases[i].Points <= band.To)];
            Assert.Equal(Fractions.Pence(Fractions.Sum(own) / own.Length), band.Amount.ToPence());
        });
        Assert.Equal(0, Fractions.Sum(sample.Scores.Zip(IsotonicOracle.Amounts(sample), (score, amount) => amount * sample.Cases.Count(one => one.Points == score))).CompareTo(Fractions.Sum(kept)));
    });

    [Law(Cases)]
    public Property Isotonic_steps_of_isotonic_steps_are_the_same() => Law.Of(SampleCases.Any, sample =>
    {
        AllocationTable table = sample.Calibrate(CalibrationMethod.Isotonic).Table;
        AllocationTable again = new TableCalibration(CalibrationMethod.Isotonic, 0m).Calibrate([.. sample.Cases.Select(one => one with { Cost = table.AmountFor(one.Points) })]).Table;
        Assert.All(sample.Scores, score => Assert.Equal(table.AmountFor(score), again.AmountFor(score)));
    });

    [Law(Cases)]
    public Property A_price_per_point_spends_what_was_spent_less_contingency() => Law.Of(SampleCases.Any, sample =>
    {
        AllocationTable table = sample.Calibrate(CalibrationMethod.PricePerPoint).Table;
        BigInteger spent = sample.Cases.Aggregate(BigInteger.Zero, (sum, one) => sum + table.AmountFor(one.Points).ToPence());
        ExactFraction off = ((Fractions.Sum(sample.Kept) * 100) - spent).Size;
        Assert.True(off <= new ExactFraction(sample.Cases.Count, 2), $"{off}p off");
    });

    [Law(Cases)]
    public Property A_price_per_point_is_exactly_cost_over_points() => Law.Of(SampleCases.Any, sample =>
    {
        AllocationTable table = sample.Calibrate(CalibrationMethod.PricePerPoint).Table;
        ExactFraction price = Fractions.Sum(sample.Kept) / Fractions.Sum(sample.Cases.Select(one => Fractions.Of(one.Points)));
        Assert.All(sample.Scores, score => Assert.Equal(Fractions.Pence(price * Fractions.Of(score)), table.AmountFor(score).ToPence()));
    });

    [Theory]
    [InlineData(CalibrationMethod.PricePerPoint)]
    [InlineData(CalibrationMethod.PercentileMatching)]
    [InlineData(CalibrationMethod.Isotonic)]
    public void No_amount_falls_as_points_rise_and_the_order_of_the_sample_changes_nothing(CalibrationMethod method) => Law.Holds(SampleCases.OfSeveralScores, sample =>
    {
        CalibratedTable fitted = sample.Calibrate(method);
        Money[] amounts = [.. sample.Scores.Concat(Between(sample)).Order().Select(fitted.Table.AmountFor)];
        Assert.Equal(amounts.Order(), amounts);

        CalibratedTable reversed = (sample with { Cases = [.. sample.Cases.Reverse()] }).Calibrate(method);
        Assert.Equal((fitted.Table, fitted.Accuracy), (reversed.Table, reversed.Accuracy));
    }, count: 200);

    [Theory]
    [InlineData(CalibrationMethod.PricePerPoint)]
    [InlineData(CalibrationMethod.PercentileMatching)]
    [InlineData(CalibrationMethod.Isotonic)]
    public void The_accuracy_of_a_fit_is_that_of_its_amounts_against_the_raised_costs(CalibrationMethod method) => Law.Holds(SampleCases.OfSeveralScores, sample =>
    {
        CalibratedTable fitted = sample.Calibrate(method);
        ExactFraction raise = 1 + Fractions.Of(sample.Uplift);
        AccuracyCase[] cases = [.. sample.Cases.Select(one => new AccuracyCase(
            fitted.Table.AmountFor(one.Points),
            Money.FromPence(Fractions.Pence(Fractions.Of(one.Cost.Pounds) * raise)),
            one.Group))];
        Assert.Equal(AllocationAccuracy.Of([.. cases]), fitted.Accuracy);
    }, count: 100);

    [Law(100)]
    public Property A_table_that_extends_is_the_same_within_the_sample() => Law.Of(SampleCases.OfSeveralScores, sample =>
        Assert.Equal(sample.Calibrate(CalibrationMethod.PercentileMatching).Table.Points, sample.Calibrate(CalibrationMethod.PercentileMatching, extends: true).Table.Points));

    /// <summary>Scores between those of the sample: a millionth off them, and a seventh, a third and half of the way.</summary>
    private static IEnumerable<decimal> Between(Sample sample) =>
        from pair in sample.Scores.Zip(sample.Scores.Skip(1))
        from share in new[] { 0m, 1m / 7m, 1m / 3m, 0.5m, 1m }
        from off in new[] { -0.000001m, 0m, 0.000001m }
        let score = decimal.Round(pair.First + ((pair.Second - pair.First) * share), 6, MidpointRounding.ToZero) + off
        where pair.First < score && score < pair.Second
        select score;
}
