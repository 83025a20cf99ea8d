using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Puts the episodes and admissions of each person together.</summary>
internal static class HistoryBuilder
{
    /// <summary>The histories in ordinal order of the people's ids. Episodes that overlap are reported, each at its row.</summary>
    internal static (ValueList<ClusterHistory> Histories, PersonSpans Rows) Build(FilePeople<ClusterEpisode>? episodes, FilePeople<Admission>? admissions, FileFaults faults)
    {
        if (episodes is null)
        {
            return ([], PersonSpans.None);
        }

        List<ClusterHistory> histories = [];
        List<int> rows = [];
        List<int> starts = [0];
        foreach (int person in episodes.InOrder())
        {
            int first = rows.Count;
            rows.AddRange(episodes.RowsOf(person));
            starts.Add(rows.Count);
            try
            {
                histories.Add(new(episodes.Column.Id(person), episodes.ValuesOf(person), admissions?.ValuesOf(person) ?? []));
            }
            catch (InvalidInputException exception)
            {
                foreach (Fault fault in exception.Faults)
                {
                    faults.Add(rows[first + (fault.Position ?? 0)], EpisodesFile.File.Columns.IndexOf(fault.Field), fault.Field, fault);
                }
            }
        }

        return (histories.ToValueList(), new([.. rows], [.. starts]));
    }
}

/// <summary>Puts the contacts of each person together. The rows are without fault.</summary>
internal static class PackageBuilder
{
    /// <summary>The packages in ordinal order of the people's ids.</summary>
    internal static (ValueList<ContactPackage> Packages, PersonSpans Rows) Build(FilePeople<TeamContact>? contacts)
    {
        if (contacts is null)
        {
            return ([], PersonSpans.None);
        }

        int[] people = contacts.InOrder();
        List<int> starts = [0];
        List<int> rows = [];
        foreach (int person in people)
        {
            rows.AddRange(contacts.RowsOf(person));
            starts.Add(rows.Count);
        }

        return (people.Select(person => new ContactPackage(contacts.Column.Id(person), contacts.ValuesOf(person))).ToValueList(), new([.. rows], [.. starts]));
    }
}

/// <summary>The rows of a file for the things of each person. There can be millions, so it is two lists of numbers.</summary>
/// <param name="rows">The row of each thing, person by person in the order of the caseload.</param>
/// <param name="starts">Where the rows of each person start in that list, and its end.</param>
internal sealed class PersonSpans(int[] rows, int[] starts)
{
    /// <summary>No people.</summary>
    internal static PersonSpans None { get; } = new([], [0]);

    /// <summary>The row of one of a person's things; of the first if it has no position.</summary>
    internal int RowOf(int person, int? position) => rows[starts[person] + (position ?? 0)];
}

/// <summary>The rows of a file about people, as read, person by person.</summary>
/// <typeparam name="T">What a row holds.</typeparam>
internal sealed class FilePeople<T>
    where T : class
{
    private readonly PersonRows<T> rows;
    private readonly int[] positions;
    private readonly int[] starts;

    /// <summary>Puts the rows in the order of the people.</summary>
    /// <param name="column">The people.</param>
    /// <param name="rows">The rows, in the order of the file.</param>
    /// <param name="isWhole">Whether a person who is not here is in no row of the file.</param>
    internal FilePeople(PersonColumn column, PersonRows<T> rows, bool isWhole)
    {
        (Column, this.rows, IsWhole) = (column, rows, isWhole);
        (positions, starts) = rows.ByPerson(column.Count);
    }

    internal PersonColumn Column { get; }

    internal bool IsWhole { get; }

    /// <summary>Whether any row, faulty or not, is about a person.</summary>
    internal bool Has(int person) => person + 1 < starts.Length && starts[person + 1] > starts[person];

    /// <summary>Whether a row about a person is faulty.</summary>
    internal bool HasFaulty(int person) => Has(person) && positions[starts[person]..starts[person + 1]].Any(position => rows[position].Value is null);

    /// <summary>The people that rows are about, in ordinal order of their ids.</summary>
    internal int[] InOrder()
    {
        int[] people = [.. Enumerable.Range(0, Column.Count).Where(Has)];
        string[] ids = [.. people.Select(Column.Id)];
        Array.Sort(ids, people, StringComparer.Ordinal);
        return people;
    }

    /// <summary>The sound rows of a person, in the order of the file.</summary>
    internal ValueList<T> ValuesOf(int person) => Sound(person).Select(position => rows[position].Value!).ToValueList();

    /// <summary>In which rows of the file they stood.</summary>
    internal IEnumerable<int> RowsOf(int person) => Sound(person).Select(position => rows[position].Row);

    private IEnumerable<int> Sound(int person) => Has(person)
        ? positions[starts[person]..starts[person + 1]].Where(position => rows[position].Value is not null)
        : [];
}
