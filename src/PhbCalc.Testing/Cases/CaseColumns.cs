using PhbCalc.Data;

namespace PhbCalc.Testing;

/// <summary>The columns that a file of cases may have: those of every calculation, and what it is expected to come to.</summary>
internal static class CaseColumns
{
    internal const string Case = "case";
    internal const string Calculation = "calculation";
    internal const string Folder = "folder";
    internal const string PersonId = "person_id";
    internal const string ExpectPrefix = "expect ";

    /// <summary>In a cell it means: blank here, whatever the baseline says.</summary>
    internal const string Blank = "-";

    /// <summary>The name of the row that fills the blanks of later rows.</summary>
    internal const string Baseline = "baseline";

    internal static FileColumns All { get; } = new(
        [Case],
        [
            Calculation,
            .. Calculations.All.SelectMany(calculation => calculation.Inputs).Distinct(StringComparer.Ordinal),
            .. Calculations.All.SelectMany(calculation => calculation.Outputs).Distinct(StringComparer.Ordinal).Select(Expected),
        ])
    {
        Suggestion = Suggest,
    };

    /// <summary>The column in which a figure is expected.</summary>
    internal static string Expected(string output) => ExpectPrefix + output;

    internal static bool IsExpected(string column) => column.StartsWith(ExpectPrefix, StringComparison.Ordinal);

    /// <summary>What to write instead of a name that is no column: the nearest of its kind, also one that has a word before it here.</summary>
    private static string Suggest(string name)
    {
        string[] kind = [.. All.Names.Where(column => IsExpected(column) == name.StartsWith("expect", StringComparison.OrdinalIgnoreCase))];
        string[] longer = [.. kind.Where(column => column.EndsWith($"_{name}", StringComparison.OrdinalIgnoreCase))];
        return longer.Length > 0 ? $"did you mean {string.Join(" or ", longer.Select(column => $"'{column}'"))}?"
            : Nearest.To(name, kind) is { } nearest ? $"did you mean '{nearest}'?"
            : $"the columns of each calculation are {string.Join("; ", Calculations.All.Select(own => $"{own.Name}: {string.Join(", ", IsExpected(name) ? own.Outputs.Select(Expected) : own.Inputs)}"))}";
    }
}
