namespace PhbCalc.BottomUp;

/// <summary>The words for units of items.</summary>
/// <remarks>Rule: spec 2, Items.</remarks>
public static class ItemUnits
{
    private static readonly string[] Words = ["once", "day", "week", "month", "year"];

    /// <summary>The word for a unit: <c>once</c>, <c>day</c>, <c>week</c>, <c>month</c> or <c>year</c>.</summary>
    /// <param name="unit">The unit.</param>
    public static string Word(this ItemUnit unit) => Words[(int)Given.Defined(unit, "unit")];
}
