namespace PhbCalc.Rates.Employment;

/// <summary>A category letter of National Insurance.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 4.</remarks>
/// <param name="Letter">The letter ("A").</param>
/// <param name="Name">Whom it is for.</param>
/// <param name="StartsAtUpperThreshold">Whether employers contribute only on earnings above the upper threshold; if not, above the secondary one.</param>
public sealed record NationalInsuranceCategory(string Letter, string Name, bool StartsAtUpperThreshold)
{
    /// <summary>The category as text.</summary>
    public override string ToString() =>
        $"{Letter} ({Name}), contributions above the {(StartsAtUpperThreshold ? "upper" : "secondary")} threshold";
}
