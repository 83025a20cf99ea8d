using PhbCalc.BottomUp;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2, Items: clipped to the period and to the person's dates, each rounded once.</summary>
public sealed class ItemCostTests
{
    [Theory]
    [InlineData(ItemUnit.Day, 2, "365", "£730.00")]
    [InlineData(ItemUnit.Week, 70, "52.1429", "£3,650.00")]
    [InlineData(ItemUnit.Month, 100, "12", "£1,200.00")]
    [InlineData(ItemUnit.Year, 500, "1", "£500.00")]
    public void Over_a_whole_financial_year(ItemUnit unit, int amount, string units, string cost) =>
        Assert.Equal($"i1: {units} {unit.Word()} at {Money.FromPounds(amount)} = {cost}", Line(Build.Year(2026), Of(unit, amount)));

    [Theory]
    [InlineData(ItemUnit.Day, 2, "366", "£732.00")]
    [InlineData(ItemUnit.Week, 70, "52.2857", "£3,660.00")]
    [InlineData(ItemUnit.Month, 100, "12", "£1,200.00")]
    [InlineData(ItemUnit.Year, 500, "1", "£500.00")]
    public void Over_a_leap_year(ItemUnit unit, int amount, string units, string cost) =>
        Assert.Equal($"i1: {units} {unit.Word()} at {Money.FromPounds(amount)} = {cost}", Line(Build.Year(2027), Of(unit, amount)));

    [Theory]
    [InlineData("2026-04-16", "2026-04-30", 100, "0.5", "£50.00")]
    [InlineData("2028-02-15", "2028-02-29", 290, "0.5172", "£150.00")]
    [InlineData("2027-02-15", "2027-02-28", 100, "0.5", "£50.00")]
    [InlineData("2026-05-31", "2026-06-01", 930, "0.0656", "£61.00")]
    public void Part_of_a_month_is_its_share_of_that_month_s_days(string from, string to, int amount, string units, string cost) =>
        // 31 May and 1 June: £930 x (1/31 + 1/30) = £30 + £31.
        Assert.Equal($"i1: {units} month at {Money.FromPounds(amount)} = {cost}", Line(Build.Days("2026-04-01", "2028-03-31"), Of(ItemUnit.Month, amount, from, to)));

    [Theory]
    [InlineData("2028-03-01", "2028-03-31", 366, "£31.00")]
    [InlineData("2027-03-01", "2027-03-31", 365, "£31.00")]
    [InlineData("2027-03-22", "2027-04-10", 133_590, "£7,310.00")]
    public void Part_of_a_year_is_its_share_of_that_financial_year_s_days(string from, string to, int amount, string cost)
    {
        // Ten days of 365 and ten of 366: £133,590 x (10/365 + 10/366) = £3,660 + £3,650.
        CostLine line = Cost(Build.Days("2026-04-01", "2028-03-31"), Of(ItemUnit.Year, amount, from, to));

        Assert.Equal(cost, line.Amount.ToString());
    }

    [Theory]
    [InlineData("2026-04-01", 1)]
    [InlineData("2027-03-31", 1)]
    [InlineData("2026-03-31", 0)]
    [InlineData("2027-04-01", 0)]
    public void What_comes_once_counts_if_its_date_lies_in_the_period(string from, int times) =>
        Assert.Equal(Money.FromPounds(250m * times), Cost(Build.Year(2026), Of(ItemUnit.Once, 250, from)).Amount);

    [Theory]
    [InlineData("2026-04-01", 1)]
    [InlineData("2026-09-01", 1)]
    [InlineData("2026-03-31", 0)]
    [InlineData("2027-04-01", 0)]
    public void What_comes_once_without_a_date_comes_when_the_person_starts(string start, int times) =>
        Assert.Equal(Money.FromPounds(250m * times), Cost(Build.Year(2026), Of(ItemUnit.Once, 250), start).Amount);

    [Theory]
    [InlineData("2026-06-01", null, "2026-05-31", 0)]
    [InlineData("2026-06-01", null, "2026-06-01", 1)]
    [InlineData("2026-06-01", "2026-06-30", "2026-06-30", 1)]
    [InlineData("2026-06-01", "2026-06-30", "2026-07-01", 0)]
    public void What_comes_once_counts_if_its_date_lies_in_the_person_s_own(string start, string? end, string from, int times) =>
        Assert.Equal(Money.FromPounds(250m * times), Cost(Build.Year(2026), Of(ItemUnit.Once, 250, from), start, end).Amount);

