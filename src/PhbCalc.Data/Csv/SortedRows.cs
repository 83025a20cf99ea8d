using System.Buffers;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PhbCalc.Data.Csv;

/// <summary>The rows of a file that is sorted by person: one pass over its bytes finds where each person's rows start, without reading their cells.</summary>
/// <remarks>
/// Only plain files count as sorted: one header row, ids of unaccented letters, digits and a few signs, in ordinal order, no line that ends in a lone carriage return. Any other file is read as a whole, and
/// whatever is wrong with it is found then.
/// </remarks>
internal sealed class SortedRows
{
    private const int BlockLength = 1 << 20;
    private const byte Quote = (byte)'"';
    private const byte Return = (byte)'\r';
    private const int FirstDataRow = 2;

    private static readonly SearchValues<byte> PlainId = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_./:#"u8);

    private readonly FileStream stream;
    private readonly byte[] header;
    private readonly int column;
    private readonly byte separator;

    private SortedRows(FileStream stream, byte[] header, int column, byte separator) => (this.stream, this.header, this.column, this.separator) = (stream, header, column, separator);

    /// <summary>Whether to cut before a person's first row.</summary>
    /// <param name="id">The id of the person.</param>
    /// <param name="place">Where the row is.</param>
    private delegate void FirstRow(ReadOnlySpan<byte> id, RowPlace place);

    /// <summary>Looks at the header; null if the file is not plain.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="columns">The columns that it may have; the first has the ids.</param>
    internal static SortedRows? Of(FileStream stream, FileColumns columns)
    {
        byte[] names = FileParts.Header(stream.SafeFileHandle);
        if (names.Length == 0 || names.AsSpan().TrimStart("\uFEFF"u8).StartsWith("sep="u8))
        {
            return null;
        }

        FileFaults faults = new(string.Empty);
        using MemoryStream start = new(names);
        using CsvTable table = new(start, columns, faults, ReadOptions.Default);
        return faults.Found == 0 && table.Position(0) is >= 0 and var column ? new(stream, names, column, (byte)TextStart.Separator(start, columns)) : null;
    }

    /// <summary>The first row out of order, as a spreadsheet numbers it; null if there is none, or it was not looked for.</summary>
    internal int? NotSortedAt { get; private set; }

    /// <summary>People before whom to cut a file with one row for each person; null if it is not sorted.</summary>
    /// <param name="length">The least number of bytes between two of them.</param>
    internal List<string>? Cuts(long length)
    {
        List<string> cuts = [];
        long next = header.Length + length;
        bool isSorted = Scan(isEachOnce: true, (id, place) =>
        {
            if (place.Start >= next && place.Start <= stream.Length - (length / 2))
            {
                cuts.Add(Encoding.ASCII.GetString(id));
                next = place.Start + length;
            }
        });
        return isSorted ? cuts : null;
    }

    /// <summary>Where the rows of some people, and of those after them, start; null if the file is not sorted.</summary>
    /// <param name="ids">The ids of the people, in their order.</param>
    /// <param name="isEachOnce">Whether each person has one row.</param>
    internal RowPlace[]? Starts(IReadOnlyList<string> ids, bool isEachOnce)
    {
        RowPlace[] starts = new RowPlace[ids.Count];
        byte[][] sought = [.. ids.Select(Encoding.ASCII.GetBytes)];
        int found = 0;
        RowPlace end = default;
        bool isSorted = Scan(isEachOnce, (id, place) =>
        {
            while (found < sought.Length && id.SequenceCompareTo(sought[found]) >= 0)
            {
                starts[found++] = place;
            }
        }, place => end = place);
        Array.Fill(starts, end, found, starts.Length - found);
        return isSorted ? starts : null;
    }

    /// <summary>The rows from one place to another, under the header; to the end of the file if there is no other.</summary>
    internal PartStream Between(RowPlace? start, RowPlace? end) => new(stream.SafeFileHandle, header, start?.Start ?? header.Length, end?.Start ?? stream.Length) { RowsBefore = start?.RowsBefore ?? 0 };

    /// <summary>How many bytes the file has.</summary>
    internal long Length => stream.Length;

    /// <summary>Reads through the rows; false if they are not plain, or not in order.</summary>
    private bool Scan(bool isEachOnce, FirstRow found, Action<RowPlace>? ended = null)
    {
        RowPlace reached = GoOver(isEachOnce, found, out bool isSorted);
        NotSortedAt = isSorted ? null : reached.RowsBefore + FirstDataRow;
        if (isSorted)
        {
            ended?.Invoke(reached);
        }

        return isSorted;
    }

    /// <summary>Reads through the rows while they are plain and in order.</summary>
    /// <returns>The end of the rows, or the row that is not.</returns>
    private RowPlace GoOver(bool isEachOnce, FirstRow found, out bool isSorted)
    {
        isSorted = false;
        SafeFileHandle file = stream.SafeFileHandle;
        byte[] block = new byte[BlockLength];
        byte[] last = [];
        RowPlace place = new(header.Length, 0);
        int kept = 0;
        while (true)
        {
            int read = RandomAccess.Read(file, block.AsSpan(kept), place.Start + kept);
            ReadOnlySpan<byte> rest = block.AsSpan(0, kept + read);
            bool isEnd = read == 0;
            while (!rest.IsEmpty)
            {
                int length = FileParts.NextRow(rest, isQuoted: false);
                if (length < 0 && !isEnd)
                {
                    break;
                }

                ReadOnlySpan<byte> row = length < 0 ? rest : rest[..length];
                ReadOnlySpan<byte> id = Id(row);
                if (row.IndexOf(Return) is >= 0 and var lone && lone != row.Length - 2)
                {
                    return place;
                }

                if (!id.IsEmpty && !id.SequenceEqual(last))
                {
                    if (id.ContainsAnyExcept(PlainId) || id.SequenceCompareTo(last) < 0)
                    {
                        return place;
                    }

                    found(id, place);
                    last = id.ToArray();
                }
                else if (isEachOnce && !id.IsEmpty)
                {
                    return place;
                }

                place = new(place.Start + row.Length, place.RowsBefore + 1);
                rest = rest[row.Length..];
            }

            if (isEnd)
            {
                isSorted = true;
                return place;
            }

            kept = rest.Length;
            if (kept == block.Length)
            {
                return place;
            }

            rest.CopyTo(block);
        }
    }

    /// <summary>The cell of the id, without spaces and quotes around it. One with a quote stands for it, which is no plain id, if it cannot be found without taking quoted cells apart.</summary>
    private ReadOnlySpan<byte> Id(ReadOnlySpan<byte> row)
    {
        ReadOnlySpan<byte> rest = row;
        for (int i = 0; i < column; i++)
        {
            int end = rest.IndexOf(separator);
            if (end < 0 || rest[..end].Contains(Quote))
            {
                return end < 0 ? [] : rest[..end];
            }

            rest = rest[(end + 1)..];
        }

        int length = rest.IndexOfAny(separator, (byte)'\n', Return);
        ReadOnlySpan<byte> cell = (length < 0 ? rest : rest[..length]).Trim((byte)' ');
        return cell.Length >= 2 && cell[0] == Quote && cell[^1] == Quote ? cell[1..^1].Trim((byte)' ') : cell;
    }
}

/// <summary>Where a row of a file is.</summary>
/// <param name="Start">How many bytes are before it.</param>
/// <param name="RowsBefore">How many rows are between the header and it.</param>
internal readonly record struct RowPlace(long Start, int RowsBefore);
