using System.Globalization;
using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>Writes values of published figures as text, the same in every culture.</summary>
internal static class FigureText
{
    /// <summary>Pounds with two decimals, or more if there are more: <c>12.71</c>.</summary>
    internal static string Sum(Money sum) => sum.Pounds.ToString("0.00####", CultureInfo.InvariantCulture);

    /// <summary>A number with no more decimals than it needs: <c>13.8</c>.</summary>
    internal static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A threshold: <c>£96.00 a week, £417.00 a month, £5,000.00 a year</c>.</summary>
    internal static string Threshold(EarningsThreshold threshold) => $"{threshold.Weekly} a week, {threshold.Monthly} a month, {threshold.Annual} a year";
}
