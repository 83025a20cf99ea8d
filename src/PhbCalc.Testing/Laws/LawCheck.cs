using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace PhbCalc.Testing;

/// <summary>Holds a law against many random cases with FsCheck, the same cases on every run, and shrinks a case that breaks it.</summary>
internal static class LawCheck
{
    private const ulong Seed = 20260401;
    private const ulong Gamma = 9223372036854775783;

    /// <summary>A case that breaks the law; null if it holds in all.</summary>
    /// <typeparam name="T">The type of a case.</typeparam>
    /// <param name="cases">Where cases come from, and how they shrink.</param>
    /// <param name="law">Throws where the law does not hold.</param>
    /// <param name="show">The text of a case as somebody would paste it.</param>
    /// <param name="options">How many cases, and where to start.</param>
    /// <exception cref="InvalidOperationException">Too many cases were thrown away, so that the law was not tested.</exception>
    internal static BrokenLaw? Find<T>(Arbitrary<T> cases, Action<T> law, Func<T, string> show, LawOptions options)
    {
        LawRunner runner = new();
        Config config = Config.Quick.WithMaxTest(options.Cases).WithRunner(runner);
        Check.One(StartingAt(config, options), Prop.ForAll(cases, law));
        if (runner.Failure is { } failure)
        {
            T shrunk = (T)failure.Item3.Head;
            string replay = string.Create(CultureInfo.InvariantCulture, $"{failure.Item6.Seed},{failure.Item6.Gamma},{failure.Item7}");
            return new(show(shrunk), Broken(law, shrunk, failure), failure.Item1.NumberOfTests, failure.Item1.NumberOfShrinks, replay);
        }

        return runner.IsPassed ? null : throw new InvalidOperationException("The law was not tested: too many cases were thrown away.");
    }

    private static Config StartingAt(Config config, LawOptions options) =>
        options.Start is var (start, gamma, size) ? config.WithReplay(start, gamma, size) : config.WithReplay(Seed, Gamma);

    /// <summary>What the law says of the smallest case; the case is run again, as FsCheck keeps what the first one said.</summary>
    private static string Broken<T>(Action<T> law, T shrunk, TestResult.Failed failure)
    {
        Exception? thrown = null;
        try
        {
            law(shrunk);
        }
        catch (Exception exception)
        {
            thrown = exception;
        }

        thrown ??= (failure.Item4 as Outcome.Failed)?.Item;
        return thrown is LawBrokenException ? thrown.Message : thrown?.ToString() ?? "It failed once, and not when it was run again: it does not always answer the same.";
    }
}
