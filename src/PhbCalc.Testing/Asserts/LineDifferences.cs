using PhbCalc.Testing.Calculations;

namespace PhbCalc.Testing;

/// <summary>Tells two budgets apart, line by line.</summary>
internal static class LineDifferences
{
    /// <summary>The lines that differ, as a table; null if none does.</summary>
    internal static string? Between(CostBreakdown actual, CostBreakdown expected)
    {
        ILookup<string, string> actuals = Lines(actual);
        ILookup<string, string> expecteds = Lines(expected);
        TextTable table = new(false, false, false);
        table.Add("Line", "Expected", "Actual");
        bool differs = false;
        foreach (string name in expecteds.Concat(actuals).Select(lines => lines.Key).Distinct(StringComparer.Ordinal))
        {
            (string there, string wanted) = (string.Join("; ", actuals[name]), string.Join("; ", expecteds[name]));
            if (there != wanted)
            {
                differs = true;
                table.Add(name, wanted.Length == 0 ? "(none)" : wanted, there.Length == 0 ? "(none)" : there);
            }
        }

        if (!differs)
        {
            return null;
        }

        CostText text = new();
        string sums = actual.Total == expected.Total ? $"both {actual.Total}"
            : $"{actual.Total}, not {expected.Total}: {Figure.Pounds("sum", actual.Total).Difference(expected.Total.Pounds)}";
        text.Line($"The lines differ ({sums})");
        text.Line(string.Empty);
        text.Table(table);
        return text.ToString().TrimEnd();
    }

    private static ILookup<string, string> Lines(CostBreakdown breakdown) => breakdown.Lines
        .ToLookup(line => string.Join(", ", ((string?[])[line.Label, line.Band]).OfType<string>()), Text, StringComparer.Ordinal);

    private static string Text(CostLine line)
    {
        string carers = line.Carers > 1 ? $" x {Iso.Number(line.Carers)} carers" : string.Empty;
        string outside = line.NotInBudget == Money.Zero ? string.Empty : $", {line.NotInBudget} not in the budget";
        return $"{CostText.Quantity(line)} at {line.Rate}{carers} = {line.Amount}{outside}";
    }
}
