using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>Allocation tables against an oracle, and what holds of every table.</summary>
public sealed class AllocationTableLawTests
{
    private const int Cases = 1000;

    private static readonly Gen<TableCase> Tables = Gen.Choose(0, int.MaxValue - 1).Select(seed => TableCase.Make(new(seed)));

    [Law(Cases)]
    public Property Bands_agree_with_the_oracle() => Law.Of(Tables, given => Assert.Equal(TableOracle.InBands(given.Bands, given.Score), given.In(AllocationTable.OfBands(given.Bands))));

    [Law(Cases)]
    public Property Lines_agree_with_the_oracle_to_the_penny() => Law.Of(Tables, given =>
    {
        Assert.Equal(TableOracle.OnLines(given.Points, given.Score, false), given.In(AllocationTable.Interpolated(given.Points)));
        Assert.Equal(TableOracle.OnLines(given.Points, given.Score, true), given.In(AllocationTable.Interpolated(given.Points, extends: true)));
    });

    [Law(Cases)]
    public Property A_price_per_point_is_score_times_sum_over_points() => Law.Of(Tables, given =>
    {
        (decimal points, Money sum) = given.Points[^1];
        Assert.Equal(
            Fractions.Pence(Fractions.Of(sum.Pounds) * Fractions.Of(given.Score) / Fractions.Of(points)),
            given.In(AllocationTable.PricePerPoint(sum, points)));
    });

    [Law(Cases)]
    public Property An_amount_never_falls_as_points_rise_where_the_amounts_of_the_table_do_not() => Law.Of(Tables, given =>
    {
        Money[] rising = [.. given.Points.Select(point => point.Amount).Order()];
        ValueList<AllocationPoint> points = [.. given.Points.Select((point, i) => point with { Amount = rising[i] })];
        ValueList<AllocationBand> bands = [.. given.Bands.Select((band, i) => band with { Amount = rising[i] })];
        Assert.All(
            [AllocationTable.OfBands(bands), AllocationTable.Interpolated(points), AllocationTable.Interpolated(points, extends: true), AllocationTable.PricePerPoint(rising[^1], points[^1].Points)],
            table => AssertRises([.. given.Scores.Order().Select(score => (given with { Score = score }).In(table)).OfType<long>()]));
    });

    [Law(Cases)]
    public Property A_table_that_extends_is_the_same_table_between_its_ends() => Law.Of(Tables, given =>
        Assert.True(given.In(AllocationTable.Interpolated(given.Points)) is not { } amount || amount == given.In(AllocationTable.Interpolated(given.Points, extends: true))));

    private static void AssertRises(long[] amounts) => Assert.Equal(amounts.Order(), amounts);

    /// <summary>Some bands and points, and scores on and about them.</summary>
    private sealed record TableCase(ValueList<AllocationBand> Bands, ValueList<AllocationPoint> Points, IReadOnlyList<decimal> Scores, decimal Score)
    {
        internal static TableCase Make(Dice dice)
        {
            decimal unit = dice.OneOf(1m, 0.5m, 0.1m, 0.000001m);
            decimal next = dice.Between(0, 5) * unit;
            List<decimal> ends = [];
            for (int i = dice.Between(2, 7) * 2; i > 0; i--)
            {
                ends.Add(next);
                next += dice.OneOf(1, 1, 2, 7, 30) * unit;
            }

            Money[] amounts = [.. ends.Select(_ => Amount(dice))];
            decimal[] scores = [.. ends.SelectMany(end => new[] { end, end + unit, Math.Max(0m, end - unit), end + (unit == 0.000001m ? 0m : 0.000001m) }), 0m, next * 3m];
            return new(
                [.. Enumerable.Range(0, ends.Count / 2).Select(i => new AllocationBand(ends[2 * i], ends[(2 * i) + 1], amounts[i]))],
                [.. ends.Select((end, i) => new AllocationPoint(end, amounts[i]))],
                scores,
                dice.OneOf(scores));
        }

        /// <summary>The amount for the score in pence; null if the table has none.</summary>
        internal long? In(AllocationTable table)
        {
            Money amount = table.Find(Score, out Fault? fault);
            return fault is null ? amount.ToPence() : null;
        }

        public override string ToString() => FormattableString.Invariant($"{Score} in {string.Join(' ', Bands)} and {string.Join(' ', Points)}");

        private static Money Amount(Dice dice) => Money.FromPounds(dice.OneOf(0m, dice.Between(0, 3), dice.Between(0, 5_000) * 10m, dice.Between(0, 9_999_999) / 100m, dice.Between(0, int.MaxValue - 1) / 1_000_000m));
    }
}
