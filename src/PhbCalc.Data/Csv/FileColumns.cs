namespace PhbCalc.Data.Csv;

/// <summary>The columns that a file may have. A column is known by its place in this list.</summary>
/// <param name="required">The columns that must be there, in the order in which its page in docs/files lists them.</param>
/// <param name="optional">The columns that may be left out.</param>
internal sealed class FileColumns(string[] required, string[] optional)
{
    /// <summary>Columns whose names start so are not read.</summary>
    internal const string NotePrefix = "note";

    /// <summary>The column with the id of a person.</summary>
    internal const string PersonId = "person_id";

    private const string CommentPrefix = "comment";

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

    /// <summary>Whether rows that are equal in every cell are told: where nothing in a row has an id, one of them may be there by mistake.</summary>
    internal bool TellsRepeats { get; init; }

    /// <summary>Columns that stand in the place of each other: a file has those of one kind only.</summary>
    internal string[][] Kinds { get; init; } = [];

    /// <summary>What the cells of columns hold, by name; text where it is not said.</summary>
    internal IReadOnlyDictionary<string, ColumnContent> Contents { get; init; } = new Dictionary<string, ColumnContent>(StringComparer.Ordinal);

    /// <summary>What the cells under a header hold: text under one that is none of the columns.</summary>
    internal ColumnContent ContentUnder(string header) => Meant(header) is >= 0 and var column && Contents.TryGetValue(Names[column], out ColumnContent? content) ? content : ColumnContent.Text;

    /// <summary>The place of a column in this list, or -1.</summary>
    internal int IndexOf(string name) => Array.IndexOf(Names, name);

    /// <summary>The place of the column that a header means, or -1: case, spaces, underscores and hyphens do not matter.</summary>
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

    /// <summary>The columns that a file with some headers may have beside them.</summary>
    internal IEnumerable<string> Beside(IReadOnlyCollection<string> headers)
    {
        string[] there = [.. Names.Where((_, column) => headers.Any(header => Meant(header) == column))];
        bool IsThere(string[] kind) => kind.Intersect(there, StringComparer.Ordinal).Any();
        IEnumerable<string> ofOtherKinds = Array.Exists(Kinds, IsThere) ? Kinds.Where(kind => !IsThere(kind)).SelectMany(kind => kind) : [];
        return Names.Except(there, StringComparer.Ordinal).Except(ofOtherKinds, StringComparer.Ordinal);
    }

    /// <summary>The name of the group that a header is; null if it is none.</summary>
    internal string? GroupOf(string header)
    {
        const string Word = "group";
        bool isGroup = HasGroups && header.Length > Word.Length + 1 && header.StartsWith(Word, StringComparison.OrdinalIgnoreCase) && header[Word.Length] is '_' or ' ' or '-';
        return isGroup ? header[(Word.Length + 1)..].Trim() : null;
    }

    /// <summary>Whether a column is a note to the reader of the file, which is not read.</summary>
    internal static bool IsNote(string header) =>
        header.StartsWith(NotePrefix, StringComparison.OrdinalIgnoreCase) || header.StartsWith(CommentPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>A name without what does not matter in it: <c>personid</c> for <c>Person ID</c>, also where it is broken over two lines.</summary>
    internal static string Plain(string name) => string.Concat(name.Where(letter => letter is not ('_' or ' ' or '-' or '\u00A0' or '\r' or '\n'))).ToLowerInvariant();
}
