using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>The rows of people.csv.</summary>
internal sealed class People
{
    private readonly List<Person?> persons = [];
    private readonly List<int> rows = [];

    internal IdIndex Index { get; } = new();

    /// <summary>Whether somebody who is not here is in no row of the file: false if rows are lost.</summary>
    internal bool IsWhole { get; private set; }

    /// <summary>The person with a number; null if the row is faulty.</summary>
    internal Person? this[int number] => persons[number];

    internal int Row(int number) => rows[number];

    /// <summary>The numbers of the people in ordinal order of their ids.</summary>
    internal int[] InOrder()
    {
        string[] ids = [.. Index.Ids];
        int[] numbers = [.. Enumerable.Range(0, ids.Length)];
        Array.Sort(ids, numbers, StringComparer.Ordinal);
        return numbers;
    }

    /// <summary>Reports floors and caps that no envelope can be shared within.</summary>
    /// <param name="faults">The faults of the file.</param>
    internal void RefuseBounds(FileFaults faults)
    {
        for (int number = 0; number < persons.Count; number++)
        {
            foreach (Fault fault in persons[number] is { } person ? EnvelopeFaults.InBounds(person.Id, person.Floor ?? Money.Zero, person.Cap) ?? [] : [])
            {
                faults.Add(rows[number], PeopleColumns.All.IndexOf(fault.Field), fault.Field, fault);
            }
        }
    }

    internal static People Read(CsvTable table)
    {
        People people = new();
        while (table.Next())
        {
            people.Add(table);
        }

        people.IsWhole = table.IsWhole;
        return people;
    }

    private void Add(CsvTable row)
    {
        ReadOnlySpan<byte> id = row.Id(PeopleColumns.PersonId);
        int known = id.IsEmpty ? -1 : Index.Find(id);
        if (known >= 0 && row.Wants(PeopleColumns.PersonId))
        {
            row.Refuse(PeopleColumns.PersonId, CaseloadFaults.PersonTwice(Index.Ids[known], rows[known]));
        }

        bool isNew = !id.IsEmpty && known < 0;
        int number = isNew ? Index.FindOrAdd(id) : -1;
        Person? person = PersonIn(row, isNew ? Index.Ids[number] : row.RequiredText(PeopleColumns.PersonId));
        if (isNew)
        {
            persons.Add(person);
            rows.Add(row.Row);
        }
    }

    private static Person? PersonIn(CsvTable row, string id)
    {
        LocalDate start = row.RequiredDate(PeopleColumns.Start);
        LocalDate? end = row.Date(PeopleColumns.End);
        Holding held = row.Word(PeopleColumns.Held, Words.Holdings) ?? Holding.Notional;
        Money? floor = row.Money(PeopleColumns.Floor);
        Money? cap = row.Money(PeopleColumns.Cap);
        try
        {
            Person person = new(id, start, end, held, floor, cap, GroupsIn(row));
            return row.IsSound ? person : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }

    private static ValueList<PersonGroup> GroupsIn(CsvTable row)
    {
        if (row.Groups.Length == 0)
        {
            return [];
        }

        List<PersonGroup> groups = new(row.Groups.Length);
        foreach ((string name, int position) in row.Groups)
        {
            if (row.TextAt(position) is { } value)
            {
                groups.Add(new(name, value));
            }
        }

        return groups.ToValueList();
    }
}
