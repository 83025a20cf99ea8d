using System.Globalization;

namespace PhbCalc.TestSupport;

/// <summary>Cultures in which text that is not invariant shows: another i, another decimal point, another minus, another calendar.</summary>
public static class Cultures
{
    /// <summary>Turkish, German, Saudi Arabic, Persian, Swedish and British.</summary>
    public static IReadOnlyList<string> Names { get; } = ["tr-TR", "de-DE", "ar-SA", "fa-IR", "sv-SE", "en-GB"];

    /// <summary>Runs something in a culture, on this thread.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="culture">The name of the culture; empty for the invariant one.</param>
    /// <param name="run">What to run.</param>
    /// <returns>The answer.</returns>
    public static T In<T>(string culture, Func<T> run)
    {
        (CultureInfo culture, CultureInfo userInterface) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return run();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
