namespace PhbCalc;

/// <summary>What a line of a budget is for.</summary>
public enum CostLineKind
{
    /// <summary>A visit: hours, nights, days or weeks of care.</summary>
    Visit,

    /// <summary>An item: anything not by the visit, such as equipment or therapy.</summary>
    Item,

    /// <summary>A contingency, kept for what cannot be foreseen.</summary>
    Contingency,
}
