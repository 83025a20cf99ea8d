using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>An allocation table as text.</summary>
public sealed class AllocationTableTextTests
{
    [Fact]
    public void Bands_are_rows_from_and_to() => AssertText(
        """
        Bands of points, both ends included, in pounds a year; a score in no band has no amount.
          From   To      Amount
             0   69       £0.00
            70  115     £500.00
           116  185  £1,000.505

        """,
        AllocationTable.OfBands([new(0m, 69m, Money.Zero), new(70m, 115m, Money.FromPounds(500m)), new(116m, 185m, Money.FromPounds(1_000.505m))]));

    [Fact]
    public void Points_are_rows_and_what_holds_beyond_them_is_said()
    {
        ValueList<AllocationPoint> points = [new(0.5m, Money.Zero), new(1_000m, Money.FromPounds(12_000m))];
        AssertText(
            """
            Points in pounds a year, in straight lines from one to the next; a score beyond the first or the last has no amount.
              Points      Amount
                 0.5       £0.00
               1,000  £12,000.00

            """,
            AllocationTable.Interpolated(points));
        Assert.StartsWith(
            "Points in pounds a year, in straight lines from one to the next; the first and the last line go on beyond them.\n",
            AllocationTable.Interpolated(points, extends: true).Explain(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_price_per_point_is_shown_with_what_it_was_made_from()
    {
        Assert.Equal("Each point: £396.6667 a year (£59,500.00 for 150); an amount is rounded once, after it is multiplied.\n", AllocationTable.PricePerPoint(Money.FromPounds(59_500m), 150m).Explain());
        Assert.Equal("Each point: £12.50 a year; an amount is rounded once, after it is multiplied.\n", AllocationTable.PricePerPoint(Money.FromPounds(12.5m)).Explain());
        Assert.Throws<ArgumentNullException>(() => ((AllocationTable)null!).Explain());
    }

    private static void AssertText(string expected, AllocationTable table) => Assert.Equal(expected.ReplaceLineEndings("\n"), table.Explain());
}
