using System.Globalization;

namespace PhbCalc.Data.Csv;

/// <summary>
/// Collects the faults of one file. Only the first thousand by row and column are kept, so that a file of millions of wrong rows does not
/// fill the memory; the others are counted.
/// </summary>
/// <param name="file">The name of the file.</param>
internal sealed class FileFaults(string file)
{
    private const int MostKept = 1000;

    private const int MostNotices = 10;

    private readonly List<(int Row, int Position, FileFault Fault)> kept = [];
    private readonly List<(string Text, int? Row)> notices = [];
    private readonly HashSet<string> denied = new(StringComparer.Ordinal);
    private int lastRow = int.MaxValue;

    internal string File { get; private set; } = file ?? throw new ArgumentNullException("fileName");

    /// <summary>The sheet or table read in place of the file; null if it is a file of text.</summary>
    internal PlacedStream? Sheet { get; set; }

    /// <summary>How many faults were found.</summary>
    internal long Found { get; private set; }

    /// <summary>How many of them are malformed input, as opposed to refused by a rule.</summary>
    internal long FoundInput { get; private set; }

    /// <summary>Whether a fault in a row would be kept.</summary>
    internal bool Wants(int row) => row <= lastRow;

    /// <summary>Adds a fault of the file as a whole, or of a row as a whole.</summary>
    internal void Add(int row, Fault fault) => Add(row, -1, null, fault);

    /// <summary>Adds a fault.</summary>
    /// <param name="row">The row, as a spreadsheet numbers it; 0 for the file as a whole.</param>
    /// <param name="position">The position of the column in the file: faults of a row come in that order.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="fault">What is wrong.</param>
    internal void Add(int row, int position, string? column, Fault fault) => Add(row, position, new(File, row, column, fault) { Cell = Sheet?.Place(row, position) });

    private void Add(int row, int position, FileFault fault)
    {
        CountOne(fault.Fault.Kind);
        if (!Wants(row))
        {
            return;
        }

        kept.Add((row, position, fault));
        if (kept.Count >= 2 * MostKept)
        {
            ForgetLast();
        }
    }

    /// <summary>Adds a fault of a header cell.</summary>
    /// <param name="row">The row of the header.</param>
    /// <param name="position">The position of the cell.</param>
    /// <param name="name">What it holds.</param>
    /// <param name="isKnown">Whether that is the name of a column; otherwise it may be anything, even a person's data.</param>
    /// <param name="fault">What is wrong.</param>
    internal void AddAtHeader(int row, int position, string name, bool isKnown, Fault fault)
    {
        CountOne(fault.Kind);
        kept.Add((row, position, new(File, row, Shown.Of(name), fault) { Cell = Sheet?.Place(row, position), SafeColumn = isKnown ? null : $"spreadsheet column {TableFaults.Letters(position)}" }));
    }

    /// <summary>Keeps a notice for the reader of the results.</summary>
    /// <param name="text">What there is to know.</param>
    /// <param name="row">The row that it is about; null for the file as a whole.</param>
    internal void AddNotice(string text, int? row = null) => notices.Add((text, row));

    /// <summary>Denies a notice about the file as a whole, because of what was read: another part of the file may have that notice.</summary>
    internal void Deny(string text) => denied.Add(text);

    /// <summary>Adds the findings in the next part of the same file. A notice about the file as a whole counts if a part has it and no part denies it.</summary>
    internal void Join(FileFaults part)
    {
        foreach ((int row, int position, FileFault fault) in part.kept)
        {
            Add(row, position, fault);
        }

        (Found, FoundInput) = (Found + part.Found - part.kept.Count, FoundInput + part.FoundInput - part.kept.Count(one => one.Fault.Fault.Kind == FaultKind.Input));
        denied.UnionWith(part.denied);
        notices.AddRange(part.notices.Where(notice => notice.Row is not null || !notices.Contains(notice)));
    }

    /// <summary>The notices in the order of their rows, at most ten with the same words, then how many more.</summary>
    internal IEnumerable<Notice> Notices()
    {
        foreach (var same in notices.Where(notice => notice.Row is not null || !denied.Contains(notice.Text)).GroupBy(notice => notice.Text, StringComparer.Ordinal))
        {
            foreach ((string text, int? row) in same.Take(MostNotices))
            {
                yield return new(text) { File = Sheet?.Place(row ?? 0, -1) ?? File, Row = Sheet is null ? row : null };
            }

            if (same.Count() > MostNotices)
            {
                yield return new(string.Create(CultureInfo.InvariantCulture, $"{same.Count() - MostNotices} more rows like the last")) { File = Sheet?.Place(0, -1) ?? File };
            }
        }
    }

    /// <summary>The notices of several files, in their order.</summary>
    internal static ValueList<Notice> NoticesOf(params IEnumerable<FileFaults> files) => files.SelectMany(file => file.Notices()).ToValueList();

    /// <summary>Switches to another file, which replaces this one, with its findings. This one must have none.</summary>
    internal void TakeOver(FileFaults other)
    {
        (File, Sheet) = (other.File, other.Sheet);
        foreach (FileFault fault in other.InOrder())
        {
            Add(fault.Row, fault.Fault);
        }
    }

    /// <summary>Counts a fault that is not wanted.</summary>
    internal void CountOne(FaultKind kind)
    {
        Found++;
        FoundInput += kind == FaultKind.Input ? 1 : 0;
    }

    /// <summary>Throws if any file has a fault.</summary>
    /// <exception cref="InvalidFilesException">One has: the faults of all of them, in the order of the files.</exception>
    internal static void ThrowIfAny(params ReadOnlySpan<FileFaults> files)
    {
        List<FileFault> faults = [];
        long found = 0;
        FaultKind kind = FaultKind.Rule;
        foreach (FileFaults file in files)
        {
            faults.AddRange(file.InOrder());
            found += file.Found;
            kind = file.FoundInput > 0 ? FaultKind.Input : kind;
        }

        if (found > 0)
        {
            throw new InvalidFilesException([.. faults], found - faults.Count, kind);
        }
    }

    /// <summary>The faults kept, by row and column; faults of one cell in the order found.</summary>
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
