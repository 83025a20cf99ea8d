namespace PhbCalc.Data;

/// <summary>A column of contract.csv that every year has a value in, or none.</summary>
/// <param name="table">The file.</param>
/// <param name="column">The column.</param>
/// <param name="blank">What is wrong with a cell that is blank though others are not.</param>
internal sealed class ContractYearColumn<T>(CsvTable table, int column, Func<string, Fault> blank)
    where T : struct
{
    private readonly List<T> values = [];
    private readonly List<int> blanks = [];

    /// <summary>Whether there are values.</summary>
    internal bool IsGiven => values.Count > 0;

    /// <summary>The values, a year each.</summary>
    internal ValueList<T> Values => values.ToValueList();

    /// <summary>The value before this row that could be read last; null if there is none.</summary>
    internal T? Last => values.Count > 0 ? values[^1] : null;

    /// <summary>Adds the value of the row; null if it is blank or cannot be read.</summary>
    internal void Add(T? value)
    {
        if (value is { } given)
        {
            values.Add(given);
        }
        else if (table.Bytes(column).IsEmpty)
        {
            blanks.Add(table.Row);
        }
    }

    /// <summary>Reports the rows that are blank though others are not.</summary>
    internal void RefuseBlanks()
    {
        foreach (int row in values.Count > 0 ? blanks : [])
        {
            table.RefuseEarlier(row, blank(table.Name(column)));
        }
    }
}
