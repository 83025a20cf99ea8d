using FsCheck;
using FsCheck.Fluent;
using Xunit.Sdk;

namespace PhbCalc.TestSupport;

/// <summary>Makes a property of a law, for a test marked with <see cref="LawAttribute"/>; a failure shows its cases as somebody would paste them.</summary>
public static class Law
{
    /// <summary>The line before the text of a case.</summary>
    internal const string Start = "--- case\n";

    /// <summary>The line after what the law says of the case.</summary>
    internal const string End = "\n--- end of case";

    /// <summary>The property that the law holds in every case.</summary>
    /// <typeparam name="T">The type of a case.</typeparam>
    /// <param name="cases">Where cases come from, and how they shrink.</param>
    /// <param name="law">Throws where the law does not hold.</param>
    /// <param name="show">The text of a case as somebody would paste it; its <c>ToString</c> if not given.</param>
    public static Property Of<T>(Arbitrary<T> cases, Action<T> law, Func<T, string>? show = null)
    {
        if (LawSettings.Current.Fault is { } fault)
        {
            throw new XunitException(fault);
        }

        Func<T, string> text = show ?? (given => given?.ToString() ?? string.Empty);
        Arbitrary<Shown<T>> shown = Arb.From(cases.Generator.Select(given => new Shown<T>(given, text)), one => cases.Shrinker(one.Case).Select(given => new Shown<T>(given, text)));
        return Prop.ForAll(shown, one => one.Hold(law));
    }

    /// <summary>The property that the law holds in every case; the cases do not shrink.</summary>
    /// <typeparam name="T">The type of a case.</typeparam>
    /// <param name="cases">Where cases come from.</param>
    /// <param name="law">Throws where the law does not hold.</param>
    public static Property Of<T>(Gen<T> cases, Action<T> law) => Of(Arb.From(cases), law);

    /// <summary>Fails unless the law holds in every case: for a law that is one step of a test, or that a theory gives its data.</summary>
    /// <typeparam name="T">The type of a case.</typeparam>
    /// <param name="cases">Where cases come from, and how they shrink.</param>
    /// <param name="law">Throws where the law does not hold.</param>
    /// <param name="show">The text of a case as somebody would paste it; its <c>ToString</c> if not given.</param>
    /// <param name="count">How many cases to run, if the environment does not say.</param>
    public static void Holds<T>(Arbitrary<T> cases, Action<T> law, Func<T, string>? show = null, int count = 200)
    {
        LawSettings settings = LawSettings.Current;
        Config config = Config.QuickThrowOnFailure.WithMaxTest(settings.Cases ?? count).WithQuietOnSuccess(true);
        config = settings.Size is { } size ? config.WithReplay(settings.Seed, settings.Gamma, size) : config.WithReplay(settings.Seed, settings.Gamma);
        Property property = Of(cases, law, show);
        try
        {
            Check.One(config, property);
        }
        catch (Exception exception)
        {
            throw new XunitException(LawReport.Of(exception.Message) ?? exception.Message, exception);
        }
    }

    /// <summary>Fails unless the law holds in every case; the cases do not shrink.</summary>
    /// <typeparam name="T">The type of a case.</typeparam>
    /// <param name="cases">Where cases come from.</param>
    /// <param name="law">Throws where the law does not hold.</param>
    /// <param name="count">How many cases to run, if the environment does not say.</param>
    public static void Holds<T>(Gen<T> cases, Action<T> law, int count = 200) => Holds(Arb.From(cases), law, count: count);

    /// <summary>A case, whose text is what somebody would paste, and what the law said of this very case.</summary>
    private sealed class Shown<T>(T given, Func<T, string> show)
    {
        private string? _wrong;

        internal T Case => given;

        public override string ToString() => $"\n{Start}{show(given)}\n\n{_wrong}{End}";

        internal void Hold(Action<T> law)
        {
            try
            {
                law(given);
            }
            catch (Exception exception)
            {
                _wrong = exception.Message;
                throw;
            }
        }
    }
}
