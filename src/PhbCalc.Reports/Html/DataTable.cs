namespace PhbCalc.Reports.Html;

/// <summary>A table that a screen reader can read: a caption, headings of columns, and a heading of each row, its first cell.</summary>
/// <param name="caption">What the table is about.</param>
/// <param name="columns">The columns.</param>
internal sealed class DataTable(string caption, params ValueList<TableColumn> columns)
{
    /// <summary>A table of more rows may be divided between two printed pages; its headings are repeated.</summary>
    private const int MostOnOnePage = 6;

    private readonly List<Element> rows = [];
    private readonly List<Element> sums = [];

    /// <summary>Adds a row, a cell a column.</summary>
    internal void Add(params ReadOnlySpan<string> cells) => rows.Add(Row(cells));

    /// <summary>Adds a row below all others, for their sum.</summary>
    internal void AddSum(params ReadOnlySpan<string> cells) => sums.Add(Row(cells));

    /// <summary>The table, in a box that scrolls sideways where the screen is narrower, with a mouse, a finger or the arrow keys.</summary>
    internal Element ToElement()
    {
        Element heading = new("tr");
        foreach (TableColumn column in columns)
        {
            heading.Add(Cell("th", column, column.Heading, "col"));
        }

        Element table = new("table")
        {
            new Element("caption") { caption },
            new Element("thead") { heading },
            new Element("tbody") { rows },
        };
        if (sums.Count > 0)
        {
            table.Add(new Element("tfoot") { sums });
        }

        return Scrolling.Of(caption, table, isLong: rows.Count > MostOnOnePage);
    }

    private Element Row(ReadOnlySpan<string> cells)
    {
        Element row = new("tr");
        for (int i = 0; i < cells.Length; i++)
        {
            row.Add(i == 0 ? Cell("th", columns[i], cells[i], "row") : Cell("td", columns[i], cells[i], null));
        }

        return row;
    }

    private static Element Cell(string name, TableColumn column, string text, string? scope)
    {
        Element cell = new(name) { text };
        if (scope is not null)
        {
            cell.Add("scope", scope);
        }

        if (column.IsNumber)
        {
            cell.Add("class", column.MayWrap ? "number wraps" : "number");
        }

        return cell;
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNumber">Whether it holds numbers, which stand to the right; words stand to the left.</param>
internal sealed record TableColumn(string Heading, bool IsNumber = true)
{
    /// <summary>Whether its numbers may stand on two lines where the page is narrow; not by default.</summary>
    internal bool MayWrap { get; init; }
}
