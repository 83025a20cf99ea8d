using System.IO.Compression;
using System.Text;

namespace PhbCalc.Workbooks.Tests;

/// <summary>Makes workbooks by hand, as other programs write them, right or wrong.</summary>
internal sealed class Book
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly List<(string Name, string Rows)> sheets = [];

    /// <summary>The texts that sheets share, as XML.</summary>
    internal string SharedStrings { get; init; } = string.Empty;

    /// <summary>What the properties of the workbook say.</summary>
    internal string Properties { get; init; } = string.Empty;

    /// <summary>The styles: 0 general, 1 a date, 2 a time, 3 hours beyond a day, 4 a percentage, 5 a day and a time.</summary>
    internal const string Styles = """
        <numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="[hh]:mm:ss"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy\ hh:mm"/></numFmts>
        <fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="166"/></cellXfs>
        """;

    /// <summary>Adds a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">Its rows, as XML or as cells of text with commas between them.</param>
    internal Book With(string name, params string[] rows)
    {
        sheets.Add((name, string.Concat(rows.Select((row, i) => row.StartsWith("<row", StringComparison.Ordinal) ? row : $"<row r=\"{i + 1}\">{Cells(row, i + 1)}</row>"))));
        return this;
    }

    /// <summary>A cell of text.</summary>
    internal static string Text(string place, string text) => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    internal byte[] Bytes()
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Types}.sharedStrings+xml\"/>"
                + string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"{Types}.worksheet+xml\"/>")) + "</Types>");
            Part(zip, "_rels/.rels", Relationships($"<Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{Properties}<sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels", Relationships(string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))
                + $"<Relationship Id=\"s\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"t\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/>"));
            Part(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{Styles}</styleSheet>");
            Part(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{SharedStrings}</sst>");
            for (int i = 0; i < sheets.Count; i++)
            {
                Part(zip, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheets[i].Rows}</sheetData></worksheet>");
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Writes it into a folder.</summary>
    internal void Save(TemporaryFolder folder, string name) => File.WriteAllBytes(folder.File(name), Bytes());

    private static string Cells(string row, int number) => string.Concat(row.Split(',').Select((cell, i) => cell.Length == 0 ? string.Empty : Text($"{(char)('A' + i)}{number}", cell)));

    private static string Relationships(string all) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>";

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using Stream stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}

/// <summary>A folder for one test, gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal TemporaryFolder() => Directory.CreateDirectory(Path);

    internal string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"phbcalc-workbooks-{Guid.NewGuid():N}");

    /// <summary>The path of a file in it.</summary>
    internal string File(string name) => System.IO.Path.Combine(Path, name);

    internal TemporaryFolder With(string name, params string[] lines)
    {
        System.IO.File.WriteAllLines(File(name), lines);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
