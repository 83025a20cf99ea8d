using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The files of a caseload that have rows about people, all sorted by person and cut between the same people: some people's rows can then be read without those of others.</summary>
internal sealed class CutFiles : IDisposable
{
    /// <summary>The files of care that have rows about people.</summary>
    internal static readonly (string Name, FileColumns Columns)[] OfCare =
    [
        (PeopleFile.Name, PeopleFile.Columns.All), (VisitsFile.Name, VisitsFile.File.Columns), (ItemsFile.Name, ItemsFile.File.Columns), (AbsencesFile.Name, AbsencesFile.File.Columns),
        (SupportNeedsFile.Name, SupportNeedsFile.File.Columns), (TeamFile.Name, TeamFile.File.Columns), (OnCostsFile.Name, OnCostsFile.File.Columns),
    ];

    /// <summary>The number of pieces from which a notice says why files are not cut; fewer take little memory.</summary>
    private const long Large = 128;

    private readonly (string Name, FileColumns Columns)[] ofPeople;
    private readonly List<Stream> opened = [];
    private readonly Dictionary<string, (SortedRows Rows, RowPlace[] Starts)> files = new(StringComparer.Ordinal);

    private CutFiles((string Name, FileColumns Columns)[] ofPeople) => this.ofPeople = ofPeople;

    /// <summary>The people before whom the files are cut, in order.</summary>
    internal IReadOnlyList<string> Ids { get; private set; } = [];

    private Notice? WhyNot { get; set; }

    /// <summary>How many pieces there are.</summary>
    internal int Count => Ids.Count + 1;

    /// <summary>Cuts the files of a place; null if they are too short, or not sorted by person.</summary>
    /// <param name="source">The place.</param>
    /// <param name="ofPeople">The files, that of the people first.</param>
    /// <param name="length">About how many bytes of all files together make a piece.</param>
    /// <param name="ids">The people to cut before; null to choose them.</param>
    /// <param name="whyNot">Why a large caseload, which takes long, is not cut; null if it is cut, or not large.</param>
    internal static CutFiles? Of(FileSource source, (string Name, FileColumns Columns)[] ofPeople, long length, IReadOnlyList<string>? ids, out Notice? whyNot)
    {
        CutFiles cut = new(ofPeople);
        bool isCut = cut.Cut(source, length, ids);
        whyNot = isCut ? null : cut.WhyNot;
        if (!isCut)
        {
            cut.Dispose();
            return null;
        }

        return cut;
    }

    /// <summary>Whether a file is one of those that are cut.</summary>
    internal bool IsOfPeople(string name) => Array.Exists(ofPeople, file => file.Name == name);

    /// <summary>Opens a piece of a file; null if the file does not exist.</summary>
    internal Stream? Open(string name, int piece) => files.TryGetValue(name, out (SortedRows Rows, RowPlace[] Starts) file)
        ? file.Rows.Between(piece == 0 ? null : file.Starts[piece - 1], piece == Ids.Count ? null : file.Starts[piece])
        : null;

    /// <summary>How many bytes a file has.</summary>
    internal long LengthOf(string name) => files[name].Rows.Length;

    public void Dispose() => opened.ForEach(stream => stream.Dispose());

    private bool Cut(FileSource source, long length, IReadOnlyList<string>? ids)
    {
        if (!TryOpen(source, out List<(string Name, FileColumns Columns, FileStream Stream)> there))
        {
            return false;
        }

        long all = there.Sum(file => file.Stream.Length);
        if (ids is null && all < 2 * length)
        {
            return false;
        }

        bool isLarge = all >= Large * length;
        foreach ((string name, FileColumns columns, FileStream stream) in there)
        {
            SortedRows? rows = SortedRows.Of(stream, columns);
            if (rows is null)
            {
                WhyNot = isLarge ? NotCut(name, null) : null;
                return false;
            }

            files[name] = (rows, []);
        }

        SortedRows people = files[PeopleFile.Name].Rows;
        Ids = ids ?? people.Cuts(Math.Max(1, (long)((decimal)people.Length * length / all))) ?? [];
        string[] names = [.. there.Select(file => file.Name)];
        RowPlace[]?[] starts = new RowPlace[]?[names.Length];
        Cores.For(names.Length, i => starts[i] = files[names[i]].Rows.Starts(Ids, isEachOnce: names[i] == PeopleFile.Name));
        for (int i = 0; i < names.Length; i++)
        {
            if (starts[i] is not { } own)
            {
                WhyNot = isLarge ? NotCut(names[i], files[names[i]].Rows.NotSortedAt) : null;
                return false;
            }

            files[names[i]] = (files[names[i]].Rows, own);
        }

        return Ids.Count > 0;
    }

    /// <summary>Opens the files that exist; false if one is not a file of the file system, or cannot be opened: reading the whole then reports it.</summary>
    private bool TryOpen(FileSource source, out List<(string Name, FileColumns Columns, FileStream Stream)> there)
    {
        there = [];
        foreach ((string name, FileColumns columns) in ofPeople)
        {
            FileFaults faults = new(name);
            Stream? stream = source.Open(faults);
            if (stream is not null)
            {
                opened.Add(stream);
            }

            if (faults.Found > 0 || stream is not (null or FileStream))
            {
                return false;
            }

            if (stream is FileStream file)
            {
                there.Add((name, columns, file));
            }
        }

        return there is [{ Name: PeopleFile.Name }, ..];
    }

    private static Notice NotCut(string name, int? row) => new(
        $"{(row is null ? "its header is not in one plain row" : "is not in the order of the ids here, or the row is not plain")}, so the whole caseload is in memory at once; to read it in batches, sort the file by person_id, with ids of unaccented letters, digits and - _ . / : #")
    {
        File = name,
        Row = row,
    };
}
