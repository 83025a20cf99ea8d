namespace PhbCalc.Data.Csv;

/// <summary>The columns that a file may have. Its position in this list identifies a column.</summary>
/// <param name="required">The required columns, in the order of its page in docs/files.</param>
/// <param name="optional">The optional columns.</param>
internal sealed class FileColumns(string[] required, string[] optional)
{
    /// <summary>Columns whose names start with this are not read.</summary>
    internal const string NotePrefix = "note";

    /// <summary>The column with the id of a person.</summary>
    internal const string PersonId = "person_id";

    private const string CommentPrefix = "comment";

    /// <summary>Columns whose names start with this are groups, in a file that has groups.</summary>
    internal const string GroupPrefix = "group_";

    internal string[] Names { get; } = [.. required, .. optional];

    internal int RequiredCount { get; } = required.Length;

    /// <summary>Whether columns that start with group_ are groups.</summary>
    internal bool HasGroups { get; init; }

    /// <summary>The required columns, as messages name them.</summary>
    internal string Required { get; init; } = string.Join(", ", required);

    /// <summary>What to write instead of an unknown name.</summary>
    internal Func<string, string>? Suggestion { get; init; }

    /// <summary>Whether rows equal in every cell make a notice: if rows have no ids, one of them may be a mistake.</summary>
    internal bool TellsRepeats { get; init; }

    /// <summary>Columns that replace each other: a file has those of one kind only.</summary>
    internal string[][] Kinds { get; init; } = [];

    /// <summary>The types of cells, by the names of columns; text if not given.</summary>
    internal IReadOnlyDictionary<string, ColumnContent> Contents { get; init; } = new Dictionary<string, ColumnContent>(StringComparer.Ordinal);

    /// <summary>The type of the cells under a header: text under an unknown one.</summary>
    internal ColumnContent ContentUnder(string header) => Meant(header) is >= 0 and var column && Contents.TryGetValue(Names[column], out ColumnContent? content) ? content : ColumnContent.Text;

    /// <summary>The position of a column in this list, or -1.</summary>
    internal int IndexOf(string name) => Array.IndexOf(Names, name);

    /// <summary>The position of the column that a header means, or -1: case, spaces, underscores and hyphens do not matter.</summary>
    internal int Meant(string header)
    {
        int exact = IndexOf(header);
        if (exact >= 0)
        {
            return exact;
        }

        string plain = Plain(header);
        return plain.Length == 0 ? -1 : Array.FindIndex(Names, name => Plain(name) == plain);
    }

    /// <summary>The further columns that a file with some headers may have.</summary>
    internal IEnumerable<string> Beside(IReadOnlyCollection<string> headers)
    {
        string[] there = [.. Names.Where((_, column) => headers.Any(header => Meant(header) == column))];
        bool IsThere(string[] kind) => kind.Intersect(there, StringComparer.Ordinal).Any();
        IEnumerable<string> ofOtherKinds = Array.Exists(Kinds, IsThere) ? Kinds.Where(kind => !IsThere(kind)).SelectMany(kind => kind) : [];
        return Names.Except(there, StringComparer.Ordinal).Except(ofOtherKinds, StringComparer.Ordinal);
    }

    /// <summary>The name of the group in a header; null if it is not a group.</summary>
    internal string? GroupOf(string header)
    {
        const string Word = "group";
        bool isGroup = HasGroups && header.Length > Word.Length + 1 && header.StartsWith(Word, StringComparison.OrdinalIgnoreCase) && header[Word.Length] is '_' or ' ' or '-';
        return isGroup ? header[(Word.Length + 1)..].Trim() : null;
    }

    /// <summary>Whether a column is a note to the reader of the file, which is not read.</summary>
    internal static bool IsNote(string header) =>
        header.StartsWith(NotePrefix, StringComparison.OrdinalIgnoreCase) || header.StartsWith(CommentPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>A name without the characters that do not matter: <c>personid</c> for <c>Person ID</c>, even if broken over two lines.</summary>
    internal static string Plain(string name) => string.Concat(name.Where(letter => letter is not ('_' or ' ' or '-' or '\u00A0' or '\r' or '\n'))).ToLowerInvariant();
}
