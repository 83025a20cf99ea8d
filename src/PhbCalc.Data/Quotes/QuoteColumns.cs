namespace PhbCalc.Data;

/// <summary>The columns of quotes.csv.</summary>
internal static class QuoteColumns
{
    internal const int Service = 0;
    internal const int Band = 1;
    internal const int Provider = 2;
    internal const int Rate = 3;
    internal const int WeeklyHours = 4;
    internal const int QuotedOn = 5;

    internal static FileColumns All { get; } = new(["service", "band", "provider", "rate"], ["weekly_hours", "quoted_on"]) { TellsRepeats = true };
}
