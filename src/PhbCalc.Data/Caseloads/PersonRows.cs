using System.Runtime.InteropServices;

namespace PhbCalc.Data;

/// <summary>The rows of a file about people, in the order of the file, kept small: there can be millions.</summary>
/// <typeparam name="T">What a row holds.</typeparam>
internal sealed class PersonRows<T>
    where T : class
{
    private const int ChunkLength = 1 << 14;

    private readonly List<(int Person, int Row, T? Value)[]> chunks = [];
    private readonly Dictionary<int, string> idsOfFaulty = [];

    private (int[] Positions, int[] Starts)? byPerson;

    internal int Count { get; private set; }

    internal (int Person, int Row, T? Value) this[int position] => chunks[position / ChunkLength][position % ChunkLength];

    /// <summary>Adds a row.</summary>
    /// <param name="person">The number of the person; -1 if nobody is known by the id.</param>
    /// <param name="row">The row, as a spreadsheet numbers it.</param>
    /// <param name="id">The id of what it holds; empty if there is none.</param>
    /// <param name="value">What it holds; null if the row is faulty.</param>
    internal void Add(int person, int row, string id, T? value)
    {
        if (Count % ChunkLength == 0)
        {
            chunks.Add(new (int, int, T?)[ChunkLength]);
        }

        if (value is null && id.Length > 0)
        {
            idsOfFaulty.Add(Count, id);
        }

        chunks[^1][Count % ChunkLength] = (person, row, value);
        Count++;
    }

    /// <summary>The rows in the order of the file. They are without fault.</summary>
    internal ValueList<PersonRow<T>> InOrder(PersonColumn people) => Enumerable.Range(0, Count)
        .Select(position => new PersonRow<T>(people.Id(this[position].Person), this[position].Row, this[position].Value!))
        .ToValueList();

    /// <summary>What some rows hold. They are without fault.</summary>
    internal ValueList<T> Values(ReadOnlySpan<int> positions)
    {
        if (positions.IsEmpty)
        {
            return [];
        }

        T[] values = new T[positions.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = this[positions[i]].Value!;
        }

        return new(values);
    }

    /// <summary>The positions of the rows, person by person, each person's in the order of the file; and where each person's start.</summary>
    /// <param name="people">How many people there are, once all rows are read.</param>
    internal (int[] Positions, int[] Starts) ByPerson(int people) => byPerson ??= SortedByPerson(people);

    /// <summary>Reports each row whose id an earlier row of the same person has too, faulty rows included.</summary>
    /// <param name="table">The table that the rows were read from.</param>
    /// <param name="column">The column of the id.</param>
    /// <param name="people">The people.</param>
    /// <param name="id">The id of what a row holds.</param>
    /// <param name="remedy">What to do about it.</param>
    internal void RefuseRepeats(CsvTable table, int column, PersonColumn people, Func<T, string> id, string remedy = "give each its own id")
    {
        (int[] positions, int[] starts) = ByPerson(people.Count);
        List<string> ids = [];
        for (int person = 0; person < people.Count; person++)
        {
            ReadOnlySpan<int> own = positions.AsSpan(starts[person]..starts[person + 1]);
            ids.Clear();
            foreach (int position in own)
            {
                ids.Add(this[position].Value is { } value ? id(value) : idsOfFaulty.GetValueOrDefault(position, string.Empty));
            }

            if (Repeats.AreIn(CollectionsMarshal.AsSpan(ids), own => own))
            {
                RefuseRepeats(table, column, people.Id(person), ids, own, remedy);
            }
        }
    }

    private (int[] Positions, int[] Starts) SortedByPerson(int people)
    {
        int[] starts = new int[people + 1];
        for (int i = 0; i < Count; i++)
        {
            if (this[i].Person is >= 0 and var person)
            {
                starts[person + 1]++;
            }
        }

        for (int person = 0; person < people; person++)
        {
            starts[person + 1] += starts[person];
        }

        int[] positions = new int[starts[people]];
        int[] next = starts[..people];
        for (int i = 0; i < Count; i++)
        {
            if (this[i].Person is >= 0 and var person)
            {
                positions[next[person]++] = i;
            }
        }

        return (positions, starts);
    }

    private void RefuseRepeats(CsvTable table, int column, string person, List<string> ids, ReadOnlySpan<int> positions, string remedy)
    {
        FaultList faults = new("person", person);
        faults.AddRepeats(table.Name(column), ids.ToValueList(), id => id, remedy);
        foreach (Fault fault in faults.All ?? [])
        {
            if (fault.Value!.Length > 0)
            {
                table.RefuseEarlier(this[positions[fault.Position!.Value]].Row, fault);
            }
        }
    }
}
