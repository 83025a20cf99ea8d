using PhbCalc.Data;

namespace PhbCalc.Testing;

/// <summary>What can be wrong with an expected figure.</summary>
internal static class SumFaults
{
    internal static Fault NotASum(string field, string text, string problem) =>
        new(field, problem, "write a figure like 1234.56, or a sum of figures with + - * / and brackets like 37.5*15.30*52") { Value = CellFaults.Shown(text) };

    internal static Fault TooLarge(string field, string text) =>
        new(field, "comes to a million thousand millions or more", "look for a digit or a times too many") { Value = CellFaults.Shown(text) };
}
