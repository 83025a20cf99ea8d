using System.IO.Compression;
using System.Text;
using System.Xml;

namespace PhbCalc.Workbooks.Writing;

/// <summary>Writes a workbook, sheet by sheet and row by row, keeping nothing; the same tables make the same bytes.</summary>
/// <remarks>
/// The parts are written here and not by the library that reads them: that keeps whole sheets in memory until the end, and puts the time into the file. A test has the library check what is written.
/// </remarks>
internal sealed class WorkbookWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The time of every part: that of writing would make other bytes of every run.</summary>
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int LastRow = 1_048_576;

    private readonly ZipArchive zip;
    private readonly List<string> sheets = [];

    private readonly int lastRow;
    private SheetTable? table;
    private IReadOnlyList<string> header = [];
    private int part;
    private XmlWriter? xml;
    private SheetWriter? sheet;

    /// <summary>Starts a workbook.</summary>
    /// <param name="target">Where it goes; it is left open.</param>
    /// <param name="lastRow">The last row that a sheet can have.</param>
    internal WorkbookWriter(Stream target, int lastRow = LastRow) => (zip, this.lastRow) = (new(target, ZipArchiveMode.Create, leaveOpen: true), lastRow);

    /// <summary>Writes a workbook of tables.</summary>
    /// <param name="target">Where it goes; it is left open.</param>
    /// <param name="tables">The tables, each with a name of its own. One with more rows than a sheet can have goes on in another: <c>lines</c>, <c>lines 2</c>.</param>
    /// <param name="lastRow">The last row that a sheet can have.</param>
    internal static void Write(Stream target, IEnumerable<SheetTable> tables, int lastRow = LastRow)
    {
        using WorkbookWriter writer = new(target, lastRow);
        foreach (SheetTable one in tables)
        {
            bool isHeader = true;
            foreach (IReadOnlyList<string> row in one.Rows)
            {
                if (isHeader)
                {
                    writer.StartTable(one, row);
                }
                else
                {
                    writer.SheetWithRoom().WriteRow(row);
                }

                isHeader = false;
            }
        }

        writer.Finish();
    }

    /// <summary>Starts a table, under whatever was written before.</summary>
    internal void StartTable(SheetTable started, IReadOnlyList<string> itsHeader)
    {
        (table, header, part) = (started, itsHeader, 0);
        StartSheet();
    }

    /// <summary>The sheet that takes the next row of the table: another one, if the last is full.</summary>
    internal SheetWriter SheetWithRoom()
    {
        if (sheet!.Rows == lastRow)
        {
            StartSheet();
        }

        return sheet;
    }

    /// <summary>Whether a spreadsheet works out all formulas when it opens the workbook; not by default, as there are none.</summary>
    internal bool HasFormulas { get; init; }

    /// <summary>Writes a sheet that is not a table of a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="write">Writes its part, whole.</param>
    internal void WriteSheet(string name, Action<XmlWriter> write)
    {
        EndSheet();
        sheets.Add(name);
        Part($"xl/worksheets/sheet{sheets.Count}.xml", write);
    }

    public void Dispose()
    {
        xml?.Dispose();
        zip.Dispose();
    }

    private void StartSheet()
    {
        EndSheet();
        sheets.Add(++part == 1 ? table!.Name : $"{table!.Name} {part}");
        xml = Open($"xl/worksheets/sheet{sheets.Count}.xml");
        sheet = new(xml, table, header);
        sheet.Start();
    }

    private void EndSheet()
    {
        sheet?.End();
        xml?.Dispose();
        (sheet, xml) = (null, null);
    }

    /// <summary>Writes what a workbook has beside its sheets.</summary>
    internal void Finish()
    {
        EndSheet();
        Part("xl/styles.xml", StyleWriter.Write);
        Part("xl/workbook.xml", WriteWorkbook);
        Part("xl/_rels/workbook.xml.rels", xml => WriteRelations(xml, [.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")]));
        Part("_rels/.rels", xml => WriteRelations(xml, [("officeDocument", "xl/workbook.xml")]));
        Part("[Content_Types].xml", WriteContentTypes);
    }

    private void WriteWorkbook(XmlWriter xml)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets", Main);
        for (int i = 0; i < sheets.Count; i++)
        {
            string number = XmlConvert.ToString(i + 1);
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[i]);
            xml.WriteAttributeString("sheetId", number);
            xml.WriteAttributeString("id", Relations, $"rId{number}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        if (HasFormulas)
        {
            xml.WriteRaw("""<calcPr calcId="191029" fullCalcOnLoad="1"/>""");
        }

        xml.WriteEndElement();
    }

    private static void WriteRelations(XmlWriter xml, (string Type, string Target)[] relations)
    {
        xml.WriteStartElement("Relationships", PackageRelations);
        for (int i = 0; i < relations.Length; i++)
        {
            xml.WriteStartElement("Relationship", PackageRelations);
            xml.WriteAttributeString("Id", $"rId{XmlConvert.ToString(i + 1)}");
            xml.WriteAttributeString("Type", $"{Relations}/{relations[i].Type}");
            xml.WriteAttributeString("Target", relations[i].Target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteContentTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", ContentTypes);
        xml.WriteStartElement("Default", ContentTypes);
        xml.WriteAttributeString("Extension", "rels");
        xml.WriteAttributeString("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        xml.WriteEndElement();
        IEnumerable<(string Part, string Type)> parts =
            [("workbook.xml", "sheet.main+xml"), ("styles.xml", "styles+xml"), .. sheets.Select((_, i) => ($"worksheets/sheet{i + 1}.xml", "worksheet+xml"))];
        foreach ((string part, string type) in parts)
        {
            xml.WriteStartElement("Override", ContentTypes);
            xml.WriteAttributeString("PartName", $"/xl/{part}");
            xml.WriteAttributeString("ContentType", $"{Spreadsheet}.{type}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Part(string name, Action<XmlWriter> write)
    {
        using XmlWriter opened = Open(name);
        write(opened);
    }

    private XmlWriter Open(string name)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        XmlWriter opened = XmlWriter.Create(entry.Open(), new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false, NewLineHandling = NewLineHandling.None, CloseOutput = true });
        opened.WriteStartDocument(standalone: true);
        return opened;
    }
}
