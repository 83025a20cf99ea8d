using System.Globalization;
using FsCheck.Xunit;

namespace PhbCalc.TestSupport;

/// <summary>Marks a test that returns a property: FsCheck.Xunit runs it on many random cases, the same cases on every run, and shrinks a case that breaks it.</summary>
/// <remarks>
/// Environment: <c>PHBCALC_CASES</c> runs that many cases of every law instead; <c>PHBCALC_SEED</c> starts from another seed;
/// <c>PHBCALC_REPLAY</c> starts with the very case that failed: the seed and the size that a failure prints last, as <c>seed,gamma,size</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LawAttribute : PropertyAttribute
{
    /// <summary>Fixes where the cases start and how many there are.</summary>
    /// <param name="count">How many cases to run, if the environment does not say.</param>
    public LawAttribute(int count = 200)
    {
        (Count, MaxTest, Replay, QuietOnSuccess) = (count, Cases(count), Start, true);
    }

    /// <summary>How many cases to run, if the environment does not say.</summary>
    public int Count { get; }

    /// <summary>Where cases start.</summary>
    internal static string Start => Value("PHBCALC_REPLAY") ?? $"{Value("PHBCALC_SEED") ?? "20260401"},9223372036854775783";

    /// <summary>How many cases run.</summary>
    internal static int Cases(int count) => Value("PHBCALC_CASES") is { } asked ? int.Parse(asked, CultureInfo.InvariantCulture) : count;

    private static string? Value(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? text : null;
}
