using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;
using PhbCalc.Workbooks.Writing;

namespace PhbCalc.Workbooks;

/// <summary>Writes results as one workbook: a sheet for each, with ids as text, sums as numbers and days as dates.</summary>
/// <remarks>The sheets are the plain tables, without formulas. Rule: spec 8b, Start and check.</remarks>
public static class ResultWorkbook
{
    /// <summary>Writes the workbook, each table as its rows come, keeping none of them.</summary>
    /// <param name="target">Where it goes; it is left open.</param>
    /// <param name="results">The results as they are written as CSV by the classes of PhbCalc.Data.Results, such as <see cref="BudgetsFile"/>; each with the name of its file, which its sheet has without the ending.</param>
    /// <exception cref="NotSupportedException">A result is written by something else.</exception>
    public static void Write(Stream target, ValueList<OutputFile> results)
    {
        ArgumentNullException.ThrowIfNull(target);
        using WorkbookWriter workbook = new(target);
        foreach (OutputFile result in results)
        {
            bool isHeader = true;
            using RowStream cells = new(row =>
            {
                if (isHeader)
                {
                    workbook.StartTable(new(Path.GetFileNameWithoutExtension(result.Name), [], _ => ColumnContent.Text), [.. row.Select(cell => cell.Text)]);
                }
                else
                {
                    workbook.SheetWithRoom().WriteRow(row);
                }

                isHeader = false;
            });
            result.Write(cells);
        }

        workbook.Finish();
    }
}
