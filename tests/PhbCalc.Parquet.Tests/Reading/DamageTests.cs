using Parquet.Meta;
using PhbCalc.Data;
using PhbCalc.Parquet.Reading;
using StoredType = Parquet.Meta.Type;

namespace PhbCalc.Parquet.Tests.Reading;

/// <summary>What is no table, or is damaged, encrypted, packed otherwise or too large, is a clear fault of its file, and nothing else.</summary>
public sealed class DamageTests : IDisposable
{
    private const string NoTable = "visits.parquet: is not a Parquet file that can be read: it is damaged, was not written to its end, or is another kind of file; write it again";

    private readonly TemporaryFolder folder = new();
    private readonly byte[] sound;

    public DamageTests()
    {
        using Duck duck = new();
        duck.Write("SELECT 'P' || i AS person_id, i::DECIMAL(18,2) AS amount, DATE '2026-04-06' + i::INTEGER AS day FROM range(50) r(i)", folder.File("sound.parquet"), "COMPRESSION zstd");
        sound = File.ReadAllBytes(folder.File("sound.parquet"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PAR1")]
    [InlineData("person_id,start\nP1,2026-04-01\n")]
    [InlineData("PAR1\u0001\u0000\u0000\u0000PAR1")]
    [InlineData("PAR1____________\u00FF\u00FF\u00FF\u007FPAR1")]
    public void What_is_no_table_is_said(string text) => Assert.Equal(NoTable, Fault(System.Text.Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void An_encrypted_table_is_said() =>
        Assert.Equal("visits.parquet: is encrypted; write it without encryption", Fault([.. "PARE"u8, .. sound[4..^4], .. "PARE"u8]));

    [Fact]
    public void Wherever_a_table_is_cut_it_is_said()
    {
        for (int length = 0; length < sound.Length; length++)
        {
            Assert.Equal(NoTable, Fault(sound[..length]));
        }
    }

    [Fact]
    public void Whichever_byte_is_damaged_it_reads_or_is_a_fault_and_never_a_crash()
    {
        Random random = new(20260406);
        int faults = 0;
        for (int i = 0; i < 3000; i++)
        {
            byte[] damaged = [.. sound];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                Read(damaged);
            }
            catch (InvalidFilesException)
            {
                faults++;
            }
        }

        Assert.InRange(faults, 300, 3000);
    }

    [Theory]
    [InlineData(CompressionCodec.LZO, "LZO")]
    [InlineData(CompressionCodec.LZ4, "LZ4")]
    [InlineData((CompressionCodec)99, "codec 99")]
    public void Another_compression_is_said(CompressionCodec codec, string called) => Assert.Equal(
        $"visits.parquet: is compressed with {called}, which is not read; write it uncompressed, or with snappy, zstd, gzip, brotli or lz4_raw",
        Fault(about => about.Codec = codec));

    [Fact]
    public void Too_many_rows_in_a_group_are_said() => Assert.Equal(
        "visits.parquet: has a group of more than 16777216 rows, each of which is in memory as a whole; write it with smaller row groups",
        Fault(about => about.NumValues = 20_000_000, rows: 20_000_000));

    [Fact]
    public void A_column_that_is_too_large_unpacked_is_said() => Assert.Equal(
        "visits.parquet: has more than 1024 MB in column x of a group of rows when it is unpacked; write it with smaller row groups",
        Fault(about => about.TotalUncompressedSize = 2L << 30));

    [Fact]
    public void Truth_as_lengths_of_runs_which_the_library_reads_wrongly_is_said()
    {
        const string Said = "visits.parquet: has column x of true and false in an encoding that is not read; write the column as text, or the file as version 1";

        Assert.Equal(Said, Fault(about => (about.Type, about.Encodings) = (StoredType.BOOLEAN, [Encoding.RLE])));
        Assert.Equal(Said, Fault(about => (about.Type, about.Encodings, about.EncodingStats) = (StoredType.BOOLEAN, [Encoding.PLAIN, Encoding.RLE], [new() { PageType = PageType.DATA_PAGE_V2, Encoding = Encoding.RLE, Count = 1 }])));
        Assert.Null(Fault(about => (about.Type, about.Encodings) = (StoredType.BOOLEAN, [Encoding.PLAIN, Encoding.RLE])));
    }

    public void Dispose() => folder.Dispose();

    private static string Fault(byte[] table) => Assert.Throws<InvalidFilesException>(() => Read(table)).Report(personal: true);

    private static void Read(byte[] table)
    {
        using Stream stream = ParquetTable.Open(table, "visits.csv");
        stream.CopyTo(Stream.Null);
    }

    /// <summary>What is said of a file with one column, by what it says of itself; null if nothing is.</summary>
    private static string? Fault(Action<ColumnMetaData> change, long rows = 10)
    {
        ColumnMetaData about = new() { Type = StoredType.INT32, PathInSchema = ["x"], Codec = CompressionCodec.SNAPPY, NumValues = rows, DataPageOffset = 4, TotalCompressedSize = 10, TotalUncompressedSize = 10, Encodings = [Encoding.PLAIN] };
        change(about);
        FileMetaData file = new()
        {
            Schema = [new() { Name = "root", NumChildren = 1 }, new() { Name = "x", Type = about.Type, RepetitionType = FieldRepetitionType.OPTIONAL }],
            RowGroups = [new() { NumRows = rows, Columns = [new() { MetaData = about }] }],
        };
        try
        {
            TableChecks.RefuseGroups("visits.parquet", file, TableChecks.Columns("visits.parquet", file), 1000);
            return null;
        }
        catch (InvalidFilesException fault)
        {
            return fault.Report(personal: true);
        }
    }
}
