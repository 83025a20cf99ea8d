namespace PhbCalc.Benchmarks;

/// <summary>A rival: the same rule in LINQ and decimals, for reading. It is exact as <see cref="DecimalSharing"/> is.</summary>
internal static class LinqSharing
{
    /// <summary>Shares a sum out.</summary>
    internal static long[] Share(long total, long[] weights)
    {
        decimal sum = weights.Sum(weight => (decimal)weight);
        var exact = weights.Select((weight, position) => (Weight: weight, Position: position, Share: total * (decimal)weight / sum)).ToList();
        int left = (int)(total - exact.Sum(one => decimal.Floor(one.Share)));
        HashSet<int> luckier = exact
            .OrderByDescending(one => one.Share - decimal.Floor(one.Share))
            .ThenByDescending(one => one.Weight)
            .Take(left)
            .Select(one => one.Position)
            .ToHashSet();
        return [.. exact.Select(one => (long)decimal.Floor(one.Share) + (luckier.Contains(one.Position) ? 1 : 0))];
    }

    /// <summary>Shares a sum out within bounds. Everybody has a weight and a cap, and the sum is between the floors and the caps.</summary>
    internal static long[] ShareWithin(long total, long[] weights, long[] floors, long[] caps)
    {
        var everybody = weights.Zip(floors, caps).Select((one, position) => (Weight: one.First, Floor: one.Second, Cap: one.Third, Position: position)).ToList();
        decimal ratio = Ratio();
        var between = everybody.Where(one => ratio * one.Weight > one.Floor && ratio * one.Weight < one.Cap).ToList();
        long[] shares = [.. everybody.Select(one => ratio * one.Weight <= one.Floor ? one.Floor : one.Cap)];
        long left = total - shares.Sum() + between.Sum(one => shares[one.Position]);
        foreach ((var one, long share) in between.Zip(Share(left, [.. between.Select(one => one.Weight)])))
        {
            shares[one.Position] = share;
        }

        return shares;

        decimal Ratio()
        {
            var bends = everybody
                .Select(one => (Ratio: (decimal)one.Floor / one.Weight, WeightBetween: one.Weight, AtBound: -one.Floor))
                .Concat(everybody.Select(one => (Ratio: (decimal)one.Cap / one.Weight, WeightBetween: -one.Weight, AtBound: one.Cap)))
                .OrderBy(bend => bend.Ratio);
            (decimal atBound, decimal weightBetween) = (floors.Sum(), 0m);
            foreach (var bend in bends.TakeWhile(bend => atBound + (weightBetween * bend.Ratio) < total))
            {
                atBound += bend.AtBound;
                weightBetween += bend.WeightBetween;
            }

            return (total - atBound) / weightBetween;
        }
    }
}
