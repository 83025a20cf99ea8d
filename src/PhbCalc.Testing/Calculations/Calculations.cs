namespace PhbCalc.Testing;

/// <summary>The calculations that cases can ask for.</summary>
internal static class Calculations
{
    internal static Calculation[] All { get; } =
    [
        CostCases.Calculation, EmployCases.Calculation, AllocateCases.Calculation, ClusterCases.Calculation, ContactCases.Calculation, ReleaseCases.Calculation,
    ];

    /// <summary>The calculation of a name; null if there is none.</summary>
    internal static Calculation? Find(string name) => Array.Find(All, calculation => string.Equals(calculation.Name, name, StringComparison.OrdinalIgnoreCase));
}
