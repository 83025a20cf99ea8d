namespace PhbCalc.Data.Csv;

/// <summary>The values of the sound rows of a file, in the order of the file, each with its row number.</summary>
/// <typeparam name="T">What a row holds.</typeparam>
internal sealed class FileRows<T>
{
    private readonly List<T> values;
    private readonly List<int> numbers;

    private FileRows(List<T> values, List<int> numbers) => (this.values, this.numbers) = (values, numbers);

    /// <summary>What the rows hold.</summary>
    internal ValueList<T> Values => values.ToValueList();

    /// <summary>The numbers of the rows, as a spreadsheet numbers them.</summary>
    internal int[] Numbers => [.. numbers];

    /// <summary>Reads the rows of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="make">Makes the value of a row. Its faults are reported; the value of a faulty row is not kept.</param>
    internal static FileRows<T> Read(CsvTable table, Func<CsvTable, T> make)
    {
        FileRows<T> rows = new([], []);
        while (table.Next())
        {
            if (table.TryMake(make, out T? value))
            {
                rows.values.Add(value);
                rows.numbers.Add(table.Row);
            }
        }

        return rows;
    }

    /// <summary>The rows whose value passes a test.</summary>
    internal FileRows<T> Where(Predicate<T> isWanted)
    {
        int[] wanted = [.. Enumerable.Range(0, values.Count).Where(i => isWanted(values[i]))];
        return new([.. wanted.Select(i => values[i])], [.. wanted.Select(i => numbers[i])]);
    }

    /// <summary>Reports what is wrong with the values together, each fault at the row of its position, or at the file as a whole if it has none.</summary>
    internal void Refuse(CsvTable table, IEnumerable<Fault> faults)
    {
        foreach (Fault fault in faults)
        {
            table.RefuseEarlier(fault.Position is { } position ? numbers[position] : 0, fault);
        }
    }
}
