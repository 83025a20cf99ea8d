using System.Text.Json;
using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>The members of the policy of clusters: those of policy.json, all of them written, clusters as a list.</summary>
internal static class ClusterPolicyMembers
{
    internal static void Write(Utf8JsonWriter json, string name, ClusterPolicy policy)
    {
        json.WriteStartObject(name);
        json.WriteString(PolicyNames.InitialAssessment, ClusterWords.InitialAssessments.Word(policy.InitialAssessment));
        json.WriteBoolean(PolicyNames.PayOnAdmittedDays, policy.PaysOnAdmittedDays);
        json.WriteString(PolicyNames.DischargeDay, ClusterWords.DischargeDays.Word(policy.DischargeDay));
        json.WriteString(PolicyNames.CrisisClusters, ClusterWords.CrisisClusters.Word(policy.CrisisClusters));
        json.WriteTexts(PolicyNames.OfferedClusters, policy.OfferedClusters.Select(code => code.ToString()).ToValueList());
        json.WritePlain(PolicyNames.LocalIndex, policy.LocalIndex);
        json.WritePounds(PolicyNames.PlausibleDayRateLeast, policy.PlausibleDayRateLeast);
        json.WritePounds(PolicyNames.PlausibleDayRateMost, policy.PlausibleDayRateMost);
        json.WriteEndObject();
    }

    internal static ClusterPolicy Read(JsonObject policy)
    {
        policy.MustHave(PolicyNames.Clusters);
        return policy.Make(
            () => new ClusterPolicy
            {
                InitialAssessment = policy.Word(PolicyNames.InitialAssessment, ClusterWords.InitialAssessments),
                PaysOnAdmittedDays = policy.Flag(PolicyNames.PayOnAdmittedDays),
                DischargeDay = policy.Word(PolicyNames.DischargeDay, ClusterWords.DischargeDays),
                CrisisClusters = policy.Word(PolicyNames.CrisisClusters, ClusterWords.CrisisClusters),
                OfferedClusters = policy.List(PolicyNames.OfferedClusters, code => code.AsCluster()),
                LocalIndex = policy.NumberOrNull(PolicyNames.LocalIndex),
                PlausibleDayRateLeast = policy.Pounds(PolicyNames.PlausibleDayRateLeast),
                PlausibleDayRateMost = policy.Pounds(PolicyNames.PlausibleDayRateMost),
            },
            ClusterPolicy.Default);
    }
}
