using Microsoft.Win32.SafeHandles;

namespace PhbCalc.Data.Csv;

/// <summary>A large file cut between rows into parts, each of which reads as a separate file with the same header: all cores can then read it.</summary>
/// <remarks>
/// Faults and notices are about the file as a whole. So parts are for files without any: once a part has a fault or a notice, read the file again from its start, row by row.
/// A cut is a line end with an even number of quotes before it. It is between rows unless a quote before it is misplaced, which is a fault of its part.
/// </remarks>
internal sealed class FileParts
{
    /// <summary>The length of a part: long enough for its own reader, and short enough to keep all cores busy to the end.</summary>
    internal const long UsualLength = 8 << 20;

    private const int LongestHeader = 1 << 16;
    private const int BlockLength = 1 << 18;
    private const byte Quote = (byte)'"';
    private const byte LineEnd = (byte)'\n';

    /// <summary>How many rows a part of a typed table has at least.</summary>
    private const int LeastRows = 1 << 16;

    private readonly Func<int, Stream> open;
    private readonly long whole;

    private FileParts(int count, long whole, Func<int, Stream> open) => (Count, this.whole, this.open) = (count, whole, open);

    internal int Count { get; }

    /// <summary>Cuts a file or a table; null if it is neither, or too short to be cut.</summary>
    /// <param name="stream">The file, which may be read meanwhile.</param>
    /// <param name="length">How long a part is at least, in bytes.</param>
    internal static FileParts? Of(Stream stream, long length)
    {
        if (stream is TableStream table)
        {
            IReadOnlyList<Func<TableStream>> tables = table.Cuts(LeastRows);
            return tables.Count == 0 ? null : new(tables.Count, 0, part => tables[part]());
        }

        if (stream is not FileStream { CanSeek: true } whole || whole.Length < 2 * length)
        {
            return null;
        }

        byte[] names = Header(whole.SafeFileHandle);
        long[] cuts = names.Length == 0 ? [] : Starts(whole.SafeFileHandle, whole.Length, names.Length, length);
        SafeFileHandle file = whole.SafeFileHandle;
        return cuts.Length > 2 ? new(cuts.Length - 1, whole.Length, part => new PartStream(file, part == 0 ? [] : names, cuts[part], cuts[part + 1])) : null;
    }

    /// <summary>Reads the parts, on all cores.</summary>
    /// <param name="fileName">The name of the file in messages.</param>
    /// <param name="columns">The columns that it may have.</param>
    /// <param name="options">How files are read.</param>
    /// <param name="progress">Gets reports of progress; null for none.</param>
    /// <param name="read">Reads the rows of a part; called from several threads.</param>
    /// <returns>The result of each part, and how many rows of the file come before its own; null if the file must be read as a whole.</returns>
    internal (T Rows, int RowsBefore)[]? Read<T>(string fileName, FileColumns columns, ReadOptions options, IProgress<ReadProgress>? progress, Func<CsvTable, T> read)
        where T : class
    {
        (T Rows, int RowsBefore)[] found = new (T, int)[Count];
        int[] lastRows = new int[Count];
        PartsProgress? told = progress is null || whole == 0 ? null : new(progress, fileName, whole);
        bool isWhole = false;
        Cores.For(Count, i =>
        {
            if (isWhole)
            {
                return;
            }

            FileFaults faults = new(fileName);
            using Stream part = open(i);
            using CsvTable table = new(part, columns, faults, options with { Notices = null }, told?.Part());
            T rows = read(table);
            if (faults.Found > 0 || faults.Notices().Any())
            {
                isWhole = true;
                return;
            }

            (found[i].Rows, lastRows[i]) = (rows, table.Row);
        });

        for (int i = 1; i < Count; i++)
        {
            found[i].RowsBefore = found[i - 1].RowsBefore + lastRows[i - 1] - 1;
        }

        return Array.Exists(lastRows, row => row == 0) ? null : found;
    }

