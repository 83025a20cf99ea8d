using PhbCalc.BlockContracts;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>What the provider can avoid of what is released, and what is stranded (spec 6, Provider).</summary>
public sealed class ProviderTests
{
    [Theory]
    [InlineData(20, 60_000, 140_000)]
    [InlineData(30, 140_000, 160_000)]
    [InlineData(24, 72_000, 168_000)]
    [InlineData(25, 125_000, 125_000)]
    [InlineData(0, 0, 0)]
    [InlineData(100, 500_000, 500_000)]
    public void Of_a_million_at_so_many_points_less(int percent, int avoidable, int stranded)
    {
        StrandedCost cost = Leeds.Behaviour.At(Leeds.Pounds(1_000_000m), new(percent, 100));

        Assert.Equal((Leeds.Pounds(avoidable), Leeds.Pounds(stranded)), (cost.Avoidable, cost.Stranded));
        Assert.Equal(Leeds.Pounds(percent * 10_000m), cost.Released);
    }

    [Fact]
    public void The_worked_shares_come_out_of_a_release_too()
    {
        ReleasePlan plan = Leeds.Released(Leeds.Contract(1_000_000m, 1_000_000m), GuaranteeSchedule.Explicit(new(8, 10), new(7, 10)))
            .Release(ReleasePer.Year, behaviour: Leeds.Behaviour);

        Assert.Equal("60,000.00 140,000.00", Leeds.Text(plan.Years.Select(year => year.Sums.Avoidable)));
        Assert.Equal("140,000.00 160,000.00", Leeds.Text(plan.Years.Select(year => year.Sums.Stranded)));
        Assert.Equal([new("whole contract", Leeds.Pounds(1_000_000m), Leeds.Pounds(200_000m), Leeds.Pounds(60_000m))], plan.Years[0].Provider!.Lines);
    }

    [Fact]
    public void A_step_is_hit_exactly_also_where_the_released_sum_is_rounded()
    {
        // 0.01 x 1/4 rounds to nothing released, and 1/3 of 0.02 to a penny; whole steps are counted by the shares.
        CostBehaviour behaviour = new(new(0), new(1), new(1, 3), new(0));
        ReleasePlan plan = Leeds.Released(Leeds.Contract(1_000_000.01m, 1_000_000.01m), GuaranteeSchedule.Linear(new(2, 3), new(1, 3))).Release(ReleasePer.Year, behaviour: behaviour);

        Assert.Equal("333,333.34 666,666.67", Leeds.Text(plan.Years.Select(year => year.Sums.Avoidable)));
    }

    [Fact]
    public void A_step_larger_than_any_fall_is_never_reached() =>
        Assert.Equal(Money.Zero, new CostBehaviour(new(0), new(1), new(1), new(0)).At(Leeds.Pounds(100m), new(99, 100)).Avoidable);

    [Fact]
    public void Avoidable_cost_is_spread_over_months_like_the_rest()
    {
        ReleasePlan plan = Leeds.Released(Leeds.Contract(1_000_000m)).Release(ReleasePer.Month, behaviour: Leeds.Behaviour);

        Assert.Equal(Phasing.Spread(Leeds.Pounds(60_000m), [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]), plan.Periods.Select(month => month.Sums.Avoidable!.Value).ToValueList());
        Assert.Equal("60,000.00 140,000.00", Leeds.Text([plan.Total.Avoidable, plan.Total.Stranded]));
    }

    [Fact]
    public void Each_line_behaves_by_itself_and_lines_without_a_behaviour_as_the_contract()
    {
        ServiceLines lines = new(
            Leeds.Pounds(1_000_000m),
            [
                new("Nursing", Leeds.Pounds(500_000m), 5_000, 0, new(new(1), new(0), new(0), new(0))),
                new("Groups", Leeds.Pounds(300_000m), 100, 4_000, new(new(0), new(0), new(0), new(1))),
                new("Therapy", Leeds.Pounds(100_000m), 900, 0),
            ]);
        StrandedCosts provider = Leeds.Released(Leeds.Contract(1_000_000m)).Release(ReleasePer.Year, behaviour: Leeds.Behaviour, lines: lines).Years[0].Provider!;

        Assert.Equal(["Nursing", "Groups", "Therapy", "not disaggregated"], provider.Lines.Select(line => line.Name));
        Assert.Equal("500,000.00 300,000.00 100,000.00 100,000.00", Leeds.Text(provider.Lines.Select(line => line.Value)));
        Assert.Equal("100,000.00 60,000.00 20,000.00 20,000.00", Leeds.Text(provider.Lines.Select(line => line.Released)));
        Assert.Equal("100,000.00 0.00 6,000.00 6,000.00", Leeds.Text(provider.Lines.Select(line => line.Avoidable)));
        Assert.Equal("0.00 60,000.00 14,000.00 14,000.00", Leeds.Text(provider.Lines.Select(line => line.Stranded)));
        Assert.Equal("200,000.00 112,000.00 88,000.00", Leeds.Text([provider.Released, provider.Avoidable, provider.Stranded]));
    }

    [Fact]
    public void In_other_years_lines_keep_their_proportions()
    {
        ServiceLines lines = new(Leeds.Pounds(300m), [new("a", Leeds.Pounds(100m), 1, 0), new("b", Leeds.Pounds(200m), 1, 0)]);
        ReleasePlan plan = Leeds.Released(Leeds.Contract(100m, 150m)).Release(ReleasePer.Year, behaviour: Leeds.Behaviour, lines: lines);

        Assert.Equal("33.33 66.67", Leeds.Text(plan.Years[0].Provider!.Lines.Select(line => line.Value)));
        Assert.Equal("50.00 100.00", Leeds.Text(plan.Years[1].Provider!.Lines.Select(line => line.Value)));
        Assert.Equal("6.67 13.33", Leeds.Text(plan.Years[0].Provider!.Lines.Select(line => line.Released)));
    }

    [Fact]
    public void Stranded_cost_below_zero_is_shown()
    {
        StrandedCosts provider = Leeds.Released(Leeds.Contract(0.06m), GuaranteeSchedule.Explicit(new Ratio(5, 6)))
            .Release(ReleasePer.Year, behaviour: new(new(1), new(0), new(0), new(0)), lines: new(Leeds.Pounds(6m), [new("a", Leeds.Pounds(3m), 1, 0)]))
            .Years[0].Provider!;

        Assert.Equal("0.00 -0.01", Leeds.Text(provider.Lines.Select(line => line.Stranded)));
        Assert.Equal("-0.01", Leeds.Text([provider.Stranded]));
    }

    [Fact]
    public void A_year_that_is_revised_is_avoidable_by_its_last_value()
    {
        BlockContract contract = BlockContract.OfValues(Leeds.April, Leeds.Sums(900_000m), [Leeds.Revised("2026-09-30", 1_000_000m)]);
        ReleasePlan plan = Leeds.Released(contract).Release(ReleasePer.Quarter, behaviour: Leeds.Behaviour);

        // 54,000 a year at first, 13,500 a quarter; then 60,000, of which half is due by September.
        Assert.Equal("13,500.00 16,500.00 15,000.00 15,000.00", Leeds.Text(plan.Periods.Select(quarter => quarter.Sums.Avoidable)));
        Assert.Equal("60,000.00", Leeds.Text([plan.Years[0].Provider!.Avoidable]));
    }
}
