namespace PhbCalc.Data;

/// <content>Faults of the row's cells. A fault that nobody will read is counted, not made.</content>
internal sealed partial class CsvTable
{
    /// <summary>Reports a fault in a cell of the row.</summary>
    internal void Refuse(int column, Refusal refusal)
    {
        IsSound = false;
        faults.Add(Row, header!.Position(column), columns.Names[column], refusal.Fault, refusal.RemedyWithoutPersonalData);
    }

    /// <summary>Reports a fault in a cell of the row, by the name that the fault gives its field.</summary>
    internal void Refuse(Fault fault)
    {
        IsSound = false;
        RefuseEarlier(Row, fault);
    }

    /// <summary>Reports what keeps the row from being what it should be.</summary>
    internal void Refuse(InvalidInputException exception)
    {
        foreach (Fault fault in exception.Faults)
        {
            Refuse(fault);
        }
    }

    /// <summary>The name of a column.</summary>
    internal string Name(int column) => columns.Names[column];

    /// <summary>Reports a fault in a cell of a row that has gone by, by the name that the fault gives its field.</summary>
    internal void RefuseEarlier(int row, Fault fault)
    {
        int column = columns.IndexOf(fault.Field);
        faults.Add(row, column < 0 ? -1 : header!.Position(column), fault.Field, fault);
    }

    /// <summary>Whether a fault in this row would be kept: worth the work of making it.</summary>
    internal bool WantsFaults()
    {
        IsSound = false;
        if (faults.Wants(Row))
        {
            return true;
        }

        faults.CountOne(FaultKind.Input);
        return false;
    }

    private void Refuse(int column, ReadOnlySpan<byte> cell, Func<string, string, Refusal> make)
    {
        if (WantsFaults())
        {
            Refuse(column, make(columns.Names[column], CellFaults.Shown(cell)));
        }
    }

    private void RefuseWord<T>(int column, ReadOnlySpan<byte> cell, WordTable<T> words)
        where T : struct
    {
        if (WantsFaults())
        {
            Refuse(column, CellFaults.NotAWord(columns.Names[column], CellFaults.Shown(cell), words.What, words.Words));
        }
    }

    private T Missing<T>(int column, T nothing)
    {
        if (WantsFaults())
        {
            Refuse(column, new Refusal(CellFaults.Blank(columns.Names[column])));
        }

        return nothing;
    }
}
