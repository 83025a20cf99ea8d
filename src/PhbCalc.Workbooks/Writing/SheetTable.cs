using PhbCalc.Data.Csv;

namespace PhbCalc.Workbooks.Writing;

/// <summary>A table that becomes a sheet.</summary>
/// <param name="Name">The name of the sheet.</param>
/// <param name="Rows">Its rows as they come, the header first; a row may have fewer cells than the header.</param>
/// <param name="ContentUnder">What the cells under a header hold.</param>
internal sealed record SheetTable(string Name, IEnumerable<IReadOnlyList<string>> Rows, Func<string, ColumnContent> ContentUnder)
{
    /// <summary>How dates are written in it.</summary>
    internal PhbCalc.Data.DateForm Dates { get; init; }

    /// <summary>Whether it is there to be filled in: words have drop-down lists, dates and times are checked, and the header cannot be written over.</summary>
    internal bool IsForm { get; init; }
}

/// <summary>The styles of cells, by their number in the styles of the workbook.</summary>
internal enum CellStyle
{
    /// <summary>As a spreadsheet has it.</summary>
    General,

    /// <summary>A header: bold, on a coloured ground, locked in a form.</summary>
    Header,

    /// <summary>Text, also when it is all digits.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number with two decimals.</summary>
    Pounds,

    /// <summary>A day, as yyyy-mm-dd.</summary>
    Date,

    /// <summary>A time of day, as hh:mm.</summary>
    Time,

    /// <summary>A time that may be 24:00.</summary>
    EndOfDay,
}
