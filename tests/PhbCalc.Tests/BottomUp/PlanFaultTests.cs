using PhbCalc.BottomUp;

namespace PhbCalc.Tests.BottomUp;

/// <summary>What a care plan refuses by itself, before it meets a rate card.</summary>
public sealed class PlanFaultTests
{
    private static readonly LocalTime Nine = new(9, 0);
    private static readonly LocalTime Ten = new(10, 0);

    [Fact]
    public void A_visit_with_blank_names() => Expect(
        """
        visit  , visit_id: is blank; give it a value
        visit  , card: is blank; give it a value
        visit  , service: is blank; give it a value
        """,
        () => new Visit(" ", "", " ", DayTypes.Monday, Nine, Ten));

    [Fact]
    public void A_visit_on_bank_holidays() => Expect(
        "visit v1, days: 'BankHoliday' is a day for rates only; write the days of the week: the rate card prices bank holidays",
        () => new Visit("v1", "agency", "care", DayTypes.Monday | DayTypes.BankHoliday, Nine, Ten));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100)]
    public void A_visit_by_no_or_too_many_carers(int carers) => Expect(
        FormattableString.Invariant($"visit v1, carers: '{carers}' is not a number of carers; write 1 to 99"),
        () => new Visit("v1", "agency", "care", DayTypes.Monday, Nine, Ten, carers));

    [Fact]
    public void A_visit_with_one_time_only()
    {
        Expect(
            "visit v1, end: is blank while the other time is given; give both times, or neither for a service priced per week",
            () => new Visit("v1", "agency", "care", DayTypes.Monday, Nine, null));
        Expect(
            "visit v1, start: is blank while the other time is given; give both times, or neither for a service priced per week",
            () => new Visit("v1", "agency", "care", DayTypes.Monday, null, Ten));
    }

    [Fact]
    public void A_visit_with_seconds() => Expect(
        """
        visit v1, start: '09:00:30' is not a whole minute; write hours and minutes only
        visit v1, end: '10:00:00.001' is not a whole minute; write hours and minutes only
        """,
        () => new Visit("v1", "agency", "care", DayTypes.Monday, new(9, 0, 30), new(10, 0, 0, 1)));

    [Fact]
    public void A_visit_that_ends_before_it_begins() => Expect(
        "visit v1, to: '2026-03-31' is before the first day; write 2026-04-01 or a later day",
        () => new Visit("v1", "agency", "care", DayTypes.Monday, Nine, Ten, from: new(2026, 4, 1), to: new(2026, 3, 31)));

    [Fact]
    public void Everything_that_is_wrong_with_a_visit_at_once() => Expect(
        """
        visit v1, card: is blank; give it a value
        visit v1, to: '2026-03-31' is before the first day; write 2026-04-01 or a later day
        visit v1, days: 'BankHoliday' is a day for rates only; write the days of the week: the rate card prices bank holidays
        visit v1, carers: '0' is not a number of carers; write 1 to 99
        visit v1, end: is blank while the other time is given; give both times, or neither for a service priced per week
        visit v1, start: '09:00:30' is not a whole minute; write hours and minutes only
        """,
        () => new Visit("v1", "", "care", DayTypes.BankHoliday, new(9, 0, 30), null, 0, from: new(2026, 4, 1), to: new(2026, 3, 31)));

    [Fact]
    public void An_absence_that_ends_before_it_begins() => Expect(
        "absence, to: '2026-03-31' is before the first day; write 2026-04-01 or a later day",
        () => new Absence(new(2026, 4, 1), new(2026, 3, 31)));

    [Fact]
    public void An_item_with_blank_names() => Expect(
        """
        item, item_id: is blank; give it a value
        item, category: is blank; give it a value
        """,
        () => new Item("", " ", Money.Zero, ItemUnit.Once));

    [Theory]
    [InlineData("-0.01")]
    [InlineData("1000000000000")]
    [InlineData("0.0000001")]
    public void An_amount_or_quantity_out_of_range(string number) => Expect(
        $"""
        item i1, amount: '{number}' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals
        item i1, quantity: '{number}' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals
        """,
        () => new Item("i1", "equipment", Money.Parse(number), ItemUnit.Once, Money.Parse(number).Pounds));

    [Fact]
    public void An_item_that_ends_before_it_begins() => Expect(
        "item i1, to: '2026-03-31' is before the first day; write 2026-04-01 or a later day",
        () => new Item("i1", "equipment", Money.Zero, ItemUnit.Week, from: new(2026, 4, 1), to: new(2026, 3, 31)));

    [Fact]
    public void An_item_that_comes_once_and_ends() => Expect(
        "item i1, to: '2026-04-02' is the last day of an item that comes only once; leave it blank, and write the day as from",
        () => new Item("i1", "equipment", Money.Zero, ItemUnit.Once, from: new(2026, 4, 1), to: new(2026, 4, 2)));

    [Theory]
    [InlineData("emergency-care", "emergency and urgent care is the NHS's own to provide, not the budget's")]
    [InlineData("Emergency Care", "emergency and urgent care is the NHS's own to provide, not the budget's")]
    [InlineData("GP", "GP and other primary medical services are the NHS's own to provide, not the budget's")]
    [InlineData("alcohol", "a budget is never for alcohol")]
    [InlineData("TOBACCO", "a budget is never for tobacco")]
    [InlineData("gambling", "a budget is never for gambling")]
    [InlineData("debt", "a budget is never for repaying debt, other than for a service in the care plan")]
    [InlineData("unlawful", "a budget is never for anything unlawful")]
    public void An_item_that_a_spending_rule_refuses(string category, string rule)
    {
        Fault fault = Assert.Single(Faults(() => new Item("i1", category, Money.Zero, ItemUnit.Once)));

        Assert.Equal($"item i1, category: '{category}' is refused: {rule}; take the item out of the plan", fault.ToString());
        Assert.Equal(FaultKind.Rule, fault.Kind);
    }

    [Fact]
    public void Every_other_fault_is_of_the_input() =>
        Assert.All(Faults(() => new Item("", " ", Money.FromPounds(-1m), ItemUnit.Once)), fault => Assert.Equal(FaultKind.Input, fault.Kind));

    [Fact]
    public void A_plan_without_a_person_or_that_ends_before_it_starts() => Expect(
        """
        person, person_id: is blank; give it a value
        person, end: '2026-03-31' is before the first day; write 2026-04-01 or a later day
        """,
        () => new CarePlan("", new(2026, 4, 1), new(2026, 3, 31)));

    [Fact]
    public void A_plan_with_an_id_twice() => Expect(
        """
        1 person P1, visit_id: 'v1' appears twice; give each its own id
        3 person P1, visit_id: 'v1' appears twice; give each its own id
        1 person P1, item_id: 'i1' appears twice; give each its own id
        """,
        () => Build.Plan(
            "2026-04-01",
            visits: [Build.Visit("Mon", "09:00-10:00"), Build.Visit("Tue", "09:00-10:00"), Build.Visit("Wed", "09:00-10:00", id: "v2"), Build.Visit("Thu", "09:00-10:00")],
            items: [new("i1", "equipment", Money.Zero, ItemUnit.Once), new("i1", "training", Money.Zero, ItemUnit.Once)]));

    [Fact]
    public void Ids_that_differ_in_capitals_are_two() =>
        Assert.Equal(2, Build.Plan("2026-04-01", visits: [Build.Visit("Mon", "09:00-10:00", id: "v1"), Build.Visit("Mon", "09:00-10:00", id: "V1")]).Visits.Count);

    [Fact]
    public void A_fault_can_be_told_without_personal_data()
    {
        Fault fault = Assert.Single(Faults(() => new Visit("Mrs Smith's v1", "agency", "care", DayTypes.Monday, Nine, Ten, 100)));
        Fault blank = Assert.Single(Faults(() => new Visit("Mrs Smith's v1", "", "care", DayTypes.Monday, Nine, Ten)));
        Fault date = Assert.Single(Faults(() => new Absence(new(2026, 4, 1), new(2026, 3, 31))));

        Assert.Equal("carers: the value is not a number of carers; write 1 to 99", fault.WithoutPersonalData());
        Assert.Equal("to: the value is before the first day; write that day or a later one", date.WithoutPersonalData());
        Assert.Equal("card: is blank; give it a value", blank.WithoutPersonalData());
        Assert.Equal("'100' is not a number of carers; write 1 to 99", fault.Explanation);
        Assert.Equal("is blank; give it a value", blank.Explanation);
    }

    private static ValueList<Fault> Faults(Func<object> make) => Assert.Throws<InvalidInputException>(make).Faults;

    private static void Expect(string faults, Func<object> make) => Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(Faults(make)));
}
