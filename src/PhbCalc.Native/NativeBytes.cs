using System.Runtime.InteropServices;
using PhbCalc.Data.Results;

namespace PhbCalc.Native;

/// <summary>A result that grows in memory outside the runtime, so that it is handed over without a copy.</summary>
internal sealed unsafe class NativeBytes : ResultBytes
{
    private const long Least = 1 << 12;

    private byte* start;
    private long room;
    private long length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => length;

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (room - length < buffer.Length)
        {
            long more = Math.Max(Least, Math.Max(2 * room, length + buffer.Length));
            start = (byte*)NativeMemory.Realloc(start, checked((nuint)more));
            room = more;
        }

        buffer.CopyTo(new Span<byte>(start + length, buffer.Length));
        length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void WriteByte(byte value) => Write([value]);

    /// <summary>Hands the bytes over to the caller, who frees them.</summary>
    internal (nint Start, long Length) Taken()
    {
        (nint taken, long all) = ((nint)start, length);
        start = null;
        (room, length) = (0, 0);
        return (taken, all);
    }

    /// <summary>The bytes, which stay here.</summary>
    internal ReadOnlySpan<byte> Span => new(start, checked((int)length));

    public override void Flush()
    {
        // Bytes are in place as soon as they are written.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        // The writer closes them; they last until they are taken or freed.
        base.Dispose(disposing);
    }

    /// <summary>Frees the bytes, if nobody took them.</summary>
    internal void Free()
    {
        NativeMemory.Free(start);
        start = null;
        (room, length) = (0, 0);
    }
}
