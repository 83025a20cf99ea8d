namespace PhbCalc.BlockContracts;

/// <summary>The two sides of what is released in a year: what leaves the contract, what the provider can avoid of it, and what stays with the provider.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 6, Provider. Avoidable + stranded = released. The commissioner's release is a saving to both together
/// only as far as the provider can avoid the cost.
/// </remarks>
/// <param name="Name">What it is about: a service line, the part that is not disaggregated, or the whole contract.</param>
/// <param name="Value">What it comes to in the year, in pounds and whole pence.</param>
/// <param name="Released">What leaves the contract in the year, in pounds and whole pence.</param>
/// <param name="Avoidable">What the provider no longer has to spend in the year, in pounds, rounded once to the penny.</param>
public readonly record struct StrandedCost(string Name, Money Value, Money Released, Money Avoidable)
{
    /// <summary>
    /// What the provider goes on spending without income for it, in pounds: released less avoidable. Rounding can take it a penny below £0.00; it is never
    /// clipped.
    /// </summary>
    public Money Stranded => Released - Avoidable;
}
