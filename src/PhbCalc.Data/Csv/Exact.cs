namespace PhbCalc.Data.Csv;

/// <summary>Decimals with exactly the digits to write. Writing a decimal writes its zeros: 1.50 is not 1.5.</summary>
internal static class Exact
{
    /// <summary>Dividing by it drops the zeros at the end.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>Adding it makes at least two decimals, and turns -0 into 0.</summary>
    private const decimal Nought = 0.00m;

    /// <summary>A sum of money, with at least two decimals: all its digits, and no zeros after them.</summary>
    internal static decimal Pounds(Money money) => (money.Pounds.Scale > 2 ? money.Pounds / One : money.Pounds) + Nought;

    /// <summary>A number with an exact number of decimals: extra ones are rounded, halves away from zero, and missing ones are zeros.</summary>
    internal static decimal Decimals(decimal number, int decimals) =>
        decimal.Round(number, decimals, MidpointRounding.AwayFromZero) + new decimal(0, 0, 0, isNegative: false, (byte)decimals);

    /// <summary>A number without zeros at its end.</summary>
    internal static decimal Plain(decimal number) => number / One;

    /// <summary>The same; null if there is none.</summary>
    internal static decimal? PlainOrNull(decimal? number) => number is { } given ? Plain(given) : null;

    /// <summary>A number with an exact number of decimals; null if there is none.</summary>
    internal static decimal? DecimalsOrNull(decimal? number, int decimals) => number is { } given ? Decimals(given, decimals) : null;
}
