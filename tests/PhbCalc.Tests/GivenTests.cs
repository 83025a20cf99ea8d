using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Tests;

/// <summary>What code can give and no file can hold: null, and numbers that no enum defines. The refusal names the place.</summary>
public sealed class GivenTests
{
    private static readonly LocalDate Start = new(2026, 4, 1);

    public static TheoryData<string, string, int?, Action> Refused { get; } = new()
    {
        { "visit_id", "is blank", null, () => _ = new Visit(null!, "agency", "care", DayTypes.Monday, new(8, 0), new(9, 0)) },
        { "person_id", "is blank", null, () => _ = new CarePlan(null!, Start) },
        { "item_id", "is blank", null, () => _ = new Item(null!, "equipment", Money.Zero, ItemUnit.Once) },
        { "visits", "is null at position 1", 1, () => _ = new CarePlan("P1", Start, visits: [Morning, null!]) },
        { "items", "is null at position 0", 0, () => _ = new CarePlan("P1", Start, items: [null!]) },
        { "absences", "is null at position 0", 0, () => _ = new CarePlan("P1", Start, absences: [null!]) },
        { "rows", "is null at position 0", 0, () => RateCards.From([null!]) },
        { "unit", "is not a value of RateUnit", null, () => _ = new RateRow("agency", "care", (RateUnit)77, "all", Money.Zero, Start) },
        { "unit", "is not a value of ItemUnit", null, () => _ = new Item("i1", "equipment", Money.Zero, (ItemUnit)77) },
        { "funded_by", "is not a value of Funding", null, () => _ = new Item("i1", "equipment", Money.Zero, ItemUnit.Once, fundedBy: (Funding)99) },
        { "days", "is not a value of DayTypes", null, () => _ = new Visit("v1", "agency", "care", (DayTypes)0x4000, new(8, 0), new(9, 0)) },
        { "clock_changes", "is not a value of ClockChanges", null, () => _ = new CostingPolicy { ClockChanges = (ClockChanges)77 } },
        { "bank_holiday_dates", "is not a value of BankHolidayDates", null, () => _ = new CostingPolicy { BankHolidayDates = (BankHolidayDates)77 } },
        { "contingency_place", "is not a value of ContingencyPlace", null, () => Contingency.OfWeeks(2m, (ContingencyPlace)77) },
        { "pay_frequency", "is not a value of PayFrequency", null, () => _ = new PersonalAssistant("pa1", 10m, Money.FromPounds(14m), (PayFrequency)77) },
    };

    private static Visit Morning => new("v1", "agency", "care", DayTypes.Monday, new(8, 0), new(9, 0));

    [Theory]
    [MemberData(nameof(Refused))]
    public void It_is_refused_with_its_place(string field, string problem, int? position, Action give)
    {
        Fault fault = Assert.Single(Assert.Throws<InvalidInputException>(give).Faults);

        Assert.Equal((field, problem, position), (fault.Field, fault.Problem, fault.Position));
    }

    [Fact]
    public void Every_null_of_a_list_is_reported_with_its_position()
    {
        InvalidInputException thrown = Assert.Throws<InvalidInputException>(() => new CarePlan("P1", Start, visits: [null!, Morning, null!]));

        Assert.Equal([0, 2], thrown.Faults.Select(fault => fault.Position!.Value));
        Assert.Equal("person P1, visits: is null at position 0; give a value there, or leave it out of the list", thrown.Faults[0].ToString());
    }

    [Fact]
    public void An_undefined_number_is_told_with_the_values_there_are() => Assert.Equal(
        "item i1, funded_by: '99' is not a value of Funding; use one of Budget, Block, Own",
        Assert.Throws<InvalidInputException>(() => new Item("i1", "equipment", Money.Zero, ItemUnit.Once, fundedBy: (Funding)99)).Report());
}
