using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Reports.Charts;
using PhbCalc.TestSupport;

namespace PhbCalc.Reports.Tests.Charts;

public sealed class AxisTests
{
    public static TheoryData<decimal, decimal, string> Worked { get; } = new()
    {
        { 0m, 1_000_000m, "£0 £0.2m £0.4m £0.6m £0.8m £1m" },
        { 100m, 800_000m, "£0 £200k £400k £600k £800k" },
        { 0m, 4_900m, "£0 £1,000 £2,000 £3,000 £4,000 £5,000" },
        { 0m, 0.07m, "£0 £0.02 £0.04 £0.06 £0.08" },
        { -40_000m, 140_000m, "-£50k £0 £50k £100k £150k" },
        { -3m, -1m, "-£3 -£2 -£1 £0" },
        { 0m, 0m, "£0 £1" },
        { 0m, 1_200_000m, "£0 £0.25m £0.5m £0.75m £1m £1.25m" },
    };

    [Theory]
    [MemberData(nameof(Worked))]
    public void It_counts_in_round_steps_from_zero(decimal lowest, decimal highest, string ticks)
    {
        Axis axis = Axis.Over(lowest, highest);

        Assert.Equal(ticks, string.Join(' ', axis.Ticks.Select(tick => ChartText.Tick(tick, axis, ChartUnit.Pounds))));
    }

    [Law]
    public Property It_holds_every_value_and_zero_in_a_few_steps() => Law.Of(
        from lowest in Values
        from highest in Values
        select (Lowest: Math.Min(lowest, highest), Highest: Math.Max(lowest, highest)),
        values =>
        {
            Axis axis = Axis.Over(values.Lowest, values.Highest);

            Assert.True(axis.Bottom <= values.Lowest && axis.Top >= values.Highest);
            Assert.Contains(0m, axis.Ticks);
            Assert.InRange(axis.Ticks.Count(), 2, 8);
            Assert.Equal(axis.Top, axis.Ticks.Last());
        });

    [Fact]
    public void Shares_and_numbers_are_counted_too()
    {
        Assert.Equal("0% 20% 40% 60% 80%", Ticks(0m, 0.8m, ChartUnit.Share));
        Assert.Equal("0 10,000 20,000 30,000", Ticks(0m, 30_000m, ChartUnit.Number));
    }

    private static Gen<decimal> Values =>
        from digits in Gen.Choose(-1_000_000, 1_000_000)
        from tens in Gen.Choose(0, 12)
        select digits * (decimal)Math.Pow(10, tens) / 1_000_000m;

    private static string Ticks(decimal lowest, decimal highest, ChartUnit unit)
    {
        Axis axis = Axis.Over(lowest, highest);
        return string.Join(' ', axis.Ticks.Select(tick => ChartText.Tick(tick, axis, unit)));
    }
}
