using System.Text.Json;
using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>The members of what clusters and contacts come to.</summary>
internal static class ClustersMembers
{
    private const string ReviewsAsAt = "reviews_as_at";
    private const string Clusters = "clusters";
    private const string Contacts = "contacts";
    private static readonly string[] Names = ["format", "period", ReviewsAsAt, Clusters, Contacts];
    private static readonly string[] OfCurrency = ["currency", "statement", "policy", "total", "excluded", "sources", "people"];

    internal static void Write(Utf8JsonWriter json, ClusterResults results)
    {
        json.WriteStartObject();
        json.WriteString("format", ClustersJson.Format);
        PeriodMembers.Write(json, "period", results.Period);
        json.WriteDate(ReviewsAsAt, results.AsAt);
        Write(json, Clusters, CareClusters.Currency, results.Clusters, budget => budget.Breakdown, () => ClusterPolicyMembers.Write(json, "policy", results.Clusters[0].Policy),
            (writer, budget) => ClusterBudgetMembers.Write(writer, budget, results.AsAt));
        Write(json, Contacts, TeamTypes.Currency, results.Contacts, budget => budget.Breakdown, () => ContactPolicyMembers.Write(json, "policy", results.Contacts[0].Policy),
            ContactBudgetMembers.Write);
        json.WriteEndObject();
    }

    internal static ClusterResults Read(JsonObject members)
    {
        members.MustHave(Names);
        DateInterval period = PeriodMembers.Read(members.Object("period"));
        LocalDate asAt = members.Date(ReviewsAsAt);
        ValueList<ClusterBudget> clusters = Read(members, Clusters, CareClusters.Currency, budget => budget.Breakdown, its =>
        {
            ClusterPolicy policy = ClusterPolicyMembers.Read(its.Object("policy"));
            return its.List("people", person => ClusterBudgetMembers.Read(person, period, policy, asAt));
        });
        ValueList<ContactBudget> contacts = Read(members, Contacts, TeamTypes.Currency, budget => budget.Breakdown, its =>
        {
            ContactPolicy policy = ContactPolicyMembers.Read(its.Object("policy"));
            return its.List("people", person => ContactBudgetMembers.Read(person, period, policy));
        });
        return members.Make(() => new ClusterResults(period, asAt, clusters, contacts), new ClusterResults(period, asAt), _ => "people");
    }

    private static void Write<T>(
        Utf8JsonWriter json, string name, Currency currency, ValueList<T> budgets, Func<T, CostBreakdown> breakdown, Action writePolicy, Action<Utf8JsonWriter, T> writePerson)
    {
        if (budgets.Count == 0)
        {
            json.WriteNull(name);
            return;
        }

        CostBreakdown all = Together(budgets, breakdown);
        json.WriteStartObject(name);
        json.WriteString("currency", currency.Name);
        json.WriteString("statement", currency.Statement);
        writePolicy();
        json.WritePounds("total", all.Total);
        json.WritePounds("excluded", all.NotInBudget);
        json.WriteTexts("sources", Sources(all));
        json.WriteList("people", budgets, writePerson);
        json.WriteEndObject();
    }

    private static ValueList<T> Read<T>(JsonObject members, string name, Currency currency, Func<T, CostBreakdown> breakdown, Func<JsonObject, ValueList<T>> read)
    {
        if (members.IsNull(name))
        {
            return [];
        }

        JsonObject its = members.Object(name);
        its.MustHave(OfCurrency);
        ValueList<T> budgets = read(its);
        CostBreakdown all = Together(budgets, breakdown);
        its.RefuseUnlessIs("currency", its.Text("currency"), currency.Name);
        its.RefuseUnlessIs("statement", its.Text("statement"), currency.Statement);
        its.RefuseUnlessSum("total", all.Total);
        its.RefuseUnlessSum("excluded", all.NotInBudget);
        its.RefuseUnlessIs("sources", its.Texts("sources"), Sources(all));
        return budgets;
    }

    /// <summary>The lines of everybody.</summary>
    private static CostBreakdown Together<T>(ValueList<T> budgets, Func<T, CostBreakdown> breakdown) => new(budgets.SelectMany(budget => breakdown(budget).Lines).ToValueList());

    /// <summary>Where the rates come from, each once, in the order of the lines.</summary>
    private static ValueList<string> Sources(CostBreakdown all) =>
        all.Lines.Where(line => line.Source is not null).Select(line => line.Source!.MarkedTitle).Distinct(StringComparer.Ordinal).ToValueList();
}
