namespace PhbCalc.Data;

/// <summary>The columns that a file may have. A column is known by its place in this list.</summary>
/// <param name="required">The columns that must be there, in the order in which docs/files.md lists them.</param>
/// <param name="optional">The columns that may be left out.</param>
internal sealed class FileColumns(string[] required, string[] optional)
{
    /// <summary>Columns whose names start so are not read.</summary>
    internal const string NotePrefix = "note";

    /// <summary>Columns whose names start so are groups, in a file that has groups.</summary>
    internal const string GroupPrefix = "group_";

    internal string[] Names { get; } = [.. required, .. optional];

    internal int RequiredCount { get; } = required.Length;

    /// <summary>Whether columns that start with group_ are groups.</summary>
    internal bool HasGroups { get; init; }

    /// <summary>The columns that must be there, as a message names them.</summary>
    internal string Required { get; init; } = string.Join(", ", required);

    /// <summary>What to write instead of a name that is none of them.</summary>
    internal Func<string, string>? Suggestion { get; init; }

    /// <summary>The place of a column in this list, or -1.</summary>
    internal int IndexOf(string name) => Array.IndexOf(Names, name);
}
