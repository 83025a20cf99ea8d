using System.Text.Json;

namespace PhbCalc.Data;

/// <summary>The members of the totals of a caseload.</summary>
internal static class BudgetsMembers
{
    private const string PersonId = "person_id";
    private const string Days = "days";
    private const string Held = "held";

    internal static void Write(Utf8JsonWriter json, CaseloadTotals totals)
    {
        json.WriteStartObject();
        json.WriteString("format", BudgetsJson.Format);
        PeriodMembers.Write(json, "period", totals.Period);
        PolicyMembers.Write(json, "policy", totals.Policy);
        json.WriteList("budgets", totals.Budgets, WritePerson);
        json.WriteList("notices", totals.Notices, NoticeMembers.Write);
        json.WriteEndObject();
    }

    internal static CaseloadTotals Read(JsonObject members)
    {
        members.MustHave("format", "period", "policy", "budgets", "notices");
        DateInterval period = PeriodMembers.Read(members.Object("period"));
        var policy = PolicyMembers.Read(members.Object("policy"));
        ValueList<PersonTotals> budgets = members.List("budgets", ReadPerson);
        ValueList<Notice> notices = members.List("notices", NoticeMembers.Read);
        return members.Make(() => new CaseloadTotals(period, policy, budgets) { Notices = notices }, new CaseloadTotals(period, policy, []));
    }

    private static void WritePerson(Utf8JsonWriter json, PersonTotals person)
    {
        json.WriteStartObject();
        json.WriteString(PersonId, person.PersonId);
        PeriodMembers.Write(json, Days, person.Days);
        TotalsMembers.Write(json, person.Totals);
        json.WriteString(Held, Words.Holdings.Word(person.Held));
        json.WriteEndObject();
    }

    private static PersonTotals ReadPerson(JsonObject person)
    {
        person.MustHave([PersonId, Days, .. TotalsMembers.Names, Held]);
        return new(person.Text(PersonId), PeriodMembers.ReadOrNull(person, Days), TotalsMembers.Read(person)) { Held = person.Word(Held, Words.Holdings) };
    }
}
