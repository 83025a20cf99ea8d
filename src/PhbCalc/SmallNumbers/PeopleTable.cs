namespace PhbCalc;

/// <summary>How many people there are of each group and category, with the totals of groups, of categories and of all. No person counts in two cells.</summary>
/// <remarks>This type is immutable. Rule: spec 7, In numbers for those who report.</remarks>
public sealed record PeopleTable
{
    /// <summary>Makes one.</summary>
    /// <param name="groups">The names of the rows, at least one, each once.</param>
    /// <param name="categories">The names of the columns, at least one, each once.</param>
    /// <param name="people">How many people there are: a list for each group, with a number from 0 to 1,000,000,000 for each category.</param>
    /// <exception cref="InvalidInputException">A name is blank or appears twice, there are no rows or columns, a row is too short or too long, or a number is out of range: all faults are reported at once.</exception>
    public PeopleTable(ValueList<string> groups, ValueList<string> categories, ValueList<ValueList<int>> people)
    {
        (Groups, Categories, People) = (groups, categories, people);
        InvalidInputException.ThrowIfAny(PeopleTableFaults.In(this));
    }

    /// <summary>The names of the rows.</summary>
    public ValueList<string> Groups { get; }

    /// <summary>The names of the columns.</summary>
    public ValueList<string> Categories { get; }

    /// <summary>How many people there are: a list for each group, with a number for each category.</summary>
    public ValueList<ValueList<int>> People { get; }

    /// <summary>How many people there are in a cell.</summary>
    /// <param name="group">The row, counted from 0; null for all groups.</param>
    /// <param name="category">The column, counted from 0; null for all categories.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public long Of(int? group, int? category) => (group, category) switch
    {
        ({ } row, { } column) => People[row][column],
        ({ } row, null) => People[row].Sum(number => (long)number),
        (null, { } column) => People.Sum(numbers => (long)numbers[column]),
        _ => People.Sum(numbers => numbers.Sum(number => (long)number)),
    };

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What can be wrong with a table of people.</summary>
internal static class PeopleTableFaults
{
    private const int Most = 1_000_000_000;

    internal static List<Fault>? In(PeopleTable table)
    {
        FaultList faults = new("table of people");
        AddNames(ref faults, "groups", table.Groups);
        AddNames(ref faults, "categories", table.Categories);
        if (table.People.Count != table.Groups.Count)
        {
            faults.Add("people", Iso.Number(table.People.Count), "does not have one row for each group", $"give {Iso.Number(table.Groups.Count)} rows");
        }

        for (int i = 0; i < table.People.Count; i++)
        {
            if (table.People[i].Count != table.Categories.Count)
            {
                faults.Add("people", Iso.Number(table.People[i].Count), "does not have one number for each category", $"give {Iso.Number(table.Categories.Count)} numbers", $"/people/{Iso.Number(i)}");
            }

            for (int j = 0; j < table.People[i].Count; j++)
            {
                if (table.People[i][j] is < 0 or > Most)
                {
                    faults.Add("people", Iso.Number(table.People[i][j]), "is not a number of people", "write a whole number from 0 to 1000000000", $"/people/{Iso.Number(i)}/{Iso.Number(j)}");
                }
            }
        }

        return faults.All;
    }

    private static void AddNames(ref FaultList faults, string field, ValueList<string> names)
    {
        if (names.Count == 0)
        {
            faults.Add(field, null, "are missing", "name at least one");
        }

        for (int i = 0; i < names.Count; i++)
        {
            string path = $"/{field}/{Iso.Number(i)}";
            faults.AddIfBlank(field, names[i], path);
            if (!string.IsNullOrWhiteSpace(names[i]) && names.AsSpan()[..i].Contains(names[i]))
            {
                faults.Add(field, names[i], "appears twice", "give each a name of its own", path);
            }
        }
    }
}
