namespace PhbCalc.Clusters;

/// <summary>What the clusters a person was in cost over a period, with every line that makes it up and every line that was left out.</summary>
/// <remarks>
/// This type is immutable. Every total is the sum of the lines shown. It is an indicative sum: the care plan sets the final budget. Rule: spec 5, Price and Sense check.
/// </remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Period">The period, first and last day included.</param>
/// <param name="Policy">The policy that was used.</param>
/// <param name="Breakdown">
/// The lines, in pounds, in the order of the episodes' days: initial assessment, community, crisis, inpatient. The code of the cluster is the line's id, the setting class its
/// band; crisis and inpatient lines add £0.00 and hold what they would have cost beside it.
/// </param>
public sealed record ClusterBudget(string PersonId, [property: JsonConverter(typeof(DateIntervalJsonConverter))] DateInterval Period, ClusterPolicy Policy, CostBreakdown Breakdown)
{
    /// <summary>Days of the period between episodes, on which the person was in no cluster, first and last day of each gap included; empty if there are none.</summary>
    public ValueList<DateInterval> Gaps { get; init; }

    /// <summary>Admitted days of the period on which the person was in no cluster; empty if there are none.</summary>
    public ValueList<DateInterval> AdmittedOutside { get; init; }

    /// <summary>When the review of each episode of the period is due, in the order of their days; empty if no episode is in the period.</summary>
    public ValueList<ClusterReview> Reviews { get; init; }

    /// <summary>The clusters of the period for which budgets are not offered, ascending; empty if there are none, or the policy does not say which are offered.</summary>
    public ValueList<ClusterCode> OutsideOffer { get; init; }

    /// <summary>The community rates that were used and are not plausible; empty if all are.</summary>
    public ValueList<RateWarning> Warnings { get; init; }

    /// <summary>The totals of the lines, in days and pounds.</summary>
    public ClusterTotals Totals
    {
        get
        {
            CostBreakdown community = new(Of(SettingClass.Community));
            CostBreakdown assessments = new(Of(SettingClass.InitialAssessment));
            return new((int)community.Lines.Sum(line => line.Quantity.ToDecimal()), community.Total, assessments.Total, Breakdown.NotInBudget, Breakdown.Total);
        }
    }

    private ValueList<CostLine> Of(SettingClass setting) => Breakdown.Lines.Where(line => line.Band == setting.Word).ToValueList();
}
