using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The files of a caseload that have rows about people, all sorted by person, cut between the same people: so that some people's rows can be read without those of others.</summary>
internal sealed class CutFiles : IDisposable
{
    private static readonly (string Name, FileColumns Columns)[] OfPeople =
    [
        (PeopleFile.Name, PeopleFile.Columns.All), (VisitsFile.Name, VisitsFile.File.Columns), (ItemsFile.Name, ItemsFile.File.Columns), (AbsencesFile.Name, AbsencesFile.File.Columns),
        (SupportNeedsFile.Name, SupportNeedsFile.File.Columns), (TeamFile.Name, TeamFile.File.Columns), (OnCostsFile.Name, OnCostsFile.File.Columns),
    ];

    private readonly List<Stream> opened = [];
    private readonly Dictionary<string, (SortedRows Rows, RowPlace[] Starts)> files = new(StringComparer.Ordinal);

    /// <summary>The people before whom the files are cut, in order.</summary>
    internal IReadOnlyList<string> Ids { get; private set; } = [];

    /// <summary>How many pieces there are.</summary>
    internal int Count => Ids.Count + 1;

    /// <summary>Cuts the files of a place; null if they are too short for it, or not sorted by person.</summary>
    /// <param name="source">The place.</param>
    /// <param name="length">How many bytes of all files together a piece has, about.</param>
    /// <param name="ids">The people to cut before; null if they are to be chosen.</param>
    internal static CutFiles? Of(FileSource source, long length, IReadOnlyList<string>? ids = null)
    {
        CutFiles cut = new();
        if (!cut.Cut(source, length, ids))
        {
            cut.Dispose();
            return null;
        }

        return cut;
    }

    /// <summary>Whether a file is one of those that are cut.</summary>
    internal static bool IsOfPeople(string name) => Array.Exists(OfPeople, file => file.Name == name);

    /// <summary>Opens a piece of a file; null if the file is not there.</summary>
    internal Stream? Open(string name, int piece) => files.TryGetValue(name, out (SortedRows Rows, RowPlace[] Starts) file)
        ? file.Rows.Between(piece == 0 ? null : file.Starts[piece - 1], piece == Ids.Count ? null : file.Starts[piece])
        : null;

    /// <summary>How many bytes a file has.</summary>
    internal long LengthOf(string name) => files[name].Rows.Length;

    public void Dispose() => opened.ForEach(stream => stream.Dispose());

    private bool Cut(FileSource source, long length, IReadOnlyList<string>? ids)
    {
        List<(string Name, SortedRows Rows)> found = [];
        foreach ((string name, FileColumns columns) in OfPeople)
        {
            if (source.Open(new(name)) is not { } stream)
            {
                continue;
            }

            opened.Add(stream);
            if (stream is not FileStream file || SortedRows.Of(file, columns) is not { } rows)
            {
                return false;
            }

            found.Add((name, rows));
        }

        if (found is not [(PeopleFile.Name, { } people), ..])
        {
            return false;
        }

        long all = found.Sum(file => file.Rows.Length);
        if (ids is null && all < 2 * length)
        {
            return false;
        }

        Ids = ids ?? [.. (people.Cuts(Math.Max(1, (long)((decimal)people.Length * length / all))) ?? []).Select(cut => cut.Id)];
        RowPlace[]?[] starts = new RowPlace[]?[found.Count];
        Parallel.For(0, found.Count, i => starts[i] = found[i].Rows.Starts(Ids, isEachOnce: i == 0));
        foreach (((string name, SortedRows rows), RowPlace[]? own) in found.Zip(starts))
        {
            files[name] = (rows, own ?? []);
        }

        return Ids.Count > 0 && Array.TrueForAll(starts, own => own is not null);
    }
}
