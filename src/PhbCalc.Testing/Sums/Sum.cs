using System.Globalization;
using System.Numerics;
using PhbCalc.Data.Csv;

namespace PhbCalc.Testing.Sums;

/// <summary>An expected figure as written: a number, or a sum that comes to one. It is exact until it is compared.</summary>
/// <remarks>Rule: spec 9, PhbCalc.Testing: + - * / and brackets, exact; a leading = is allowed.</remarks>
/// <param name="Text">The text, without white space around it.</param>
/// <param name="Value">Its value.</param>
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

/// <summary>
/// Reads a sum: numbers like 1234.56, £1,234.56 and .5, signs, + - * / and brackets; * and / go before + and -, and what is level goes from the
/// left. Fractions stay fractions.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class SumReader(string text)
{
    /// <summary>The longest text to read, which keeps the numbers small and quick.</summary>
    private const int Longest = 1000;

    private const int MostBrackets = 50;

    private int position;
    private int brackets;
    private string? problem;

    /// <summary>What is wrong, as a predicate of the text; null if the text could be read.</summary>
    /// <param name="value">Its value; 0 if it could not be read.</param>
    internal string? TryRead(out Fraction value)
    {
        value = default;
        if (text.Length > Longest)
        {
            return "is longer than a thousand characters";
        }

        Skip('=');
        value = Terms();
        if (problem is null && Next is { } left)
        {
            Refuse(left == ')' ? "closes a bracket that nothing opens" : $"has {Shown(left)} where + - * / or the end is expected");
        }

        value = problem is null ? value : default;
        return problem;
    }

    /// <summary>The next character that is not white space; null at the end.</summary>
    private char? Next
    {
        get
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            return position < text.Length ? text[position] : null;
        }
    }

    private Fraction Terms()
    {
        Fraction sum = Factors();
        while (problem is null && Next is '+' or '-')
        {
            bool isAdded = text[position++] == '+';
            Fraction term = Factors();
            sum = isAdded ? sum + term : sum - term;
        }

        return sum;
    }

    private Fraction Factors()
    {
        Fraction product = Signed();
        while (problem is null && Next is '*' or '/')
        {
            bool isTimes = text[position++] == '*';
            Fraction factor = Signed();
            if (!isTimes && problem is null && factor == 0)
            {
                Refuse("divides by nothing");
            }

            product = problem is not null ? default : isTimes ? product * factor : product / factor;
        }

        return product;
    }

    private Fraction Signed()
    {
        bool isNegative = false;
        while (Next is '-' or '+')
        {
            isNegative ^= text[position++] == '-';
        }

        Fraction value = Skip('(') ? Bracket() : Number();
        return isNegative ? 0 - value : value;
    }

    private Fraction Bracket()
    {
        if (++brackets > MostBrackets)
        {
            Refuse("has more than fifty brackets within each other");
            return default;
        }

        Fraction value = Terms();
        brackets--;
        if (problem is null && !Skip(')'))
        {
            Refuse(Next is { } other ? $"has {Shown(other)} where + - * / or ) is expected" : "opens a bracket that nothing closes");
        }

        return value;
    }

    private Fraction Number()
    {
        Skip('£');
        char? first = Next;
        int start = position;
        string whole = Digits(commas: true);
        bool hasPoint = position < text.Length && text[position] == '.';
        position += hasPoint ? 1 : 0;
        string decimals = hasPoint ? Digits(commas: false) : string.Empty;
        if (whole.Length + decimals.Length == 0)
        {
            position = start;
            Refuse(first is null ? "ends where a number is expected" : $"has {Shown(first.Value)} where a number is expected");
            return default;
        }

        return new(BigInteger.Parse(whole + decimals, NumberStyles.None, CultureInfo.InvariantCulture), BigInteger.Pow(10, decimals.Length));
    }

    /// <summary>Digits; with a comma before each three if so written, and nowhere else: 1,234,567.</summary>
    private string Digits(bool commas)
    {
        int start = position;
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || (commas && text[position] == ',')))
        {
            position++;
        }

        string written = text[start..position];
        string[] groups = written.Split(',');
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3)))
        {
            Refuse($"has '{written}', whose commas do not stand before each three digits");
        }

        return string.Concat(groups);
    }

    private bool Skip(char wanted)
    {
        bool isThere = Next == wanted;
        position += isThere ? 1 : 0;
        return isThere;
    }

    private void Refuse(string what) => problem ??= what;

    private static string Shown(char letter) => char.IsControl(letter) ? "a control character" : $"'{letter}'";
}

/// <summary>What can be wrong with an expected figure.</summary>
internal static class SumFaults
{
    internal static Fault NotASum(string field, string text, string problem) =>
        new(field, problem, "write a figure like 1234.56, or a sum of figures with + - * / and brackets like 37.5*15.30*52") { Value = CellFaults.Shown(text) };

    internal static Fault TooLarge(string field, string text) =>
        new(field, "comes to a million thousand millions or more", "look for a digit or a times too many") { Value = CellFaults.Shown(text) };
}
