namespace PhbCalc.TopDown;

/// <summary>Isotonic least squares: the steps that never fall and come closest to the costs, by pooling adjacent violators.</summary>
internal static class IsotonicFit
{
    /// <summary>The smallest step between scores, which have at most six decimals.</summary>
    private const decimal JustBelow = 0.000001m;

    internal static AllocationTable Table((decimal Points, Fraction Cost)[] cases, Fraction kept)
    {
        List<Step> steps = [];
        foreach (IGrouping<decimal, (decimal Points, Fraction Cost)> equal in cases.GroupBy(one => one.Points).OrderBy(group => group.Key))
        {
            Step step = new(equal.Key, equal.Aggregate((Fraction)0, (sum, one) => sum + one.Cost), equal.Count());

            // A step that is no higher than the one before is one with it.
            while (steps.Count > 0 && step.Mean <= steps[^1].Mean)
            {
                step = new(steps[^1].From, steps[^1].Cost + step.Cost, steps[^1].Cases + step.Cases);
                steps.RemoveAt(steps.Count - 1);
            }

            steps.Add(step);
        }

        decimal last = cases.Max(one => one.Points);
        return AllocationTable.OfBands(steps
            .Select((step, i) => new AllocationBand(step.From, i + 1 < steps.Count ? steps[i + 1].From - JustBelow : last, (step.Mean * kept).ToPenny()))
            .ToValueList());
    }

    /// <summary>Scores from a given one whose costs share one mean.</summary>
    private readonly record struct Step(decimal From, Fraction Cost, int Cases)
    {
        internal Fraction Mean => Cost / Cases;
    }
}

/// <summary>Percentile matching: the amount at a score's percentile among the scores is the same percentile of the costs (linear quantiles, type 7).</summary>
internal static class PercentileFit
{
    private const int PointDecimals = 6;
    private const decimal SmallestStep = 0.000001m;

    /// <summary>
    /// A table with a point at each score of the sample, and one wherever the line between two scores passes a cost; or two, just before
    /// and just after, if that is not a score of six decimals. Straight lines between its points are then the percentiles of all scores.
    /// </summary>
    internal static AllocationTable Table((decimal Points, Fraction Cost)[] cases, Fraction kept, bool extends)
    {
        Fraction[] costs = [.. cases.Select(one => one.Cost).Order()];
        SortedDictionary<decimal, Money> amounts = [];
        decimal before = 0m;
        Fraction rankBefore = 0;
        foreach ((decimal points, Fraction rank) in Ranks([.. cases.Select(one => one.Points).Order()]))
        {
            if (amounts.Count > 0)
            {
                AddBetween(amounts, (before, rankBefore), (points, rank), costs, kept);
            }

            amounts[points] = (CostAt(costs, rank) * kept).ToPenny();
            (before, rankBefore) = (points, rank);
        }

        return AllocationTable.Interpolated(amounts.Select(amount => new AllocationPoint(amount.Key, amount.Value)).ToValueList(), extends);
    }

    /// <summary>Each score once with its rank, counted from 0; equal scores share the mean of their ranks.</summary>
    private static IEnumerable<(decimal Points, Fraction Rank)> Ranks(decimal[] sorted)
    {
        int first = 0;
        while (first < sorted.Length)
        {
            int end = first + 1;
            while (end < sorted.Length && sorted[end] == sorted[first])
            {
                end++;
            }

            yield return (sorted[first], new(first + end - 1, 2));
            first = end;
        }
    }

    /// <summary>Adds the points at which the ranks between two scores pass a whole rank, where the costs may bend.</summary>
    private static void AddBetween(
        SortedDictionary<decimal, Money> amounts, (decimal Points, Fraction Rank) from, (decimal Points, Fraction Rank) to, Fraction[] costs, Fraction kept)
    {
        Fraction ranksPerPoint = (to.Rank - from.Rank) / ((Fraction)to.Points - from.Points);
        int last = (int)((to.Rank.Numerator - 1) / to.Rank.Denominator);
        for (int rank = (int)(from.Rank.Numerator / from.Rank.Denominator) + 1; rank <= last; rank++)
        {
            Fraction bend = from.Points + ((rank - from.Rank) / ranksPerPoint);
            decimal nearest = bend.Round(PointDecimals);
            decimal other = nearest - (SmallestStep * Math.Sign(((Fraction)nearest).CompareTo(bend)));
            foreach (decimal points in (ReadOnlySpan<decimal>)[nearest, other])
            {
                if (points > from.Points && points < to.Points)
                {
                    amounts[points] = (CostAt(costs, from.Rank + (((Fraction)points - from.Points) * ranksPerPoint)) * kept).ToPenny();
                }
            }
        }
    }

    /// <summary>The cost at a rank counted from 0, with straight lines between whole ranks.</summary>
    private static Fraction CostAt(Fraction[] sorted, Fraction rank)
    {
        int below = (int)(rank.Numerator / rank.Denominator);
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (rank - below));
    }
}

/// <summary>Price per point: the sum of costs over the sum of points.</summary>
internal static class PricePerPointFit
{
    /// <summary>Cost, uplift and contingency have six decimals each, so this covers all of them; for a sum beyond the limit, a decimal holds fewer.</summary>
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
