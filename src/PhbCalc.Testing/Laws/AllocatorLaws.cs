using System.Diagnostics;
using FsCheck;

namespace PhbCalc.Testing;

/// <summary>The laws of dividing a sum among people, to test any allocator: <c>AllocatorLaws.Hold((total, recipients) =&gt; ...)</c>.</summary>
/// <remarks>
/// Rule: spec 1, Apportionment, laws. Cases are random, the same on every run; one that breaks a law is made as small as possible and shown as C#. An
/// allocator that holds all laws need not be penny for penny that of PhbCalc: which of two equal claims gets a penny is a choice.
/// </remarks>
public static class AllocatorLaws
{
    /// <summary>Fails, with every broken law, unless an allocator keeps all laws.</summary>
    /// <param name="allocator">The allocator to test.</param>
    /// <param name="options">How many cases, and where to start; <see cref="LawOptions.Default"/>, 200 cases, if not given.</param>
    /// <exception cref="CheckFailedException">Some laws are broken. Each is shown with a small case that breaks it.</exception>
    /// <exception cref="InvalidOperationException">A law was not tested, because too many cases were thrown away.</exception>
    [StackTraceHidden]
    public static void Hold(Allocator allocator, LawOptions? options = null) => Hold(allocator, AllocatorCases.Bounded, hasBounds: true, options);

    /// <summary>The same for an allocator that knows no floors and caps: no recipient has any.</summary>
    /// <param name="allocator">The allocator to test.</param>
    /// <param name="options">How many cases, and where to start; <see cref="LawOptions.Default"/>, 200 cases, if not given.</param>
    /// <exception cref="CheckFailedException">Some laws are broken. Each is shown with a small case that breaks it.</exception>
    /// <exception cref="InvalidOperationException">A law was not tested, because too many cases were thrown away.</exception>
    [StackTraceHidden]
    public static void HoldWithoutBounds(Allocator allocator, LawOptions? options = null) => Hold(allocator, AllocatorCases.Unbounded, hasBounds: false, options);

    [StackTraceHidden]
    private static void Hold(Allocator allocator, Arbitrary<AllocatorCase> cases, bool hasBounds, LawOptions? options)
    {
        ArgumentNullException.ThrowIfNull(allocator);
        AllocatorLaw[] laws = [.. AllocatorLawList.All.Where(law => hasBounds || !law.NeedsBounds)];
        IEnumerable<(string Name, BrokenLaw? Broken)> held = laws
            .Select(law => (law.Name, LawCheck.Find(cases, given => law.Hold(new(allocator, given)), given => given.ToString(), options ?? LawOptions.Default)));
        LawReport.FailIfBroken("allocator", laws.Length, held.Where(law => law.Broken is not null).Select(law => (law.Name, law.Broken!)));
    }
}

/// <summary>A law of dividing a sum.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Check">Throws where it does not hold.</param>
internal sealed record AllocatorLaw(string Name, Action<AllocatorTrial> Check)
{
    /// <summary>Whether it gives floors and caps, which not every allocator knows.</summary>
    internal bool NeedsBounds { get; init; }

    /// <summary>Holds the law against a case. A case that has no shares to judge breaks no law but the one that is about it; one that has none only as the law changes it does.</summary>
    internal void Hold(AllocatorTrial trial)
    {
        try
        {
            Check(trial);
        }
        catch (NoSharesException exception)
        {
            if (trial.WhyNoShares() is null)
            {
                throw new LawBrokenException($"{exception.Message.TrimEnd('.')}, where the case is changed so.");
            }
        }
    }
}

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
