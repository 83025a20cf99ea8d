namespace PhbCalc.Rates.Employment;

/// <summary>What a pay frequency means.</summary>
/// <remarks>Rule: spec 3, What employing someone costs.</remarks>
public static class PayFrequencies
{
    private static readonly string[] Words = ["weekly", "fortnightly", "four-weekly", "monthly"];
    private static readonly string[] PeriodWords = ["week", "fortnight", "four-week period", "month"];
    private static readonly int[] PeriodCounts = [52, 26, 13, 12];
    private static readonly int[] WeekCounts = [1, 2, 4, 0];

    /// <summary>The word for a frequency: <c>weekly</c>, <c>fortnightly</c>, <c>four-weekly</c> or <c>monthly</c>.</summary>
    /// <param name="frequency">The frequency.</param>
    public static string Word(this PayFrequency frequency) => Words[(int)Given.Defined(frequency, "frequency")];

    /// <summary>The number of pay periods in a tax year: 52, 26, 13 or 12.</summary>
    /// <param name="frequency">The frequency.</param>
    public static int Periods(this PayFrequency frequency) => PeriodCounts[(int)Given.Defined(frequency, "frequency")];

    /// <summary>The word for one period: <c>week</c>, <c>fortnight</c>, <c>four-week period</c> or <c>month</c>.</summary>
    internal static string Period(this PayFrequency frequency) => PeriodWords[(int)frequency];

    /// <summary>The weeks in a period; 0 where it is a month.</summary>
    internal static int Weeks(this PayFrequency frequency) => WeekCounts[(int)frequency];
}
