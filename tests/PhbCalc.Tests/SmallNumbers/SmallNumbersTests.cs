using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>Numbers of few people are hidden, and nobody finds them from what is shown.</summary>
public sealed class SmallNumbersTests
{
    private static readonly Gen<PeopleTable> Tables =
        from rows in Gen.Choose(1, 3)
        from columns in Gen.Choose(1, 3)
        from zeros in Gen.Choose(0, 3)
        from most in Gen.Elements(1, 4, 12, 60)
        from numbers in Gen.ListOf(Gen.OneOf(Gen.Choose(0, most), Gen.Choose(0, most), Gen.Choose(0, 4), Gen.Constant(zeros == 0 ? 7 : 0)), rows * columns)
        select Table(columns, [.. numbers]);

    [Fact]
    public void A_number_below_five_is_hidden_with_the_smallest_that_hides_it()
    {
        HiddenNumbers hidden = new SmallNumbers().Hide(Table(3, 20, 3, 9, 30, 40, 8, 25, 17, 12));
        Assert.Equal("20 . . 32 | 30 40 8 78 | 25 . . 54 | 75 60 29 164", Text(hidden));
        Assert.Null(hidden.Shown(0, 1));
        Assert.Equal(164, hidden.Shown(null, null));
    }

    [Fact]
    public void One_hidden_number_of_a_list_takes_another_with_it_and_two_that_are_few_together_a_third()
    {
        Assert.Equal(". . 22 34", Text(new SmallNumbers().Hide(Table(3, 3, 9, 22))).Split(" | ")[0]);
        Assert.Equal(". . . 22 33", Text(new SmallNumbers().Hide(Table(4, 1, 1, 9, 22))).Split(" | ")[0]);
    }

    [Fact]
    public void A_table_in_which_nothing_is_small_is_shown_whole_with_its_zeros()
    {
        Assert.Equal("5 0 5 | 7 9 16 | 12 9 21", Text(new SmallNumbers().Hide(Table(2, 5, 0, 7, 9))));
        Assert.Equal("1 2 3 | 1 2 3", Text(new SmallNumbers { SuppressBelow = 1 }.Hide(Table(2, 1, 2))));
    }

    [Fact]
    public void Few_people_in_all_are_hidden_with_every_total()
    {
        Assert.Equal(". . . | . . .", Text(new SmallNumbers().Hide(Table(2, 1, 2))));
    }

    [Fact]
    public void A_zero_that_tells_of_what_kind_few_people_are_not_is_hidden()
    {
        Assert.Equal(". . . . | . . . .", Text(new SmallNumbers().Hide(Table(3, 0, 3, 0))));
        Assert.Equal(". . . . | . . . . | 8 12 7 27", Text(new SmallNumbers().Hide(Table(3, 0, 3, 0, 8, 9, 7))));
    }

    [Fact]
    public void A_zero_among_many_or_of_a_kind_that_nobody_has_is_shown()
    {
        Assert.Equal("0 . . 12 | 0 . . 12", Text(new SmallNumbers().Hide(Table(3, 0, 3, 9))));
        Assert.Equal("0 9 9 | 7 0 7 | 7 9 16", Text(new SmallNumbers().Hide(Table(2, 0, 9, 7, 0))));
        Assert.Equal("0 . . | 0 . . | 0 12 12", Text(new SmallNumbers().Hide(Table(2, 0, 3, 0, 9))));
        Assert.Equal("0 0 0 | . . 12 | . . 12", Text(new SmallNumbers().Hide(Table(2, 0, 0, 3, 9))));
    }

    [Law]
    public Property Nobody_finds_a_small_number_or_a_small_sum_by_adding_and_subtracting_what_is_shown() => Law.Of(Tables, table =>
    {
        HiddenNumbers hidden = new SmallNumbers().Hide(table);
        MarginAttack attack = new(hidden);
        Assert.All(attack.Cells.Where(cell => cell.People is > 0 and < 5), cell => Assert.True(cell.IsHidden));
        Assert.Empty(attack.Found(5));
    });

    [Law]
    public Property Nobody_finds_of_what_kind_few_people_are_not() => Law.Of(Tables, table =>
    {
        MarginAttack attack = new(new SmallNumbers().Hide(table));
        HashSet<int> found = attack.FoundZeros();
        Assert.All(attack.TellingZeros(5), zero => Assert.True(attack.Cells[zero].IsHidden && !found.Contains(zero)));
    });

    [Law]
    public Property Nothing_is_hidden_without_a_need() => Law.Of(Tables, table =>
    {
        HiddenNumbers hidden = new SmallNumbers().Hide(table);
        bool isSmall = new MarginAttack(hidden).Cells.Any(cell => cell.People is > 0 and < 5);
        Assert.Equal(isSmall, hidden.Hidden.Any(row => row.Contains(true)));
        if (table.Of(null, null) >= 5 && (table.Groups.Count == 1 || table.Categories.Count == 1))
        {
            Assert.Equal(table.Of(null, null), hidden.Shown(null, null)); // one list can always be hidden within its total
        }
    });

