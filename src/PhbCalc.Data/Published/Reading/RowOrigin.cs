namespace PhbCalc.Data;

/// <summary>What is read of a row before its figure.</summary>
/// <param name="From">The first day it holds; null if no days are published.</param>
/// <param name="Source">Where it comes from.</param>
internal readonly record struct RowOrigin(LocalDate? From, Source Source)
{
    /// <summary>The financial year of that day; the default one if there is no day.</summary>
    internal FinancialYear Year => From is { } day ? FinancialYear.Containing(day) : default;
}
