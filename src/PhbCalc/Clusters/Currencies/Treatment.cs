namespace PhbCalc.Clusters;

/// <summary>What a currency does with activity of a setting class.</summary>
/// <remarks>Rule: spec 5, Price and Contacts.</remarks>
public enum Treatment
{
    /// <summary>It is in the budget.</summary>
    Included,

    /// <summary>It is left out of the budget, and shown with what it would have cost.</summary>
    Excluded,

    /// <summary>It is no basis for a budget: pricing stops with a fault.</summary>
    Refused,
}
