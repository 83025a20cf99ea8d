namespace PhbCalc.BlockContracts;

/// <summary>The commissioner's sums over some time. Guaranteed + released = value, to the penny.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Output and Commissioner. All sums are in whole pence.</remarks>
/// <param name="Value">What the contract comes to. A month in which a lower value is agreed can come to less than £0.00.</param>
/// <param name="Guaranteed">What of it the provider gets whatever happens.</param>
/// <param name="Spend">What is spent through personal health budgets; null if no demand was given.</param>
public readonly record struct ReleaseSums(Money Value, Money Guaranteed, Money? Spend)
{
    /// <summary>What leaves the contract: the value less what is guaranteed. In a month it can be a penny under £0.00 by rounding.</summary>
    public Money Released => Value - Guaranteed;

    /// <summary>What is paid twice: PHB spending beyond what is released, or £0.00; null if no demand was given.</summary>
    public Money? DoubleRunning => Spend is { } spend ? Above(spend, Released) : null;

    /// <summary>What is released and not spent, or £0.00; null if no demand was given.</summary>
    public Money? Unspent => Spend is { } spend ? Above(Released, spend) : null;

    /// <summary>The sums of two stretches of time together. What one has too much and the other too little of is set off.</summary>
    /// <param name="left">One stretch.</param>
    /// <param name="right">The other.</param>
    public static ReleaseSums operator +(ReleaseSums left, ReleaseSums right) =>
        new(left.Value + right.Value, left.Guaranteed + right.Guaranteed, left.Spend + right.Spend);

    private static Money Above(Money sum, Money level) => sum > level ? sum - level : Money.Zero;
}
