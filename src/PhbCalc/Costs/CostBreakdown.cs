namespace PhbCalc;

/// <summary>What every calculation returns: lines, and totals that are nothing but their sum.</summary>
/// <remarks>This type is immutable. Rule: design principle 1, every total is the sum of the lines it shows.</remarks>
/// <param name="Lines">The lines, in order.</param>
public sealed record CostBreakdown(ValueList<CostLine> Lines)
{
    /// <summary>The sum of the lines' amounts.</summary>
    public Money Total => Sum(line => line.Amount);

    /// <summary>The sum of what the lines cost that is not in the budget.</summary>
    public Money NotInBudget => Sum(line => line.NotInBudget);

    private Money Sum(Func<CostLine, Money> part)
    {
        Money total = Money.Zero;
        foreach (CostLine line in Lines.AsSpan())
        {
            total += part(line);
        }

        return total;
    }
}
