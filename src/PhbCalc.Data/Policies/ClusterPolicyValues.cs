using PhbCalc.Clusters;
using InPolicy = PhbCalc.Clusters.PolicyFaults;

namespace PhbCalc.Data;

/// <summary>Reads the policy of clusters from the values of policy.json.</summary>
internal static class ClusterPolicyValues
{
    internal static ClusterPolicy Read(PolicyValues values)
    {
        ClusterPolicy policy = new()
        {
            InitialAssessment = values.Word(PolicyNames.InitialAssessment, ClusterWords.InitialAssessments) ?? default,
            PaysOnAdmittedDays = values.Word(PolicyNames.PayOnAdmittedDays, Words.TrueOrFalse) ?? false,
            DischargeDay = values.Word(PolicyNames.DischargeDay, ClusterWords.DischargeDays) ?? default,
            CrisisClusters = values.Word(PolicyNames.CrisisClusters, ClusterWords.CrisisClusters) ?? default,
            OfferedClusters = Offered(values),
            LocalIndex = values.Number(PolicyNames.LocalIndex) is { } index
                ? values.Checked(PolicyNames.LocalIndex, () => new ClusterPolicy { LocalIndex = index }.LocalIndex, null)
                : null,
            PlausibleDayRateLeast = values.Number(PolicyNames.PlausibleDayRateLeast) is { } least
                ? values.Checked(PolicyNames.PlausibleDayRateLeast, () => new ClusterPolicy { PlausibleDayRateLeast = Money.FromPounds(least) }.PlausibleDayRateLeast, ClusterPolicy.Default.PlausibleDayRateLeast)
                : ClusterPolicy.Default.PlausibleDayRateLeast,
            PlausibleDayRateMost = values.Number(PolicyNames.PlausibleDayRateMost) is { } most
                ? values.Checked(PolicyNames.PlausibleDayRateMost, () => new ClusterPolicy { PlausibleDayRateMost = Money.FromPounds(most) }.PlausibleDayRateMost, ClusterPolicy.Default.PlausibleDayRateMost)
                : ClusterPolicy.Default.PlausibleDayRateMost,
        };
        values.RefuseTogether(InPolicy.In(policy), PolicyNames.PlausibleDayRateLeast, PolicyNames.PlausibleDayRateMost);
        return policy;
    }

    /// <summary>Clusters with blanks or commas between them.</summary>
    private static ValueList<ClusterCode> Offered(PolicyValues values)
    {
        List<ClusterCode> clusters = [];
        foreach (string text in PolicyValues.Words(values.Text(PolicyNames.OfferedClusters)))
        {
            if (ClusterCode.TryParse(text, out ClusterCode code))
            {
                clusters.Add(code);
            }
            else
            {
                values.Refuse(PolicyNames.OfferedClusters, CodeFaults.NoCode(text) with { Field = PolicyNames.OfferedClusters });
            }
        }

        return clusters.ToValueList();
    }
}
