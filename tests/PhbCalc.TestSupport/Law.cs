using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace PhbCalc.TestSupport;

/// <summary>Makes a property of a law, for a test marked with <see cref="LawAttribute"/>; a failure shows its cases as somebody would paste them.</summary>
public static class Law
{
    /// <summary>The property that the law holds in every case.</summary>
    /// <typeparam name="T">The type of a case.</typeparam>
    /// <param name="cases">Where cases come from, and how they shrink.</param>
    /// <param name="law">Throws where the law does not hold.</param>
    /// <param name="show">The text of a case as somebody would paste it; its <c>ToString</c> if not given.</param>
    public static Property Of<T>(Arbitrary<T> cases, Action<T> law, Func<T, string>? show = null)
    {
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
        string[] start = LawAttribute.Start.Trim('(', ')').Split(',');
        (ulong seed, ulong gamma) = (ulong.Parse(start[0], CultureInfo.InvariantCulture), ulong.Parse(start[1], CultureInfo.InvariantCulture));
        Config config = Config.QuickThrowOnFailure.WithMaxTest(LawAttribute.Cases(count)).WithQuietOnSuccess(true);
        Check.One(start.Length > 2 ? config.WithReplay(seed, gamma, int.Parse(start[2], CultureInfo.InvariantCulture)) : config.WithReplay(seed, gamma), Of(cases, law, show));
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

        public override string ToString() => $"\n{show(given)}\n{_wrong}";

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
