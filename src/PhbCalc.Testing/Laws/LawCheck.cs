using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

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
    /// <param name="show">The text of a case, ready to paste.</param>
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

/// <summary>How laws are tested.</summary>
/// <remarks>This type is immutable. Rule: spec 9, Laws as a kit.</remarks>
public sealed record LawOptions
{
    private const int PartsOfReplay = 3;

    /// <summary>The options with every default: 200 cases, the usual ones.</summary>
    public static LawOptions Default { get; } = new();

    /// <summary>How many random cases each law is tested on, 1 or more; 200 by default. They are the same on every run.</summary>
    /// <exception cref="InvalidInputException">It is below 1: a law without cases is not tested.</exception>
    public int Cases
    {
        get;
        init => field = value >= 1 ? value
            : throw new InvalidInputException([new("cases", "is too few to test a law", "write 1 or more") { Value = value.ToString(CultureInfo.InvariantCulture) }]);
    }
    = 200;

    /// <summary>Where to start: what a failure prints, to make its case come first; null (the default) for the usual cases.</summary>
    /// <exception cref="InvalidInputException">It is not what a failure prints.</exception>
    public string? Replay
    {
        get;
        init
        {
            (field, Start) = (value, value is { Length: > 0 } ? StartOf(value) : null);
        }
    }

    /// <summary>The seed, its companion and the size of the case to start with; null for the usual cases.</summary>
    internal (ulong Seed, ulong Gamma, int Size)? Start { get; private init; }

    private static (ulong Seed, ulong Gamma, int Size) StartOf(string replay)
    {
        string[] parts = replay.Split(',');
        return parts.Length == PartsOfReplay
            && ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            && ulong.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out ulong gamma)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int size)
                ? (seed, gamma, size)
                : throw new InvalidInputException([new("replay", "is not a case to start with", "copy what the failure printed: three whole numbers with commas between them") { Value = replay }]);
    }
}

/// <summary>A case in which a law does not hold.</summary>
/// <param name="Case">The smallest such case found, ready to paste.</param>
/// <param name="What">What is wrong in it.</param>
/// <param name="Cases">After how many cases it was found.</param>
/// <param name="Shrinks">In how many steps it was made smaller.</param>
/// <param name="Replay">What to give as <see cref="LawOptions.Replay"/> so that it comes first.</param>
internal sealed record BrokenLaw(string Case, string What, int Cases, int Shrinks, string Replay);

/// <summary>The message for an allocator or costing model that breaks laws.</summary>
internal static class LawReport
{
    /// <summary>Fails if any law is broken, with all that are.</summary>
    /// <param name="what">What the laws test.</param>
    /// <param name="count">How many laws there are.</param>
    /// <param name="laws">Each law that is broken, and where.</param>
    /// <param name="notLookedAt">How many of the others were not looked at, as they say nothing where these are broken.</param>
    [StackTraceHidden]
    internal static void FailIfBroken(string what, int count, IEnumerable<(string Name, BrokenLaw Broken)> laws, int notLookedAt = 0)
    {
        (string Name, BrokenLaw Broken)[] broken = [.. laws];
        if (broken.Length > 0)
        {
            string others = notLookedAt == 0 ? string.Empty : $" {Iso.Count(notLookedAt, "other is", "others are")} looked at once it keeps {(broken.Length == 1 ? "that" : "those")}.";
            string head = $"The {what} breaks {Iso.Number(broken.Length)} of {Iso.Count(count, "law", "laws")}.{others}";
            throw new CheckFailedException(string.Join("\n\n", broken.Select(law => Text(law.Name, law.Broken)).Prepend(head)));
        }
    }

    private static string Text(string name, BrokenLaw law) => $$"""
        {{name}}
          Broken by {{law.Case}}
          {{law.What}}
          Found after {{Iso.Count(law.Cases, "case", "cases")}} and {{Iso.Count(law.Shrinks, "shrink", "shrinks")}}; to run it first: new LawOptions { Replay = "{{law.Replay}}" }
        """;
}

/// <summary>Keeps how a run of FsCheck ended, and prints nothing.</summary>
internal sealed class LawRunner : IRunner
{
    internal TestResult.Failed? Failure { get; private set; }

    internal bool IsPassed { get; private set; }

    public void OnStartFixture(Type t)
    {
    }

    public void OnArguments(int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
    }

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
    }

    public void OnFinished(string name, TestResult testResult)
    {
        Failure = testResult as TestResult.Failed;
        IsPassed = testResult.IsPassed;
    }
}
