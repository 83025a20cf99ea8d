using Parquet.Meta;
using StoredType = Parquet.Meta.Type;

namespace PhbCalc.Parquet.Reading;

/// <summary>Walks over the pages of a column in a group of rows, before their values are read: the library takes what they say of their lengths for granted.</summary>
internal static class PageChecks
{
    private const int UsualHeader = 1 << 10;
    private const int LongestHeader = 1 << 22;

    // The numbers of fields, by parquet.thrift.
    private const int Kind = 1;
    private const int Unpacked = 2;
    private const int Packed = 3;
    private const int DataPage = 5;
    private const int DictionaryPage = 7;
    private const int DataPage2 = 8;
    private const int Values = 1;
    private const int EncodingOfPage = 2;
    private const int EncodingOfPage2 = 4;

    /// <summary>Refuses pages that do not fill their column, or say of themselves what cannot be.</summary>
    /// <param name="name">What messages call the table.</param>
    /// <param name="stream">The file.</param>
    /// <param name="about">The column in the group.</param>
    internal static void Refuse(string name, Stream stream, ColumnMetaData about)
    {
        (long position, long end) = Place(about);
        long values = 0;
        bool isFirst = true;
        while (values < about.NumValues)
        {
            ThriftWalk? page = Header(stream, position, end);
            long packed = page?[Packed] ?? -1;
            long unpacked = page?[Unpacked] ?? -1;
            if (page is null || packed < 0 || unpacked < 0 || packed > end - position - page.Length)
            {
                throw ParquetFaults.NotATable(name);
            }

            if (unpacked > TableChecks.MostBytes)
            {
                throw ParquetFaults.TooLarge(name, about.PathInSchema[0]);
            }

            bool isSound = page[Kind] switch
            {
                (long)PageType.DICTIONARY_PAGE => isFirst && page[DictionaryPage, Values] is >= 0 and var entries && entries <= Math.Max(1, unpacked),
                (long)PageType.DATA_PAGE => Counts(page[DataPage, Values]) && IsRead(page[DataPage, EncodingOfPage]),
                (long)PageType.DATA_PAGE_V2 => Counts(page[DataPage2, Values]) && IsRead(page[DataPage2, EncodingOfPage2]),
                _ => false,
            };
            if (!isSound || !IsUnpackedAsSaid(stream, about.Codec, position + page.Length, packed, page[Kind], unpacked))
            {
                throw ParquetFaults.NotATable(name);
            }

            (isFirst, position) = (false, position + page.Length + packed);
        }

        bool Counts(long? count)
        {
            values += count ?? 0;
            return count is > 0 && values <= about.NumValues;
        }

        bool IsRead(long? encoding) => about.Type != StoredType.BOOLEAN || encoding == (long)Encoding.PLAIN ? true : throw ParquetFaults.RunsOfTruth(name, about.PathInSchema[0]);
    }

    /// <summary>Where the pages of a column are in the file, and where they end.</summary>
    internal static (long Start, long End) Place(ColumnMetaData about)
    {
        long start = about.DictionaryPageOffset is > 0 and { } dictionary ? Math.Min(dictionary, about.DataPageOffset) : about.DataPageOffset;
        return (start, start + about.TotalCompressedSize);
    }

    private static ThriftWalk? Header(Stream stream, long position, long end)
    {
        for (int length = UsualHeader; ; length *= 8)
        {
            byte[] window = new byte[(int)Math.Min(length, end - position)];
            stream.Position = position;
            stream.ReadExactly(window);
            if (ThriftWalk.Over(window) is { } header)
            {
                return header;
            }

            if (length >= LongestHeader || window.Length < length)
            {
                return null;
            }
        }
    }

    /// <summary>Whether a page whose packing says how long it is unpacked says what its header says: snappy and zstd take the memory for as much as they say.</summary>
    private static bool IsUnpackedAsSaid(Stream stream, CompressionCodec codec, long position, long packed, long? kind, long unpacked)
    {
        if (codec is not (CompressionCodec.SNAPPY or CompressionCodec.ZSTD) || kind == (long)PageType.DATA_PAGE_V2)
        {
            return true;
        }

        Span<byte> start = stackalloc byte[(int)Math.Min(packed, 18)];
        stream.Position = position;
        stream.ReadExactly(start);
        return (codec == CompressionCodec.SNAPPY ? OfSnappy(start) : OfZstd(start)) is not { } said || said == unpacked;
    }

    private static long? OfSnappy(ReadOnlySpan<byte> start)
    {
        long said = 0;
        for (int i = 0; i < start.Length && i < 5; i++)
        {
            said |= (long)(start[i] & 0x7F) << (7 * i);
            if (start[i] < 0x80)
            {
                return said;
            }
        }

        return null;
    }

    /// <summary>What the header of a frame says; null if it says nothing.</summary>
    private static long? OfZstd(ReadOnlySpan<byte> start)
    {
        if (start.Length < 6 || !start.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]))
        {
            return null;
        }

        byte about = start[4];
        bool isSingle = (about & 0x20) != 0;
        int position = 5 + (isSingle ? 0 : 1) + ((about & 3) switch { 0 => 0, 1 => 1, 2 => 2, _ => 4 });
        int length = (about >> 6) switch { 0 => isSingle ? 1 : 0, 1 => 2, 2 => 4, _ => 8 };
        if (length == 0 || position + length > start.Length)
        {
            return null;
        }

        ulong said = 0;
        for (int i = 0; i < length; i++)
        {
            said |= (ulong)start[position + i] << (8 * i);
        }

        return (long)Math.Min(said, long.MaxValue) + (length == 2 ? 256 : 0);
    }
}
