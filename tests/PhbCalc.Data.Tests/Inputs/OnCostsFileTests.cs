using PhbCalc.Employment;

namespace PhbCalc.Data.Tests;

public sealed class OnCostsFileTests
{
    private const string Columns = "person_id,item,amount,unit";

    [Fact]
    public void A_row_says_everything_about_an_on_cost() =>
        Assert.Equal(
            new PersonRow<OnCost>("P001", 2, new("Payroll service", Money.FromPounds(12.5m), OnCostUnit.Month)),
            Assert.Single(Read(Columns, "P001,Payroll service,£12.50,Month")));

    [Theory]
    [InlineData("", OnCostUnit.Year)]
    [InlineData("year", OnCostUnit.Year)]
    [InlineData("ONCE", OnCostUnit.Once)]
    [InlineData("month", OnCostUnit.Month)]
    [InlineData("Week", OnCostUnit.Week)]
    [InlineData("hour", OnCostUnit.Hour)]
    public void A_unit_is_a_word_in_any_capitals_and_the_year_if_it_is_blank(string word, OnCostUnit unit) =>
        Assert.Equal(unit, Assert.Single(Read(Columns, $"P001,Payroll,1,{word}")).Value.Unit);

    [Fact]
    public void The_column_of_the_unit_may_be_left_out() =>
        Assert.Equal(OnCostUnit.Year, Assert.Single(Read("person_id,item,amount", "P001,Payroll,1")).Value.Unit);

    [Theory]
    [InlineData(",Payroll,1,", "person_id: is blank; give it a value")]
    [InlineData("P1,,1,", "item: is blank; give it a value")]
    [InlineData("P1,Payroll,,", "amount: is blank; give it a value")]
    [InlineData("P1,Payroll,ten,", "amount: 'ten' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("P1,Payroll,-1,", "amount: '-1' is a sum below zero; write a sum of 0 or more")]
    [InlineData("P1,Payroll,0.1234567,", "amount: '0.1234567' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals")]
    [InlineData("P1,Payroll,1,years", "unit: 'years' is not a unit of on-costs; did you mean 'year'? allowed: year, once, month, week, hour, payroll_run, percent_of_pay")]
    public void A_faulty_cell_is_refused_with_directions(string row, string message) => Assert.Equal($"oncosts.csv:2 {message}", Refused(Columns, row).Report());

    [Fact]
    public void An_on_cost_that_a_spending_rule_refuses_is_the_fault_of_a_rule()
    {
        InvalidFilesException refused = Refused(Columns, "P1,Alcohol,1,");
        Assert.Equal("oncosts.csv:2 item: 'Alcohol' is refused: a budget is never for alcohol; take it out", refused.Report());
        Assert.Equal(FaultKind.Rule, refused.Kind);
    }

    [Fact]
    public void Every_fault_of_every_row_is_reported() =>
        Assert.Equal(
            """
            oncosts.csv:2 person_id: is blank; give it a value
            oncosts.csv:2 item: is blank; give it a value
            oncosts.csv:2 amount: 'x' is not a sum of money; write it like 1234.56 or £1,234.56
            oncosts.csv:2 unit: 'day' is not a unit of on-costs; allowed: year, once, month, week, hour, payroll_run, percent_of_pay
            oncosts.csv:3 item: 'gambling' is refused: a budget is never for gambling; take it out
            oncosts.csv:3 amount: '-2' is a sum below zero; write a sum of 0 or more
            """,
            Refused(Columns, ",,x,day", "P1,gambling,-2,").Report(), ignoreLineEndingDifferences: true);

    private static ValueList<PersonRow<OnCost>> Read(params string[] lines) => OnCostsFile.Read(Files.Stream(lines));

    private static InvalidFilesException Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => Read(lines));
}
