using System.Security.Cryptography;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool.Output;

/// <summary>Standard input, hashed as it is read: it cannot be read again.</summary>
/// <param name="input">The input.</param>
internal sealed class HashedInput(Stream input) : Stream
{
    /// <summary>What provenance calls it.</summary>
    internal const string Name = "standard input";

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The input with the hash of what was read: of all of it, once its reader has finished.</summary>
    internal HashedFile Hashed() => new(Name, Convert.ToHexStringLower(hash.GetCurrentHash()));

    public override int Read(Span<byte> buffer)
    {
        int read = input.Read(buffer);
        hash.AppendData(buffer[..read]);
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

    protected override void Dispose(bool disposing)
    {
        input.Dispose(); // The hash is asked for later.
        base.Dispose(disposing);
    }
}
