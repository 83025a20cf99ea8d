using System.Globalization;
using System.Numerics;

namespace PhbCalc.Testing;

/// <summary>
/// Reads a sum: numbers like 1234.56, £1,234.56 and .5, signs, + - * / and brackets; * and / go before + and -, and what is level goes from the
/// left. Fractions stay fractions.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class SumReader(string text)
{
    /// <summary>Longer texts are no cell that somebody wrote; it keeps the numbers small enough to be quick.</summary>
    private const int Longest = 1000;

    private const int MostBrackets = 50;

    private int position;
    private int brackets;
    private string? problem;

    /// <summary>What is wrong, as a predicate of the text; null if the text could be read.</summary>
    /// <param name="value">What it comes to; nothing if it could not be read.</param>
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
