namespace PhbCalc.Data;

/// <summary>One published figure, such as the minimum wage, with all its rows: what <c>phbcalc data</c> shows.</summary>
/// <remarks>This type is immutable. It is found by its name in <see cref="PublishedFigures"/>. Each row says where it was published. Rule: spec 3, Published figures.</remarks>
public sealed record PublishedFigure
{
    internal PublishedFigure(string name, string title, ValueList<PublishedRow> rows) => (Name, Title, Rows) = (name, title, rows);

    /// <summary>Its name: that of its file, without <c>.csv</c> (<c>minimum-wage</c>).</summary>
    public string Name { get; }

    /// <summary>What it is, in plain words.</summary>
    public string Title { get; }

    /// <summary>Its rows, in the order of their first days.</summary>
    public ValueList<PublishedRow> Rows { get; }

    /// <summary>The days on which it is known, each stretch of them with its last row; null if no days are published.</summary>
    internal DatedSeries<string>? Known { get; init; }

    /// <summary>
    /// The rows in force on a day, never the nearest ones. A row without a last day is in force until the next one of the same key; a row
    /// without any day always is. Of the bank holidays it is those on that day: none if it is known that there is none.
    /// </summary>
    /// <param name="day">The day to look it up for.</param>
    /// <exception cref="InvalidInputException">
    /// The figure is not published for that day. The message names the figure, the day, the first and last days known and the last value.
    /// </exception>
    public ValueList<PublishedRow> On(LocalDate day)
    {
        if (Known is { } known)
        {
            known.On(day);
        }

        HashSet<PublishedRow> latest = [.. Rows
            .Where(row => row.ValidFrom is null || row.ValidFrom <= day)
            .GroupBy(row => row.Key, StringComparer.Ordinal)
            .Select(key => key.Last())];
        return Rows.Where(row => latest.Contains(row) && (row.ValidTo is null || row.ValidTo >= day)).ToValueList();
    }
}
