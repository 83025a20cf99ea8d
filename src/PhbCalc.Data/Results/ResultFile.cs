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
        using ResultTable table = new(stream, Array.ConvertAll(columns, column => column.Name));
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
