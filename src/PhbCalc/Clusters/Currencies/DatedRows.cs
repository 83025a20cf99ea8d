namespace PhbCalc.Clusters;

/// <summary>Puts rows of the same things in the order of their days.</summary>
internal static class DatedRows
{
    /// <summary>The last day on which each row holds: as it says, or the day before the next row of the same thing; null for none. Faults have the positions of rows.</summary>
    internal static LocalDate?[] Ends(IReadOnlyList<DatedRow> rows, List<Fault> faults)
    {
        LocalDate?[] ends = [.. rows.Select(row => row.ValidTo)];
        foreach (IGrouping<string, int> same in Enumerable.Range(0, rows.Count).GroupBy(i => rows[i].Key, StringComparer.Ordinal))
        {
            int[] inOrder = [.. same.OrderBy(i => rows[i].ValidFrom)];
            for (int place = 0; place < inOrder.Length; place++)
            {
                int i = inOrder[place];
                LocalDate? next = place + 1 < inOrder.Length ? rows[inOrder[place + 1]].ValidFrom : null;
                AddFaults(rows[i], i, next, place + 1 < inOrder.Length ? inOrder[place + 1] : i, faults);
                ends[i] ??= next?.PlusDays(-1);
            }
        }

        return ends;
    }

    private static void AddFaults(DatedRow row, int position, LocalDate? next, int nextPosition, List<Fault> faults)
    {
        if (row.ValidTo < row.ValidFrom)
        {
            faults.Add(EvidenceFaults.EndsBeforeItStarts(row.Key, row.ValidFrom, row.ValidTo.Value, position));
        }
        else if (row.ValidFrom == next)
        {
            faults.Add(new Fault("valid_from", "is the first day of two rows", "give each row its own first day, or leave one out")
            {
                Subject = row.Key,
                Value = Iso.Text(row.ValidFrom),
                Position = nextPosition,
            });
        }
        else if (row.ValidTo >= next)
        {
            faults.Add(EvidenceFaults.Overlap(row.Key, row.ValidTo.Value, next.Value, position));
        }
    }
}
