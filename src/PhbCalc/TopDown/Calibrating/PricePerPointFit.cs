namespace PhbCalc.TopDown;

/// <summary>Price per point: the sum of costs over the sum of points.</summary>
internal static class PricePerPointFit
{
    /// <summary>Cost, uplift and contingency have six decimals each, so these are all; of a sum beyond the limit, a decimal holds no more than the fewer.</summary>
    private const int AllDecimals = 18;
    private const int FewerDecimals = 15;
    private const decimal Limit = 10_000_000_000m;

    internal static AllocationTable Table((decimal Points, Fraction Cost)[] cases, Fraction kept)
    {
        Fraction cost = 0;
        decimal points = 0m;
        foreach ((decimal Points, Fraction Cost) one in cases)
        {
            cost += one.Cost;
            points += one.Points;
        }

        Fraction sum = cost * kept;
        return AllocationTable.PricePerPoint(Money.FromPounds(sum.Round(sum < Limit ? AllDecimals : FewerDecimals)), points);
    }
}
