namespace PhbCalc.Data.Csv;

/// <summary>A stream that cannot be read twice, such as standard input, whose start can be looked at first. It keeps no copy of the rest.</summary>
/// <param name="inner">The stream; it is left open.</param>
internal sealed class ForwardStream(Stream inner) : Stream
{
    private byte[] start = [];
    private int used;
    private int last = '\n';

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    /// <summary>How many bytes have been read so far.</summary>
    public override long Length => Position;

    /// <summary>How many bytes have been read so far.</summary>
    public override long Position { get; set; }

    /// <summary>Whether the last byte that was read ends a line; true if none was.</summary>
    internal bool EndsWithLine => last is '\n' or '\r';

    /// <summary>The first bytes, before any is read.</summary>
    internal Span<byte> Start(int length)
    {
        if (start.Length < length)
        {
            int before = start.Length;
            Array.Resize(ref start, length);
            int read = inner.ReadAtLeast(start.AsSpan(before), length - before, throwOnEndOfStream: false);
            Array.Resize(ref start, before + read);
        }

        return start.AsSpan(0, Math.Min(length, start.Length));
    }

    public override int Read(Span<byte> buffer)
    {
        int read;
        if (used < start.Length)
        {
            read = Math.Min(buffer.Length, start.Length - used);
            start.AsSpan(used, read).CopyTo(buffer);
            used += read;
        }
        else
        {
            read = inner.Read(buffer);
        }

        last = read > 0 ? buffer[read - 1] : last;
        Position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
