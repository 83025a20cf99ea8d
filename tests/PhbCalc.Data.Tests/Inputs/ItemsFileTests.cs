using PhbCalc.BottomUp;

namespace PhbCalc.Data.Tests;

public sealed class ItemsFileTests
{
    private const string Columns = "person_id,item_id,category,amount,unit";

    [Fact]
    public void A_row_says_everything_about_an_item()
    {
        PersonRow<Item> row = Assert.Single(Read(
            $"{Columns},quantity,from,to,funded_by,label,parity_table",
            "P001,I1,social-and-leisure,22.50,Week,1.5,2026-04-01,2026-09-30,Block,Swimming,Parity table 2026/27"));
        Item expected = new(
            "I1", "social-and-leisure", Money.FromPounds(22.5m), ItemUnit.Week, 1.5m, new(2026, 4, 1), new(2026, 9, 30), Funding.Block, "Swimming", "Parity table 2026/27");
        Assert.Equal(new PersonRow<Item>("P001", 2, expected), row);
    }

    [Fact]
    public void What_is_blank_is_not_given() =>
        Assert.Equal(
            new Item("I1", "equipment", Money.FromPounds(10m), ItemUnit.Once),
            Assert.Single(Read($"{Columns},quantity,from,to,funded_by,label,parity_table", "P001,I1,equipment,10,once,,,,,,")).Value);

    [Theory]
    [InlineData("once", ItemUnit.Once)]
    [InlineData("DAY", ItemUnit.Day)]
    [InlineData("week", ItemUnit.Week)]
    [InlineData("Month", ItemUnit.Month)]
    [InlineData("year", ItemUnit.Year)]
    public void A_unit_is_a_word_in_any_capitals(string word, ItemUnit unit) => Assert.Equal(unit, Assert.Single(Read(Columns, $"P001,I1,equipment,10,{word}")).Value.Unit);

    [Fact]
    public void Every_fault_of_a_row_is_reported_whatever_its_other_cells_are() =>
        Assert.Equal(
            """
            items.csv:2 item_id: is blank; give it a value
            items.csv:2 category: is blank; give it a value
            items.csv:2 amount: is blank; give it a value
            items.csv:2 unit: is blank; give it a value
            items.csv:2 to: '2026-04-01' is before the first day; write 2026-04-02 or a later day
            items.csv:3 amount: 'ten' is not a sum of money; write it like 1234.56 or £1,234.56
            items.csv:3 unit: 'weeks' is not a unit of items; did you mean 'week'? allowed: once, day, week, month, year, four-weekly, mile, hour, visit, night
            items.csv:3 quantity: '-1' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals
            items.csv:3 funded_by: 'nhs' is not a funder of items; did you mean 'phb'? allowed: phb, block, own
            items.csv:4 item_id: 'I2' appears twice; give each its own id
            items.csv:4 to: '2026-04-01' is the last day of an item that comes only once; leave it blank, and write the day as from
            """,
            Refused($"{Columns},quantity,from,to,funded_by",
                "P001,,,,,,2026-04-02,2026-04-01,",
                "P001,I2,equipment,ten,weeks,-1,,,nhs",
                "P001,I2,equipment,10,once,,,2026-04-01,").Report(), ignoreLineEndingDifferences: true);

    [Fact]
    public void An_item_that_a_spending_rule_refuses_is_the_fault_of_a_rule()
    {
        InvalidFilesException refused = Refused(Columns, "P001,I1,Gambling,10,once", "P001,I2,emergency care,10,once");
        Assert.Equal(
            """
            items.csv:2 category: 'Gambling' is refused: a budget is never for gambling; take the item out of the plan
            items.csv:3 category: 'emergency care' is refused: emergency and urgent care is the NHS's own to provide, not the budget's; take the item out of the plan
            """,
            refused.Report(), ignoreLineEndingDifferences: true);
        Assert.Equal(FaultKind.Rule, refused.Kind);
    }

    [Fact]
    public void One_malformed_cell_among_the_faults_of_rules_makes_them_faults_of_the_input() =>
        Assert.Equal(FaultKind.Input, Refused(Columns, "P001,I1,Gambling,10,once", "P001,I2,equipment,x,once").Kind);

    [Fact]
    public void An_item_of_somebody_who_is_not_in_people_csv_is_refused() =>
        Assert.Equal(
            "items.csv:2 person_id: 'P003' is not in people.csv; did you mean 'P001'? otherwise add the person to people.csv",
            Files.Sound.With("items.csv", Columns, "P003,I1,equipment,10,once").Faults());

    private static ValueList<PersonRow<Item>> Read(params string[] lines) => ItemsFile.Read(Files.Stream(lines));

    private static InvalidFilesException Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => Read(lines));
}
