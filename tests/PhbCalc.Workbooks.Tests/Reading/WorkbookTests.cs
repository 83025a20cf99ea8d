using System.IO.Compression;
using System.Text;
using PhbCalc.Data;

namespace PhbCalc.Workbooks.Tests;

/// <summary>Workbooks in the place of a folder or in it: what is read, and what is refused with directions.</summary>
public sealed class WorkbookTests
{
    private const string Rates = "card,service,unit,band,days,from_time,to_time,rate,valid_from";
    private const string Visits = "person_id,visit_id,card,service,days,start,end";

    private static Book Sound => new Book().With("people", "person_id,start", "P1,2026-04-01").With("Visits", Visits, "P1,V1,agency,care,Mon,09:00,10:00").With("rates.csv", Rates, "agency,care,hour,any,Mon-Sun,00:00,24:00,20.00,2026-04-01");

    [Fact]
    public void A_workbook_stands_in_the_place_of_a_folder()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("policy.json", """{ "weeks_per_year": "365/7" }""").With("people.csv", "not read");
        Sound.Save(folder, "caseload.xlsx");
        Caseload caseload = Read(folder.File("caseload.xlsx"));

        Assert.Equal((1, 1, new Ratio(365, 7)), (caseload.People.Count, caseload.Plans[0].Visits.Count, caseload.Policies.Costing.WeeksPerYear));
    }

    [Fact]
    public void A_workbook_stands_beside_files_and_other_workbooks()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("people.csv", "person_id,start", "P1,2026-04-01").With("~$visits.xlsx", "open in a spreadsheet");
        new Book().With("Sheet1", Visits, "P1,V1,agency,care,Mon,09:00,10:00").Save(folder, "visits.xlsx");
        new Book().With("rates", Rates, "agency,care,hour,any,Mon-Sun,00:00,24:00,20.00,2026-04-01").With("policy", "name,value", "weeks_per_year,52.143").With("Notes 2026", "anything").Save(folder, "prices.xlsx");
        List<Notice> told = [];
        Caseload caseload = CaseloadFolder.Read(folder.Path, new ReadOptions { Workbooks = ExcelWorkbook.Format, Notices = new Told(told) });

        Assert.Equal((1, new Ratio(52_143, 1000)), (caseload.Plans[0].Visits.Count, caseload.Policies.Costing.WeeksPerYear));
        Assert.Empty(told);
    }

    [Fact]
    public void Without_the_option_a_workbook_is_refused_as_ever()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("people.csv", "person_id,start", "P1,2026-04-01");
        Sound.Save(folder, "visits.xlsx");

        Assert.Contains("'visits.xlsx' does", Assert.Throws<InvalidFilesException>(() => CaseloadFolder.Read(folder.Path)).Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_names_its_cell() => Assert.Equal(
        """
        visits!F2 start: '#N/A' is an error: a formula failed here; correct the formula in the spreadsheet, or write the value
        visits!G2 end: is a formula that was never worked out; open the workbook in a spreadsheet and save it, or write the value
        visits!5: starts a total row; delete the row: totals are worked out from the others
        """.ReplaceLineEndings("\n").Replace("visits!5:", "visits!5: 'Total'", StringComparison.Ordinal),
        Refusal(new Book().With("people", "person_id,start", "P1,2026-04-01").With("rates", Rates, "agency,care,hour,any,Mon-Sun,00:00,24:00,20.00,2026-04-01").With("visits", Visits,
            $"<row r=\"2\">{Book.Text("A2", "P1")}{Book.Text("B2", "V1")}{Book.Text("C2", "agency")}{Book.Text("D2", "care")}{Book.Text("E2", "Mon")}<c r=\"F2\" t=\"e\"><v>#N/A</v></c><c r=\"G2\"><f>F2+1</f></c></row>",
            $"<row r=\"5\">{Book.Text("A5", "Total")}</row>")));

    [Fact]
    public void A_fault_that_pricing_finds_names_its_cell_too()
    {
        using TemporaryFolder folder = new();
        new Book().With("people", "person_id,start", "P1,2026-04-01").With("visits", Visits, "P1,V1,agency,care,Mon,09:00,10:00").With("rates", Rates, "agency,care,hour,any,Mon-Sun,00:00,24:00,20.00,2027-01-01").Save(folder, "caseload.xlsx");
        Caseload caseload = Read(folder.File("caseload.xlsx"));
        BottomUp.BottomUpCosting costing = new(caseload.RateCards, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days, caseload.Policies.Costing);

        Assert.StartsWith("visits!", Assert.Throws<InvalidFilesException>(() => caseload.Each(costing.Totals)).Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_names_its_row()
    {
        Book book = new Book().With("people", "person_id,start", "P1,2026-04-01").With("oncosts", "person_id,item,amount", "P1,Payroll,20", "P1,Payroll,20").With("team", "person_id,pa_id,weekly_hours,hourly_pay,frequency", "P1,a,10,15,weekly");
        using TemporaryFolder folder = new();
        book.Save(folder, "caseload.xlsx");

        Assert.StartsWith("oncosts!3: is equal in every cell", Assert.Single(Read(folder.File("caseload.xlsx")).Notices).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_go_on_in_a_second_sheet_and_a_third()
    {
        using TemporaryFolder folder = new();
        Sound.With("visits 3", Visits, "P1,V4,agency,care,Mon,09:00,10:00").With("visits 2", Visits, "P1,V2,agency,care,Mon,09:00,10:00", "P1,V3,agency,care,Mon,09:00,10:00").Save(folder, "caseload.xlsx");

        Assert.Equal("V1,V2,V3,V4", string.Join(',', Read(folder.File("caseload.xlsx")).Plans[0].Visits.Select(visit => visit.Id)));
        Assert.Equal("'visits 2'!E3 days: 'x' is not a day; allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun", Refusal(Sound.With("visits 2", Visits, "P1,V2,agency,care,Mon,09:00,10:00", "P1,V3,agency,care,x,09:00,10:00")));
        Assert.Equal("'visits 2'!1: is not that of Visits, which this one continues; write the same columns in the same order", Refusal(Sound.With("visits 2", Visits.Replace("start,end", "end,start", StringComparison.Ordinal))));
        Assert.Equal("visits.csv: has the sheet 'visits 3' of 'caseload.xlsx', but not the sheet before it; call the first sheet visits, the second visits 2, and so on", Refusal(Sound.With("visits 3", Visits)));
    }

    [Fact]
    public void What_is_there_twice_is_refused()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("people.csv", "person_id,start", "P1,2026-04-01");
        Sound.Save(folder, "caseload.xlsx");
        Assert.Equal("people.csv: exists, and so does the sheet 'people' of 'caseload.xlsx'; keep one of the two", Assert.Throws<InvalidFilesException>(() => Read(folder.Path)).Report());

        File.Delete(folder.File("people.csv"));
        new Book().With("Rates", Rates).Save(folder, "more.xlsx");
        Assert.Equal(
            "rates.csv: is in both the sheet 'rates.csv' of 'caseload.xlsx' and the sheet 'Rates' of 'more.xlsx'; keep one of the two, or number the sheets whose rows follow each other: visits, visits 2",
            Assert.Throws<InvalidFilesException>(() => Read(folder.Path)).Report());
    }

    [Theory]
    [InlineData("visit")]
    [InlineData("visits (2)")]
    [InlineData("Items 2026")]
    [InlineData("Policies")]
    public void A_sheet_whose_name_is_only_near_is_refused(string name) => Assert.Contains($"is not read from the sheet '{name}' of 'caseload.xlsx': the name is only similar", Refusal(Sound.With(name, "x")), StringComparison.Ordinal);

    [Fact]
    public void Other_sheets_are_one_notice()
    {
        using TemporaryFolder folder = new();
        Sound.With("weights", "recipient,weight").With("Summary", "x").With("Note to Jo", "x").Save(folder, "caseload.xlsx");
        List<Notice> told = [];
        CaseloadFolder.Read(folder.File("caseload.xlsx"), new ReadOptions { Workbooks = ExcelWorkbook.Format, Notices = new Told(told) });

        Assert.Equal("not read: the sheet 'weights' of 'caseload.xlsx', which other verbs read; the sheet 'Summary' of 'caseload.xlsx', which no verb reads", Assert.Single(told).ToString());
    }

    public static TheoryData<byte[]> Damaged =>
    [
        "not a workbook"u8.ToArray(),
        Array.Empty<byte>(),
        Sound.Bytes()[..700],
        new Book().With("people", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>").Bytes(),
        new Book().With("people", "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>").Bytes(),
        new Book().With("people", "<row r=\"1\"><c r=\"A1\"></row>").Bytes(),
        Changed(Sound.Bytes(), "xl/worksheets/sheet1.xml", []),
        Changed(Sound.Bytes(), "xl/workbook.xml", []),
        Changed(Sound.Bytes(), "xl/styles.xml", "<x/>"u8.ToArray()),
    ];

    [Theory]
    [MemberData(nameof(Damaged))]
    public void What_is_no_workbook_is_refused_with_directions(byte[] book) => Assert.Equal(
        "caseload.xlsx: is not a workbook that can be read: it is damaged, protected with a password, or another kind of file; open it in a spreadsheet, and save it as an Excel workbook (.xlsx) without a password",
        Refusal(book));

    [Theory]
    [InlineData("<row r=\"2000000000\"/>")]
    [InlineData("<row r=\"2\"/><row r=\"2\"/>")]
    public void Rows_out_of_their_order_are_refused(string rows) => Assert.Contains("has rows in the sheet 'people' that are not in their order", Refusal(new Book().With("people", rows).Bytes()), StringComparison.Ordinal);

    [Fact]
    public void A_document_type_is_never_read()
    {
        byte[] book = Changed(Sound.Bytes(), "xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"u8.ToArray());
        Assert.Contains("is not a workbook that can be read", Refusal(book), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_large_when_it_is_unpacked_is_refused_by_its_size()
    {
        // 300 MB of blanks among the texts that are kept, in 300 KB.
        byte[] book = Changed(Sound.Bytes(), "xl/sharedStrings.xml", new byte[300 << 20]);
        Assert.True(book.Length < 1 << 20);
        long before = GC.GetTotalAllocatedBytes();
        Assert.Equal("caseload.xlsx: holds more than 256 MB of texts or formats when it is unpacked; take out what is not needed, or save each sheet as CSV UTF-8", Refusal(book));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50L << 20);
    }

    [Theory]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    public void No_more_is_unpacked_of_a_part_than_it_says(string part)
    {
        // 100 MB of blanks, said to be 1,000 bytes.
        byte[] book = Changed(Sound.Bytes(), part, [.. Encoding.UTF8.GetBytes("<x>"), .. new byte[100 << 20]]);
        ReadOnlySpan<byte> name = Encoding.UTF8.GetBytes(part);
        foreach ((uint mark, int size, int names) in (ReadOnlySpan<(uint, int, int)>)[(0x04034b50, 22, 30), (0x02014b50, 24, 46)])
        {
            for (int i = 0; i + names + name.Length <= book.Length; i++)
            {
                if (BitConverter.ToUInt32(book, i) == mark && book.AsSpan(i + names, name.Length).SequenceEqual(name))
                {
                    BitConverter.TryWriteBytes(book.AsSpan(i + size, sizeof(uint)), 1000u);
                }
            }
        }

        long before = GC.GetTotalAllocatedBytes();
        Assert.Contains("is not a workbook that can be read", Refusal(book), StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50L << 20);
    }

    private static byte[] Changed(byte[] book, string part, byte[] content)
    {
        using MemoryStream bytes = new();
        bytes.Write(book);
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
            using Stream stream = zip.CreateEntry(part).Open();
            stream.Write(content);
        }

        return bytes.ToArray();
    }

    private static string Refusal(Book book) => Refusal(book.Bytes());

    private static string Refusal(byte[] book)
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder.File("caseload.xlsx"), book);
        return Assert.Throws<InvalidFilesException>(() => Read(folder.File("caseload.xlsx"))).Report();
    }

    private static Caseload Read(string place) => CaseloadFolder.Read(place, new ReadOptions { Workbooks = ExcelWorkbook.Format });

    private sealed class Told(List<Notice> told) : IProgress<Notice>
    {
        public void Report(Notice value) => told.Add(value);
    }
}
