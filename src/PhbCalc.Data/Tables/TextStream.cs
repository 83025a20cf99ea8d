namespace PhbCalc.Data;

/// <summary>What must be known of a stream before it is read as text.</summary>
internal static class TextStream
{
    private const int LongestMark = 4;

    /// <summary>The stream, or a copy of it in memory if it cannot be read twice.</summary>
    internal static Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
        {
            return stream;
        }

        MemoryStream copy = new();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    /// <summary>Everything that is left of a stream.</summary>
    internal static byte[] Bytes(Stream stream)
    {
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Whether the last byte ends a line; true for a stream without bytes.</summary>
    internal static bool EndsWithLine(Stream stream)
    {
        if (stream.Length == 0)
        {
            return true;
        }

        long position = stream.Position;
        stream.Position = stream.Length - 1;
        int last = stream.ReadByte();
        stream.Position = position;
        return last is '\n' or '\r';
    }

    /// <summary>What the first bytes show it to be, if that is not UTF-8; null if nothing speaks against it.</summary>
    internal static Fault? FaultAtStart(Stream stream)
    {
        long position = stream.Position;
        Span<byte> start = stackalloc byte[LongestMark];
        start = start[..stream.ReadAtLeast(start, LongestMark, throwOnEndOfStream: false)];
        stream.Position = position;
        bool isUtf16Or32 = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);
        return isUtf16Or32 ? TableFaults.NotUtf8() : start.StartsWith("PK\u0003\u0004"u8) ? TableFaults.NotText() : null;
    }
}
