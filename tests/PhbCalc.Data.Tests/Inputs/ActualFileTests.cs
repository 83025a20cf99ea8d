namespace PhbCalc.Data.Tests;

public sealed class ActualFileTests
{
    [Fact]
    public void Costs_are_read_in_the_order_of_the_file() => Assert.Equal(
        [new PersonRow<Money>("P2", 2, Money.FromPounds(1_234.5m)), new("P1", 3, Money.Zero), new("P10", 5, Money.FromPounds(0.01m))],
        Read("person_id,note,cost", "P2,a,\"£1,234.50\"", "P1,b,0", ",,", "P10,c,0.01"));

    [Fact]
    public void Nobody_need_be_in_it() => Assert.Empty(Read("person_id,cost"));

    [Fact]
    public void Every_fault_is_reported_at_its_row() => Assert.Equal(
        """
        actual.csv:2 cost: '-0.01' is a sum below zero; write a sum of 0 or more
        actual.csv:3 cost: '£1,000,000,000,000.00' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals
        actual.csv:4 person_id: 'P1' is in row 2 too; give each person one row, with what all of the year's care cost
        actual.csv:5 person_id: is blank; give it a value
        actual.csv:6 cost: is blank; give it a value
        actual.csv:7 cost: 'much' is not a sum of money; write it like 1234.56 or £1,234.56
        """.ReplaceLineEndings("\n"),
        Assert.Throws<InvalidFilesException>(() => Read("person_id,cost", "P1,-0.01", "P2,1000000000000", "P1,5", ",5", "P3,", "P4,much")).Report());

    [Fact]
    public void A_column_that_is_not_known_is_refused() => Assert.Contains(
        "did you mean 'cost'?",
        Assert.Throws<InvalidFilesException>(() => Read("person_id,cots", "P1,1")).Report(),
        StringComparison.Ordinal);

    private static ValueList<PersonRow<Money>> Read(params string[] lines) => ActualFile.Read(Files.Stream(lines));
}
