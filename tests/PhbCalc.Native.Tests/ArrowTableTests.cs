using System.Text;
using PhbCalc.Data;
using PhbCalc.Data.Csv;

namespace PhbCalc.Native.Tests;

/// <summary>What becomes of the columns of a table in memory: the cells that a CSV file would have.</summary>
public sealed unsafe class ArrowTableTests : IDisposable
{
    private readonly ArrowMemory memory = new();

    public void Dispose() => memory.Dispose();

    [Fact]
    public void Values_of_every_type_are_the_cells_of_a_file()
    {
        Assert.Equal(["-7", "8"], Cells("c", memory.Buffer<sbyte>(-7, 8)));
        Assert.Equal(["200", "8"], Cells("C", memory.Buffer<byte>(200, 8)));
        Assert.Equal(["-700", "8"], Cells("s", memory.Buffer<short>(-700, 8)));
        Assert.Equal(["40000", "8"], Cells("S", memory.Buffer<ushort>(40000, 8)));
        Assert.Equal(["-70000", "8"], Cells("i", memory.Buffer(-70000, 8)));
        Assert.Equal(["4000000000", "8"], Cells("I", memory.Buffer(4_000_000_000u, 8u)));
        Assert.Equal(["-9223372036854775808", "8"], Cells("l", memory.Buffer(long.MinValue, 8L)));
        Assert.Equal(["18446744073709551615", "8"], Cells("L", memory.Buffer(ulong.MaxValue, 8ul)));
        Assert.Equal(["TRUE", "FALSE"], Cells("b", memory.Bits(true, false)));
        Assert.Equal(["15.3", "2"], Cells("f", memory.Buffer<byte>([.. BitConverter.GetBytes(15.3f), .. BitConverter.GetBytes(2f)])));
        Assert.Equal(["24.1", "2"], Cells("g", memory.Buffer<byte>([.. BitConverter.GetBytes(24.1), .. BitConverter.GetBytes(2.0)])));
        Assert.Equal(["24.1", "-0.05"], Cells("d:9,2,32", memory.Buffer(2410, -5)));
        Assert.Equal(["24.1", "-0.05"], Cells("d:18,2,64", memory.Buffer(2410L, -5L)));
        Assert.Equal(["24.1", "-123456789012345678901234567890.05"], Cells("d:38,2", memory.Buffer((Int128)2410, -Int128.Parse("12345678901234567890123456789005", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(["2026-04-01", "1969-12-31"], Cells("tdD", memory.Buffer(20544, -1)));
        Assert.Equal(["2026-04-01", "1970-01-01"], Cells("tdm", memory.Buffer(20544 * 86_400_000L, 0L)));
        Assert.Equal(["07:30", "24:00"], Cells("tts", memory.Buffer(27_000, 86_400)));
        Assert.Equal(["07:30", "07:30:01.5"], Cells("ttm", memory.Buffer(27_000_000, 27_001_500)));
        Assert.Equal(["07:30", "00:00"], Cells("ttu", memory.Buffer(27_000_000_000L, 0L)));
        Assert.Equal(["07:30", "00:00"], Cells("ttn", memory.Buffer(27_000_000_000_000L, 0L)));
        Assert.Equal(["2026-04-01", "2026-04-01 07:30:00"], Cells("tss:", memory.Buffer(20544 * 86_400L, (20544 * 86_400L) + 27_000)));
        Assert.Equal(["2026-04-01", "2026-04-01 07:30:00 UTC"], Cells("tsn:Europe/London", memory.Buffer(20544 * 86_400_000_000_000L, ((20544 * 86_400L) + 27_000) * 1_000_000_000)));
        Assert.Equal(["", ""], Cells("n"));
        Assert.Equal(["Lunch", "\"a, \"\"b\"\"\""], Cells("U", memory.Buffer(0L, 5L, 11L), memory.Buffer("Luncha, \"b\""u8.ToArray())));
    }

    [Fact]
    public void Texts_by_views_stand_in_the_view_or_where_it_says()
    {
        byte[] inView = [.. BitConverter.GetBytes(5), .. "Lunch"u8, 0, 0, 0, 0, 0, 0, 0];
        byte[] elsewhere = [.. BitConverter.GetBytes(14), .. "Wash"u8, .. BitConverter.GetBytes(1), .. BitConverter.GetBytes(3)];
        Assert.Equal(["Lunch", "Wash and dress"], Cells("vu", memory.Buffer([.. inView, .. elsewhere]), memory.Buffer("none"u8.ToArray()), memory.Buffer("...Wash and dress"u8.ToArray())));
    }

    [Fact]
    public void What_has_no_value_is_blank_and_offsets_are_kept()
    {
        nint array = memory.Array(2, 3, [memory.Bits(true, true, true, false, true), memory.Buffer(1, 2, 3, 4, 5)]);
        Assert.Equal(["", "5"], Column((memory.Schema("i", "carers"), array), rows: 2));
    }

    [Theory]
    [InlineData("c", 1)]
    [InlineData("C", 1)]
    [InlineData("s", 2)]
    [InlineData("S", 2)]
    [InlineData("i", 4)]
    [InlineData("I", 4)]
    [InlineData("l", 8)]
    public void Values_of_a_dictionary_are_written_for_each_row_that_has_them(string index, int size)
    {
        (nint textSchema, nint texts) = memory.Texts(string.Empty, "Lunch", null, "a, b");
        byte[] numbers = [.. new[] { 2, 0, 1, 2, 0 }.SelectMany(number => BitConverter.GetBytes((long)number)[..size])];
        nint array = memory.Array(5, 0, [memory.Bits(true, true, true, true, false), memory.Buffer(numbers)], dictionary: texts);

        Assert.Equal(["\"a, b\"", "Lunch", "", "\"a, b\"", ""], Column((memory.Schema(index, "label", dictionary: textSchema), array), rows: 5));
    }

    [Fact]
    public void Tables_are_read_in_parts_and_places_are_those_of_their_rows()
    {
        const int Rows = 300_000;
        (nint Schema, nint Array) column = (memory.Schema("i", "number"), memory.Array(Rows, 0, [0, memory.Buffer([.. Enumerable.Range(0, Rows)])]));
        (nint schema, nint batch) = memory.Table(Rows, column);
        ArrowArray*[] batches = [(ArrowArray*)batch, (ArrowArray*)batch];
        fixed (ArrowArray** all = batches)
        {
            IReadOnlyList<TablePart> parts = ArrowTable.Parts("visits.csv", (ArrowSchema*)schema, all, 2);
            using TableStream stream = new("visits.csv", parts);

            Assert.Equal(2 * Rows, parts.Sum(part => part.Rows));
            Assert.True(parts.Count >= 4);
            Assert.Equal([.. Enumerable.Range(0, Rows).Concat(Enumerable.Range(0, Rows)).Select(number => $"{number}")], Lines(stream).Skip(1));
            Assert.Equal("visits:300001", stream.Place(300_002, 0));
        }
    }

    [Fact]
    public void Types_that_are_not_read_are_refused_all_at_once()
    {
        (nint schema, nint batch) = memory.Table(0, (memory.Schema("+l", "label"), memory.Array(0, 0, [0])), (memory.Schema("z", "note"), memory.Array(0, 0, [0])));
        InvalidFilesException refused = Assert.Throws<InvalidFilesException>(() => Parts(schema, batch));

        Assert.Equal("visits.csv label: '+l' is a type that is not read; give the column as texts, numbers, decimals, dates or times\nvisits.csv note: 'z' is a type that is not read; give the column as texts, numbers, decimals, dates or times", refused.Report(personal: true));
    }

    [Fact]
    public void Arrays_that_are_too_short_and_numbers_beyond_a_dictionary_are_refused()
    {
        (nint schema, nint batch) = memory.Table(3, (memory.Schema("i", "carers"), memory.Array(2, 0, [0, memory.Buffer(1, 2)])));
        Assert.Contains("fewer rows than the table", Assert.Throws<LibraryUseException>(() => Parts(schema, batch)).Message, StringComparison.Ordinal);

        (nint textSchema, nint texts) = memory.Texts(string.Empty, "Lunch");
        nint array = memory.Array(1, 0, [0, memory.Buffer(7)], dictionary: texts);
        Assert.Contains("dictionary", Assert.Throws<LibraryUseException>(() => Column((memory.Schema("i", "label", dictionary: textSchema), array), rows: 1)).Message, StringComparison.Ordinal);
    }

    private string[] Cells(string format, params nint[] buffers) => Column((memory.Schema(format, "value"), memory.Array(2, 0, [0, .. buffers])), rows: 2);

    private string[] Column((nint Schema, nint Array) column, int rows)
    {
        (nint schema, nint batch) = memory.Table(rows, column);
        using TableStream stream = new("visits.csv", Parts(schema, batch));
        return [.. Lines(stream).Skip(1)];
    }

    private static IReadOnlyList<TablePart> Parts(nint schema, nint batch)
    {
        ArrowArray* one = (ArrowArray*)batch;
        return ArrowTable.Parts("visits.csv", (ArrowSchema*)schema, &one, 1);
    }

    private static string[] Lines(Stream stream)
    {
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n')[..^1];
    }
}
