using System.Text.Json;
using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>The members of a list of employment costs.</summary>
internal static class EmploymentMembers
{
    private static readonly string[] Names =
    [
        "person_id", "tax_year", "policy", "employment_allowance", "most_allowance", "on_costs", "totals", "loaded_hourly", "employer_ni_of_one", "assistants", "cost", "notices",
    ];

    internal static void Write(Utf8JsonWriter json, ValueList<EmploymentCost> costs)
    {
        json.WriteStartObject();
        json.WriteString("format", EmploymentJson.Format);
        json.WriteList("people", costs, WritePerson);
        json.WriteEndObject();
    }

    internal static ValueList<EmploymentCost> Read(JsonObject members)
    {
        members.MustHave("format", "people");
        return members.List("people", ReadPerson);
    }

    private static void WritePerson(Utf8JsonWriter json, EmploymentCost cost)
    {
        json.WriteStartObject();
        json.WriteString("person_id", cost.Team.PersonId);
        json.WriteString("tax_year", cost.Year.ToString());
        EmploymentPolicyMembers.Write(json, "policy", cost.Policy);
        json.WriteBoolean("employment_allowance", cost.Team.ClaimsEmploymentAllowance);
        json.WritePounds("most_allowance", cost.MostAllowance);
        json.WriteList("on_costs", cost.Team.OnCosts, OnCostMembers.Write);
        EmploymentTotalsMembers.Write(json, "totals", cost.Totals);
        EmploymentTotalsMembers.WriteLoaded(json, cost.Loaded);
        json.WritePounds("employer_ni_of_one", cost.NationalInsuranceOfOne);
        json.WriteList("assistants", cost.Assistants, AssistantMembers.Write);
        LineMembers.Write(json, "cost", cost.Cost);
        json.WriteTexts("notices", cost.Notices);
        json.WriteEndObject();
    }

    private static EmploymentCost ReadPerson(JsonObject person)
    {
        person.MustHave(Names);
        ValueList<PersonalAssistantCost> assistants = person.List("assistants", AssistantMembers.Read);
        EmploymentCost cost = new(
            TeamIn(person, assistants),
            person.TaxYear("tax_year"),
            EmploymentPolicyMembers.Read(person.Object("policy")),
            assistants,
            LineMembers.ReadBreakdown(person.Object("cost")))
        {
            MostAllowance = person.Pence("most_allowance"),
            NationalInsuranceOfOne = person.PenceOrNull("employer_ni_of_one"),
            Notices = person.Texts("notices"),
        };
        EmploymentTotalsMembers.RefuseOthers(person.Object("totals"), cost.Totals);
        EmploymentTotalsMembers.RefuseOtherLoaded(person, cost.Loaded);
        return cost;
    }

    private static Team TeamIn(JsonObject person, ValueList<PersonalAssistantCost> assistants)
    {
        string id = person.Text("person_id");
        ValueList<OnCost> onCosts = person.List("on_costs", OnCostMembers.Read);
        bool claims = person.Flag("employment_allowance");
        return person.Make(
            () => new Team(id, assistants.Select(assistant => assistant.Assistant).ToValueList(), onCosts, claims),
            new Team("?", [AssistantMembers.Nobody]),
            field => field == "pa_id" ? "assistants" : field);
    }
}
