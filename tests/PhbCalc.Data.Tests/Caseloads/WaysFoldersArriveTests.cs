using System.Text;

namespace PhbCalc.Data.Tests;

/// <summary>The ways in which whole files arrive in a folder: each read, read with a notice, or refused with what to do (spec 8b). docs/ways.md shows them.</summary>
public sealed class WaysFoldersArriveTests
{
    private const string People = "person_id,start\nA,2026-04-01\n";

    [Theory]
    [InlineData("as CSV UTF-8 from Excel, with a byte order mark and CRLF", "people.csv", "\ufeffperson_id,start\r\nA,2026-04-01\r\n", "read")]
    [InlineData("with columns in another order", "people.csv", "start,person_id\n2026-04-01,A\n", "read")]
    [InlineData("with blank rows, and commas for blank columns", "people.csv", "person_id,start,,\n\nA,2026-04-01,,\n,,,\n", "read")]
    [InlineData("with a line break in a cell", "people.csv", "person_id,start,note\nA,2026-04-01,\"two\nlines\"\n", "read")]
    [InlineData("without a line end", "people.csv", "person_id,start\nA,2026-04-01", "read")]
    [InlineData("all in semicolons", "people.csv", "person_id;start\nA;2026-04-01\n", "read with a notice: people.csv: its cells are separated by semicolons; it was read that way")]
    [InlineData("all in tabs", "people.csv", "person_id\tstart\nA\t2026-04-01\n", "read with a notice: people.csv: its cells are separated by tabs; it was read that way")]
    [InlineData("under a row that names its separator, as Excel reads it", "people.csv", "sep=,\nperson_id,start\nA,2026-04-01\n", "read")]
    [InlineData("under a row that names semicolons", "people.csv", "sep=;\r\nperson_id;start\r\nA;2026-04-01\r\n", "read with a notice: people.csv: its cells are separated by semicolons; it was read that way")]
    [InlineData("with column names and no row", "items.csv", "person_id,item_id,category,amount,unit\n", "read with a notice: items.csv: has column names, but no rows")]
    [InlineData("with a last row that is cut short", "people.csv", "person_id,start,end\nA,2026-04-01", "read with a notice: people.csv:2: is the last row, has fewer cells than the header and no line end; check that the file is complete")]
    [InlineData("with dates that read both ways, with --dates uk", "people.csv", "person_id,start\nA,01/04/2026\nB,02/05/2026\n", "read with a notice: people.csv: every date in start could be day/month or month/day; the file was read as day/month/year, as --dates uk says")]
    [InlineData("with a date that reads one way only, with --dates uk", "people.csv", "person_id,start\nA,01/04/2026\nB,13/05/2026\n", "read")]
    [InlineData("with policies as a table", "policy.csv", "name,value\nWeeks per year,52\n", "read")]
    [InlineData("beside another verb's file", "quotes.csv", "x", "read with a notice: not read: quotes.csv, which other verbs read")]
    [InlineData("beside a file that no verb reads", "figures.csv", "x", "read with a notice: not read: 'figures.csv', which no verb reads")]
    [InlineData("beside a note", "README.md", "x", "read")]
    [InlineData("with a title above the header", "people.csv", "People of 2026\n\nperson_id,start\nA,2026-04-01\n", "refused: people.csv:1: is not the first row: the column names are in row 3; delete the rows above it")]
    [InlineData("with a total below the rows", "people.csv", "person_id,start\nA,2026-04-01\nTotal,1\n", "refused: people.csv:3: 'Total' starts a total row; delete the row: totals are worked out from the others")]
    [InlineData("with a remark below the rows", "people.csv", "person_id,start\nA,2026-04-01\n(1 row affected)\n", "refused: people.csv:3 start: is blank; give it a value")]
    [InlineData("with a grand total below the rows", "people.csv", "person_id,start\nA,2026-04-01\nGrand total,\n", "refused: people.csv:3: 'Grand total' starts a total row; delete the row: totals are worked out from the others")]
    [InlineData("with the sum of a column below the rows", "items.csv", "person_id,item_id,category,amount,unit\nA,I1,equipment,12,once\n,,,12,\n", "refused: items.csv:3: '12' is in a row of numbers only, like a total; delete the row if it adds up others: totals are worked out; otherwise fill in its other cells")]
    [InlineData("as CSV in the letters of Windows", "people.csv", "WINDOWS", "refused: people.csv:2: has bytes that are not UTF-8; save as CSV UTF-8: in Excel, save it as CSV UTF-8 (Comma delimited)")]
    [InlineData("as Unicode text from Excel", "people.csv", "UTF-16", "refused: people.csv: has bytes that are not UTF-8; save as CSV UTF-8: in Excel, save it as CSV UTF-8 (Comma delimited)")]
    [InlineData("as a workbook under the name of a CSV file", "people.csv", "PK\u0003\u0004", "refused: people.csv: is a workbook or another file that is not text; save as CSV UTF-8: in Excel, save it as CSV UTF-8 (Comma delimited)")]
    [InlineData("in semicolons with a decimal comma", "items.csv", "person_id;item_id;category;amount;unit\nA;I1;equipment;1,5;once\n", "refused: items.csv:2 amount: '1,5' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("as CSV and under another's name for a copy", "people - Copy.csv", "x", "refused: people.csv: 'people - Copy.csv' has a name like people.csv, but would not be read; people.csv exists too: put the rows of both into it, or take this one out of the folder")]
    [InlineData("with policies in both files", "policy.csv", "BOTH", "refused: policy.json: exists beside policy.csv; keep one of the two: policies are in one file")]
    [InlineData("with a header that is merged over two columns", "people.csv", "person_id,start,\nA,2026-04-01,2026-05-01\n", "refused: people.csv:2: has a value in spreadsheet column C, which has no name in the header; put quotes around cells that hold commas, or name the column")]
    [InlineData("with a comma in a cell that has no quotes", "people.csv", "person_id,start,note\nA,2026-04-01,one, two\n", "refused: people.csv:2: has a value in spreadsheet column D, which has no name in the header; put quotes around cells that hold commas, or name the column")]
    [InlineData("without a column", "people.csv", "person_id\nA\n", "refused: people.csv:1 start: the column is missing; add it: the file needs person_id, start")]
    [InlineData("without a header", "people.csv", "A,2026-04-01\n", "refused: people.csv:1: has none of the columns of this file; write their names in the first row: the file needs person_id, start")]
    [InlineData("with nothing in it", "people.csv", "", "refused: people.csv:1: has no column names; write them in the first row: the file needs person_id, start")]
    [InlineData("with a quote that nothing closes", "people.csv", "person_id,start\n\"A,2026-04-01\n", "refused: people.csv:2: opens a quote that nothing closes, so that the rest of the file is one cell; close the quote at the end of its cell")]
    [InlineData("with a person twice", "people.csv", "person_id,start\nA,2026-04-01\nA,2026-05-01\n", "refused: people.csv:3 person_id: 'A' is in row 2 too; give each person one row and an id of their own")]
    [InlineData("under a singular name", "visit.csv", "x", "refused: visits.csv: 'visit.csv' has a name like visits.csv, but would not be read; rename it visits.csv, or take it out of the folder")]
    [InlineData("as a browser names a copy", "people (1).csv", "x", "refused: people.csv: 'people (1).csv' has a name like people.csv, but would not be read; people.csv exists too: put the rows of both into it, or take this one out of the folder")]
    [InlineData("with the year in its name", "items 2026.csv", "x", "refused: items.csv: 'items 2026.csv' has a name like items.csv, but would not be read; rename it items.csv, or take it out of the folder")]
    [InlineData("as a sheet of a workbook is exported", "Caseload-items.csv", "x", "refused: items.csv: 'Caseload-items.csv' has a name like items.csv, but would not be read; rename it items.csv, or take it out of the folder")]
    [InlineData("where the system hides how names end", "policy.json.txt", "{}", "refused: policy.json: 'policy.json.txt' has a name like policy.json, but would not be read; rename it policy.json, or take it out of the folder")]
    [InlineData("as an old workbook", "visits.xls", "x", "refused: visits.csv: does not exist, but 'visits.xls' does; in Excel, save it as CSV UTF-8 (Comma delimited), under the name visits.csv")]
    public void A_file_is_read_or_refused_with_directions(string way, string file, string text, string outcome)
    {
        Assert.NotEmpty(way);
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.File("people.csv"), People);
        File.WriteAllBytes(folder.File(file), text switch
        {
            "WINDOWS" => [.. Encoding.UTF8.GetBytes("person_id,start,note\nA,2026-04-01,"), 0xA3],
            "UTF-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(People)],
            _ => Encoding.UTF8.GetBytes(text == "BOTH" ? "name,value\n" : text),
        });
        if (text == "BOTH")
        {
            File.WriteAllText(folder.File("policy.json"), "{}");
        }

        Assert.Equal(outcome, Outcome(folder.Path, way.Contains("--dates uk", StringComparison.Ordinal) ? DateForm.Uk : DateForm.Iso));
    }

    private static string Outcome(string folder, DateForm dates)
    {
        List<Notice> told = [];
        try
        {
            CaseloadFolder.Read(folder, new ReadOptions { Dates = dates, Notices = new Told(told) });
            return told.Count == 0 ? "read" : $"read with a notice: {Assert.Single(told)}";
        }
        catch (InvalidFilesException refused)
        {
            return $"refused: {refused.Report()}";
        }
    }

    private sealed class Told(List<Notice> told) : IProgress<Notice>
    {
        public void Report(Notice value)
        {
            lock (told)
            {
                told.Add(value);
            }
        }
    }
}
