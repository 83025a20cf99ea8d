using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads the rows of one file of published figures and compares them with each other and with the existing rows.</summary>
/// <typeparam name="T">What the figure is.</typeparam>
/// <param name="file">What the file is like.</param>
/// <param name="csv">The file itself.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class FigureReader<T>(FigureFile<T> file, CsvTable csv, FileFaults faults)
{
    private bool isWhole = true;

    /// <summary>The existing rows and those of the file, in the order of their first days. If there are faults, not all of them.</summary>
    internal ValueList<FigureRow<T>> Read(ValueList<FigureRow<T>> there)
    {
        List<FigureRow<T>> read = [.. ReadRows()];
        if (read.Count == 0 && faults.Found == 0)
        {
            faults.Add(0, FigureFaults.NoRows());
        }

        ValueList<FigureRow<T>> all = FigureRows.Merged(there, InDateOrder(read));
        foreach (var key in all.ByKey())
        {
            CheckKey([.. key]);
        }

        CheckDays(all);
        if (faults.Found == 0)
        {
            Refuse(file.ClashAsAWhole(all));
        }

        return all.Select(row => row with { Row = 0 }).ToValueList();
    }

    private IEnumerable<FigureRow<T>> ReadRows()
    {
        while (csv.Next())
        {
            (LocalDate? from, LocalDate? to) = Days();
            Source source = csv.Source(file.Columns);
            T value = file.Read(csv, new(from, source));
            if (csv.IsSound)
            {
                yield return new(file.Key(value), value, from, to, source) { Row = csv.Row };
            }

            isWhole &= csv.IsSound;
        }

        isWhole &= csv.IsWhole;
    }

    private (LocalDate? From, LocalDate? To) Days()
    {
        if (file.FirstDay is null)
        {
            return default;
        }

        if (file.HoldsForAYear)
        {
            return csv.Year(file.Columns.IndexOf(file.FirstDay)) is { } year ? (year.Start, year.End) : (null, null);
        }

        LocalDate from = csv.Day(file.Columns.IndexOf(file.FirstDay));
        int lastDay = file.Columns.IndexOf(FigureCells.ValidTo);
        LocalDate? to = lastDay < 0 ? from : csv.DayOrBlank(lastDay);
        csv.CheckYear(file.Columns, from);
        if (to < from)
        {
            csv.Refuse(EvidenceFaults.EndsBeforeItStarts(file.Called, from, to.Value));
        }

        return (from, to);
    }

    /// <summary>The rows that come after the one before them of their key; the others are reported.</summary>
    private IEnumerable<FigureRow<T>> InDateOrder(List<FigureRow<T>> read)
    {
        Dictionary<string, FigureRow<T>> latest = new(StringComparer.Ordinal);
        foreach (FigureRow<T> row in read)
        {
            bool isLater = !latest.TryGetValue(row.Key, out FigureRow<T>? before) || before.From < row.From;
            if (isLater)
            {
                latest[row.Key] = row;
                yield return row;
            }
            else
            {
                csv.RefuseEarlier(row.Row, FigureFaults.NotInOrder(file.FirstDay ?? file.Columns.Names[0], row.Key, row.From, file.HoldsForAYear, before!.Row));
            }
        }
    }

    /// <summary>Holds the rows of one key against each other.</summary>
    private void CheckKey(FigureRow<T>[] rows)
    {
        FigureRow<T> measure = rows.FirstOrDefault(row => !row.IsNew) ?? rows.MinBy(row => row.Row)!;
        foreach (FigureRow<T> row in rows.Where(row => row.IsNew))
        {
            Refuse(row, file.ClashWithinKey(row.Value, measure.Value));
        }

        for (int i = 1; i < rows.Length; i++)
        {
            (FigureRow<T> before, FigureRow<T> row) = (rows[i - 1], rows[i]);
            bool overlaps = before.To >= row.From;
            Refuse(before, overlaps && before.IsNew ? EvidenceFaults.Overlap(file.Called, before.To!.Value, row.From!.Value) : null);
            Refuse(row, overlaps && !before.IsNew ? FigureFaults.Overlaps(file.FirstDay!, row.From!.Value, before.From!.Value, before.To!.Value) : null);
        }
    }

    /// <summary>Holds each new row against the rows of other keys that hold on its days: those that were there, or stand before it in the file.</summary>
    private void CheckDays(ValueList<FigureRow<T>> all)
    {
        foreach (FigureRow<T> row in all.Where(row => row.IsNew && file.ClashOnADay is not null))
        {
            Refuse(row, all
                .Where(other => other.Key != row.Key && other.Row < row.Row && HoldOnOneDay(row, other, all))
                .Select(other => file.ClashOnADay!(row.Value, other))
                .FirstOrDefault(fault => fault is not null));
        }
    }

    /// <summary>Whether both hold on some day. Where rows could not be read it is not known where a row without a last day ends.</summary>
    private bool HoldOnOneDay(FigureRow<T> row, FigureRow<T> other, ValueList<FigureRow<T>> all)
    {
        bool isKnown = isWhole || (row.To is not null && other.To is not null);
        return isKnown && row.From <= (other.LastDay(all) ?? LocalDate.MaxIsoValue) && other.From <= (row.LastDay(all) ?? LocalDate.MaxIsoValue);
    }

    private void Refuse(FigureRow<T> row, Fault? fault) => Refuse(fault is null ? [] : [(row.Row, fault)]);

    private void Refuse(IEnumerable<(int Row, Fault Fault)> found)
    {
        foreach ((int row, Fault fault) in found)
        {
            csv.RefuseEarlier(row, fault);
        }
    }
}
