namespace PhbCalc.BlockContracts;

/// <summary>What is released in a year and what of it is stranded with the provider, line by line.</summary>
/// <remarks>This type is immutable. Its totals are the sums of its lines. Rule: spec 6, Provider.</remarks>
/// <param name="Lines">The service lines, then what is not disaggregated; or the whole contract as one line.</param>
public sealed record StrandedCosts(ValueList<StrandedCost> Lines)
{
    /// <summary>The name of the one line of a contract without service lines.</summary>
    public const string WholeContract = "whole contract";

    /// <summary>What leaves the contract in the year, in pounds.</summary>
    public Money Released => Sum(line => line.Released);

    /// <summary>What the provider no longer has to spend in the year, in pounds.</summary>
    public Money Avoidable => Sum(line => line.Avoidable);

    /// <summary>What the provider goes on spending in the year without income for it, in pounds. Rounding can take it a penny or so below £0.00.</summary>
    public Money Stranded => Sum(line => line.Stranded);

    private Money Sum(Func<StrandedCost, Money> part) => Lines.Aggregate(Money.Zero, (sum, line) => sum + part(line));
}
