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
}
