namespace PhbCalc.Budgets;

/// <summary>A final budget beside another sum.</summary>
/// <remarks>This type is immutable. It is one line of a <see cref="SenseCheckResult"/>. Rule: spec 7, Sense check.</remarks>
/// <param name="Comparator">The other sum, with its name.</param>
/// <param name="Difference">Final less the other sum, in pounds a year.</param>
public readonly record struct SenseCheckLine(Comparator Comparator, Money Difference)
{
    private const int RatioDecimals = 6;

    /// <summary>Final over the other sum (1.1 is 10% more), to six decimals, half away from zero; null if the other sum is £0.00.</summary>
    public decimal? Ratio => Comparator.Amount == Money.Zero ? null
        : decimal.Round((Comparator.Amount + Difference).Pounds / Comparator.Amount.Pounds, RatioDecimals, MidpointRounding.AwayFromZero);
}
