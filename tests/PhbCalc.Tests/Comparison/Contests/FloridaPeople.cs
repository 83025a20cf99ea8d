using System.Numerics;
using PhbCalc.Tests.Oracles;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Comparison;

/// <summary>
/// Invented people whose sums and costs have published aggregates. Errors are drawn within their bands; the largest, and the costs, are then moved and stretched so that means and squares come out, and a few people of low cost
/// make up what is missing of the mean error per cent. None of it asks the code that is tested.
/// </summary>
internal static class FloridaPeople
{
    private const int Specials = 400;
    private static readonly decimal[] Bands = [0m, 1_000m, 5_000m, 10_000m, 20_000m];
    private static readonly decimal[] Tails = [1m, 0.3m, 0.1m, 0.03m, 0.01m, 0.003m];

    internal static AccuracyCase[] Of((string Model, string Set, int People, decimal RSquared, decimal Rmse, decimal Mae, decimal Mape, decimal?[] Within) row, int seed)
    {
        Dice dice = new(seed);
        decimal[] errors = Errors(row.People, row.Rmse, row.Mae, row.Within, dice);
        decimal squares = errors.Sum(error => error * error);
        decimal[] costs = Costs(errors, spread: squares / (1m - row.RSquared), shares: row.Mape / 100m * row.People, dice);
        return [.. errors.Zip(costs, (error, cost) => new AccuracyCase(Money.FromPounds(cost >= error && dice.Percent(50) ? cost - error : cost + error), Money.FromPounds(cost)))];
    }

    /// <summary>Sizes of errors, in whole cents and in a random order, with the mean and the mean square that are published.</summary>
    private static decimal[] Errors(int people, decimal rmse, decimal mae, decimal?[] within, Dice dice)
    {
        List<decimal> near = [];
        for (int band = 0; band < within.Length && within[band] is { } share; band++)
        {
            int upTo = (int)decimal.Round(share / 100m * people, 0, MidpointRounding.AwayFromZero);
            (long least, long most) = ((long)(Bands[band] * 100m) + (band == 0 ? 0 : 1), (long)(Bands[band + 1] * 100m));
            near.AddRange(Enumerable.Range(near.Count, upTo - near.Count).Select(_ => dice.Between(least, most) / 100m));
        }

        int rest = people - near.Count;
        decimal mean = ((mae * people) - near.Sum()) / rest;
        decimal square = ((rmse * rmse * people) - near.Sum(error => error * error)) / rest;
        decimal[] far = Stretched(rest, near.Count == 0 ? 0m : Bands[^1] + 0.01m, mean, square - (mean * mean), dice);
        return [.. near.Concat(far).OrderBy(_ => dice.Between(0, int.MaxValue - 1))];
    }

    /// <summary>Numbers from a least one on, with a mean and a variance: a shape with a tail that is long enough.</summary>
    private static decimal[] Stretched(int count, decimal least, decimal mean, decimal variance, Dice dice)
    {
        foreach (decimal tail in Tails)
        {
            decimal[] shape = [.. Enumerable.Range(0, count).Select(_ => 1m / ((dice.Between(0, 999_999) / 1_000_000m) + tail))];
            decimal middle = shape.Average();
            decimal stretch = Root(variance / shape.Average(one => (one - middle) * (one - middle)));
            decimal[] made = Array.ConvertAll(shape, one => decimal.Round(mean + (stretch * (one - middle)), 2, MidpointRounding.AwayFromZero));
            if (made.Min() >= least)
            {
                return made;
            }
        }

        throw new InvalidOperationException("No shape has a tail that is long enough.");
    }

    /// <summary>Costs with a sum of squares about their mean, such that the errors as shares of them have a sum.</summary>
    private static decimal[] Costs(decimal[] errors, decimal spread, decimal shares, Dice dice)
    {
        const decimal Least = 5_000m;
        int count = errors.Length;
        decimal[] shape = [.. Enumerable.Range(0, count).Select(_ => (1m / ((dice.Between(0, 999_999) / 1_000_000m) + 0.1m)) - (1m / 1.1m))];
        decimal[] costs = Enumerable.Repeat(Least, count).ToArray();
        int[] special = [.. Enumerable.Range(0, count).Where(i => errors[i] > 1_000m).OrderBy(i => errors[i]).Skip((count / 2) - Specials).Take(Specials)];
        bool[] isSpecial = new bool[count];
        Array.ForEach(special, i => isSpecial[i] = true);
        for (int round = 0; round < 8; round++)
        {
            Spread(costs, shape, isSpecial, Least, spread);
            decimal missing = shares - Enumerable.Range(0, count).Where(i => !isSpecial[i]).Sum(i => errors[i] / costs[i]);
            if (missing < Specials)
            {
                throw new InvalidOperationException("The errors are too large a share of these costs already.");
            }

            // All but one take an equal part; the last what rounding to cents has left: about 2.
            for (int i = 0; i < Specials - 1; i++)
            {
                costs[special[i]] = decimal.Round(errors[special[i]] * (Specials - 1) / (missing - 2m), 2, MidpointRounding.AwayFromZero);
            }

            decimal left = missing - special[..^1].Sum(i => errors[i] / costs[i]);
            costs[special[^1]] = decimal.Round(errors[special[^1]] / left, 2, MidpointRounding.AwayFromZero);
        }

        return costs;
    }

    /// <summary>Stretches the costs that are not special until the squares about the mean of all come to what they are to.</summary>
    private static void Spread(decimal[] costs, decimal[] shape, bool[] isSpecial, decimal least, decimal spread)
    {
        int[] others = [.. Enumerable.Range(0, costs.Length).Where(i => !isSpecial[i])];
        (decimal low, decimal high) = (0m, 10_000_000m);
        decimal fixedSum = Enumerable.Range(0, costs.Length).Where(i => isSpecial[i]).Sum(i => costs[i]);
        decimal fixedSquares = Enumerable.Range(0, costs.Length).Where(i => isSpecial[i]).Sum(i => costs[i] * costs[i]);
        (decimal shapes, decimal squares) = (others.Sum(i => shape[i]), others.Sum(i => shape[i] * shape[i]));
        for (int step = 0; step < 90; step++)
        {
            decimal stretch = (low + high) / 2m;
            decimal sum = fixedSum + (others.Length * least) + (stretch * shapes);
            decimal sumOfSquares = fixedSquares + (others.Length * least * least) + (2m * least * stretch * shapes) + (stretch * stretch * squares);
            (low, high) = sumOfSquares - (sum * sum / costs.Length) < spread ? (stretch, high) : (low, stretch);
        }

        Array.ForEach(others, i => costs[i] = decimal.Round(least + (low * shape[i]), 2, MidpointRounding.AwayFromZero));
    }

    private static decimal Root(decimal number)
    {
        BigInteger scaled = (BigInteger)(number * 1_000_000_000_000m);
        BigInteger root = BigInteger.One << (int)((scaled.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + (scaled / root)) / 2;
            if (next >= root)
            {
                return (decimal)root / 1_000_000m;
            }

            root = next;
        }
    }
}
