using System.Text;
using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>The pay of one period, for which National Insurance is to be worked out.</summary>
/// <remarks>This type is immutable. Rule: spec 8, verb nic.</remarks>
public sealed record NicRow
{
    /// <summary>Makes a row.</summary>
    /// <param name="period">The pay period: which week or month of which tax year.</param>
    /// <param name="category">The category letter of National Insurance: <c>A</c>.</param>
    /// <param name="pay">Gross pay of the period, in pounds and whole pence, from £0.00 to under £1,000,000,000,000.</param>
    /// <exception cref="InvalidInputException">The category is blank, or the pay out of range: all faults are reported.</exception>
    public NicRow(PayPeriod period, string category, Money pay)
    {
        (Period, Category, Pay) = (period, category, pay);
        InvalidInputException.ThrowIfAny(NicFaults.In(this));
    }

    /// <summary>The pay period: which week or month of which tax year.</summary>
    public PayPeriod Period { get; }

    /// <summary>The category letter of National Insurance, as it was given.</summary>
    public string Category { get; }

    /// <summary>Gross pay of the period, in pounds and whole pence.</summary>
    public Money Pay { get; }

    /// <summary>The cells of the row as they were given; those that somebody would write if it came from no file.</summary>
    internal NicCells Cells
    {
        get => field ?? NicCells.Of(this);
        init;
    }

    /// <summary>Whether both are the same pay in the same period and category, however it was written.</summary>
    /// <param name="other">The row to compare with.</param>
    public bool Equals(NicRow? other) => other is not null && Period == other.Period && Category == other.Category && Pay == other.Pay;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Period, Category, Pay);
}

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
