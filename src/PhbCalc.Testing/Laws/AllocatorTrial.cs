namespace PhbCalc.Testing;

/// <summary>An allocator and one case for it.</summary>
/// <param name="allocator">The allocator.</param>
/// <param name="given">The case.</param>
internal sealed class AllocatorTrial(Allocator allocator, AllocatorCase given)
{
    internal AllocatorCase Given => given;

    internal ValueList<Recipient> Recipients => given.Recipients;

    /// <summary>The exact shares.</summary>
    internal ExactShares Exact { get; } = ExactShares.Of(given.Total, given.Recipients)!;

    /// <summary>What the allocator makes of the case, in pence.</summary>
    internal long[] Shares() => Shares(given.Total, given.Recipients);

    /// <summary>What the allocator makes of another case, in pence.</summary>
    internal long[] Shares(Money total, ValueList<Recipient> recipients)
    {
        IReadOnlyList<Money> shares = allocator(total, recipients) ?? throw new LawBrokenException("It answers nothing at all.");
        Require(shares.Count == recipients.Count, $"It gives {Iso.Number(shares.Count)} shares to {Iso.Number(recipients.Count)} recipients.");
        Money? odd = shares.Select(share => (Money?)share).FirstOrDefault(share => share!.Value.ToPenny() != share.Value);
        Require(odd is null, $"A share of {odd} is not in whole pence.");
        return [.. shares.Select(share => share.ToPence())];
    }

    /// <summary>Breaks the law unless something holds.</summary>
    internal static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new LawBrokenException(otherwise);
        }
    }

    /// <summary>Breaks the law unless two lists of shares are the same.</summary>
    /// <param name="shares">The shares of the case.</param>
    /// <param name="others">The shares of the changed case, brought in the same order.</param>
    /// <param name="changed">What was changed.</param>
    internal static void RequireSame(long[] shares, long[] others, string changed) =>
        Require(shares.AsSpan().SequenceEqual(others), $"It gives {Text(shares)}; {changed}, {Text(others)}.");

    /// <summary>Shares as text.</summary>
    internal static string Text(IEnumerable<long> shares) => string.Join(", ", shares.Select(Money.FromPence));
}
