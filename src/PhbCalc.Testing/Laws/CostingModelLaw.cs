namespace PhbCalc.Testing;

/// <summary>A law of costing models.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Check">Throws where it does not hold.</param>
internal sealed record CostingModelLaw(string Name, Action<CostingModelTrial> Check)
{
    /// <summary>Whether it is only about models that look at one case at a time (true), or that look at all cases (false); null if it is about any.</summary>
    internal bool? IsOfOneCaseAtATime { get; init; }

    /// <summary>The law without which this one says nothing; null if there is none.</summary>
    internal CostingModelLaw? Needs { get; init; }
}
