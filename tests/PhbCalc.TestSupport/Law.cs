using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Testing;
using Xunit.Sdk;

namespace PhbCalc.TestSupport;

/// <summary>Tests a law on many random cases with FsCheck, the same cases on every run, and shrinks a case that breaks it.</summary>
/// <remarks>
/// Environment: <c>PHBCALC_CASES</c> runs that many cases of every law instead; <c>PHBCALC_SEED</c> starts from another seed;
/// <c>PHBCALC_REPLAY</c> (which a failure prints) starts with the very case that failed.
/// </remarks>
public static class Law
{
    /// <summary>Fails unless the law holds in every case.</summary>
    /// <typeparam name="T">The type of a case.</typeparam>
    /// <param name="cases">Where cases come from, and how they shrink.</param>
    /// <param name="law">Throws where the law does not hold.</param>
    /// <param name="show">The text of a case as somebody would paste it; its <c>ToString</c> if not given.</param>
    /// <param name="count">How many cases to run, if the environment does not say.</param>
    public static void Holds<T>(Arbitrary<T> cases, Action<T> law, Func<T, string>? show = null, int count = 200)
    {
        LawOptions options = new()
        {
            Cases = Number("PHBCALC_CASES") is { } asked ? (int)asked : count,
            Replay = Environment.GetEnvironmentVariable("PHBCALC_REPLAY"),
        };
        string Show(T given) => show is null ? given?.ToString() ?? string.Empty : show(given);
        BrokenLaw? broken = Number("PHBCALC_SEED") is { } seed ? LawCheck.Find(cases, law, Show, options, seed) : LawCheck.Find(cases, law, Show, options);
        if (broken is not null)
        {
            throw new XunitException(Report(broken));
        }
    }

    /// <summary>Fails unless the law holds in every case; the cases do not shrink.</summary>
    /// <typeparam name="T">The type of a case.</typeparam>
    /// <param name="cases">Where cases come from.</param>
    /// <param name="law">Throws where the law does not hold.</param>
    /// <param name="count">How many cases to run, if the environment does not say.</param>
    public static void Holds<T>(Gen<T> cases, Action<T> law, int count = 200) => Holds(Arb.From(cases), law, count: count);

    private static ulong? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string Report(BrokenLaw broken) => string.Create(CultureInfo.InvariantCulture, $"""
        The law is broken after {broken.Cases} cases and {broken.Shrinks} shrinks.
        To run this case first: PHBCALC_REPLAY={broken.Replay}

        {broken.Case}

        {broken.What}
        """);
}
