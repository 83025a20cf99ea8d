using System.Globalization;
using PhbCalc.Data;

namespace PhbCalc.Workbooks.Tests;

/// <summary>A sheet is read row by row: what that takes does not grow with what was read before. Memory is that of the whole process, so no other test runs meanwhile.</summary>
[CollectionDefinition(nameof(LargeSheetTests), DisableParallelization = true)]
[Collection(nameof(LargeSheetTests))]
public sealed class LargeSheetTests
{
    private const int Rows = 20_000;

    /// <summary>Nothing is kept of the rows that went by: two million visits take what the visits take, and no more.</summary>
    [Fact]
    public void What_is_kept_while_a_sheet_is_read_does_not_grow_with_its_rows()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("visits.csv", [.. Visits(Rows)]);
        using (FileStream target = File.Create(folder.File("visits.xlsx")))
        {
            Conversion.ToWorkbook(folder.Path, target);
        }

        using Stream sheet = ExcelWorkbook.OpenSheet(folder.File("visits.xlsx"), VisitsFile.Name);
        byte[] buffer = new byte[1 << 16];
        List<long> kept = [];
        for (long read = 0, row = 0; (read = sheet.Read(buffer)) > 0; row++)
        {
            if (row == Rows / 4 || row == Rows - 10)
            {
                kept.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.Equal(2, kept.Count);
        Assert.InRange(kept[1] - kept[0], long.MinValue, 256 << 10);
    }

    /// <summary>What is kept of a sheet is what is kept of a CSV file: the visits.</summary>
    [Fact]
    public void What_is_kept_of_a_sheet_is_what_is_kept_of_a_file()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("people.csv", "person_id,start", "P1,2026-04-01").With("visits.csv", [.. Visits(Rows)])
            .With("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from", "agency,care,hour,any,Mon-Sun,,,20,2026-04-01");
        using (FileStream target = File.Create(folder.File("caseload.xlsx")))
        {
            Conversion.ToWorkbook(folder.Path, target);
        }

        (long Bytes, Caseload Read) file = Kept(() => CaseloadFolder.Read(folder.Path));
        (long Bytes, Caseload Read) sheet = Kept(() => CaseloadFolder.Read(folder.File("caseload.xlsx"), new ReadOptions { Workbooks = ExcelWorkbook.Format }));

        Assert.Equal(file.Read.Plans, sheet.Read.Plans);
        Assert.InRange(sheet.Bytes, 0, (file.Bytes * 2) + (4L << 20));
    }

    private static (long Bytes, Caseload Read) Kept(Func<Caseload> read)
    {
        read();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Caseload caseload = read();
        return (GC.GetTotalMemory(forceFullCollection: true) - before, caseload);
    }

    private static IEnumerable<string> Visits(int rows) => Enumerable.Range(0, rows)
        .Select(i => string.Create(CultureInfo.InvariantCulture, $"P1,V{i},agency,care,Mon,{i % 12:00}:30,{(i % 12) + 1:00}:15,{1 + (i % 2)},1 of 2,Getting up"))
        .Prepend("person_id,visit_id,card,service,days,start,end,carers,weeks,label");
}
