using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Sdk;

namespace PhbCalc.TestSupport;

/// <summary>Tests a law on many random cases with FsCheck, the same cases on every run, and shrinks a case that breaks it.</summary>
/// <remarks>
/// Environment: <c>PHBCALC_CASES</c> runs that many cases of every law instead; <c>PHBCALC_SEED</c> starts from another seed;
/// <c>PHBCALC_REPLAY</c> (which a failure prints) starts with the very case that failed.
/// </remarks>
public static class Law
{
    private const ulong Seed = 20260401;
    private const ulong Gamma = 9223372036854775783;

    /// <summary>Fails unless the law holds in every case.</summary>
    /// <typeparam name="T">The type of a case.</typeparam>
    /// <param name="cases">Where cases come from, and how they shrink.</param>
    /// <param name="law">Throws where the law does not hold.</param>
    /// <param name="show">The text of a case as somebody would paste it; its <c>ToString</c> if not given.</param>
    /// <param name="count">How many cases to run, if the environment does not say.</param>
    public static void Holds<T>(Arbitrary<T> cases, Action<T> law, Func<T, string>? show = null, int count = 200)
    {
        LawRunner runner = new();
        int most = Number("PHBCALC_CASES") is { } asked ? (int)asked : count;
        Config config = Config.Quick.WithMaxTest(most).WithRunner(runner);
        Check.One(Replayed(config), Prop.ForAll(cases, law));
        if (runner.Failure is { } failure)
        {
            T shrunk = (T)failure.Item3.Head;
            throw new XunitException(Report(failure, show is null ? shrunk?.ToString() : show(shrunk), Broken(law, shrunk, failure)));
        }

        Assert.True(runner.IsPassed, "The law was not tested: too many cases were thrown away.");
    }

    /// <summary>Fails unless the law holds in every case; the cases do not shrink.</summary>
    /// <typeparam name="T">The type of a case.</typeparam>
    /// <param name="cases">Where cases come from.</param>
    /// <param name="law">Throws where the law does not hold.</param>
    /// <param name="count">How many cases to run, if the environment does not say.</param>
    public static void Holds<T>(Gen<T> cases, Action<T> law, int count = 200) => Holds(Arb.From(cases), law, count: count);

    private static Config Replayed(Config config)
    {
        if (Environment.GetEnvironmentVariable("PHBCALC_REPLAY") is not { Length: > 0 } replay)
        {
            return config.WithReplay(Number("PHBCALC_SEED") ?? Seed, Gamma);
        }

        ulong[] parts = [.. replay.Split(',').Select(part => ulong.Parse(part, CultureInfo.InvariantCulture))];
        return config.WithReplay(parts[0], parts[1], (int)parts[2]);
    }

    private static ulong? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string? Broken<T>(Action<T> law, T shrunk, TestResult.Failed failure) =>
        (Record.Exception(() => law(shrunk)) ?? (failure.Item4 as Outcome.Failed)?.Item)?.ToString();

    private static string Report(TestResult.Failed failure, string? shrunk, string? broken) => string.Create(CultureInfo.InvariantCulture, $"""
        The law is broken after {failure.Item1.NumberOfTests} cases and {failure.Item1.NumberOfShrinks} shrinks.
        To run this case first: PHBCALC_REPLAY={failure.Item6.Seed},{failure.Item6.Gamma},{failure.Item7}

        {shrunk}

        {broken}
        """);
}
