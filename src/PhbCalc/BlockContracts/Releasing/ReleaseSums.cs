namespace PhbCalc.BlockContracts;

/// <summary>What a contract comes to over some time, from both sides. Guaranteed + released = value, and avoidable + stranded = released, to the penny.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Output by year, quarter or month, Commissioner and Provider. All sums are in pounds and whole pence.</remarks>
/// <param name="Value">What the contract comes to, in pounds. A month in which a lower value is agreed can come to less than £0.00.</param>
/// <param name="Guaranteed">What of it the provider gets whatever happens, in pounds.</param>
/// <param name="Spend">What is spent through personal health budgets, in pounds; null if no demand was given.</param>
/// <param name="Avoidable">What the provider no longer has to spend, in pounds; null if no cost behaviour was given.</param>
public readonly record struct ReleaseSums(Money Value, Money Guaranteed, Money? Spend, Money? Avoidable)
{
    /// <summary>What leaves the contract, in pounds: the value less what is guaranteed. In a month it can be a penny under £0.00 by rounding.</summary>
    public Money Released => Value - Guaranteed;

    /// <summary>What is paid twice, in pounds: PHB spending beyond what is released, or £0.00; null if no demand was given.</summary>
    public Money? DoubleRunning => Spend is { } spend ? Above(spend, Released) : null;

    /// <summary>What is released and not spent, in pounds, or £0.00; null if no demand was given.</summary>
    public Money? Unspent => Spend is { } spend ? Above(Released, spend) : null;

    /// <summary>
    /// What the provider goes on spending without income for it, in pounds: released less avoidable; null if no cost behaviour was given. Rounding can take
    /// it a penny or so below £0.00; it is never clipped.
    /// </summary>
    public Money? Stranded => Released - Avoidable;

    /// <summary>The sums of two stretches of time together: what one left unspent is set against the double running of the other.</summary>
    /// <param name="left">One stretch.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sums of both; what one of them does not know is null.</returns>
    public static ReleaseSums operator +(ReleaseSums left, ReleaseSums right) =>
        new(left.Value + right.Value, left.Guaranteed + right.Guaranteed, left.Spend + right.Spend, left.Avoidable + right.Avoidable);

    private static Money Above(Money sum, Money level) => sum > level ? sum - level : Money.Zero;
}