    [Fact]
    public void The_tables_reach_numbers_that_only_hiding_others_hides_and_totals_that_are_few()
    {
        PeopleTable[] tables = [.. Tables.Sample(30, new Rnd(7), 300)];
        HiddenNumbers[] hidden = [.. tables.Select(new SmallNumbers().Hide)];
        Assert.Contains(tables, table => new MarginAttack(Only(table)).Found(5).Any());
        Assert.Contains(tables, table => table.Of(null, null) >= 5 && new MarginAttack(Only(table)).TellingZeros(5).Any());
        Assert.Contains(hidden, each => new MarginAttack(each).Cells.Any(cell => cell is { IsHidden: true, People: >= 5 }));
        Assert.Contains(hidden, each => new MarginAttack(each).Cells.Any(cell => cell is { IsHidden: true, People: 0 }));
        Assert.Contains(hidden, each => each.Table.Of(null, null) >= 5 && each.IsHidden(0, null));
        Assert.Contains(hidden, each => each.IsHidden(null, null));
        Assert.Contains(hidden, each => !each.Hidden.Any(row => row.Contains(true)) && each.Table.Of(null, null) > 0);
    }

    [Fact]
    public void A_large_table_is_hidden_quickly_enough_and_the_same_each_time()
    {
        PeopleTable table = Table(12, [.. Enumerable.Range(0, 300 * 12).Select(i => i * 7919 % 23)]);
        Assert.Equal(new SmallNumbers().Hide(table), new SmallNumbers().Hide(table));
    }

    [Fact]
    public void What_is_wrong_is_reported_all_at_once()
    {
        InvalidInputException wrong = Assert.Throws<InvalidInputException>(() => new PeopleTable(["a", "a"], [" "], [[1, 2], [-1]]));
        Assert.Equal(["/groups/1", "/categories/0", "/people/0", "/people/1/0"], wrong.Faults.Select(fault => fault.Path));
        Assert.Equal(["/suppress_below"], Assert.Throws<InvalidInputException>(() => new SmallNumbers { SuppressBelow = 0 }).Faults.Select(fault => fault.Path));
        Assert.Equal(["/suppress_below"], Assert.Throws<InvalidInputException>(() => new SmallNumbers { SuppressBelow = 1_000_001 }).Faults.Select(fault => fault.Path));
        Assert.Equal(1_000_000, new SmallNumbers { SuppressBelow = 1_000_000 }.SuppressBelow);
        Assert.Equal(
            ["/groups", "/categories", "/people"],
            Assert.Throws<InvalidInputException>(() => new PeopleTable([], [], [[]])).Faults.Select(fault => fault.Path));
    }

    /// <summary>Of 20 people 18 are so: the two who are not would be told.</summary>
    [Fact]
    public void Few_who_are_not_so_are_hidden_too() =>
        Assert.Equal([true, false, true, false], new SmallNumbers().HideAmong(new SmallNumbers().Hide(Table(1, 20, 30, 25)), [18, 10, 8]));

    [Theory]
    [InlineData(2, true, "1 other, or none")]
    [InlineData(3, true, "2 others, or none")]
    [InlineData(2, false, "2 others")]
    public void Rows_that_stand_together_say_how_many_they_are(int count, bool withNone, string name) => Assert.Equal(name, SmallNumbers.Others(count, withNone));

    /// <summary>The table with only the small numbers hidden.</summary>
    private static HiddenNumbers Only(PeopleTable table) => new(table, [.. Enumerable.Range(0, table.Groups.Count + 1).Select(row => Enumerable.Range(0, table.Categories.Count + 1)
        .Select(column => table.Of(row < table.Groups.Count ? row : null, column < table.Categories.Count ? column : null) is > 0 and < 5).ToValueList())]);

    private static PeopleTable Table(int columns, params int[] numbers) => new(
        [.. Enumerable.Range(0, numbers.Length / columns).Select(row => $"group {row}")],
        [.. Enumerable.Range(0, columns).Select(column => $"category {column}")],
        [.. numbers.Chunk(columns).Select(row => row.ToValueList())]);

    private static string Text(HiddenNumbers hidden) => string.Join(" | ", Enumerable.Range(0, hidden.Hidden.Count).Select(row => string.Join(' ', Enumerable.Range(0, hidden.Hidden[row].Count)
        .Select(column => hidden.Shown(row < hidden.Table.Groups.Count ? row : null, column < hidden.Table.Categories.Count ? column : null)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "."))));
}
