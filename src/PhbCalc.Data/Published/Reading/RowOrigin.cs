namespace PhbCalc.Data;

/// <summary>What is read of a row before its figure.</summary>
/// <param name="From">The first day it holds; null if no days are published.</param>
/// <param name="Source">Where it comes from.</param>
internal readonly record struct RowOrigin(LocalDate? From, Source Source);
