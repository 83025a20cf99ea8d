using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>One sum shared by weights, the slow way: whole pence first, then one penny at a time to whoever is owed most (spec 1, Apportionment).</summary>
internal static class ShareOracle
{
    internal static BigInteger[] Share(BigInteger pence, IReadOnlyList<BigInteger> weights, IReadOnlyList<string> keys)
    {
        // Where nobody has a weight all count alike: a sum that an employer has once, for PAs that only sleep in.
        BigInteger[] counted = weights.All(weight => weight.IsZero) ? [.. weights.Select(_ => BigInteger.One)] : [.. weights];
        BigInteger all = counted.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
        BigInteger[] shares = [.. counted.Select(weight => pence * weight / all)];
        List<int> waiting = [.. Enumerable.Range(0, counted.Length)];
        for (BigInteger left = pence - shares.Aggregate(BigInteger.Zero, (sum, share) => sum + share); left > 0; left--)
        {
            int next = waiting[0];
            foreach (int other in waiting)
            {
                next = IsBefore(other, next) ? other : next;
            }

            shares[next]++;
            waiting.Remove(next);
        }

        return shares;

        bool IsBefore(int one, int other)
        {
            int owed = BigInteger.Compare(pence * counted[one] % all, pence * counted[other] % all);
            int weight = BigInteger.Compare(counted[one], counted[other]);
            return owed > 0 || (owed == 0 && (weight > 0 || (weight == 0 && string.CompareOrdinal(keys[one], keys[other]) < 0)));
        }
    }
}
