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

    /// <summary>Why there are no shares to judge of the case as it is; null if there are.</summary>
    internal string? WhyNoShares()
    {
        try
        {
            Shares();
            return null;
        }
        catch (NoSharesException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>What the allocator makes of the case, in pence.</summary>
    internal long[] Shares() => Shares(given.Total, given.Recipients);

    /// <summary>What the allocator makes of another case, in pence.</summary>
    internal long[] Shares(Money total, ValueList<Recipient> recipients)
    {
        IReadOnlyList<Money> shares = Answer(total, recipients);
        RequireAnswer(shares.Count == recipients.Count, $"It gives {Iso.Count(shares.Count, "share", "shares")} to {Iso.Count(recipients.Count, "recipient", "recipients")}.");
        Money? odd = shares.Select(share => (Money?)share).FirstOrDefault(share => !share!.Value.IsWholePence);
        RequireAnswer(odd is null, $"It gives {string.Join(", ", shares)}: a share of {odd} is not in whole pence.");
        return [.. shares.Select(share => share.ToPence())];
    }

    private IReadOnlyList<Money> Answer(Money total, ValueList<Recipient> recipients)
    {
        try
        {
            return allocator(total, recipients) ?? throw new NoSharesException("It gives null.");
        }
        catch (Exception exception) when (exception is not NoSharesException)
        {
            throw new NoSharesException($"It throws {exception.GetType().Name}: {exception.Message}");
        }
    }

    private static void RequireAnswer(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new NoSharesException(otherwise);
        }
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
