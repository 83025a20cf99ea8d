namespace PhbCalc.Data.Results;

/// <summary>A place in memory for a result as a CSV file, which knows what the columns of the file hold.</summary>
internal abstract class ResultBytes : Stream
{
    /// <summary>The columns; empty until they are written, and where the result is no table.</summary>
    internal IReadOnlyList<ResultColumn> Columns { get; set; } = [];
}
