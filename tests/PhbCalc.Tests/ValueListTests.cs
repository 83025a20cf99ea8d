using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

public sealed class ValueListTests
{
    [Fact]
    public void A_list_holds_a_copy_that_nobody_can_change()
    {
        int[] numbers = [1, 2, 3];
        ValueList<int> list = ValueList.Create<int>(numbers);
        ValueList<int> other = numbers.ToValueList();
        numbers[0] = 9;

        Assert.Equal([1, 2, 3], list);
        Assert.Equal([1, 2, 3], other);
        Assert.Equal(3, list.AsSpan().Length);
        Assert.Equal((3, 2), (list.Count, list[1]));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_position_outside_the_list_is_refused(int index)
    {
        ValueList<int> list = [1, 2];

        Assert.Throws<ArgumentOutOfRangeException>(() => list[index]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(ValueList<int>)[0]);
    }

    [Fact]
    public void Lists_are_equal_by_their_items_in_order()
    {
        ValueList<string> list = ["a", "b"];

        Assert.True(list == ["a", "b"] && list.Equals((object)(ValueList<string>)["a", "b"]));
        Assert.True(list != ["b", "a"] && list != ["a"] && !list.Equals("a"));
        Assert.Equal(list.GetHashCode(), ((ValueList<string>)["a", "b"]).GetHashCode());
    }

    [Fact]
    public void The_default_is_the_empty_list()
    {
        Assert.Empty(default(ValueList<int>));
        Assert.True(default(ValueList<int>) == []);
        Assert.Equal(default(ValueList<int>).GetHashCode(), ((ValueList<int>)[]).GetHashCode());
    }

    [Fact]
    public void It_can_be_stepped_through_by_any_means()
    {
        ValueList<int> list = [4, 5];
        List<object?> seen = [];
        foreach (object? item in (System.Collections.IEnumerable)list)
        {
            seen.Add(item);
        }

        Assert.Equal([4, 5], seen);
        Assert.Equal(9, list.Sum());
    }

    [Fact]
    public void Its_text_has_ten_items_at_most_and_is_the_same_in_every_culture()
    {
        Assert.Equal("[]", default(ValueList<int>).ToString());
        Assert.Equal("[£1.00, £2.50]", ValueList.Of(Money.FromPounds(1m), Money.FromPounds(2.5m)).ToString());
        Assert.Equal("[0.5, 2026-04-01]", Cultures.In("de-DE", () => ValueList.Of<object>(0.5m, new LocalDate(2026, 4, 1)).ToString()));
        Assert.Equal("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, and 2 more]", Enumerable.Range(1, 12).ToValueList().ToString());
    }
}
