using System.Globalization;

namespace PhbCalc.Reports;

/// <summary>The numbers of comparisons as text, the same in every culture; a hyphen where there is none.</summary>
internal static class ComparisonNumbers
{
    internal const string None = "-";

    internal static string Count(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    internal static string People(int number) => $"{Count(number)} {(number == 1 ? "person" : "people")}";

    internal static string Pounds(Money? sum) => sum?.ToString() ?? None;

    /// <summary>What something is more or less: with a plus where it is more.</summary>
    internal static string Change(Money? change) => change > Money.Zero ? $"+{change}" : Pounds(change);

    internal static string Percent(decimal? share) => Percent(share, "0.00");

    /// <summary>A share that can go either way: with a plus where it is above zero.</summary>
    internal static string Signed(decimal? share) => Percent(share, "+0.00;-0.00;0.00");

    internal static string Ratio(decimal? ratio) => ratio?.ToString("0.0000", CultureInfo.InvariantCulture) ?? None;

    private static string Percent(decimal? share, string form) => share is { } given ? $"{(given * 100m).ToString(form, CultureInfo.InvariantCulture)}%" : None;
}