    [Fact]
    public void Days_are_those_of_the_item_the_person_and_the_period_alike()
    {
        // The person from 10 April, the item from 5 April to 20 April, the period from 1 April to 15 April: 10 to 15 April.
        CostLine line = Cost(Build.Days("2026-04-01", "2026-04-15"), Of(ItemUnit.Day, 2, "2026-04-05", "2026-04-20"), "2026-04-10");

        Assert.Equal("i1: 6 day at £2.00 = £12.00", Describe.Line(line));
    }

    [Fact]
    public void The_quantity_multiplies_before_the_one_rounding()
    {
        // £0.333333 x 3 = £0.999999; £9.99 x 2.5 weeks' quantity x 2 weeks = £49.95.
        Assert.Equal("i1: 3 once at £0.333333 = £1.00", Line(Build.Year(2026), new("i1", "equipment", Money.FromPounds(0.333333m), ItemUnit.Once, 3m, Build.Date("2026-05-01"))));
        Assert.Equal("i1: 5 week at £9.99 = £49.95", Line(Build.Days("2026-04-01", "2026-04-14"), new("i1", "equipment", Money.FromPounds(9.99m), ItemUnit.Week, 2.5m)));
        Assert.Equal("i1: 0.5 once at £0.01 = £0.01", Line(Build.Year(2026), new("i1", "equipment", Money.FromPounds(0.01m), ItemUnit.Once, 0.5m, Build.Date("2026-05-01"))));
    }

    [Fact]
    public void What_is_bought_under_a_block_contract_is_shown_but_adds_nothing()
    {
        CarePlan plan = Build.Plan("2026-04-01", items:
        [
            new("i1", "therapy", Money.FromPounds(50m), ItemUnit.Month, fundedBy: Funding.Block),
            new("i2", "therapy", Money.FromPounds(10m), ItemUnit.Month),
        ]);
        BottomUpBudget budget = Build.Costing(Build.Flat(20m), Build.Year(2026)).Cost(plan);

        Assert.Equal("i1: 12 month at £50.00 = £0.00, not in budget £600.00\ni2: 12 month at £10.00 = £120.00", Describe.Lines(budget.Items));
        Assert.Equal("already bought under a block contract: not in the budget", budget.Items.Lines[0].Note);
        Assert.Equal((Money.FromPounds(120m), Money.FromPounds(600m)), (budget.Items.Total, budget.Items.NotInBudget));
        Assert.Equal((Money.FromPounds(120m), Money.FromPounds(120m), Money.FromPounds(120m)), (budget.Totals.Items, budget.Totals.IndicativeAnnual, budget.Totals.Total));
    }

    [Theory]
    [InlineData("social-and-leisure", null, "the parity table it comes from is not stated")]
    [InlineData("Social and Leisure", null, "the parity table it comes from is not stated")]
    [InlineData("social-and-leisure", "County allowances 2026", null)]
    [InlineData("insurance", null, null)]
    public void A_social_and_leisure_allowance_shows_the_parity_table_it_comes_from(string category, string? table, string? note)
    {
        CostLine line = Cost(Build.Year(2026), new("i1", category, Money.FromPounds(20m), ItemUnit.Week, parityTable: table));

        Assert.Equal(note, line.Note);
        Assert.Equal(table, line.Source?.Title);
    }

    [Fact]
    public void A_line_is_called_by_its_label_or_else_by_its_category()
    {
        Assert.Equal("Hoist", Cost(Build.Year(2026), new("i1", "equipment", Money.FromPounds(1m), ItemUnit.Once, label: "Hoist")).Label);
        Assert.Equal("equipment", Cost(Build.Year(2026), Of(ItemUnit.Once, 1)).Label);
    }

    [Fact]
    public void An_item_per_year_can_be_costed_in_every_year_that_a_period_can_have()
    {
        Assert.Equal(Money.FromPounds(500m), Cost(Build.Year(1948), Of(ItemUnit.Year, 500), "1948-04-01").Amount);
        Assert.Equal(Money.FromPounds(500m), Cost(Build.Year(2198), Of(ItemUnit.Year, 500), "2150-01-01").Amount);
        Assert.Equal(Money.FromPounds(500m), Cost(Build.Year(2199), Of(ItemUnit.Year, 500), "2150-01-01").Amount);
    }

    private static Item Of(ItemUnit unit, int amount, string? from = null, string? to = null) =>
        new("i1", "equipment", Money.FromPounds(amount), unit, from: from is null ? null : Build.Date(from), to: to is null ? null : Build.Date(to));

    private static CostLine Cost(DateInterval period, Item item, string start = "2026-04-01", string? end = null) =>
        Assert.Single(Build.Costing(Build.Flat(20m), period).Cost(Build.Plan(start, end, items: [item])).Items.Lines);

    private static string Line(DateInterval period, Item item) => Describe.Line(Cost(period, item));
}
