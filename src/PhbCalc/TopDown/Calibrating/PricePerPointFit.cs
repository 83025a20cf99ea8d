namespace PhbCalc.TopDown;

/// <summary>Price per point: the sum of costs over the sum of points.</summary>
internal static class PricePerPointFit
{
    private const int MostDecimals = 12;

    internal static AllocationTable Table((decimal Points, Fraction Cost)[] cases, Fraction kept)
    {
        Fraction cost = 0;
        decimal points = 0m;
        foreach ((decimal Points, Fraction Cost) one in cases)
        {
            cost += one.Cost;
            points += one.Points;
        }

        return AllocationTable.PricePerPoint(Money.FromPounds((cost * kept).Round(MostDecimals)), points);
    }
}
