namespace PhbCalc.Rates;

/// <summary>The words for units of rates.</summary>
/// <remarks>Rule: spec 2, Rate card and Bands.</remarks>
public static class RateUnits
{
    private static readonly string[] Words = ["hour", "night", "visit", "day", "week"];

    /// <summary>The word for a unit: <c>hour</c>, <c>night</c>, <c>visit</c>, <c>day</c> or <c>week</c>.</summary>
    /// <param name="unit">The unit.</param>
    public static string Word(this RateUnit unit) => Words[(int)Given.Defined(unit, "unit")];
}
