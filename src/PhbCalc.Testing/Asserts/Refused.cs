using System.Diagnostics;
using PhbCalc.Data;

namespace PhbCalc.Testing;

/// <summary>Asserts that something is refused, and why: <c>Refused.With("minimum wage", () =&gt; costing.Cost(team))</c>.</summary>
/// <remarks>Rule: spec 9, PhbCalc.Testing. Refused means that it throws <see cref="InvalidInputException"/> or <see cref="InvalidFilesException"/>; other exceptions pass through.</remarks>
public static class Refused
{
    /// <summary>Fails unless something is refused with a fault whose text holds some words; capitals do not matter.</summary>
    /// <param name="words">Some words of the fault's field, problem or remedy: <c>minimum wage</c>.</param>
    /// <param name="what">What is to be refused.</param>
    /// <exception cref="ArgumentException">The words are blank.</exception>
    /// <exception cref="CheckFailedException">It is not refused, or with other faults, which are shown.</exception>
    [StackTraceHidden]
    public static void With(string words, Action what)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        ArgumentNullException.ThrowIfNull(what);
        string[] faults = Faults(what);
        if (!faults.Any(fault => fault.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            throw new CheckFailedException(faults.Length == 0
                ? $"It is not refused; expected a fault with '{words}'."
                : $"It is refused, but no fault has '{words}':\n{string.Join('\n', faults)}");
        }
    }

    private static string[] Faults(Action what)
    {
        try
        {
            what();
            return [];
        }
        catch (InvalidInputException exception)
        {
            return [.. exception.Faults.Select(fault => fault.ToString())];
        }
        catch (InvalidFilesException exception)
        {
            return [.. exception.Faults.Select(fault => fault.ToString())];
        }
    }
}
