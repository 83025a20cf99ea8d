namespace PhbCalc;

/// <summary>
/// Hides the numbers of a table that are about few people, and as many others as needed: neither they nor any sum of hidden numbers about few people can then be worked out from the totals.
/// </summary>
/// <remarks>
/// This type is immutable. A zero is about no person and is shown, unless it must hide another number, or stands in a row or column of few people: there it would tell of what kind they are not. If you hide a number of people, hide their sum and their mean of money too.
/// Tables of the same people that are published together share their totals: hide each, and publish no table that the others do not allow for. Rule: spec 7, In numbers for those who report.
/// </remarks>
public sealed record SmallNumbers
{
    /// <summary>Hides what is about fewer than 5 people.</summary>
    public static SmallNumbers Default { get; } = new();

    /// <summary>The least number of people that is shown, from 1 (nothing is hidden) to 1,000,000; 5 by default.</summary>
    /// <exception cref="InvalidInputException">It is out of range.</exception>
    public int SuppressBelow
    {
        get;
        init => field = value is >= 1 and <= 1_000_000 ? value
            : throw new InvalidInputException([new("suppress_below", "is not a number of people", "write a whole number from 1 to 1000000") { Value = Iso.Number(value) }]);
    }
    = 5;

    /// <summary>Finds the numbers to hide. If there is a choice, it hides the numbers of the fewest people, and totals last.</summary>
    /// <param name="table">How many people there are.</param>
    /// <returns>Which numbers and totals are hidden. A reader of the others cannot tell that a number of fewer than <see cref="SuppressBelow"/> people, or a sum of such numbers, is below it.</returns>
    public HiddenNumbers Hide(PeopleTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(table, HidingSearch.Find(table, SuppressBelow));
    }

    /// <summary>Finds the numbers to hide of those who are something, such as new, in groups whose people are published or hidden already. Nobody finds how many few people of a group are so, or are not.</summary>
    /// <param name="people">How many people each group has, in one category, with what is hidden of that.</param>
    /// <param name="some">How many people of each group are so.</param>
    /// <returns>Whether the number of each group is hidden, and last that of all groups.</returns>
    internal ValueList<bool> HideAmong(HiddenNumbers people, ValueList<int> some)
    {
        PeopleTable table = new(people.Table.Groups, ["some", "others"], [.. some.Select((number, i) => (ValueList<int>)[number, people.Table.People[i][0] - number])]);
        return [.. HidingSearch.FindWithin(table, SuppressBelow, [.. people.Hidden.Select(row => row[0])]).Select(row => row[0])];
    }

    /// <summary>Whether a number of people may be shown: it is 0, or large enough.</summary>
    internal bool MayShow(long people) => people == 0 || people >= SuppressBelow;

    /// <summary>The rows of a table for publication: rows about few people become one row, with as many others as needed, fewest people first. Sums do not change, and no number can be worked out from the others.</summary>
    /// <param name="rows">The rows. If each person is in one row, people in none are a separate row.</param>
    /// <param name="people">How many people a row is about.</param>
    /// <param name="mayShow">Whether a row may be shown alone.</param>
    /// <param name="together">Several rows as one.</param>
    /// <returns>The rows that stay in their order, and the one made of others last; nothing if all of them together are about few people.</returns>
    internal static ValueList<T> Together<T>(IEnumerable<T> rows, Func<T, int> people, Func<T, bool> mayShow, Func<ValueList<T>, T> together)
    {
        (List<T> shown, List<T> few) = ([], []);
        foreach (T row in rows)
        {
            (mayShow(row) ? shown : few).Add(row);
        }

        while (few.Count > 0 && (few.Count == 1 || !mayShow(together([.. few]))))
        {
            if (shown.Count == 0)
            {
                return [];
            }

            T next = shown.MinBy(people)!;
            shown.Remove(next);
            few.Add(next);
        }

        return few.Count == 0 ? [.. shown] : [.. shown, together([.. few])];
    }

    /// <summary>The name of joined rows: <c>2 others</c>.</summary>
    /// <param name="count">How many they are.</param>
    /// <param name="withNone">Whether people in no row are among them.</param>
    internal static string Others(int count, bool withNone) => withNone ? $"{Iso.Number((decimal)(count - 1))} {(count == 2 ? "other" : "others")}, or none" : $"{Iso.Number((decimal)count)} others";

    /// <summary>A fault if a number of people is too small to be shown.</summary>
    internal IEnumerable<Fault> Few(string field, long people) => MayShow(people) ? []
        : [new(field, $"is fewer than {Iso.Number((decimal)SuppressBelow)} people", "publish nothing about so few") { Value = Iso.Number((decimal)people) }];

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A table of people with the numbers that are hidden.</summary>
/// <remarks>This type is immutable; <see cref="SmallNumbers.Hide"/> makes one. Rule: spec 7, In numbers for those who report.</remarks>
public sealed record HiddenNumbers
{
    internal HiddenNumbers(PeopleTable table, ValueList<ValueList<bool>> hidden) => (Table, Hidden) = (table, hidden);

    /// <summary>The table with all its numbers. Show none of it that is hidden.</summary>
    public PeopleTable Table { get; }

    /// <summary>Whether each cell is hidden: a list for each group and a last one for all groups, with a value for each category and a last one for all categories.</summary>
    public ValueList<ValueList<bool>> Hidden { get; }

    /// <summary>Whether a number is hidden.</summary>
    /// <param name="group">The row, counted from 0; null for all groups.</param>
    /// <param name="category">The column, counted from 0; null for all categories.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public bool IsHidden(int? group, int? category) => Hidden[group ?? Table.Groups.Count][category ?? Table.Categories.Count];

    /// <summary>How many people there are in a cell; null if that is hidden.</summary>
    /// <param name="group">The row, counted from 0; null for all groups.</param>
    /// <param name="category">The column, counted from 0; null for all categories.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public long? Shown(int? group, int? category) => IsHidden(group, category) ? null : Table.Of(group, category);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
