namespace PhbCalc.Data;

/// <summary>The rows of a file about people, as they were read, person by person.</summary>
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
    /// <param name="isWhole">Whether somebody who is not here is in no row of the file.</param>
    internal FilePeople(PersonColumn column, PersonRows<T> rows, bool isWhole)
    {
        (Column, this.rows, IsWhole) = (column, rows, isWhole);
        (positions, starts) = rows.ByPerson(column.Count);
    }

    internal PersonColumn Column { get; }

    internal bool IsWhole { get; }

    /// <summary>Whether any row is about a person, sound or not.</summary>
    internal bool Has(int person) => person + 1 < starts.Length && starts[person + 1] > starts[person];

    /// <summary>The people whom rows are about, in ordinal order of their ids.</summary>
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