    /// <summary>The first row of a file, with its line end; empty if it is too long.</summary>
    internal static byte[] Header(SafeFileHandle file)
    {
        byte[] start = new byte[LongestHeader];
        int read = RandomAccess.Read(file, start, 0);
        int end = NextRow(start.AsSpan(0, read), isQuoted: false);
        return end < 0 ? [] : start[..end];
    }

    /// <summary>Where the parts start, and where the last one ends.</summary>
    private static long[] Starts(SafeFileHandle file, long fileLength, long first, long length)
    {
        List<long> found = [0];
        byte[] block = new byte[BlockLength];
        long next = Math.Max(length, first);
        bool isQuoted = false;
        long position = 0;
        while (next <= fileLength - length && RandomAccess.Read(file, block, position) is > 0 and var read)
        {
            ReadOnlySpan<byte> rest = block.AsSpan(0, read);
            while (next < position + read && next <= fileLength - length)
            {
                int passed = (int)Math.Max(0, next - (position + read - rest.Length));
                isQuoted ^= int.IsOddInteger(rest[..passed].Count(Quote));
                rest = rest[passed..];
                int end = NextRow(rest, isQuoted);
                if (end < 0)
                {
                    break;
                }

                isQuoted = false;
                rest = rest[end..];
                found.Add(position + read - rest.Length);
                next = found[^1] + length;
            }

            isQuoted ^= int.IsOddInteger(rest.Count(Quote));
            position += read;
        }

        return [.. found, fileLength];
    }

    /// <summary>Where the next row starts; -1 if no row ends.</summary>
    internal static int NextRow(ReadOnlySpan<byte> text, bool isQuoted)
    {
        int position = 0;
        while (text[position..].IndexOfAny(Quote, LineEnd) is >= 0 and var found)
        {
            position += found + 1;
            if (text[position - 1] == LineEnd && !isQuoted)
            {
                return position;
            }

            isQuoted ^= text[position - 1] == Quote;
        }

        return -1;
    }
}

/// <summary>A part of a file, with bytes before it.</summary>
/// <param name="file">The file.</param>
/// <param name="before">The bytes before the part.</param>
/// <param name="start">Where the part starts in the file.</param>
/// <param name="end">Where it ends.</param>
internal sealed class PartStream(SafeFileHandle file, byte[] before, long start, long end) : Stream
{
    /// <summary>How many rows of the file stand between its header and the part, if that is known.</summary>
    internal int RowsBefore { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => before.Length + end - start;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        int read;
        if (Position < before.Length)
        {
            read = Math.Min(buffer.Length, before.Length - (int)Position);
            before.AsSpan((int)Position, read).CopyTo(buffer);
        }
        else
        {
            read = RandomAccess.Read(file, buffer[..(int)Math.Min(buffer.Length, Length - Position)], start + Position - before.Length);
        }

        Position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + (origin == SeekOrigin.Begin ? 0 : origin == SeekOrigin.Current ? Position : Length);

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Reports the progress of the parts of a file together.</summary>
/// <param name="whole">Who is told.</param>
/// <param name="file">The name of the file.</param>
/// <param name="length">How many bytes the file has.</param>
internal sealed class PartsProgress(IProgress<ReadProgress> whole, string file, long length)
{
    private readonly Lock gate = new();
    private long read;

    /// <summary>Who is told how far one part has come.</summary>
    internal IProgress<ReadProgress> Part() => new OfPart(this);

    private void Add(long bytes)
    {
        lock (gate)
        {
            read = Math.Min(read + bytes, length);
            whole.Report(new(file, read, length));
        }
    }

    private sealed class OfPart(PartsProgress all) : IProgress<ReadProgress>
    {
        private long before;

        public void Report(ReadProgress value)
        {
            long news = value.BytesRead - before;
            before = value.BytesRead;
            all.Add(news);
        }
    }
}
