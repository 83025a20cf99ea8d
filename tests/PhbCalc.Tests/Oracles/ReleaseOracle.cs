using System.Numerics;
using PhbCalc.BlockContracts;

namespace PhbCalc.Tests.Oracles;

/// <summary>A release month by month, by the words of spec 6: slow and obvious, in exact fractions.</summary>
internal static class ReleaseOracle
{
    /// <summary>The months of the contract, from the first to the last.</summary>
    internal static List<ReleaseAnswer> Months(ReleaseCase given)
    {
        List<ReleaseAnswer> months = [];
        for (int year = 0; year < given.Values.Count; year++)
        {
            ExactFraction share = Share(given, year);
            BigInteger Guaranteed(BigInteger value) => Round(share * value);
            BigInteger Avoidable(BigInteger value) => ReleaseOracle.Avoidable(given, value, 1 - share);
            List<BigInteger> values = Paid(given, year, value => value);
            List<BigInteger> guaranteed = Paid(given, year, Guaranteed);
            List<BigInteger> avoidable = Paid(given, year, Avoidable);
            for (int month = 0; month < 12; month++)
            {
                months.Add(new(values[month], guaranteed[month], Spend(given, (12 * year) + month), avoidable[month]));
            }
        }

        return months;
    }

    internal static ExactFraction Share(ReleaseCase given, int year)
    {
        if (given.Shares.Count > 0)
        {
            return Exact(given.Shares[year]);
        }

        ExactFraction share = Exact(given.Rule.Start);
        for (int i = 0; i < year; i++)
        {
            share = given.Rule.Floor is null ? share * (1 - Exact(given.Rule.Step)) : share - Exact(given.Rule.Step);
        }

        return given.Rule.Floor is { } floor && share < Exact(floor) ? Exact(floor) : share;
    }

    /// <summary>What each month of a year pays: what is due by its end under the value that stands then, less what was paid.</summary>
    private static List<BigInteger> Paid(ReleaseCase given, int year, Func<BigInteger, BigInteger> part)
    {
        List<BigInteger> paid = [];
        for (int month = 0; month < 12; month++)
        {
            LocalDate end = given.Start.PlusMonths((12 * year) + month + 1);
            LocalDate first = given.Start.PlusMonths(12 * year);
            long value = given.Revisions
                .Where(revision => revision.On >= first && revision.On < end)
                .OrderBy(revision => revision.On)
                .Select(revision => revision.Value)
                .LastOrDefault(given.Values[year]);
            ExactFraction elapsed = new(Length(given, first, end, month + 1), Length(given, first, given.Start.PlusMonths(12 * (year + 1)), 12));
            paid.Add(Round(elapsed * part(value)) - paid.Aggregate(BigInteger.Zero, (sum, each) => sum + each));
        }

        return paid;
    }

    private static BigInteger Spend(ReleaseCase given, int month)
    {
        int period = month / given.SpendingMonths;
        LocalDate start = given.Start.PlusMonths(period * given.SpendingMonths);
        LocalDate end = given.Start.PlusMonths((period + 1) * given.SpendingMonths);
        int before = month % given.SpendingMonths;
        BigInteger Due(int months) => Round(
            new ExactFraction(Length(given, start, given.Start.PlusMonths((period * given.SpendingMonths) + months), months), Length(given, start, end, given.SpendingMonths))
            * given.Spending[period]);
        return Due(before + 1) - Due(before);
    }

    private static BigInteger Length(ReleaseCase given, LocalDate from, LocalDate to, int months) => given.ByDays ? Period.DaysBetween(from, to) : months;

    private static BigInteger Avoidable(ReleaseCase given, BigInteger value, ExactFraction down)
    {
        if (given.Weights.Count == 0)
        {
            return Avoidable(given.Behaviours[0], value, down);
        }

        BigInteger sum = 0;
        BigInteger[] lines = Shared(value, given.Weights);
        for (int i = 0; i < lines.Length; i++)
        {
            sum += Avoidable(given.Behaviours[i], lines[i], down);
        }

        return sum;
    }

    private static BigInteger Avoidable(CostBehaviour behaviour, BigInteger value, ExactFraction down)
    {
        int steps = 0;
        while (behaviour.Step.Numerator > 0 && Exact(behaviour.Step) * (steps + 1) <= down)
        {
            steps++;
        }

        return Round(((Exact(behaviour.Variable) * down) + (Exact(behaviour.SemiFixed) * Exact(behaviour.Step) * steps)) * value);
    }

    /// <summary>Whole pence first, then a penny each to the largest fractions, of equal ones to the larger weight, then to the earlier line.</summary>
    private static BigInteger[] Shared(BigInteger value, IReadOnlyList<long> weights)
    {
        BigInteger all = weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
        BigInteger[] shares = [.. weights.Select(weight => value * weight / all)];
        BigInteger left = value - shares.Aggregate(BigInteger.Zero, (sum, share) => sum + share);
        foreach (int i in Enumerable.Range(0, weights.Count).OrderByDescending(i => value * weights[i] % all).ThenByDescending(i => weights[i]).ThenBy(i => i).Take((int)left))
        {
            shares[i]++;
        }

        return shares;
    }

    private static BigInteger Round(ExactFraction pence) => Exactly.Rounded(pence.Numerator, pence.Denominator);

    private static ExactFraction Exact(Ratio ratio) => new(ratio.Numerator, ratio.Denominator);
}
