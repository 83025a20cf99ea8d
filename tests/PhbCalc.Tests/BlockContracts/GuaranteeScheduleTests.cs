using PhbCalc.BlockContracts;
using PhbCalc.Tests.TopDown;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>What share is guaranteed in which year (spec 6, Schedule of guarantee).</summary>
public sealed class GuaranteeScheduleTests
{
    private const string Share = "is not a share; write a number from 0 to 1, such as 0.8 or 4/5";

    [Fact]
    public void Linear_steps_fall_by_points_and_stop_at_nothing() =>
        Assert.Equal([0.8m, 0.6m, 0.4m, 0.2m, 0m, 0m], Shares(Leeds.Steps, 6));

    [Fact]
    public void Linear_steps_stop_at_a_floor() =>
        Assert.Equal([0.8m, 0.55m, 0.5m, 0.5m], Shares(GuaranteeSchedule.Linear(new(4, 5), new(1, 4), new(1, 2)), 4));

    [Fact]
    public void Geometric_steps_fall_by_a_part_of_themselves() =>
        Assert.Equal([0.8m, 0.64m, 0.512m, 0.4096m, 0.32768m], Shares(GuaranteeSchedule.Geometric(new(4, 5), new(1, 5)), 5));

    [Fact]
    public void Geometric_steps_stay_exact_over_a_hundred_years()
    {
        GuaranteeSchedule schedule = GuaranteeSchedule.Geometric(new(1), new(1, 999_999_937));

        Assert.Equal(new Fraction(999_999_936, 999_999_937).Power(99), schedule.Exact(100));
    }

    [Fact]
    public void Stated_shares_are_as_stated() => Assert.Equal([0.9m, 0.333333m, 0m], Shares(GuaranteeSchedule.Explicit(new(9, 10), new(1, 3), new(0)), 3));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_year_without_a_stated_share_has_none(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GuaranteeSchedule.Explicit(new Ratio(1, 2)).Share(year));

    [Fact]
    public void Before_the_first_year_there_is_no_share() => Assert.All(
        [Leeds.Steps, GuaranteeSchedule.Geometric(new(4, 5), new(1, 5))],
        schedule => Assert.Throws<ArgumentOutOfRangeException>(() => schedule.Share(0)));

    [Fact]
    public void After_the_longest_contract_there_is_none() => Assert.Throws<ArgumentOutOfRangeException>(() => GuaranteeSchedule.Geometric(new(4, 5), new(1, 5)).Share(101));

    [Fact]
    public void Stated_shares_below_nothing_and_above_the_whole() => Expect.Faults(
        $"""
        0 schedule, guaranteed_share: '1.01' {Share}
        2 schedule, guaranteed_share: '-0.000001' {Share}
        """,
        () => GuaranteeSchedule.Explicit(new(101, 100), new(1), new(-1, 1_000_000), new(0)));

    [Fact]
    public void No_share_at_all() => Expect.Faults("schedule, guaranteed_share: is missing; give a share for each contract year", () => GuaranteeSchedule.Explicit([]));

    [Fact]
    public void Linear_shares_out_of_range_come_at_once() => Expect.Faults(
        $"""
        schedule, start: '1.2' {Share}
        schedule, step: '-0.2' {Share}
        schedule, floor: '-1' {Share}
        """,
        () => GuaranteeSchedule.Linear(new(6, 5), new(-1, 5), new(-1)));

    [Fact]
    public void A_floor_above_the_start() =>
        Expect.Faults("schedule, floor: '0.9' is above the share of the first year; write 0.8 or less", () => GuaranteeSchedule.Linear(new(4, 5), new(1, 5), new(9, 10)));

    [Fact]
    public void Geometric_shares_out_of_range() => Expect.Faults(
        $"""
        schedule, start: '-0.8' {Share}
        schedule, step: '4/3' {Share}
        """,
        () => GuaranteeSchedule.Geometric(new(-4, 5), new(4, 3)));

    [Fact]
    public void Fewer_shares_than_years_are_never_made_up() => Expect.Faults(
        "schedule, guaranteed_share: is given for 2 years, but the contract has 3; give a share for each contract year, or a schedule that falls by a rule",
        () => Leeds.Released(Leeds.Contract(1m, 1m, 1m), GuaranteeSchedule.Explicit(new(4, 5), new(3, 5))));

    [Fact]
    public void More_shares_than_years_are_refused_too() => Expect.Faults(
        "schedule, guaranteed_share: is given for 2 years, but the contract has 1; give a share for each contract year, or a schedule that falls by a rule",
        () => Leeds.Released(Leeds.Contract(1m), GuaranteeSchedule.Explicit(new(4, 5), new(3, 5))));

    [Fact]
    public void Shares_that_rise_are_refused_together_with_a_wrong_count() => Expect.Faults(
        """
        schedule, guaranteed_share: is given for 4 years, but the contract has 3; give a share for each contract year, or a schedule that falls by a rule
        1 schedule, guaranteed_share: '0.81' is above the share of the year before, 0.8; write that share or a lower one, or allow rising shares in the policy
        3 schedule, guaranteed_share: '1/3' is above the share of the year before, 0.1; write that share or a lower one, or allow rising shares in the policy
        """,
        () => Leeds.Released(Leeds.Contract(1m, 1m, 1m), GuaranteeSchedule.Explicit(new(4, 5), new(81, 100), new(1, 10), new(1, 3))));

    [Fact]
    public void Shares_may_rise_where_the_policy_lets_them()
    {
        SteppedRelease release = Leeds.Released(Leeds.Contract(100m, 100m), GuaranteeSchedule.Explicit(new(1, 2), new(3, 5)), new() { AllowRisingShares = true });

        Assert.Equal("50.00 60.00", Leeds.Text(release.Release(ReleasePer.Year).Years.Select(year => year.Sums.Guaranteed)));
    }

    private static IEnumerable<decimal> Shares(GuaranteeSchedule schedule, int years) => Enumerable.Range(1, years).Select(schedule.Share);
}
