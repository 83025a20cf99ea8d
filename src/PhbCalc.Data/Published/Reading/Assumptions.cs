namespace PhbCalc.Data;

/// <summary>Makes the rows of a year that nobody has published.</summary>
internal static class Assumptions
{
    /// <summary>A row for each key that ends and that no other row takes the place of.</summary>
    internal static IEnumerable<FigureRow<T>> Of<T>(FigureFile<T> file, ValueList<FigureRow<T>> rows, Uprating uprating, string basis) =>
        from key in rows.ByKey()
        let last = key.Last()
        where file.CanBeAssumed && last.To is not null && !rows.Any(row => row.From > last.To && file.TakesThePlaceOf(row.Value, last.Value))
        select Next(file, [last], uprating, basis);

    private static FigureRow<T> Next<T>(FigureFile<T> file, FigureRow<T>[] last, Uprating uprating, string basis)
    {
        DatedSeries<T> published = new(file.Called, last.Dated(file, value => value));
        LocalDate end = last[0].To!.Value;
        // The year from the next day on: the end of February is not always its 28th day.
        LocalDate to = end.PlusDays(1).PlusYears(1).PlusDays(-1);
        Dated<T> assumed = published.Assuming(value => file.Raise is { } raise ? raise(value, uprating) : value, to, basis).Figures[^1];
        return new(last[0].Key, assumed.Value, assumed.ValidFrom, assumed.ValidTo, assumed.Source!);
    }
}
