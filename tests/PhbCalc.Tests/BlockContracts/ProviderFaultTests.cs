using PhbCalc.BlockContracts;
using PhbCalc.Rates;
using PhbCalc.Tests.TopDown;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>What is refused of service lines and of how their costs behave.</summary>
public sealed class ProviderFaultTests
{
    private const string Share = "is not a share; write a number from 0 to 1, such as 0.8 or 4/5";
    private const string Range = "is out of range; write pounds and pence from 0 to under 1,000,000,000,000";
    private const string Count = "is not a number of contacts; write a whole number from 0 to under 1,000,000,000,000";

    [Fact]
    public void Shares_of_cost_that_are_none_come_at_once() => Expect.Faults(
        $"""
        cost behaviour, variable: '-0.1' {Share}
        cost behaviour, semi_fixed: '1.1' {Share}
        cost behaviour, fixed: '2' {Share}
        cost behaviour, step: '1.25' {Share}
        """,
        () => new CostBehaviour(new(-1, 10), new(11, 10), new(5, 4), new(2)));

    /// <summary>What they sum to says nothing while one of them is no share.</summary>
    [Theory]
    [InlineData("variable", -1, 2, 5)]
    [InlineData("semi_fixed", 3, -1, 5)]
    [InlineData("fixed", 3, 2, -1)]
    public void Shares_of_which_one_is_none_are_not_added_up(string which, int variable, int semiFixed, int fixedShare) => Expect.Faults(
        $"cost behaviour, {which}: '-0.1' {Share}",
        () => new CostBehaviour(new(variable, 10), new(semiFixed, 10), new(1, 4), new(fixedShare, 10)));

    [Theory]
    [InlineData(29, "0.99")]
    [InlineData(31, "1.01")]
    public void Shares_of_cost_that_do_not_sum_to_1(int variable, string sum) => Expect.Faults(
        $"cost behaviour, variable: together with semi_fixed and fixed sums to {sum}; write shares that sum to 1 exactly",
        () => new CostBehaviour(new(variable, 100), new(1, 5), new(1, 4), new(1, 2)));

    [Fact]
    public void Thirds_sum_to_1_exactly() => Assert.Equal(new(1, 3), new CostBehaviour(new(1, 3), new(1, 3), new(1, 2), new(1, 3)).Fixed);

    [Fact]
    public void A_semi_fixed_cost_without_a_step() => Expect.Faults(
        "cost behaviour, step: '0' is not a step for a semi-fixed cost; write the share of activity that makes a step, above 0 and at most 1, such as 0.25 or 1/4",
        () => new CostBehaviour(new(4, 5), new(1, 5), new(0), new(0)));

    [Fact]
    public void Activity_that_falls_by_no_share_and_a_value_out_of_range() => Expect.Faults(
        $"""
        activity, value: '-£1.00' {Range}
        activity, activity_down: '1.01' {Share}
        """,
        () => Leeds.Behaviour.At(Leeds.Pounds(-1m), new(101, 100)));

    [Fact]
    public void All_that_is_wrong_with_a_line_comes_at_once() => Expect.Faults(
        $"""
        service line, name: is blank; give it a value
        service line, value: '£0.005' {Range}
        service line, one_to_one_contacts: '-1' {Count}
        service line, group_contacts: '1000000000000' {Count}
        """,
        () => new ServiceLine("", Leeds.Pounds(0.005m), -1, 1_000_000_000_000));

    [Fact]
    public void Lines_above_the_contract_are_refused() => Expect.Faults(
        "contract, value: '£100.01' is what the lines come to, £0.01 more than the contract value of £100.00; lower a line, or correct the contract value",
        () => new ServiceLines(Leeds.Pounds(100m), [Line("a", 60m), Line("b", 40.01m)]));

    [Fact]
    public void Names_that_repeat_or_are_taken_come_at_once() => Expect.Faults(
        """
        2 contract, name: 'a' appears twice; give each its own id
        1 contract, name: 'not disaggregated' is kept for what no line accounts for; give the line another name
        """,
        () => new ServiceLines(Leeds.Pounds(100m), [Line("a", 1m), Line("not disaggregated", 2m), Line("a", 3m)]));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.001")]
    [InlineData("1000000000000")]
    public void A_contract_value_out_of_range(string value) => Expect.Faults(
        $"contract, value: '{Money.Parse(value)}' is out of range; write pounds and pence above 0 and under 1,000,000,000,000",
        () => new ServiceLines(Money.Parse(value), []));

    [Fact]
    public void Lines_without_a_cost_behaviour_are_refused_where_the_contract_has_none() => Expect.Faults(
        """
        1 contract, behaviour: 'b' has no cost behaviour; give the line one, or give one for the whole contract
        contract, behaviour: 'not disaggregated' is £50.00 without a cost behaviour; give one for the whole contract, or lines for all of it
        """,
        () => Leeds.Released(Leeds.Contract(100m)).Release(
            ReleasePer.Year, lines: new(Leeds.Pounds(100m), [new("a", Leeds.Pounds(20m), 1, 0, Leeds.Behaviour), Line("b", 30m)])));

    [Fact]
    public void A_line_without_contacts_has_no_unit_cost() =>
        Assert.Throws<InvalidInputException>(() => new ServiceLine("a", Leeds.Pounds(1m), 0, 0).UnitCosts(new(GroupContactRule.Relative, new(1, 4))));

    [Fact]
    public void A_budget_of_fewer_than_no_contacts() => Expect.Faults(
        $"""
        budget a, one_to_one_contacts: '-1' {Count}
        budget a, group_contacts: '-2' {Count}
        """,
        () => Line("a", 1m).PhbValue(new(GroupContactRule.Relative, new(1, 4)), -1, -2));

    private static ServiceLine Line(string name, decimal pounds) => new(name, Leeds.Pounds(pounds), 1, 0);
}
