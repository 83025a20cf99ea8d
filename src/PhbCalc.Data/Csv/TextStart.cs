using System.Text;

namespace PhbCalc.Data.Csv;

/// <summary>What the first bytes of a file show, before it is read row by row.</summary>
internal static class TextStart
{
    private const int LongestHeader = 1 << 16;

    /// <summary>The kind of text, if it is not UTF-8; null if it may be UTF-8.</summary>
    internal static Fault? NotText(Stream stream)
    {
        ReadOnlySpan<byte> start = Of(stream, length: 4);
        bool isUtf16Or32 = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);
        return isUtf16Or32 ? TableFaults.NotUtf8() : start.StartsWith("PK\u0003\u0004"u8) ? TableFaults.NotText() : null;
    }

    /// <summary>The separator of a file: a comma, or the semicolon or tab between all names of a header that has no comma and has every required column.</summary>
    internal static char Separator(Stream stream, FileColumns columns)
    {
        ReadOnlySpan<byte> start = WithoutSeparatorRow(Of(stream, LongestHeader));
        int end = start.IndexOfAny((byte)'\n', (byte)'\r');
        ReadOnlySpan<byte> header = end < 0 ? start : start[..end];
        foreach (char separator in header.Contains((byte)',') ? string.Empty : ";\t")
        {
            string[] names = [.. Encoding.UTF8.GetString(header).TrimStart('\uFEFF').Split(separator).Select(name => name.Trim(' ', '"', '\u00A0'))];
            if (names.Length > 1 && CsvHeader.IsComplete(names, columns))
            {
                return separator;
            }
        }

        return ',';
    }

    /// <summary>The bytes without the row <c>sep=;</c> above the header, which tells Excel the separator. The reader of rows does not count it either.</summary>
    private static ReadOnlySpan<byte> WithoutSeparatorRow(ReadOnlySpan<byte> start)
    {
        ReadOnlySpan<byte> text = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        return text.StartsWith("sep="u8) && text.IndexOf((byte)'\n') is 5 or 6 ? text[(text.IndexOf((byte)'\n') + 1)..] : start;
    }

    /// <summary>The first bytes of a stream, whose position does not change.</summary>
    private static Span<byte> Of(Stream stream, int length)
    {
        if (stream is ForwardStream forward)
        {
            return forward.Start(length);
        }

        long position = stream.Position;
        byte[] start = new byte[(int)Math.Min(length, stream.Length - position)];
        int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = position;
        return start.AsSpan(0, read);
    }
}
