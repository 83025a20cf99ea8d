using System.Globalization;

namespace PhbCalc.Testing;

/// <summary>An expected figure as somebody wrote it: a number, or a sum that comes to one. It is exact until it is compared.</summary>
/// <remarks>Rule: spec 9, PhbCalc.Testing: + - * / and brackets, exact; a leading = is allowed.</remarks>
/// <param name="Text">The text, without white space around it.</param>
/// <param name="Value">What it comes to.</param>
internal sealed record Sum(string Text, Fraction Value)
{
    /// <summary>Results of this size and more are no expected figure.</summary>
    private static readonly Fraction TooMuch = 1_000_000_000_000_000m;

    /// <summary>Whether it has to be worked out, so that it is worth showing beside its value.</summary>
    internal bool IsWorkedOut => Text.Any(letter => "=+*/()".Contains(letter, StringComparison.Ordinal)) || Text.LastIndexOf('-') > 0;

    /// <summary>Reads a sum; null if it cannot be read, which is reported.</summary>
    /// <param name="field">The column that it stands in.</param>
    /// <param name="text">The text.</param>
    /// <param name="fault">What is wrong with it; null if nothing is.</param>
    internal static Sum? Read(string field, string text, out Fault? fault)
    {
        SumReader reader = new(text);
        fault = reader.TryRead(out Fraction value) is { } problem ? SumFaults.NotASum(field, text, problem)
            : value >= TooMuch || value <= -1 * TooMuch ? SumFaults.TooLarge(field, text)
            : null;
        return fault is null ? new(text, value) : null;
    }

    /// <summary>The value with so many decimals, rounded once, half away from zero.</summary>
    internal decimal Rounded(int decimals) => Value.Round(decimals);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Text} = {Value.Numerator}/{Value.Denominator}");
}
