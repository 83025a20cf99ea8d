namespace PhbCalc.Data.Results;

/// <summary>The description of a file of results: the name and type of each column, and its value in a row.</summary>
/// <remarks>This type is immutable: each method gives the file with one column more. The type of a column does not depend on its rows, so files of several runs go together.</remarks>
/// <typeparam name="T">What a row is about.</typeparam>
internal sealed class ResultFile<T>
{
    private readonly (ResultColumn Column, Action<ResultTable, T> Write)[] columns;

    /// <summary>A file without columns.</summary>
    internal ResultFile() => columns = [];

    private ResultFile((ResultColumn, Action<ResultTable, T>)[] columns) => this.columns = columns;

    /// <summary>A text; blank if there is none.</summary>
    internal ResultFile<T> Text(string name, Func<T, string?> cell) => With(new(name, ResultKind.Text, 0), (table, row) => table.Text(cell(row)));

    /// <summary>A day; blank if there is none.</summary>
    internal ResultFile<T> Date(string name, Func<T, LocalDate?> cell) => With(new(name, ResultKind.Date, 0), (table, row) => table.Date(cell(row)));

    /// <summary>A sum of money; blank if there is none.</summary>
    internal ResultFile<T> Pounds(string name, Func<T, Money?> cell) => With(new(name, ResultKind.Decimal, ResultColumn.Pence), (table, row) => table.Pounds(cell(row)));

    /// <summary>A price of one of something, which may have more decimals than pence; blank if there is none.</summary>
    internal ResultFile<T> Rate(string name, Func<T, Money?> cell) => With(new(name, ResultKind.Decimal, ResultColumn.Usual), (table, row) => table.Pounds(cell(row)));

    /// <summary>A count; blank if there is none.</summary>
    internal ResultFile<T> Number(string name, Func<T, int?> cell) => With(new(name, ResultKind.Count, 0), (table, row) => table.Number(cell(row)));

    /// <summary>A number; blank if there is none.</summary>
    internal ResultFile<T> Number(string name, Func<T, decimal?> cell) => With(new(name, ResultKind.Decimal, ResultColumn.Usual), (table, row) => table.Number(cell(row)));

    /// <summary>An exact quantity, which is no decimal if that has no end (52 1/7): so the column is one of texts; blank if there is none.</summary>
    internal ResultFile<T> Quantity(string name, Func<T, Ratio?> cell) => With(new(name, ResultKind.Text, 0), (table, row) => table.Quantity(cell(row)));

    /// <summary>A number with an exact number of decimals; blank if there is none.</summary>
    internal ResultFile<T> Decimals(string name, Func<T, decimal?> cell, int decimals) =>
        With(new(name, decimals == 0 ? ResultKind.Count : ResultKind.Decimal, decimals), (table, row) => table.Decimals(cell(row), decimals));

    /// <summary>A column for each of some things.</summary>
    internal ResultFile<T> Each<TThing>(IEnumerable<TThing> things, Func<ResultFile<T>, TThing, ResultFile<T>> with) => things.Aggregate(this, with);

    /// <summary>Writes the file as the rows come, and keeps none of them.</summary>
    internal void Write(Stream stream, IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using ResultTable table = new(stream, Array.ConvertAll(columns, column => column.Column));
        Add(table, rows);
    }

    /// <summary>Rows as they will stand in a CSV file, without the header: with many people, keep these instead of their sources.</summary>
    internal ReadOnlyMemory<byte> Rendered(IEnumerable<T> rows)
    {
        using MemoryStream stream = new();
        using (ResultTable table = new(stream))
        {
            Add(table, rows);
        }

        return stream.ToArray();
    }

    /// <summary>Writes the file of rows that were rendered before.</summary>
    internal void WriteRendered(Stream stream, IEnumerable<ReadOnlyMemory<byte>> rendered)
    {
        Write(stream, []);
        foreach (ReadOnlyMemory<byte> rows in rendered)
        {
            stream.Write(rows.Span);
        }
    }

    private ResultFile<T> With(ResultColumn column, Action<ResultTable, T> write) => new([.. columns, (column, write)]);

    private void Add(ResultTable table, IEnumerable<T> rows)
    {
        foreach (T row in rows)
        {
            foreach ((_, Action<ResultTable, T> write) in columns)
            {
                write(table, row);
            }

            table.EndRow();
        }
    }
}
