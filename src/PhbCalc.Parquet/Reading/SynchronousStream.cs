namespace PhbCalc.Parquet.Reading;

/// <summary>
/// A stream whose reads never wait on another thread: the library reads asynchronously, and code that reads rows does not. While a column is read, nothing else can be: a file that is damaged would lead the library on and on.
/// </summary>
/// <param name="inner">The stream, which can be read from anywhere; it is closed with this one.</param>
internal sealed class SynchronousStream(Stream inner) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    /// <summary>The part of the file that can be read: all of it, until it is said.</summary>
    internal (long Start, long End) Within { get; set; } = (0, long.MaxValue);

    public override int Read(Span<byte> buffer)
    {
        ThrowIfOutside(buffer.Length);
        return inner.Read(buffer[..(int)Math.Min(buffer.Length, Within.End - inner.Position)]);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int ReadByte()
    {
        ThrowIfOutside(1);
        return inner.ReadByte();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush()
    {
        // Nothing is written.
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void ThrowIfOutside(int length)
    {
        if (length > 0 && (inner.Position < Within.Start || inner.Position >= Within.End))
        {
            throw new InvalidDataException("A column ends before its values do.");
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
