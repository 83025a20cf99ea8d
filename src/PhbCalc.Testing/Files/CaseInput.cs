namespace PhbCalc.Testing;

/// <summary>A column of cases that stands for a column of one of the files that PhbCalc reads.</summary>
/// <param name="Name">The column of cases.</param>
/// <param name="Column">The column of the file.</param>
internal sealed record CaseInput(string Name, string Column)
{
    /// <summary>A column that has the name it has in the file.</summary>
    /// <param name="column">The column.</param>
    public static implicit operator CaseInput(string column) => new(column, column);

    /// <summary>Columns that have the names they have in the file, with a word before them where other files have such a column too.</summary>
    internal static CaseInput[] With(string prefix, params IEnumerable<string> columns) => [.. columns.Select(column => new CaseInput(prefix + column, column))];
}
