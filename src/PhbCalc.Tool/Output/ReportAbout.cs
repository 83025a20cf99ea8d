namespace PhbCalc.Tool.Output;

/// <summary>What stands below the heading of every report: the year, the files it was made from, the version of the command.</summary>
internal static class ReportAbout
{
    /// <summary>The sentence; without a year if nothing in the report depends on one.</summary>
    internal static string Of(FinancialYear? year, params ValueList<string> files)
    {
        string when = year is { } known ? $"Financial year {known}. " : string.Empty;
        return $"{when}Made from {string.Join(", ", files)} by phbcalc {CurrentRun.Version}.";
    }
}
