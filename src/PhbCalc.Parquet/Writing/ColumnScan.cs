using System.Text;
using PhbCalc.Data;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;

namespace PhbCalc.Parquet.Writing;

/// <summary>Finds what a column of a CSV file can be in a table: what its file is described to hold, if every cell is; otherwise a text, as it stands.</summary>
/// <param name="name">What it is called.</param>
/// <param name="kind">What it is described to hold.</param>
/// <param name="dates">How dates are written.</param>
internal sealed class ColumnScan(string name, ColumnKind kind, DateForm dates)
{
    private bool isAsDescribed = kind != ColumnKind.Text;
    private int decimals;
    private decimal largest;

    /// <summary>Looks at a cell.</summary>
    internal void See(string cell)
    {
        if (cell.Length == 0 || !isAsDescribed)
        {
            return;
        }

        isAsDescribed = kind switch
        {
            ColumnKind.Number => SeeNumber(cell),
            ColumnKind.Date => TryDate(cell, out _),
            _ => TryTime(cell, out _),
        };
    }

    /// <summary>What it is in a table, once every cell was looked at.</summary>
    internal ResultColumn Found => new(name, !isAsDescribed ? ResultKind.Text : kind switch
    {
        ColumnKind.Number when decimals == 0 && largest <= int.MaxValue => ResultKind.Count,
        ColumnKind.Number => ResultKind.Decimal,
        ColumnKind.Date => ResultKind.Date,
        _ => ResultKind.Time,
    }, decimals == 0 ? 0 : Math.Max(decimals, ResultColumn.Pence)) { Largest = largest };

    /// <summary>Adds a cell to a column of what was found.</summary>
    internal void Add(WritingColumn column, string cell)
    {
        if (cell.Length == 0 || !isAsDescribed)
        {
            column.Add(cell);
        }
        else if (kind == ColumnKind.Number && TryNumber(cell, out decimal number))
        {
            column.Add(number);
        }
        else if (kind == ColumnKind.Date && TryDate(cell, out LocalDate day))
        {
            column.Add(day.ToDateOnly());
        }
        else if (TryTime(cell, out LocalTime time))
        {
            column.Add(time.ToTimeOnly());
        }
    }

    private static bool TryNumber(string cell, out decimal number)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(cell);
        if (CellText.TryNumber(utf8, out number))
        {
            return true;
        }

        bool isMoney = CellText.TryMoney(utf8, out Money money);
        number = money.Pounds;
        return isMoney;
    }

    private static bool TryTime(string cell, out LocalTime time)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(cell);
        time = default;
        return !CellText.IsEndOfDay(utf8) && CellText.TryStartTime(utf8, out time);
    }

    private bool TryDate(string cell, out LocalDate day)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(cell);
        return dates == DateForm.Uk ? CellText.TryUkDate(utf8, out day) : CellText.TryIsoDate(utf8, out day);
    }

    private bool SeeNumber(string cell)
    {
        if (!TryNumber(cell, out decimal number))
        {
            return false;
        }

        (decimals, largest) = (Math.Max(decimals, (number / 1.0000000000000000000000000000m).Scale), Math.Max(largest, Math.Abs(number)));
        return true;
    }
}
