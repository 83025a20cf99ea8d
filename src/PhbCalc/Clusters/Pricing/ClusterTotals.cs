namespace PhbCalc.Clusters;

/// <summary>The totals of one person's clusters, without the lines. Each equals the sum of the lines that the budget shows.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Days">Days of community care that are paid for.</param>
/// <param name="Community">What they cost.</param>
/// <param name="InitialAssessment">What initial assessments cost.</param>
/// <param name="Excluded">What crisis and inpatient care would have cost, as far as rates for it are known. It is not in the total.</param>
/// <param name="Total">Community care and initial assessments.</param>
public readonly record struct ClusterTotals(int Days, Money Community, Money InitialAssessment, Money Excluded, Money Total);
