using System.Globalization;

namespace PhbCalc.Reports;

/// <summary>The numbers of charts as text, the same in every culture.</summary>
internal static class ChartText
{
    private const decimal Million = 1_000_000m;
    private const decimal Thousand = 1_000m;

    /// <summary>A value in full, as a table has it.</summary>
    internal static string Full(decimal value, ChartUnit unit) => unit switch
    {
        ChartUnit.Pounds => Money.FromPounds(value).ToString(),
        ChartUnit.Share => $"{Number(value * 100m)}%",
        _ => Number(value),
    };

    /// <summary>A number of an axis, short: £1.5m where the axis goes to a million or more, £250k where it goes to ten thousand or more.</summary>
    internal static string Tick(decimal value, Axis axis, ChartUnit unit)
    {
        decimal largest = Math.Max(Math.Abs(axis.Top), Math.Abs(axis.Bottom));
        string sign = value < 0m ? "-" : string.Empty;
        return unit switch
        {
            ChartUnit.Share => Full(value, unit),
            ChartUnit.Number => Number(value),
            _ when value == 0m => "£0",
            _ when largest >= Million => $"{sign}£{Number(Math.Abs(value) / Million)}m",
            _ when largest >= 10m * Thousand => $"{sign}£{Number(Math.Abs(value) / Thousand)}k",
            _ => $"{sign}£{Number(Math.Abs(value))}",
        };
    }

    /// <summary>A place within a drawing, to a hundredth.</summary>
    internal static string Place(decimal place) => decimal.Round(place, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(decimal number) => number.ToString("#,##0.####", CultureInfo.InvariantCulture);
}
