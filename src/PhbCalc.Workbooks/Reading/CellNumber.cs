using System.Globalization;

namespace PhbCalc.Workbooks.Reading;

/// <summary>The number in a cell as the text that a CSV file would have of it. It is read as a decimal, with the 15 digits that a spreadsheet keeps of a number.</summary>
internal static class CellNumber
{
    private const int Digits = 15;
    private const decimal SecondsPerDay = 86_400m;

    /// <summary>A spreadsheet keeps a time to the millionth of a second or better: a second comes back this close to a whole one.</summary>
    private const decimal Slack = 0.001m;

    /// <summary>From here on, spreadsheets count days without the 29 February 1900 that never was.</summary>
    private const decimal FirstDay = 61m;

    private const decimal LastDay = 2_958_465m;
    private const int DaysUntil1904 = 1462;

    private static readonly LocalDate DayZero = new(1899, 12, 30);

    /// <summary>What stands for the value of a formula that was never worked out: no cell that is read may hold it.</summary>
    internal static ReadOnlySpan<byte> NotCalculated => "#NOT-CALCULATED!"u8;

    /// <summary>The text of a number.</summary>
    /// <param name="value">The number as the workbook has it: <c>0.3125</c>, <c>1.5E-2</c>.</param>
    /// <param name="form">What it is.</param>
    /// <param name="countsFrom1904">Whether days are counted from 1904.</param>
    internal static string Text(string value, CellForm form, bool countsFrom1904)
    {
        bool isShort = value.Length <= Digits && value.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        if (form == CellForm.Number && isShort)
        {
            return value;
        }

        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return value;
        }

        number = Rounded(number);
        return form switch
        {
            CellForm.Percent when Math.Abs(number) < LastDay => $"{Plain(number * 100m)}%",
            CellForm.Date or CellForm.Time when number >= 0m && number <= LastDay => Moment(number + (countsFrom1904 && (form == CellForm.Date || number >= FirstDay) ? DaysUntil1904 : 0m), form) ?? Plain(number),
            _ => Plain(number),
        };
    }

    /// <summary>A number without zeros at its end, and without an exponent.</summary>
    private static string Plain(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with the digits that a spreadsheet shows of it at most: 23.175 for 23.175000000000001.</summary>
    private static decimal Rounded(decimal number)
    {
        decimal size = Math.Abs(number);
        int before = 0;
        while (size >= 1m)
        {
            size /= 10m;
            before++;
        }

        while (size is > 0m and < 0.1m && before > Digits - 28)
        {
            size *= 10m;
            before--;
        }

        int decimals = Math.Min(28, Digits - before);
        return decimals >= 0 ? decimal.Round(number, decimals, MidpointRounding.AwayFromZero) : number;
    }

    /// <summary>A day, a time, or both; null if it is neither.</summary>
    private static string? Moment(decimal number, CellForm form)
    {
        decimal days = decimal.Floor(number);
        decimal seconds = (number - days) * SecondsPerDay;
        decimal whole = decimal.Round(seconds, MidpointRounding.AwayFromZero);
        if (Math.Abs(seconds - whole) > Slack)
        {
            return null;
        }

        (days, whole) = whole == SecondsPerDay ? (days + 1m, 0m) : (days, whole);
        if (days >= FirstDay)
        {
            string date = DayZero.PlusDays((int)days).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
            return whole == 0m ? date : $"{date} {Time(whole)}";
        }

        bool isTime = form == CellForm.Time || days == 0m;
        return !isTime || (form == CellForm.Date && number == 0m) ? null : Time((days * SecondsPerDay) + whole);
    }

    /// <summary>A time, such as <c>07:30</c>, <c>24:00</c> or <c>07:30:15</c>.</summary>
    private static string Time(decimal seconds)
    {
        (int hours, int rest) = Math.DivRem((int)seconds, 3600);
        string time = string.Create(CultureInfo.InvariantCulture, $"{hours:00}:{rest / 60:00}");
        return rest % 60 == 0 ? time : string.Create(CultureInfo.InvariantCulture, $"{time}:{rest % 60:00}");
    }
}
