using System.Globalization;
using PhbCalc.Testing.Rows;
using PhbCalc.Testing.Sums;

namespace PhbCalc.Testing.Calculations;

/// <summary>The calculations that cases can ask for.</summary>
internal static class AllCalculations
{
    internal static Calculation[] All { get; } =
    [
        CostCases.Calculation, ChangeCases.Calculation, EmployCases.Calculation, EmployCalendarCases.Calculation, AllocateCases.Calculation, ClusterCases.Calculation, ContactCases.Calculation, ReleaseCases.Calculation,
    ];

    /// <summary>The calculation of a name; null if there is none.</summary>
    internal static Calculation? Find(string name) => Array.Find(All, calculation => string.Equals(calculation.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A calculation that cases can ask for.</summary>
/// <param name="Name">Its name: that of the verb of the command, or of what the verb works out beside it.</param>
/// <param name="Inputs">Every column it takes.</param>
/// <param name="BesideFolder">Those of them that may be given where the rest comes from a folder.</param>
/// <param name="Outputs">The figures it works out, by the names of the result files.</param>
/// <param name="Work">Works a case out. It throws <see cref="Data.InvalidFilesException"/> with every fault of the case.</param>
internal sealed record Calculation(string Name, string[] Inputs, string[] BesideFolder, string[] Outputs, Func<CaseCells, CaseAnswer> Work);

/// <summary>The result of a case.</summary>
/// <param name="Heading">What was worked out: <c>cost, 2026-04-01 to 2027-03-31</c>.</param>
/// <param name="Figures">The figures. One that there is none of, such as an hourly rate without hours, is missing.</param>
internal sealed record CaseAnswer(string Heading, ValueList<Figure> Figures)
{
    /// <summary>The figure of a name; null if the case has none.</summary>
    internal Figure? Find(string name) => Figures.FirstOrDefault(figure => figure.Name == name);
}

/// <summary>A figure of a case, and its parts.</summary>
/// <param name="Name">The name it has in the result files.</param>
/// <param name="Value">The figure.</param>
internal sealed record Figure(string Name, decimal Value)
{
    private const int Penny = 2;

    /// <summary>The decimals it has, to which what is expected of it is rounded; null for a number that is compared as it is.</summary>
    internal int? Decimals { get; private init; }

    /// <summary>Whether it is pounds.</summary>
    internal bool IsPounds => Decimals is not null;

    /// <summary>The lines that it is made of; none where there are none to show.</summary>
    internal CostBreakdown Lines { get; private init; } = new([]);

    /// <summary>What it is made of, where that is not lines of money; null where it is.</summary>
    internal string? Working { get; private init; }

    /// <summary>A sum of money to the penny.</summary>
    internal static Figure Pounds(string name, Money money, params IEnumerable<CostLine> lines) => new(name, money.Pounds) { Decimals = Penny, Lines = new([.. lines]) };

    /// <summary>A sum of money to the penny, of which a text says how it came about.</summary>
    internal static Figure Pounds(string name, Money money, string working) => new(name, money.Pounds) { Decimals = Penny, Working = working };

    /// <summary>A rate in pounds, with so many decimals.</summary>
    internal static Figure Rate(string name, Money rate, int decimals, CostBreakdown lines) => new(name, rate.Pounds) { Decimals = decimals, Lines = lines };

    /// <summary>A number that is not money.</summary>
    internal static Figure Number(string name, decimal number, string? working = null) => new(name, number) { Working = working };

    /// <summary>A number that is not money, of which lines show how it came about.</summary>
    internal static Figure Number(string name, decimal number, IEnumerable<CostLine> lines) => new(name, number) { Lines = new([.. lines]) };

    /// <summary>What is expected, as it is compared: rounded once to the decimals of the figure; a number as it is, null if it is a fraction without end.</summary>
    internal decimal? Comparable(Sum expected)
    {
        const int MostDecimals = 12;
        decimal rounded = expected.Rounded(Decimals ?? MostDecimals);
        return Decimals is not null || rounded == expected.Value ? rounded : null;
    }

    /// <summary>A value of this figure as text.</summary>
    internal string Text(decimal value) => !IsPounds ? value.ToString("#,##0.############", CultureInfo.InvariantCulture)
        : Decimals == Penny ? Money.FromPounds(value).ToString()
        : $"{(value < 0m ? "-" : string.Empty)}£{decimal.Abs(value).ToString(string.Create(CultureInfo.InvariantCulture, $"#,##0.{new string('0', Decimals!.Value)}"), CultureInfo.InvariantCulture)}";

    /// <summary>How much more the figure is than expected, in pence where it is money: <c>+30p</c>.</summary>
    internal string Difference(decimal expected)
    {
        decimal more = Value - expected;
        string sign = more > 0m ? "+" : string.Empty;
        return IsPounds
            ? $"{sign}{(more * 100m).ToString("#,##0.####", CultureInfo.InvariantCulture)}p"
            : $"{sign}{more.ToString("#,##0.############", CultureInfo.InvariantCulture)}";
    }

    /// <summary>The figure as it stands in a file.</summary>
    internal string InFile() => Value.ToString(IsPounds ? $"0.{new string('0', Decimals!.Value)}" : "0.############", CultureInfo.InvariantCulture);
}
