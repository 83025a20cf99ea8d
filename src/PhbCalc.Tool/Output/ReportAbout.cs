using NodaTime.Text;

namespace PhbCalc.Tool.Output;

/// <summary>The line below the heading of every report: the year, the files it was made from, the version of the command.</summary>
internal static class ReportAbout
{
    /// <summary>The sentence; without a year if nothing in the report depends on one.</summary>
    internal static string Of(FinancialYear? year, params ValueList<string> files)
    {
        string when = year is { } known ? $"Financial year {known}. " : string.Empty;
        return $"{when}{MadeFrom(files)}";
    }

    /// <summary>The sentence for a report about any period.</summary>
    internal static string Of(DateInterval period, ValueList<string> files) =>
        FinancialYear.Containing(period.Start) is var year && year.Days.Equals(period) ? Of(year, files)
        : $"{LocalDatePattern.Iso.Format(period.Start)} to {LocalDatePattern.Iso.Format(period.End)}. {MadeFrom(files)}";

    private static string MadeFrom(ValueList<string> files) => $"Made from {string.Join(", ", files)} by phbcalc {CurrentRun.Version}.";
}
