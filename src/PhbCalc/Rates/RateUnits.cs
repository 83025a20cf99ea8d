namespace PhbCalc.Rates;

/// <summary>The words for units of rates.</summary>
public static class RateUnits
{
    private static readonly string[] Words = ["hour", "night", "visit", "day", "week"];

    /// <summary>The word for a unit: <c>hour</c>, <c>night</c>, <c>visit</c>, <c>day</c> or <c>week</c>.</summary>
    /// <param name="unit">The unit.</param>
    public static string Word(this RateUnit unit) => Words[(int)unit];

    /// <summary>Whether the unit is priced by how often a visit starts: night, visit and day.</summary>
    /// <param name="unit">The unit.</param>
    internal static bool IsPerOccurrence(this RateUnit unit) => unit is RateUnit.Night or RateUnit.Visit or RateUnit.Day;
}
