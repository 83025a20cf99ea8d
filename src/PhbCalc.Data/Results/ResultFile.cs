namespace PhbCalc.Data.Results;

/// <summary>A file of results as it is described: what each column is called, and what of a row stands in it.</summary>
/// <typeparam name="T">What a row is about.</typeparam>
/// <param name="columns">The columns in their order.</param>
internal sealed class ResultFile<T>(params (string Name, Action<ResultTable, T> Cell)[] columns)
{
    /// <summary>Writes the file as the rows come, keeping none of them.</summary>
    internal void Write(Stream stream, IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using ResultTable table = new(stream, Names);
        Add(table, rows);
    }

    /// <summary>Rows as they will stand in a CSV file, without the header: whoever has many people keeps these and not what they are made from.</summary>
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

    private string[] Names => Array.ConvertAll(columns, column => column.Name);

    private void Add(ResultTable table, IEnumerable<T> rows)
    {
        foreach (T row in rows)
        {
            foreach ((_, Action<ResultTable, T> cell) in columns)
            {
                cell(table, row);
            }

            table.EndRow();
        }
    }
}
