using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>The on-costs of one person.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="OnCosts">The on-costs, in the order of their file.</param>
internal sealed record PersonOnCosts(string PersonId, ValueList<OnCost> OnCosts);
