using System.Text;
using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>Reads the rows of a file of pay.</summary>
internal static class NicRowReader
{
    /// <summary>The rows that are without fault, each with its number.</summary>
    internal static List<(NicRow Value, int Row)> Read(CsvTable table)
    {
        List<(NicRow, int)> rows = [];
        while (table.Next())
        {
            if (RowIn(table) is { } row)
            {
                rows.Add((row, table.Row));
            }
        }

        return rows;
    }

    private static NicRow? RowIn(CsvTable row)
    {
        TaxYear? year = Year(row);
        string category = row.RequiredText(NicColumns.Category);
        PayFrequency? frequency = row.RequiredWord(NicColumns.Frequency, EmploymentWords.Frequencies);
        int number = row.RequiredWhole(NicColumns.Period);
        PayPeriod period = frequency is { } known ? Period(row, year ?? default, known, number) : default;
        Money pay = row.RequiredMoney(NicColumns.Pay);
        try
        {
            NicRow read = new(period, category, pay) { Cells = CellsOf(row) };
            return row.IsSound ? read : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }

    private static TaxYear? Year(CsvTable row)
    {
        string text = row.RequiredText(NicColumns.TaxYear);
        if (TaxYear.TryParse(text, out TaxYear year))
        {
            return year;
        }

        if (text.Length > 0 && row.Wants(NicColumns.TaxYear))
        {
            row.Refuse(NicColumns.TaxYear, NicFaults.NotATaxYear(row.Name(NicColumns.TaxYear), CellFaults.Shown(text)));
        }

        return null;
    }

    private static PayPeriod Period(CsvTable row, TaxYear year, PayFrequency frequency, int number)
    {
        try
        {
            return new(year, frequency, number);
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return default;
        }
    }

    private static NicCells CellsOf(CsvTable row)
    {
        return new(Cell(NicColumns.TaxYear), Cell(NicColumns.Category), Cell(NicColumns.Frequency), Cell(NicColumns.Period), Cell(NicColumns.Pay));

        string Cell(int column) => Encoding.UTF8.GetString(row.Bytes(column));
    }
}
