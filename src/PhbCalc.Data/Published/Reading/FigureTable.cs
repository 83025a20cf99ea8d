namespace PhbCalc.Data;

/// <summary>One published figure as it stands: the rows of its file, and of whatever was added to it. It cannot be changed.</summary>
internal abstract class FigureTable
{
    /// <summary>The name of its file.</summary>
    internal abstract string FileName { get; }

    /// <summary>Its name, without <c>.csv</c>.</summary>
    internal abstract string Name { get; }

    /// <summary>Whether a year more may be assumed of it.</summary>
    internal abstract bool CanBeAssumed { get; }

    /// <summary>What it was made of, one after the other: files without their carriage returns, and assumptions.</summary>
    internal abstract ValueList<ReadOnlyMemory<byte>> Parts { get; }

    /// <summary>The last day on which a row was checked.</summary>
    internal abstract LocalDate? LastChecked { get; }

    /// <summary>The figure as the catalogue has it.</summary>
    internal abstract PublishedFigure Figure { get; }

    /// <summary>The table with the rows of a file added.</summary>
    /// <param name="content">The file.</param>
    /// <param name="faults">Where faults go. If there are any, the answer is not to be used.</param>
    /// <param name="options">How dates are written.</param>
    internal abstract FigureTable Added(byte[] content, FileFaults faults, ReadOptions options);

    /// <summary>A table with the rows of a file and no others.</summary>
    /// <param name="content">The file.</param>
    /// <param name="faults">Where faults go. If there are any, the answer is not to be used.</param>
    /// <param name="options">How dates are written.</param>
    internal abstract FigureTable Replaced(byte[] content, FileFaults faults, ReadOptions options);

    /// <summary>The table with one more year of what ends, assumed.</summary>
    /// <param name="year">What is assumed of it.</param>
    internal abstract FigureTable Assuming(YearAssumed year);
}
