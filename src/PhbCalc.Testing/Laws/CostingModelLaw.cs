namespace PhbCalc.Testing;

/// <summary>A law of costing models.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Check">Throws where it does not hold.</param>
internal sealed record CostingModelLaw(string Name, Action<CostingModelTrial> Check)
{
    /// <summary>Whether it holds only of models that look at one case at a time.</summary>
    internal bool IsOfOneCaseAtATime { get; init; }
}
