using System.Text;

namespace PhbCalc.Data.Tests;

public sealed class RowTests
{
    private const string Header = "person_id,start";

    [Fact]
    public void Columns_come_in_any_order() =>
        Assert.Equal(new Person("P001", new(2026, 4, 1), new(2027, 3, 31)), Assert.Single(People("end,start,person_id", "2027-03-31,2026-04-01,P001")));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_end_in_line_feed_or_carriage_return_and_line_feed(string end) =>
        Assert.Equal("P001 P002", Ids(Encoding.UTF8.GetBytes($"{Header}{end}P001,2026-04-01{end}P002,2026-04-01{end}")));

    [Fact]
    public void The_last_line_needs_no_end() => Assert.Equal("P001", Ids(Files.Utf8(Header, "P001,2026-04-01")));

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Assert.Equal("P001", Ids([0xEF, 0xBB, 0xBF, .. Files.Utf8(Header, "P001,2026-04-01")]));

    [Fact]
    public void A_quoted_cell_holds_commas_line_ends_and_doubled_quotes()
    {
        ValueList<PersonRow<BottomUp.Absence>> absences = AbsencesFile.Read(Files.Stream(
            "person_id,from,to,reason",
            "P001,2026-04-01,2026-04-02,\"away, \"\"at home\"\"\nand back\""));
        Assert.Equal("away, \"at home\"\nand back", absences[0].Value.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData(",,,,")]
    [InlineData("  ,\t")]
    public void Blank_rows_are_passed_over_but_counted(string blank) =>
        Assert.Equal(
            "people.csv:4 start: 'soon' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06",
            Refused(Header, "P001,2026-04-01", blank, "P002,soon", blank, blank));

    [Fact]
    public void A_line_end_inside_a_cell_does_not_count_as_a_row() =>
        Assert.Equal("people.csv:3 start: is blank; give it a value", Refused($"{Header},note", "P001,2026-04-01,\"one\ntwo\nthree\"", "P002,,"));

    [Fact]
    public void Blank_columns_at_the_end_are_passed_over() => Assert.Equal("P001", Ids(Files.Utf8($"{Header},,", "P001,2026-04-01,,,,")));

    [Fact]
    public void Rows_may_stop_before_columns_that_are_blank() => Assert.Equal("P001", Ids(Files.Utf8($"{Header},end,held", "P001,2026-04-01")));

    [Fact]
    public void Columns_that_start_with_note_are_not_read() =>
        Assert.Equal("P001", Ids(Files.Utf8($"note,{Header},notes of the panel,note", "?,P001,2026-04-01,06/04/2026,x")));

    [Fact]
    public void White_space_around_a_cell_does_not_matter_even_if_it_does_not_break() =>
        Assert.Equal("P001", Ids(Files.Utf8(" person_id , start", "\t\u00a0 P001\u00a0, \" 2026-04-01 \"".Replace(", \"", ",\"", StringComparison.Ordinal))));

    [Fact]
    public void A_value_beyond_the_header_is_reported_and_not_guessed_at() =>
        Assert.Equal(
            "people.csv:2: has a value in spreadsheet column C, which has no name in the header; put quotes around cells that hold commas, or name the column",
            Refused(Header, "P001,2026-04-01,x"));

    [Fact]
    public void A_value_in_a_column_without_a_name_is_reported() =>
        Assert.Equal(
            "people.csv:3: has a value in spreadsheet column B, which has no name in the header; put quotes around cells that hold commas, or name the column",
            Refused("person_id,,start", "P001,,2026-04-01", "P002,x,2026-04-01"));

    [Fact]
    public void Columns_after_z_are_named_as_a_spreadsheet_names_them() =>
        Assert.StartsWith("people.csv:2: has a value in spreadsheet column AB, which", Refused(Header, $"P001,2026-04-01{new string(',', 26)}x"), StringComparison.Ordinal);

    [Theory]
    [InlineData("P001,20\"26", "has a quote inside a cell that no quote opens; put quotes around the whole cell, and write each quote inside it twice")]
    [InlineData("P001, \"2026-04-01\"", "has a quote inside a cell that no quote opens; put quotes around the whole cell, and write each quote inside it twice")]
    [InlineData("\"P\"001,2026-04-01", "has text after the quote that closes a cell; put quotes around the whole cell, and write each quote inside it twice")]
    [InlineData("P001,\"2026-04-01", "opens a quote that nothing closes, so that the rest of the file is one cell; close the quote at the end of its cell")]
    public void Malformed_quotes_are_reported_not_repaired(string row, string problem) => Assert.Equal($"people.csv:2: {problem}", Refused(Header, row));

    [Fact]
    public void After_a_malformed_row_reading_goes_on() =>
        Assert.Equal(
            """
            people.csv:2: has text after the quote that closes a cell; put quotes around the whole cell, and write each quote inside it twice
            people.csv:4 start: is blank; give it a value
            """,
            Refused(Header, "\"P\"001,2026-04-01", "P002,2026-04-01", "P003,"), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_row_without_end_stops_the_reading() =>
        Assert.Equal(
            "people.csv:2: is longer than a million bytes; close the quote that runs on over the rows that follow, or shorten the cells",
            Refused(Header, $"P001,\"{new string('x', 3_000_000)}", "P002,2026-04-01"));

    [Fact]
    public void Bytes_that_are_not_utf_8_are_refused_with_their_row() =>
        Assert.Equal(
            "people.csv:3: has bytes that are not UTF-8; save as CSV UTF-8: in Excel, save it as CSV UTF-8 (Comma delimited)",
            Refused([.. Files.Utf8(Header, "P001,2026-04-01", "P"), 0xA3, .. Files.Utf8(",2026-04-01", "P003,")]));

    [Fact]
    public void A_header_that_is_not_utf_8_is_refused() =>
        Assert.Equal(
            "people.csv:1: has bytes that are not UTF-8; save as CSV UTF-8: in Excel, save it as CSV UTF-8 (Comma delimited)",
            Refused([.. Files.Utf8(Header), 0xE9, .. Files.Utf8(string.Empty, "P001,2026-04-01")]));

    [Fact]
    public void Utf_16_and_utf_32_are_refused_with_or_without_byte_order_mark()
    {
        const string Text = "person_id,start\nP001,2026-04-01\n";
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true)])
        {
            Assert.StartsWith("people.csv:1: has bytes that are not UTF-8; save as CSV UTF-8", Refused([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)])
                .Replace("people.csv: has", "people.csv:1: has", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.StartsWith("people.csv:1: has bytes that are not UTF-8; save as CSV UTF-8", Refused(encoding.GetBytes(Text)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_workbook_is_refused() =>
        Assert.Equal(
            "people.csv: is a workbook or another file that is not text; save as CSV UTF-8: in Excel, save it as CSV UTF-8 (Comma delimited)",
            Refused([(byte)'P', (byte)'K', 3, 4, 0, 0]));

    [Fact]
    public void A_stream_that_cannot_be_read_twice_will_do_and_is_left_open()
    {
        using MemoryStream file = Files.Stream(Header, "P001,2026-04-01");
        using OnceOnly once = new(file);
        Assert.Single(PeopleFile.Read(once));
        Assert.True(once.CanRead);
    }

    [Fact]
    public void A_stream_is_read_from_where_it_stands()
    {
        using MemoryStream file = Files.Stream("not for reading", Header, "P001,2026-04-01");
        file.Position = "not for reading\n".Length;
        Assert.Single(PeopleFile.Read(file));
        Assert.True(file.CanRead);
    }

    private static ValueList<Person> People(params string[] lines) => PeopleFile.Read(Files.Stream(lines));

    private static string Ids(byte[] file) => string.Join(' ', PeopleFile.Read(new MemoryStream(file)).Select(person => person.Id));

    private static string Refused(params string[] lines) => Refused(Files.Utf8(lines));

    private static string Refused(byte[] file) => Assert.Throws<InvalidFilesException>(() => PeopleFile.Read(new MemoryStream(file))).Report();

    /// <summary>A stream such as comes from a network.</summary>
    private sealed class OnceOnly(Stream inner) : Stream
    {
        public override bool CanRead => inner.CanRead;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
