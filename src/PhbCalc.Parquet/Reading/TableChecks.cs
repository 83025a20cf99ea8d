using System.Globalization;
using Parquet.Meta;
using PhbCalc.Data;
using PhbCalc.Data.Csv;
using StoredType = Parquet.Meta.Type;

namespace PhbCalc.Parquet.Reading;

/// <summary>Looks at what a file says of itself before its values are read: what is not read, what is damaged, what is too large.</summary>
internal static class TableChecks
{
    /// <summary>The most rows of a group: a group is in memory as a whole.</summary>
    internal const int MostRows = 1 << 24;

    /// <summary>The most bytes of a column in a group, unpacked.</summary>
    internal const long MostBytes = 1L << 30;

    private const int LongestFooter = 1 << 28;
    private const int MarkLength = 4;
    private const int LengthOfLength = 4;

    /// <summary>The labels that pandas keeps of its rows: they are no column of the table.</summary>
    private const string RowLabels = "__index_level_";

    /// <summary>Refuses what is no file of Apache Parquet, or one that is encrypted, or one whose end is missing.</summary>
    internal static void RefuseOtherFile(string name, Stream stream)
    {
        Span<byte> start = stackalloc byte[MarkLength];
        Span<byte> end = stackalloc byte[LengthOfLength + MarkLength];
        if (stream.Length < start.Length + end.Length)
        {
            throw ParquetFaults.NotATable(name);
        }

        stream.Position = 0;
        stream.ReadExactly(start);
        stream.Position = stream.Length - end.Length;
        stream.ReadExactly(end);
        ReadOnlySpan<byte> mark = end[LengthOfLength..];
        if (mark.SequenceEqual("PARE"u8))
        {
            throw ParquetFaults.Encrypted(name);
        }

        long footer = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(end);
        if (!start.SequenceEqual("PAR1"u8) || !mark.SequenceEqual("PAR1"u8) || footer > Math.Min(LongestFooter, stream.Length - start.Length - end.Length))
        {
            throw ParquetFaults.NotATable(name);
        }

        byte[] about = new byte[(int)footer];
        stream.Position = stream.Length - end.Length - footer;
        stream.ReadExactly(about);
        if (ThriftWalk.Over(about) is null)
        {
            throw ParquetFaults.NotATable(name);
        }
    }

    /// <summary>The columns that are read. The labels that pandas keeps of its rows are not, nor are notes that no cell can hold.</summary>
    /// <exception cref="InvalidFilesException">A column holds what no cell can, or two have one name.</exception>
    internal static List<StoredColumn> Columns(string name, FileMetaData file)
    {
        List<StoredColumn> columns = [];
        List<FileFault> faults = [];
        if (file.EncryptionAlgorithm is not null)
        {
            throw ParquetFaults.Encrypted(name);
        }

        int next = 1;
        for (int i = 0; i < file.Schema[0].NumChildren; i++)
        {
            SchemaElement element = file.Schema[next];
            bool isFlat = element.NumChildren is null or 0 && element.RepetitionType != FieldRepetitionType.REPEATED;
            next = After(file.Schema, next);
            StoredColumn? column = isFlat ? new(element) : null;
            if (element.Name.StartsWith(RowLabels, StringComparison.Ordinal))
            {
                continue;
            }

            if (column?.IsReadable is true)
            {
                columns.Add(column);
            }
            else if (!FileColumns.IsNote(element.Name))
            {
                faults.Add(new(name, 0, element.Name, ParquetFaults.NoCells(isFlat)));
            }
        }

        return faults.Count == 0 ? columns : throw new InvalidFilesException([.. faults]);
    }

    /// <summary>Refuses groups of rows that are damaged, packed in a way that is not read, or too large.</summary>
    internal static void RefuseGroups(string name, FileMetaData file, List<StoredColumn> columns, long length)
    {
        HashSet<string> names = new(columns.Select(column => column.Name), StringComparer.Ordinal);
        foreach (RowGroup group in file.RowGroups)
        {
            if (group.NumRows > MostRows)
            {
                throw ParquetFaults.TooManyRows(name);
            }

            foreach (ColumnChunk chunk in group.Columns)
            {
                if (chunk.CryptoMetadata is not null || chunk.MetaData is null)
                {
                    throw ParquetFaults.Encrypted(name);
                }

                if (chunk.MetaData.PathInSchema is [{ } column] && names.Contains(column))
                {
                    RefuseChunk(name, column, group, chunk, length);
                }
            }

            if (group.NumRows < 0 || names.Except(group.Columns.Where(chunk => chunk.MetaData!.PathInSchema.Count == 1).Select(chunk => chunk.MetaData!.PathInSchema[0]), StringComparer.Ordinal).Any())
            {
                throw ParquetFaults.NotATable(name);
            }
        }
    }

