using System.Diagnostics.CodeAnalysis;

namespace PhbCalc.Data.Csv;

/// <content>Faults of the row's cells. A fault beyond the limit is only counted.</content>
internal sealed partial class CsvTable
{
    private ulong unreadable;

    /// <summary>The name of a column.</summary>
    internal string Name(int column) => columns.Names[column];

    /// <summary>Whether the row's cell in a column could be read, or is blank where allowed.</summary>
    internal bool CanBeRead(int column) => (unreadable & (1UL << column)) == 0;

    /// <summary>Whether to make a fault in a cell of this row. If not, this counts it.</summary>
    internal bool Wants(int column)
    {
        IsSound = false;
        unreadable |= 1UL << column;
        if (faults.Wants(Row))
        {
            return true;
        }

        faults.CountOne(FaultKind.Input);
        return false;
    }

    /// <summary>Reports a fault in a cell of the row, if it is <see cref="Wants">wanted</see>.</summary>
    internal void Refuse(int column, Fault fault) =>
        faults.Add(Row, header!.Position(column), columns.Names[column], fault);

    /// <summary>Makes what the row holds; false if the row is faulty.</summary>
    /// <param name="make">Makes it; the faults it throws are reported.</param>
    /// <param name="made">What the row holds.</param>
    internal bool TryMake<T>(Func<CsvTable, T> make, [MaybeNullWhen(false)] out T made)
    {
        try
        {
            made = make(this);
        }
        catch (InvalidInputException exception)
        {
            Refuse(exception.Faults);
            made = default;
        }

        return IsSound;
    }

    /// <summary>
    /// Reports the faults of the row, each at the column named by its field. What follows from a
    /// cell that could not be read is no news.
    /// </summary>
    /// <param name="found">The faults; null if there are none.</param>
    internal void Refuse(params IEnumerable<Fault>? found)
    {
        foreach (Fault fault in found ?? [])
        {
            IsSound = false;
            int column = columns.IndexOf(fault.Field);
            if (column < 0 || CanBeRead(column))
            {
                RefuseEarlier(Row, fault);
            }
        }
    }

    /// <summary>Whether anything is wrong with the file so far.</summary>
    internal bool HasFaults => faults.Found > 0;

    /// <summary>Reports a fault of the file as a whole.</summary>
    internal void RefuseFile(Fault fault) => faults.Add(0, fault);

    /// <summary>Reports a fault in an earlier row, at the column named by its field.</summary>
    internal void RefuseEarlier(int row, Fault fault)
    {
        int column = columns.IndexOf(fault.Field);
        faults.Add(row, column < 0 ? -1 : header!.Position(column), fault.Field, fault);
    }

    private void Refuse(int column, ReadOnlySpan<byte> cell, Func<string, string, Fault> make)
    {
        if (Wants(column))
        {
            Refuse(column, CellFaults.Damaged(columns.Names[column], cell) ?? make(columns.Names[column], CellFaults.Shown(cell)));
        }
    }

    private void RefuseWord<T>(int column, ReadOnlySpan<byte> cell, WordTable<T> words)
        where T : struct
    {
        if (Wants(column))
        {
            Refuse(column, CellFaults.Damaged(columns.Names[column], cell) ?? CellFaults.NotAWord(columns.Names[column], CellFaults.Shown(cell), words.What, words.Words));
        }
    }

    /// <summary>Whether a text is damaged, which is reported once for a cell.</summary>
    /// <param name="cell">The text.</param>
    /// <param name="column">The column; -1 for a group.</param>
    /// <param name="position">The position of the cell in the file.</param>
    private bool IsDamaged(ReadOnlySpan<byte> cell, int column, int position)
    {
        CellDamage damage = CellText.DamageOf(cell);
        if (damage == CellDamage.None || (damage == CellDamage.Unseen && !IsId(column)))
        {
            return false;
        }

        bool isNews = column < 0 || CanBeRead(column);
        string name = column < 0 ? Groups.First(found => found.Position == position).Group : columns.Names[column];
        IsSound = false;
        unreadable |= column < 0 ? 0 : 1UL << column;
        if (isNews)
        {
            faults.Add(Row, position, column < 0 ? $"{FileColumns.GroupPrefix}{name}" : name, CellFaults.Damaged(name, cell)!);
        }

        return true;
    }

    /// <summary>Whether a column holds ids. Different ids must look different; in free text a script may need invisible characters.</summary>
    private bool IsId(int column) => column >= 0 && columns.Names[column].EndsWith("_id", StringComparison.Ordinal);

    private T Missing<T>(int column, T nothing)
    {
        if (Wants(column))
        {
            Refuse(column, CellFaults.Blank(columns.Names[column]));
        }

        return nothing;
    }
}
