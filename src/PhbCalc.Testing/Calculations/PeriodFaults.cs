using PhbCalc.Data;

namespace PhbCalc.Testing;

/// <summary>What can be wrong with the year or the period of a case.</summary>
internal static class PeriodFaults
{
    private const string Directions = "write the calendar year in which it starts, 2026 for 2026/27";

    internal static Fault NoYear(string column, string kind) => new(column, "is blank", $"for the {kind} year {Directions}");

    internal static Fault NotAYear(string column, string text, string kind) => new(column, $"is not a {kind} year", Directions) { Value = CellFaults.Shown(text) };

    internal static Fault EndsFirst(string column, string text) => new(column, $"is before {CasePeriod.From}", "write the later day here") { Value = text };
}
