using System.Runtime.InteropServices;
using System.Text;
using PhbCalc.Data.Csv;

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
    /// <param name="person">The number of the person; -1 if the id is unknown.</param>
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

    /// <summary>The rows of the parts of a file in their order, none of which is faulty. They move up within the memory that they have.</summary>
    internal static PersonRows<T> Joined((PersonRows<T> Rows, int RowsBefore)[] parts)
    {
        PersonRows<T> all = new();
        foreach ((PersonRows<T> own, int before) in parts)
        {
            all.chunks.AddRange(own.chunks);
            for (int position = 0; position < own.Count; position++)
            {
                (int person, int row, T? value) = own[position];
                all.chunks[all.Count / ChunkLength][all.Count % ChunkLength] = (person, row + before, value);
                all.Count++;
            }
        }

        int used = (all.Count + ChunkLength - 1) / ChunkLength;
        all.chunks.RemoveRange(used, all.chunks.Count - used);
        return all;
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
            FindIds(own, id, ids);
            if (Repeats.AreIn(CollectionsMarshal.AsSpan(ids), own => own))
            {
                RefuseRepeats(table, column, people.Id(person), ids, own, remedy);
            }
        }
    }

    /// <summary>Whether two rows of one person have the same id.</summary>
    internal bool HasRepeats(PersonColumn people, Func<T, string> id)
    {
        (int[] positions, int[] starts) = ByPerson(people.Count);
        List<string> ids = [];
        for (int person = 0; person < people.Count; person++)
        {
            FindIds(positions.AsSpan(starts[person]..starts[person + 1]), id, ids);
            if (Repeats.AreIn(CollectionsMarshal.AsSpan(ids), own => own))
            {
                return true;
            }
        }

        return false;
    }

    private void FindIds(ReadOnlySpan<int> positions, Func<T, string> id, List<string> ids)
    {
        ids.Clear();
        foreach (int position in positions)
        {
            ids.Add(this[position].Value is { } value ? id(value) : idsOfFaulty.GetValueOrDefault(position, string.Empty));
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
        faults.AddRepeats(table.Name(column), ids.ToValueList(), id => id, "rows", string.Empty, remedy);
        foreach (Fault fault in faults.All ?? [])
        {
            if (fault.Value!.Length > 0)
            {
                table.RefuseEarlier(this[positions[fault.Position!.Value]].Row, fault);
            }
        }
    }
}

/// <summary>What one row of a file says about a person.</summary>
/// <remarks>This type is immutable. Rule: spec 8, Files.</remarks>
/// <typeparam name="T">The type of what the row holds, such as a visit, an item or an absence.</typeparam>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Row">The row, as a spreadsheet numbers it: the header is 1.</param>
/// <param name="Value">The value of the row, without the id.</param>
public sealed record PersonRow<T>(string PersonId, int Row, T Value)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Finds the people that the rows of a file are about. Rows of one person usually follow each other.</summary>
internal sealed class PersonColumn
{
    /// <summary>How many ids to look at to guess the meaning of unknown ids: enough for any faulty caseload, few for a huge one.</summary>
    private const int MostComparisons = 1_000_000;

    private readonly IdIndex index;
    private readonly bool addsUnknown;
    private readonly bool refusesUnknown;
    private readonly string file;
    private int comparisonsLeft = MostComparisons;
    private string lastId = string.Empty;
    private int last = -1;

    private PersonColumn(IdIndex index, bool addsUnknown, bool refusesUnknown, string file) =>
        (this.index, this.addsUnknown, this.refusesUnknown, this.file) = (index, addsUnknown, refusesUnknown, file);

    /// <summary>For a file of a caseload: its rows are about people of that caseload.</summary>
    internal static PersonColumn Of(People people) => new(people.Index, addsUnknown: false, people.IsWhole, PeopleFile.Name);

    /// <summary>For a file whose rows are about the people of another file.</summary>
    /// <param name="others">The people of that file.</param>
    /// <param name="file">The name of that file in messages.</param>
    /// <param name="isWhole">Whether a person who is not among them is in no row of it.</param>
    internal static PersonColumn Of(PersonColumn others, string file, bool isWhole) => new(others.index, addsUnknown: false, isWhole, file);

    /// <summary>For a file alone: its rows may be about any people.</summary>
    internal static PersonColumn OfAnybody() => new(new(), addsUnknown: true, refusesUnknown: false, string.Empty);

    internal int Count => index.Count;

    internal string Id(int person) => index.Ids[person];

    /// <summary>The number of the person in a row; -1 if there is none, which is reported if that is a fault.</summary>
    internal int Find(CsvTable row, int column)
    {
        ReadOnlySpan<byte> id = row.Bytes(column);
        if (last >= 0 && Ascii.Equals(id, lastId))
        {
            return last;
        }

        int person = id.IsEmpty ? -1 : index.Find(id);
        if (person < 0 && (id.IsEmpty || row.Id(column).IsEmpty))
        {
            row.RequiredText(column);
            return -1;
        }

        person = addsUnknown && person < 0 ? index.FindOrAdd(id) : person;
        if (person >= 0)
        {
            (last, lastId) = (person, index.Ids[person]);
        }
        else if (refusesUnknown && row.Wants(column))
        {
            row.Refuse(column, CaseloadFaults.UnknownPerson(CellFaults.Shown(id), Meant(Encoding.UTF8.GetString(id)), file));
        }

        return person;
    }

    private string? Meant(string id)
    {
        if (index.Count > comparisonsLeft)
        {
            return null;
        }

        comparisonsLeft -= index.Count;
        return Nearest.To(id, index.Ids);
    }
}

/// <summary>The rows of the people and the visits of a caseload. There can be millions, so it is two lists of numbers.</summary>
/// <param name="people">The row of each person, in the order of the caseload.</param>
/// <param name="visits">The row of each visit, person by person in that order.</param>
/// <param name="firstVisits">Where the visits of each person start in that list.</param>
internal sealed class RowNumbers(int[] people, int[] visits, int[] firstVisits)
{
    internal int OfPerson(int person) => people[person];

    internal int OfVisit(int person, int visit) => visits[firstVisits[person] + visit];
}
