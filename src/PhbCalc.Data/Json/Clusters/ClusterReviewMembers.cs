using System.Text.Json;
using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>The members of a review of an episode.</summary>
internal static class ClusterReviewMembers
{
    internal static void Write(Utf8JsonWriter json, ClusterReview review, LocalDate asAt)
    {
        json.WriteStartObject();
        json.WriteString("cluster", review.Cluster.ToString());
        json.WriteDate("from", review.From);
        json.WriteDate("to", review.To);
        json.WriteDate("due", review.Due);
        json.WriteBoolean("is_overdue", review.IsOverdueOn(asAt));
        json.WriteEndObject();
    }

    internal static ClusterReview Read(JsonObject members, LocalDate asAt)
    {
        members.MustHave("cluster", "from", "to", "due", "is_overdue");
        ClusterReview review = new(members.Cluster("cluster"), members.Date("from"), members.DateOrNull("to"), members.Date("due"));
        members.RefuseUnlessIs("is_overdue", members.Flag("is_overdue"), review.IsOverdueOn(asAt));
        return review;
    }
}
