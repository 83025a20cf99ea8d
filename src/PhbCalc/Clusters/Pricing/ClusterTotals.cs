namespace PhbCalc.Clusters;

/// <summary>The totals of one person's clusters, without the lines. Each equals the sum of the lines that the budget shows.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Price.</remarks>
/// <param name="Days">How many days of community care are paid for.</param>
/// <param name="Community">What those days cost, in pounds.</param>
/// <param name="InitialAssessment">What initial assessments cost, in pounds.</param>
/// <param name="Excluded">What crisis and inpatient care would have cost, in pounds, as far as rates for it are known. It is not in the total.</param>
/// <param name="Total">What is in the budget, in pounds: community care and initial assessments.</param>
public readonly record struct ClusterTotals(int Days, Money Community, Money InitialAssessment, Money Excluded, Money Total);
