namespace PhbCalc.Data;

/// <summary>What is done with rows of a published figure.</summary>
internal static class FigureRows
{
    /// <summary>The rows in the order of their first days; those of one day stay in the order given.</summary>
    internal static ValueList<FigureRow<T>> InOrder<T>(IEnumerable<FigureRow<T>> rows) => rows.OrderBy(row => row.From).ToValueList();

    /// <summary>The rows that are there and new ones, each of which takes the place of the row of the same key and day if there is one.</summary>
    internal static ValueList<FigureRow<T>> Merged<T>(IEnumerable<FigureRow<T>> there, IEnumerable<FigureRow<T>> added)
    {
        List<FigureRow<T>> all = [.. there];
        foreach (FigureRow<T> row in added)
        {
            int place = all.FindIndex(row.IsOfSameDayAs);
            if (place < 0)
            {
                all.Add(row);
            }
            else
            {
                all[place] = row;
            }
        }

        return InOrder(all);
    }

    /// <summary>The rows of each key.</summary>
    internal static IEnumerable<IGrouping<string, FigureRow<T>>> ByKey<T>(this IEnumerable<FigureRow<T>> rows) =>
        rows.GroupBy(row => row.Key, StringComparer.Ordinal);

    /// <summary>The last day of a row: where it has none, the day before the next row of its key; null if there is no such row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="rows">All rows, in the order of their first days.</param>
    internal static LocalDate? LastDay<T>(this FigureRow<T> row, IEnumerable<FigureRow<T>> rows) =>
        row.To ?? rows.FirstOrDefault(next => next.Key == row.Key && next.From > row.From)?.From?.PlusDays(-1);

    /// <summary>The rows as dated figures.</summary>
    internal static ValueList<Dated<TValue>> Dated<T, TValue>(this IEnumerable<FigureRow<T>> rows, FigureFile<T> file, Func<T, TValue> value) =>
        rows.Select(row => new Dated<TValue>(value(row.Value), row.From!.Value, row.To, row.Source) { Unit = file.Unit(row.Value) }).ToValueList();
}
