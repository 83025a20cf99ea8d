using System.IO.Compression;
using System.Xml;
using PhbCalc.Data;

namespace PhbCalc.Workbooks.Reading;

/// <summary>Opens a workbook and finds its sheets. Rows are read later, as they are asked for, and never kept.</summary>
internal static class WorkbookReader
{
    /// <summary>The most bytes of what is kept in memory: the texts that sheets share, and each of the parts that describe them.</summary>
    private const long MostKept = 256L << 20;

    private const int MostParts = 10_000;

    /// <summary>The sheets of a workbook, those that are hidden too.</summary>
    /// <param name="name">The name of the file, for messages.</param>
    /// <param name="open">Opens it, for each sheet again: several can be read at once.</param>
    /// <param name="mostBytes">The most bytes that it may have when it is unpacked.</param>
    /// <exception cref="InvalidFilesException">It is no workbook, or too large.</exception>
    internal static IReadOnlyList<Sheet> Sheets(string name, Func<Stream> open, long mostBytes) => Guarded(name, () =>
    {
        RefuseLarge(name, open, mostBytes);
        using Stream stream = open();
        using WorkbookPackage package = WorkbookPackage.Open(stream);
        (List<(string Name, string Part)> names, bool countsFrom1904) = Contents(package);
        SheetTexts texts = SheetTexts.Read(package);
        CellForms forms = CellForms.Read(package, countsFrom1904);
        Sheet[] sheets = [.. names.Select(sheet => new Sheet(sheet.Name, new SheetLines(name, open, sheet, texts, forms)))];
        return sheets.Length > 0 ? (IReadOnlyList<Sheet>)sheets : throw new FormatException("There is no sheet.");
    });

    /// <summary>Does some work with a workbook; what goes wrong in its parts is a fault of the file.</summary>
    internal static T Guarded<T>(string name, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException or XmlException or OverflowException or IndexOutOfRangeException or InvalidOperationException or ArgumentException and not InvalidFilesException)
        {
            throw WorkbookFaults.NotAWorkbook(name);
        }
    }

    /// <summary>The sheets of cells, each with its name and its relation to the workbook; and whether days are counted from 1904.</summary>
    private static (List<(string Name, string Part)> Sheets, bool CountsFrom1904) Contents(WorkbookPackage package)
    {
        using XmlReader xml = package.OpenWorkbook();
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "workbook")
        {
            throw new FormatException("There is no workbook part.");
        }

        List<(string, string)> sheets = [];
        bool countsFrom1904 = false;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                countsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && SheetXml.Relation(xml) is { } id && package.IsWorksheet(id))
            {
                sheets.Add((xml.GetAttribute("name") ?? string.Empty, id));
            }
        }

        return (sheets, countsFrom1904);
    }

    /// <summary>What a file says of itself is enough: no more is unpacked of a part than it says.</summary>
    private static void RefuseLarge(string name, Func<Stream> open, long mostBytes)
    {
        using Stream stream = open();
        using ZipArchive zip = new(stream, ZipArchiveMode.Read);
        long left = mostBytes;
        foreach (ZipArchiveEntry part in zip.Entries)
        {
            left -= part.Length;
            bool isStreamed = part.FullName.Contains("/worksheets/", StringComparison.Ordinal) || part.FullName.Contains("/media/", StringComparison.Ordinal);
            if (left < 0)
            {
                throw WorkbookFaults.TooLarge(name, mostBytes);
            }

            if (!isStreamed && part.Length > MostKept)
            {
                throw WorkbookFaults.TooMuchText(name, MostKept);
            }
        }

        if (zip.Entries.Count > MostParts)
        {
            throw WorkbookFaults.TooManyParts(name, MostParts);
        }
    }
}

/// <summary>What can be wrong with a workbook as a whole.</summary>
internal static class WorkbookFaults
{
    private const string TakeOut = "take out what is not needed, or save each sheet as CSV UTF-8";

    internal static InvalidFilesException NotAWorkbook(string name) =>
        Of(name, new("file", "is not a workbook that can be read: it is damaged, protected with a password, or another kind of file", "open it in a spreadsheet, and save it as an Excel workbook (.xlsx) without a password"));

    internal static InvalidFilesException TooLarge(string name, long mostBytes) =>
        Of(name, new("file", $"is larger than {mostBytes >> 20} MB when it is unpacked", TakeOut));

    internal static InvalidFilesException TooMuchText(string name, long mostBytes) =>
        Of(name, new("file", $"holds more than {mostBytes >> 20} MB of texts or formats when it is unpacked", TakeOut));

    internal static InvalidFilesException TooManyParts(string name, int most) => Of(name, new("file", $"has more than {most} parts", TakeOut));

    internal static InvalidFilesException RowOutOfPlace(string name, string sheet) =>
        Of(name, new("file", $"has rows in the sheet '{sheet}' that are not in their order, or beyond the last one that a sheet can have", "open it in a spreadsheet, and save it again"));

    private static InvalidFilesException Of(string name, Fault fault) => new([new(name, 0, null, fault)]);
}
