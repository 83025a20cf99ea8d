using System.Text.Json;
using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>The members of what the clusters of one person come to.</summary>
internal static class ClusterBudgetMembers
{
    private static readonly string[] Names =
        ["person_id", "days", "community", "initial_assessment", "excluded", "total", "lines", "gaps", "admitted_outside", "reviews", "outside_offer", "warnings"];

    internal static void Write(Utf8JsonWriter json, ClusterBudget budget, LocalDate asAt)
    {
        ClusterTotals totals = budget.Totals;
        json.WriteStartObject();
        json.WriteString("person_id", budget.PersonId);
        json.WriteNumber("days", totals.Days);
        json.WritePounds("community", totals.Community);
        json.WritePounds("initial_assessment", totals.InitialAssessment);
        json.WritePounds("excluded", totals.Excluded);
        json.WritePounds("total", totals.Total);
        json.WriteList("lines", budget.Breakdown.Lines, LineMembers.Write);
        json.WriteList("gaps", budget.Gaps, PeriodMembers.Write);
        json.WriteList("admitted_outside", budget.AdmittedOutside, PeriodMembers.Write);
        json.WriteList("reviews", budget.Reviews, (writer, review) => ClusterReviewMembers.Write(writer, review, asAt));
        json.WriteTexts("outside_offer", budget.OutsideOffer.Select(code => code.ToString()).ToValueList());
        json.WriteList("warnings", budget.Warnings, RateWarningMembers.Write);
        json.WriteEndObject();
    }

    /// <summary>Reads a budget.</summary>
    /// <param name="members">Its members.</param>
    /// <param name="period">The period.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="asAt">As at which day reviews are overdue.</param>
    internal static ClusterBudget Read(JsonObject members, DateInterval period, ClusterPolicy policy, LocalDate asAt)
    {
        members.MustHave(Names);
        ClusterBudget budget = new(members.Text("person_id"), period, policy, new(members.List("lines", LineMembers.Read)))
        {
            Gaps = members.List("gaps", PeriodMembers.Read),
            AdmittedOutside = members.List("admitted_outside", PeriodMembers.Read),
            Reviews = members.List("reviews", review => ClusterReviewMembers.Read(review, asAt)),
            OutsideOffer = members.List("outside_offer", code => code.AsCluster()),
            Warnings = members.List("warnings", RateWarningMembers.Read),
        };
        if (members.IsSoundSoFar)
        {
            ClusterTotals totals = budget.Totals;
            members.RefuseUnlessIs("days", members.Whole("days"), totals.Days);
            members.RefuseUnlessSum("community", totals.Community);
            members.RefuseUnlessSum("initial_assessment", totals.InitialAssessment);
            members.RefuseUnlessSum("excluded", totals.Excluded);
            members.RefuseUnlessSum("total", totals.Total);
        }

        return budget;
    }
}
