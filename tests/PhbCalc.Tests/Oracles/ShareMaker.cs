using System.Globalization;
using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>Makes sums to share out that can be shared: ties, zeros, weights of all sizes, bounds that bind and bounds that do not.</summary>
/// <param name="seed">Where the choices come from.</param>
internal sealed class ShareMaker(int seed)
{
    private static readonly string[] Keys = ["b", "a", "B", "ä", "10", "2", "_", "z", "aa", "é", "Z", "1"];

    private readonly Dice dice = new(seed);

    /// <summary>Makes a case of so many recipients.</summary>
    internal ShareCase Make(int least, int most)
    {
        int count = dice.Between(least, most);
        long[] weights = Weights(count);
        ShareCase made = new(0, weights) { Keys = dice.Percent(60) ? KeysFor(count) : null };
        long aim = Math.Min(ShareRange.MostPence(weights) / 8, dice.OneOf(dice.Between(0, 20), count, 1_000_000, 100_000_000_000_000, long.MaxValue));
        made = dice.Between(0, 5) switch
        {
            0 or 1 => made,
            2 => made with { Floors = Bounds(weights, aim).Floors },
            3 => made with { Caps = Bounds(weights, aim).Caps },
            _ => Bounds(weights, aim) is var (floors, caps) ? made with { Floors = floors, Caps = caps } : made,
        };
        return made with { Total = Total(made, aim) };
    }

    private long[] Weights(int count)
    {
        long most = dice.OneOf(1L, 3L, 20L, 1_000_000L, 1L << 40, 1L << 62, long.MaxValue - 1);
        long same = dice.Between(1L, most);
        long times = dice.OneOf(1L, 1L, 6L, 1_000_000_007L);
        (int zero, int alike, int huge) = (dice.OneOf(0, 0, 15, 90, 100), dice.OneOf(0, 0, 50, 95, 100), dice.OneOf(0, 0, 0, 1, 20));
        return [.. Enumerable.Range(0, count).Select(_ =>
            dice.Percent(zero) ? 0L
            : dice.Percent(huge) ? long.MaxValue
            : dice.Percent(alike) ? same
            : dice.Between(0L, most)).Select(weight => weight <= long.MaxValue / times ? weight * times : weight)];
    }

    private string[] KeysFor(int count)
    {
        string[] keys = count <= Keys.Length
            ? Keys[..count]
            : [.. Enumerable.Range(0, count).Select(i => $"P{i.ToString(CultureInfo.InvariantCulture)}")];
        for (int i = keys.Length - 1; i > 0; i--)
        {
            int other = dice.Between(0, i);
            (keys[i], keys[other]) = (keys[other], keys[i]);
        }

        return keys;
    }

    /// <summary>Floors and caps about what each would get of a sum, so that some bind and some do not; of which there are all kinds.</summary>
    private (long[] Floors, long[] Caps) Bounds(long[] weights, long aim)
    {
        BigInteger sum = BigInteger.Max(1, weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight));
        (int proportional, int tight, int open) = (dice.OneOf(0, 50, 100), dice.OneOf(0, 0, 20, 95, 100), dice.OneOf(0, 0, 10, 100));
        (int floorPercent, int capPercent, bool isOfOneSize) = (dice.Between(0, 120), dice.Between(50, 250), dice.Percent(30));
        long each = aim / Math.Max(1, weights.Length);
        long[] floors = new long[weights.Length];
        long[] caps = new long[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            BigInteger own = dice.Percent(proportional) ? (BigInteger)weights[i] * aim / sum : each;
            floors[i] = (long)(own * (isOfOneSize ? floorPercent : dice.Between(0, floorPercent)) / 100);
            caps[i] = dice.Percent(tight) ? floors[i]
                : dice.Percent(open) ? ApportionmentBounds.NoCap
                : Math.Max(floors[i], (long)(own * (isOfOneSize ? capPercent : dice.Between(0, capPercent)) / 100));
        }

        return (floors, caps);
    }

    /// <summary>A total at the sum of the floors, at the sum of the caps, a penny inside, or anywhere between.</summary>
    private long Total(ShareCase made, long aim)
    {
        IReadOnlyList<Sharer> sharers = made.Sharers;
        long floors = (long)sharers.Aggregate(BigInteger.Zero, (sum, sharer) => sum + sharer.Floor);
        if (sharers.All(sharer => sharer.Weight.IsZero))
        {
            return floors;
        }

        BigInteger? caps = sharers.Aggregate((BigInteger?)BigInteger.Zero, (sum, sharer) => sum + sharer.Most);
        long most = (long?)caps ?? Math.Max(floors, dice.OneOf(aim, aim * 2, ShareRange.MostPence(made.Weights)));
        return Math.Clamp(dice.OneOf(floors, most, floors + 1, most - 1, dice.Between(floors, most), dice.Between(floors, most), dice.Between(floors, most)), floors, most);
    }
}
