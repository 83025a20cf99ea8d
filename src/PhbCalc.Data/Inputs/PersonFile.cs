using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The description of a file whose rows are about people: its columns, of which the first is <c>person_id</c>, and the value of a row.</summary>
/// <typeparam name="T">What a row holds.</typeparam>
internal sealed class PersonFile<T>
    where T : class
{
    private readonly ColumnList columns;
    private readonly Column<string>? idColumn;
    private readonly Func<T, string> idOf;
    private readonly string remedy;

    /// <summary>A file without other columns yet.</summary>
    /// <param name="id">The column with the id of a row's value, unique within a person, and how to get that id; null if it has none.</param>
    /// <param name="remedy">What to do if a person has an id twice.</param>
    /// <param name="tellsRepeats">Whether rows equal in every cell make a notice: if rows have no ids, one of them may be a mistake.</param>
    /// <param name="personColumn">The column with the id of the person.</param>
    internal PersonFile((string Column, Func<T, string> Of)? id = null, string remedy = "give each its own id", bool tellsRepeats = false, string personColumn = FileColumns.PersonId)
    {
        columns = new() { TellsRepeats = tellsRepeats };
        columns.Required(personColumn, Cell.Text);
        idColumn = id is null ? null : columns.Required(id.Value.Column, Cell.Text);
        (idOf, this.remedy) = (id?.Of ?? (_ => string.Empty), remedy);
    }

    /// <summary>The columns of the file.</summary>
    internal FileColumns Columns => columns.All;

    /// <summary>Adds a required column.</summary>
    internal Column<TCell> Required<TCell>(string name, Func<CsvTable, int, TCell> read) => columns.Required(name, read);

    /// <summary>Adds a column that may be left out.</summary>
    internal Column<TCell> Optional<TCell>(string name, Func<CsvTable, int, TCell> read) => columns.Optional(name, read);

    /// <summary>Adds a required column, whose cells hold words of a table.</summary>
    internal Column<TCell> Required<TCell>(string name, CellWord<TCell> word) => columns.Required(name, word);

    /// <summary>Adds an optional column, whose cells hold words of a table.</summary>
    internal Column<TCell> Optional<TCell>(string name, CellWord<TCell> word) => columns.Optional(name, word);

    /// <summary>Reads the rows, in the order of the file.</summary>
    /// <param name="table">The file.</param>
    /// <param name="people">The people that they are about.</param>
    /// <param name="make">Makes the value of a row from its id and the number of the person; its faults are reported.</param>
    internal PersonRows<T> Read(CsvTable table, PersonColumn people, Func<CsvTable, string, int, T?> make)
    {
        PersonRows<T> rows = ReadPart(table, people, make);
        if (idColumn is not null)
        {
            rows.RefuseRepeats(table, idColumn.Index, people, idOf, remedy);
        }

        return rows;
    }

    /// <summary>Reads the rows of a part of the file. It does not check whether an id appears twice.</summary>
    internal PersonRows<T> ReadPart(CsvTable table, PersonColumn people, Func<CsvTable, string, int, T?> make)
    {
        const int PersonId = 0;
        PersonRows<T> rows = new();
        while (table.Next())
        {
            int person = people.Find(table, PersonId);
            string own = idColumn?.In(table) ?? string.Empty;
            rows.Add(person, table.Row, own, Made(table, own, person, make));
        }

        return rows;
    }

    /// <summary>The rows of the parts of a file, none of which is faulty; null if a person has an id twice.</summary>
    internal PersonRows<T>? Joined((PersonRows<T> Rows, int RowsBefore)[] parts, PersonColumn people)
    {
        PersonRows<T> rows = PersonRows<T>.Joined(parts);
        return idColumn is not null && rows.HasRepeats(people, idOf) ? null : rows;
    }

    /// <summary>Reads the file alone, without checking whether the people exist.</summary>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    internal ValueList<PersonRow<T>> ReadAlone(Stream stream, string fileName, ReadOptions? options, Func<CsvTable, string, int, T?> make)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, Columns, faults, options ?? ReadOptions.Default);
        PersonColumn people = PersonColumn.OfAnybody();
        PersonRows<T> rows = Read(table, people, make);
        FileFaults.ThrowIfAny(faults);
        return rows.InOrder(people);
    }

    private static T? Made(CsvTable row, string id, int person, Func<CsvTable, string, int, T?> make)
    {
        try
        {
            T? made = make(row, id, person);
            return row.IsSound ? made : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}
