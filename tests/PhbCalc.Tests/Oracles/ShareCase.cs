using System.Globalization;
using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>A sum to share out, in pence.</summary>
/// <param name="Total">The sum.</param>
/// <param name="Weights">The weights.</param>
internal sealed record ShareCase(long Total, long[] Weights)
{
    /// <summary>The floors; null for none.</summary>
    internal long[]? Floors { get; init; }

    /// <summary>The caps, <see cref="ApportionmentBounds.NoCap"/> for none; null for none at all.</summary>
    internal long[]? Caps { get; init; }

    /// <summary>The keys; null for none.</summary>
    internal string[]? Keys { get; init; }

    internal int Count => Weights.Length;

    internal IReadOnlyList<Sharer> Sharers => [.. Weights.Select((weight, i) => new Sharer(weight, Floor(i), Cap(i), Keys?[i]))];

    /// <summary>Total times weights, divided by what divides all of them, fits in 127 bits (spec 1, Range).</summary>
    internal bool IsInRange => BigInteger.Abs(Total) * ShareRange.Reduced(Weights) < ShareRange.TooLarge;

    internal bool IsBounded => Floors is not null || Caps is not null;

    internal long Floor(int i) => Floors?[i] ?? 0;

    internal long? Cap(int i) => Caps is null || Caps[i] == ApportionmentBounds.NoCap ? null : Caps[i];

    /// <summary>What the oracle says; of a total below zero, about its mirror image.</summary>
    internal ShareAnswer Answer() => ShareOracle.Share(BigInteger.Abs(Total), Sharers);

    /// <summary>Shares by the engine.</summary>
    internal ApportionmentResult Share(Span<long> shares, Span<int> scratch = default) =>
        Apportionment.Share(Total, Weights, shares, new(Floors, Caps), Keys, scratch);

    /// <summary>The engine's shares of a sum that can be shared.</summary>
    internal long[] Shares()
    {
        long[] shares = new long[Count];
        Assert.Null(Share(shares).Infeasible);
        return shares;
    }

    /// <summary>The sum and the recipients, with weights of so many decimals; without keys, by the place in the list.</summary>
    internal ApportionmentOutcome Outcome(int decimals = 0) => Apportionment.Share(Money.FromPence(Total), [.. Enumerable.Range(0, Count).Select(i => new Recipient(
        Keys?[i] ?? i.ToString("D6", CultureInfo.InvariantCulture),
        Weights[i] / (decimal)BigInteger.Pow(10, decimals),
        Money.FromPence(Floor(i)),
        Cap(i) is { } cap ? Money.FromPence(cap) : null))]);

    /// <summary>Only those in some places, in that order.</summary>
    internal ShareCase Only(IReadOnlyList<int> places) => this with
    {
        Weights = In(Weights, places),
        Floors = Floors is null ? null : In(Floors, places),
        Caps = Caps is null ? null : In(Caps, places),
        Keys = Keys is null ? null : In(Keys, places),
    };

    /// <summary>Two recipients as one, in the place of the first, with weights and bounds added.</summary>
    internal ShareCase Merged(int one, int other)
    {
        ShareCase merged = Only([.. Enumerable.Range(0, Count).Where(place => place != other)]);
        int place = one < other ? one : one - 1;
        merged.Weights[place] += Weights[other];
        merged.Floors?[place] += Floor(other);
        merged.Caps?[place] = Cap(one) + Cap(other) ?? ApportionmentBounds.NoCap;
        return merged;
    }

    public override string ToString()
    {
        string floors = Floors is null ? string.Empty : $"Floors = [{Text(Floors)}], ";
        string caps = Caps is null ? string.Empty : $"Caps = [{Text(Caps)}], ";
        string keys = Keys is null ? string.Empty : $"Keys = [{string.Join(", ", Keys.Select(key => $"\"{key}\""))}], ";
        return $"new ShareCase({Text([Total])}, [{Text(Weights)}]) {{ {floors}{caps}{keys}}}";
    }

    private static T[] In<T>(T[] list, IReadOnlyList<int> places) => [.. places.Select(place => list[place])];

    private static string Text(IEnumerable<long> numbers) => string.Join(", ", numbers.Select(number => number == long.MaxValue ? "long.MaxValue" : number.ToString(CultureInfo.InvariantCulture)));
}
