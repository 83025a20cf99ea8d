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
        Required = $"{Case}, {Calculation} (in the row or in a baseline) and at least one column that starts with {ExpectPrefix.TrimEnd()}",
        Suggestion = Suggest,
    };

    /// <summary>The column in which a figure is expected.</summary>
    internal static string Expected(string output) => ExpectPrefix + output;

    internal static bool IsExpected(string column) => column.StartsWith(ExpectPrefix, StringComparison.Ordinal);

    /// <summary>What to write instead of a name that is no column: the nearest of its kind, also one that has a word before it here.</summary>
    private static string Suggest(string name)
    {
        const string Directions = "all columns are in docs/testing.md";
        string[] words = name.Split(' ', 2);
        bool isExpected = words.Length == 2 && words[0].StartsWith("expect", StringComparison.OrdinalIgnoreCase);
        string prefix = isExpected ? ExpectPrefix : string.Empty;
        string[] kind = [.. All.Names.Where(column => IsExpected(column) == isExpected).Select(column => column[prefix.Length..])];
        string[] longer = [.. kind.Where(column => column.EndsWith($"_{words[^1]}", StringComparison.OrdinalIgnoreCase))];
        string[] meant = longer.Length > 0 ? longer : Nearest.To(isExpected ? words[1] : name, kind) is { } nearest ? [nearest] : [];
        return meant.Length == 0 ? Directions : $"did you mean {string.Join(" or ", meant.Select(column => $"'{prefix}{column}'"))}? {Directions}";
    }
}
