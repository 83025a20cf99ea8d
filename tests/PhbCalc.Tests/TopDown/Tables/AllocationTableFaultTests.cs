using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>What is refused of allocation tables, and of scores that are looked up in them.</summary>
public sealed class AllocationTableFaultTests
{
    [Fact]
    public void Nothing_is_no_table()
    {
        Expect.Faults("table, points_from: there is no band; give at least one", () => AllocationTable.OfBands([]));
        Expect.Faults("table, points: there is no point; give at least one", () => AllocationTable.Interpolated([]));
        Expect.Faults("table, points: there is no point; give at least two", () => AllocationTable.Interpolated([], extends: true));
        Expect.Faults(
            "table, points: there is only one point, which has no line to extend; give at least two",
            () => AllocationTable.Interpolated([Point(1m, 1m)], extends: true));
    }

    [Fact]
    public void Bands_that_overlap_or_end_before_they_start_come_all_at_once() => Expect.Faults(
        """
        1 band 2, points_to: '9' is less than the start of the band; write 10 or more
        1 band 2, points_from: '10' is in the band before, which ends at 10, or under it; write the bands from the lowest, so that none overlaps the one before
        2 band 3, points_from: '2' is in the band before, which ends at 9, or under it; write the bands from the lowest, so that none overlaps the one before
        """,
        () => AllocationTable.OfBands([Band(0m, 10m, 1m), Band(10m, 9m, 2m), Band(2m, 20m, 3m), Band(20.000001m, 21m, 4m)]));

    [Fact]
    public void Numbers_of_bands_out_of_range_come_all_at_once() => Expect.Faults(
        $"""
        0 band 1, points_from: '-1' is out of range; {Expect.UnderATrillion}
        0 band 1, amount: '-0.01' is out of range; {Expect.UnderATrillion}
        1 band 2, points_to: '1000000000000' is out of range; {Expect.UnderATrillion}
        1 band 2, amount: '0.0000001' is out of range; {Expect.UnderATrillion}
        """,
        () => AllocationTable.OfBands([Band(-1m, 0m, -0.01m), Band(1m, 1_000_000_000_000m, 0.0000001m)]));

    [Fact]
    public void Points_that_do_not_rise_or_are_out_of_range_come_all_at_once() => Expect.Faults(
        $"""
        0 point 1, points: '0.0000001' is out of range; {Expect.UnderATrillion}
        2 point 3, points: '10' is not more than the point before, 10; write the points from the lowest, each once
        3 point 4, amount: '1000000000000' is out of range; {Expect.UnderATrillion}
        3 point 4, points: '9.5' is not more than the point before, 10; write the points from the lowest, each once
        """,
        () => AllocationTable.Interpolated([Point(0.0000001m, 1m), Point(10m, 1m), Point(10m, 1m), Point(9.5m, 1_000_000_000_000m)]));

    [Fact]
    public void A_price_that_is_none() => Expect.Faults(
        """
        table, amount: '-1' is out of range; write a number from 0 to under 1,000,000,000,000
        table, points: '0' have no price; write more than 0
        """,
        () => AllocationTable.PricePerPoint(Money.FromPounds(-1m), 0m));

    [Fact]
    public void A_price_out_of_range() => Expect.Faults(
        $"""
        table, amount: '1,000,000,000,000' is out of range; write a number from 0 to under 1,000,000,000,000
        table, points: '-1' is out of range; {Expect.UnderATrillion}
        """,
        () => AllocationTable.PricePerPoint(Money.FromPounds(1_000_000_000_000m), -1m));

    [Fact]
    public void A_price_may_have_more_than_six_decimals() =>
        Assert.Equal(Money.FromPounds(0.12m), AllocationTable.PricePerPoint(Money.FromPounds(0.0123456789m)).AmountFor(10m));

    [Theory]
    [InlineData("-1")]
    [InlineData("1000000000000")]
    [InlineData("1.0000001")]
    public void A_score_that_is_none(string points)
    {
        decimal score = decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture);
        string fault = $"score, points: '{points}' is out of range; {Expect.UnderATrillion}";

        Expect.Faults(fault, () => Norfolk.Table.AmountFor(score));
        Expect.Faults(fault, () => AllocationTable.PricePerPoint(Money.FromPounds(1m)).AmountFor(score));
    }

    [Fact]
    public void An_amount_beyond_all_budgets_is_refused()
    {
        AllocationTable price = AllocationTable.PricePerPoint(Money.FromPounds(999_999_999_999m), 0.000001m);
        AllocationTable lines = AllocationTable.Interpolated([Point(0m, 0m), Point(1m, 999_999_999_999.99m)], extends: true);

        Expect.Faults("points: '999,999,999,999' comes to 1,000,000,000,000 pounds or more; check the points, and the table", () => price.AmountFor(999_999_999_999m));
        Expect.Faults("points: '1.000001' comes to 1,000,000,000,000 pounds or more; check the points, and the table", () => lines.AmountFor(1.000001m));
        Expect.Faults(
            "points: '500,000,000,000' comes to 1,000,000,000,000 pounds or more; check the points, and the table",
            () => AllocationTable.PricePerPoint(Money.FromPounds(2m)).AmountFor(500_000_000_000m));
        Assert.Equal(Money.FromPounds(999_999_999_999.99m), lines.AmountFor(1m));
    }

    private static AllocationBand Band(decimal from, decimal to, decimal pounds) => new(from, to, Money.FromPounds(pounds));

    private static AllocationPoint Point(decimal points, decimal pounds) => new(points, Money.FromPounds(pounds));
}
