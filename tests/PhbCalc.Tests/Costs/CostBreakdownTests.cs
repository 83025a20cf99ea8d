namespace PhbCalc.Tests;

public sealed class CostBreakdownTests
{
    [Fact]
    public void Totals_are_the_sums_of_the_lines()
    {
        CostBreakdown breakdown = new([Line(10.01m), Line(0m, 5.5m), Line(2.99m)]);

        Assert.Equal((Money.FromPounds(13m), Money.FromPounds(5.5m)), (breakdown.Total, breakdown.NotInBudget));
    }

    [Fact]
    public void Without_lines_they_are_nothing() => Assert.Equal((Money.Zero, Money.Zero), (new CostBreakdown([]).Total, new CostBreakdown([]).NotInBudget));

    [Fact]
    public void Breakdowns_with_equal_lines_are_equal()
    {
        Assert.Equal(new CostBreakdown([Line(1m), Line(2m)]), new CostBreakdown([Line(1m), Line(2m)]));
        Assert.NotEqual(new CostBreakdown([Line(1m), Line(2m)]), new CostBreakdown([Line(2m), Line(1m)]));
    }

    [Fact]
    public void A_line_is_for_one_carer_in_the_budget_and_without_note_unless_it_says_otherwise()
    {
        CostLine line = Line(1m);

        Assert.Equal((1, Money.Zero, null, null, null), (line.Carers, line.NotInBudget, line.Band, line.Note, line.Source));
    }

    private static CostLine Line(decimal amount, decimal notInBudget = 0m) =>
        new(CostLineKind.Item, "i1", "Hoist", CostUnit.Once, 1, Money.FromPounds(amount), Money.FromPounds(amount)) { NotInBudget = Money.FromPounds(notInBudget) };
}
