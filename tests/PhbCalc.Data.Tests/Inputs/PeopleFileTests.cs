using PhbCalc.Budgets;

namespace PhbCalc.Data.Tests;

public sealed class PeopleFileTests
{
    [Fact]
    public void A_row_says_everything_about_a_person()
    {
        Person person = Assert.Single(Read(
            "person_id,start,end,held,floor,cap,group_age,group_need,note",
            "P001,2026-04-01,2027-03-31,Direct-Payment,100,\"£1,234.56\",65-and-over,,not read"));
        Person expected = new(
            "P001", new(2026, 4, 1), new(2027, 3, 31), Holding.DirectPayment, Money.FromPounds(100m), Money.FromPounds(1234.56m), [new("age", "65-and-over")]);
        Assert.Equal(expected, person);
    }

    [Fact]
    public void What_is_blank_is_not_given() =>
        Assert.Equal(new Person("P001", new(2026, 4, 1)), Assert.Single(Read("person_id,start,end,held,floor,cap,group_age", "P001,2026-04-01,,,,,")));

    [Theory]
    [InlineData("notional", Holding.Notional)]
    [InlineData("third-party", Holding.ThirdParty)]
    [InlineData("DIRECT-PAYMENT", Holding.DirectPayment)]
    public void A_budget_is_held_in_one_of_three_ways(string word, Holding held) =>
        Assert.Equal(held, Assert.Single(Read("person_id,start,held", $"P001,2026-04-01,{word}")).Held);

    [Fact]
    public void People_come_in_ordinal_order_of_their_ids() =>
        Assert.Equal("B P1 P10 P2 a é", string.Join(' ', Read(
            "person_id,start", "a,2026-04-01", "P2,2026-04-01", "é,2026-04-01", "P10,2026-04-01", "B,2026-04-01", "P1,2026-04-01").Select(person => person.Id)));

    [Fact]
    public void Every_fault_is_reported_by_row_and_column_of_the_file() =>
        Assert.Equal(
            """
            staff.csv:2 cap: '£5.00' is under the floor; write a cap that is at least the floor
            staff.csv:2 end: '2026-03-01' is before the first day; write 2026-04-01 or a later day
            staff.csv:3 floor: '-1' is a sum below zero; write a sum of 0 or more
            staff.csv:3 held: 'notionl' is not a way to hold a budget; did you mean 'notional'? allowed: notional, third-party, direct-payment
            staff.csv:4 start: is blank; give it a value
            staff.csv:4 person_id: is blank; give it a value
            staff.csv:5 person_id: 'P001' is in row 2 too; give each person one row and an id of their own
            staff.csv:6 person_id: 'P002' is in row 3 too; give each person one row and an id of their own
            """,
            Assert.Throws<InvalidFilesException>(() => PeopleFile.Read(
                Files.Stream(
                    "cap,floor,held,end,start,person_id",
                    "5,10,,2026-03-01,2026-04-01,P001",
                    ",-1,notionl,,2026-04-01,P002",
                    ",,,2026-04-01,,",
                    "1,1,,,2026-04-01,P001",
                    ",,,,2026-04-01,P002"),
                "staff.csv")).Report(), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_person_made_in_code_is_checked_as_one_read() =>
        Assert.Equal(
            """
            person, person_id: is blank; give it a value
            person, floor: '1000000000000' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals
            """,
            Assert.Throws<InvalidInputException>(() => new Person(string.Empty, new(2026, 4, 1), floor: Money.FromPounds(1_000_000_000_000m))).Report(),
            ignoreLineEndingDifferences: true);

    private static ValueList<Person> Read(params string[] lines) => PeopleFile.Read(Files.Stream(lines));
}
