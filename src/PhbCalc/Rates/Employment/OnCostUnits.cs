namespace PhbCalc.Rates.Employment;

/// <summary>What a unit of on-costs means.</summary>
/// <remarks>Rule: spec 3, What employing someone costs, step 7.</remarks>
public static class OnCostUnits
{
    private static readonly string[] Words = ["year", "once", "month", "week", "hour"];

    /// <summary>The word for a unit: <c>year</c>, <c>once</c>, <c>month</c>, <c>week</c> or <c>hour</c>.</summary>
    /// <param name="unit">The unit.</param>
    public static string Word(this OnCostUnit unit) => Words[(int)Given.Defined(unit, "unit")];

    /// <summary>How many of the unit are in a year of so many weeks, for a team that works so many hours a week.</summary>
    internal static Ratio PerYear(this OnCostUnit unit, Ratio hoursPerWeek, Ratio weeksPerYear) => unit switch
    {
        OnCostUnit.Month => new(12),
        OnCostUnit.Week => weeksPerYear,
        OnCostUnit.Hour => hoursPerWeek * weeksPerYear,
        _ => new(1),
    };
}
