namespace PhbCalc.Data;

/// <summary>The names of policies in JSON.</summary>
internal static class PolicyNames
{
    internal const string WeeksPerYear = "weeks_per_year";
    internal const string BankHolidayDates = "bank_holiday_dates";
    internal const string ClockChanges = "clock_changes";
    internal const string ContingencyWeeks = "contingency_weeks";
    internal const string ContingencyShare = "contingency_share";
    internal const string ContingencyPlace = "contingency_place";

    internal static string[] All { get; } = [WeeksPerYear, BankHolidayDates, ClockChanges, ContingencyWeeks, ContingencyShare, ContingencyPlace];
}
