using System.Globalization;
using System.Xml;

namespace PhbCalc.Workbooks.Reading;

/// <summary>What the number in a cell is, by how the cell is formatted.</summary>
internal enum CellForm
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A percentage: it is shown a hundred times as large.</summary>
    Percent,

    /// <summary>A day, or a day and a time.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,
}

/// <summary>The form of cells by the number of their style.</summary>
internal sealed class CellForms
{
    private readonly CellForm[] byStyle;

    private CellForms(CellForm[] byStyle) => this.byStyle = byStyle;

    /// <summary>Whether days are counted from 1904, as old workbooks of a Mac do.</summary>
    internal bool CountsFrom1904 { get; private init; }

    /// <summary>The form of a style; a number if there is no such style.</summary>
    internal CellForm this[int style] => style >= 0 && style < byStyle.Length ? byStyle[style] : CellForm.Number;

    internal static CellForms Read(WorkbookPackage package, bool countsFrom1904)
    {
        Dictionary<uint, string> codes = [];
        List<uint> ofStyles = [];
        using XmlReader? xml = package.OpenRelated("styles");
        if (xml is not null && (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "styleSheet"))
        {
            throw new FormatException("The styles are something else.");
        }

        string within = string.Empty;
        while (xml?.Read() is true)
        {
            switch (xml.NodeType == XmlNodeType.Element ? xml.LocalName : string.Empty)
            {
                case "numFmts" or "cellXfs" or "cellStyleXfs" or "dxfs":
                    within = xml.LocalName;
                    break;
                case "numFmt" when within == "numFmts":
                    codes[FormatOf(xml)] = xml.GetAttribute("formatCode") ?? string.Empty;
                    break;
                case "xf" when within == "cellXfs":
                    ofStyles.Add(FormatOf(xml));
                    break;
            }
        }

        return new([.. ofStyles.Select(id => codes.TryGetValue(id, out string? code) ? OfCode(code) : OfNumber(id))]) { CountsFrom1904 = countsFrom1904 };
    }

    private static uint FormatOf(XmlReader xml) => xml.GetAttribute("numFmtId") is { } id ? uint.Parse(id, CultureInfo.InvariantCulture) : 0;

    /// <summary>The form of a format code such as <c>yyyy\-mm\-dd</c> or <c>[hh]:mm:ss</c>. An m is a minute beside an hour or a second, otherwise a month.</summary>
    internal static CellForm OfCode(string code)
    {
        (bool isDay, bool isTime, bool hasMonth, bool isPercent) = (false, false, false, false);
        for (int i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"':
                    i = End(code, i + 1, '"');
                    break;
                case '[':
                    int end = End(code, i + 1, ']');
                    isTime |= code[(i + 1)..end].Trim('h', 'H', 'm', 'M', 's', 'S').Length == 0 && end > i + 1;
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'g' when code.AsSpan(i).StartsWith("general", StringComparison.OrdinalIgnoreCase):
                    i += "general".Length - 1;
                    break;
                case 'y' or 'd':
                    isDay = true;
                    break;
                case 'h' or 's':
                    isTime = true;
                    break;
                case 'm':
                    hasMonth = true;
                    break;
                case '%':
                    isPercent = true;
                    break;
            }
        }

        return isDay || (hasMonth && !isTime) ? CellForm.Date : isTime ? CellForm.Time : isPercent ? CellForm.Percent : CellForm.Number;
    }

    /// <summary>The form of the formats that every workbook has.</summary>
    private static CellForm OfNumber(uint id) => id switch
    {
        9 or 10 => CellForm.Percent,
        (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => CellForm.Date,
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) => CellForm.Time,
        _ => CellForm.Number,
    };

    private static int End(string code, int from, char closing) => code.IndexOf(closing, from) is >= 0 and var end ? end : code.Length;
}
