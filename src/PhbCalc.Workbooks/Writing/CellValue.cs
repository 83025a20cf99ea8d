using System.Globalization;
using System.Text;
using PhbCalc.Data;
using PhbCalc.Data.Csv;

namespace PhbCalc.Workbooks.Writing;

/// <summary>The text of a cell as a workbook keeps it: a number with a style, or text where it is not what its column holds. What is read back means the same.</summary>
/// <param name="Style">How it is shown.</param>
/// <param name="Number">The number; null where it is text.</param>
internal readonly record struct CellValue(CellStyle Style, string? Number)
{
    /// <summary>More digits than these a spreadsheet does not keep.</summary>
    private const int MostDigits = 15;

    private const int MinutesPerDay = 1440;

    /// <summary>The first day that all spreadsheets count alike.</summary>
    private static readonly LocalDate FirstDay = new(1900, 3, 1);

    private static readonly LocalDate DayZero = new(1899, 12, 30);

    /// <summary>What a text is in a column.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">What the column holds.</param>
    /// <param name="dates">How dates are written.</param>
    internal static CellValue Of(string text, ColumnKind kind, DateForm dates)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return kind switch
        {
            ColumnKind.Number => OfNumber(utf8),
            ColumnKind.Date => OfDate(utf8, dates),
            ColumnKind.Time => OfTime(utf8),
            _ => null,
        } ?? new(CellStyle.Text, null);
    }

    /// <summary>The style of the cells of a column that are still blank.</summary>
    internal static CellStyle StyleOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => CellStyle.Number,
        ColumnKind.Date => CellStyle.Date,
        ColumnKind.Time => CellStyle.EndOfDay,
        _ => CellStyle.Text,
    };

    private static CellValue? OfNumber(ReadOnlySpan<byte> text)
    {
        bool isRead = CellText.TryNumber(text, out decimal number);
        if (!isRead && CellText.TryMoney(text, out Money money))
        {
            (isRead, number) = (true, money.Pounds);
        }

        string digits = number.ToString(CultureInfo.InvariantCulture);
        return isRead && digits.Count(char.IsAsciiDigit) <= MostDigits ? new(number.Scale == 2 ? CellStyle.Pounds : CellStyle.Number, digits) : null;
    }

    private static CellValue? OfDate(ReadOnlySpan<byte> text, DateForm dates)
    {
        bool isRead = dates == DateForm.Uk ? CellText.TryUkDate(text, out LocalDate date) : CellText.TryIsoDate(text, out date);
        return isRead && date >= FirstDay ? new(CellStyle.Date, Period.DaysBetween(DayZero, date).ToString(CultureInfo.InvariantCulture)) : null;
    }

    private static CellValue? OfTime(ReadOnlySpan<byte> text) =>
        CellText.IsEndOfDay(text) ? new(CellStyle.EndOfDay, "1")
        : CellText.TryStartTime(text, out LocalTime time) ? new(CellStyle.Time, decimal.Round(((time.Hour * 60m) + time.Minute) / MinutesPerDay, 17, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture))
        : null;
}
