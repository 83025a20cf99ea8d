using System.Text.Json;
using PhbCalc.Budgets;

namespace PhbCalc.Data;

/// <summary>The members of comparisons of agencies with PAs.</summary>
internal static class ProvidersMembers
{
    internal static void Write(Utf8JsonWriter json, ProviderComparisons comparisons)
    {
        json.WriteStartObject();
        json.WriteString("format", ProvidersJson.Format);
        ProviderTotalsMembers.Write(json, comparisons.Agency, comparisons.PersonalAssistants, comparisons.Saving, comparisons.Differences);
        json.WriteList("people", comparisons.People, WritePerson);
        json.WriteEndObject();
    }

    internal static ProviderComparisons Read(JsonObject members)
    {
        members.MustHave(["format", .. ProviderTotalsMembers.Names, "people"]);
        ProviderComparisons comparisons = new(members.List("people", ReadPerson));
        ProviderTotalsMembers.RefuseOthers(members, comparisons.Agency, comparisons.PersonalAssistants, comparisons.Saving, comparisons.Differences);
        return comparisons;
    }

    private static void WritePerson(Utf8JsonWriter json, ProviderComparison person)
    {
        json.WriteStartObject();
        json.WriteString("person_id", person.PersonId);
        json.WriteString("weeks_per_year", person.WeeksPerYear.ToString());
        json.WriteBoolean("part_of_year", person.IsPartOfYear);
        ProviderTotalsMembers.Write(json, person.Agency.Total, person.PersonalAssistants.Total, person.Saving, person.Differences);
        LineMembers.Write(json, "agency", person.Agency);
        LineMembers.Write(json, "pa", person.PersonalAssistants);
        json.WriteTexts("notices", person.Notices);
        json.WriteEndObject();
    }

    private static ProviderComparison ReadPerson(JsonObject members)
    {
        members.MustHave(["person_id", "weeks_per_year", "part_of_year", .. ProviderTotalsMembers.Names, "agency", "pa", "notices"]);
        ProviderComparison person = new(
            members.Text("person_id"),
            members.Fraction("weeks_per_year"),
            LineMembers.ReadBreakdown(members.Object("agency")),
            LineMembers.ReadBreakdown(members.Object("pa")))
        {
            IsPartOfYear = members.Flag("part_of_year"),
            Notices = members.Texts("notices"),
        };
        ProviderTotalsMembers.RefuseOthers(members, person.Agency.Total, person.PersonalAssistants.Total, person.Saving, person.Differences);
        return person;
    }
}
