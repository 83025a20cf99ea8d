namespace PhbCalc.Data;

/// <summary>Finds the days on which anything is known of a figure.</summary>
internal static class KnownDays
{
    /// <summary>The stretches of days on which some row holds, those that overlap as one, each with the text of the row that starts last in it.</summary>
    internal static ValueList<Dated<string>> Of<T>(FigureFile<T> file, ValueList<FigureRow<T>> rows, Func<FigureRow<T>, string> text)
    {
        if (file.KnownDays is { } whole)
        {
            DateInterval days = whole(rows);
            return [new(text(rows[^1]), days.Start, days.End)];
        }

        List<Dated<string>> stretches = [];
        foreach (FigureRow<T> row in rows)
        {
            LocalDate? last = row.LastDay(rows);
            Dated<string>? before = stretches.LastOrDefault();
            bool goesOn = before is not null && (before.ValidTo is null || row.From <= before.ValidTo);
            if (goesOn)
            {
                stretches[^1] = before! with { Value = text(row), ValidTo = before.ValidTo is null || last is null ? null : LocalDate.Max(before.ValidTo.Value, last.Value) };
            }
            else
            {
                stretches.Add(new(text(row), row.From!.Value, last));
            }
        }

        return stretches.ToValueList();
    }
}