    private static void RefuseChunk(string name, string column, RowGroup group, ColumnChunk chunk, long length)
    {
        ColumnMetaData about = chunk.MetaData!;
        if (about.Codec is CompressionCodec.LZO or CompressionCodec.LZ4 || !Enum.IsDefined(about.Codec))
        {
            throw ParquetFaults.OtherCompression(name, about.Codec);
        }

        if (about.Type == StoredType.BOOLEAN && HasRuns(about))
        {
            throw ParquetFaults.RunsOfTruth(name, column);
        }

        if (about.TotalUncompressedSize > MostBytes)
        {
            throw ParquetFaults.TooLarge(name, column);
        }

        long start = PageChecks.Place(about).Start;
        if (about.NumValues != group.NumRows || start < MarkLength || about.TotalCompressedSize < 0 || start > length - about.TotalCompressedSize || chunk.FilePath is not null)
        {
            throw ParquetFaults.NotATable(name);
        }

        about.Statistics = null;
    }

    /// <summary>Whether true and false stand as the lengths of their runs, or may: the library would read them all as false.</summary>
    private static bool HasRuns(ColumnMetaData about) =>
        !about.Encodings.Contains(Encoding.PLAIN) || about.EncodingStats?.Exists(pages => pages.PageType is PageType.DATA_PAGE or PageType.DATA_PAGE_V2 && pages.Encoding == Encoding.RLE) is true;

    /// <summary>Works with the library; whatever it stumbles over is a fault of the file.</summary>
    internal static T Guarded<T>(string name, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (OutOfMemoryException)
        {
            throw ParquetFaults.TooLarge(name, column: null);
        }
        catch (Exception exception) when (exception is not InvalidFilesException)
        {
            throw ParquetFaults.NotATable(name);
        }
    }

    /// <summary>Where the element of the schema stands that is not within another.</summary>
    private static int After(List<SchemaElement> schema, int position)
    {
        int left = 1;
        for (; left > 0; position++)
        {
            left += (schema[position].NumChildren ?? 0) - 1;
        }

        return position;
    }
}

/// <summary>What can be wrong with a table as a whole.</summary>
internal static class ParquetFaults
{
    private const string Codecs = "write it uncompressed, or with snappy, zstd, gzip, brotli or lz4_raw";

    internal static InvalidFilesException NotATable(string name) =>
        Of(name, new("file", "is not a Parquet file that can be read: it is damaged, was not written to its end, or is another kind of file", "write it again"));

    internal static InvalidFilesException Encrypted(string name) => Of(name, new("file", "is encrypted", "write it without encryption"));

    internal static InvalidFilesException OtherCompression(string name, CompressionCodec codec) =>
        Of(name, new("file", $"is compressed with {(Enum.IsDefined(codec) ? codec.ToString() : string.Create(CultureInfo.InvariantCulture, $"codec {(int)codec}"))}, which is not read", Codecs));

    internal static InvalidFilesException RunsOfTruth(string name, string column) =>
        Of(name, new("file", $"has column {CellFaults.Shown(column)} of true and false in an encoding that is not read", "write the column as text, or the file as version 1"));

    internal static InvalidFilesException TooManyRows(string name) =>
        Of(name, new("file", string.Create(CultureInfo.InvariantCulture, $"has a group of more than {TableChecks.MostRows} rows, each of which is in memory as a whole"), "write it with smaller row groups"));

    internal static InvalidFilesException TooManyRowsInAll(string name) => Of(name, new("file", "has more rows than can be counted", "cut it into several caseloads"));

    internal static InvalidFilesException TooLarge(string name, string? column) =>
        Of(name, new("file", string.Create(CultureInfo.InvariantCulture, $"has more than {TableChecks.MostBytes >> 20} MB in {(column is null ? "a column" : $"column {CellFaults.Shown(column)}")} of a group of rows when it is unpacked"), "write it with smaller row groups"));

    internal static Fault NoCells(bool isFlat) => new("header", isFlat ? "holds a kind of values that no file has" : "holds lists or records", "write a column of texts, numbers, dates or times");

    private static InvalidFilesException Of(string name, Fault fault) => new([new(name, 0, null, fault)]);
}
