namespace PhbCalc.Data.Results;

/// <summary>A stream to write documents to, each of which says where it comes from.</summary>
/// <param name="inner">Where they go; it is left open.</param>
/// <param name="provenance">Where they come from: asked for when the first one is complete.</param>
internal sealed class ProvenancedStream(Stream inner, Func<Provenance> provenance) : Stream
{
    private readonly Lazy<Provenance> provenance = new(provenance);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Where documents come from.</summary>
    internal Provenance Provenance => provenance.Value;

    public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>A stream to write to that keeps the last two bytes back: what is written can still be gone on with.</summary>
/// <param name="inner">Where the others go; it is left open.</param>
internal sealed class HeldBackStream(Stream inner) : Stream
{
    private const int Held = 2;

    private byte[] last = [];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        int ready = last.Length + buffer.Length - Held;
        int ofLast = Math.Clamp(ready, 0, last.Length);
        int ofBuffer = Math.Max(0, ready - ofLast);
        inner.Write(last.AsSpan(0, ofLast));
        inner.Write(buffer[..ofBuffer]);
        last = [.. last[ofLast..], .. buffer[ofBuffer..]];
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
