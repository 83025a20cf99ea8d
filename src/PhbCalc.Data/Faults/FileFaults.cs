namespace PhbCalc.Data;

/// <summary>
/// Collects the faults of one file. Only the first thousand by row and column are kept, so that a file of millions of wrong rows does not
/// fill the memory; the others are counted.
/// </summary>
/// <param name="file">The name of the file.</param>
internal sealed class FileFaults(string file)
{
    private const int MostKept = 1000;

    private readonly List<(int Row, int Position, FileFault Fault)> kept = [];
    private int lastRow = int.MaxValue;

    internal string File { get; } = file;

    /// <summary>How many faults were found.</summary>
    internal long Found { get; private set; }

    /// <summary>How many of them are malformed input, not refused by a rule.</summary>
    internal long FoundInput { get; private set; }

    /// <summary>Whether a fault in a row would be kept: worth the work of making it.</summary>
    internal bool Wants(int row) => row <= lastRow;

    /// <summary>Adds a fault of the file as a whole, or of a row as a whole.</summary>
    internal void Add(int row, Fault fault) => Add(row, -1, null, fault);

    /// <summary>Adds a fault.</summary>
    /// <param name="row">The row, as a spreadsheet numbers it; 0 for the file as a whole.</param>
    /// <param name="position">The position of the column in the file: faults of a row come in that order.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="fault">What is wrong.</param>
    internal void Add(int row, int position, string? column, Fault fault)
    {
        CountOne(fault.Kind);
        if (!Wants(row))
        {
            return;
        }

        kept.Add((row, position, new(File, row, column, fault)));
        if (kept.Count >= 2 * MostKept)
        {
            ForgetLast();
        }
    }

    /// <summary>Counts a fault that is not wanted.</summary>
    internal void CountOne(FaultKind kind)
    {
        Found++;
        FoundInput += kind == FaultKind.Input ? 1 : 0;
    }

    /// <summary>The faults that are kept, by row and column; faults of one cell in the order found.</summary>
    internal IEnumerable<FileFault> InOrder() => Ordered().Select(fault => fault.Fault).Take(MostKept);

    private IOrderedEnumerable<(int Row, int Position, FileFault Fault)> Ordered() => kept.OrderBy(fault => fault.Row).ThenBy(fault => fault.Position);

    private void ForgetLast()
    {
        var first = Ordered().Take(MostKept).ToList();
        kept.Clear();
        kept.AddRange(first);
        lastRow = kept[^1].Row;
    }
}
