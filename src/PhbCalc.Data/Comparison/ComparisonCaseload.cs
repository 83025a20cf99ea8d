using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>All that files say about people, for costing models to be compared over.</summary>
/// <remarks>This type is immutable. <see cref="ComparisonFolder"/> reads one from files. Rule: spec 9, Comparing models.</remarks>
/// <param name="Care">Care plans, teams, rates and policies.</param>
/// <param name="Table">The table that turns points into pounds a year; null if there is none.</param>
/// <param name="MentalHealth">Clusters and contacts, with the tariff of clusters; nobody's if there are no such files.</param>
/// <param name="Cases">What is known of each person, in ordinal order of their ids: those of <paramref name="Care"/>.</param>
public sealed record ComparisonCaseload(Caseload Care, AllocationTable? Table, ClusterCaseload MentalHealth, ValueList<ComparisonCase> Cases)
{
    /// <summary>What stops nothing and the reader of the results should know about the files: a row that appears twice, a last row that is cut short.</summary>
    public ValueList<Notice> Notices { get; internal init; }
}
