using System.Text.Json;
using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>The members of a budget.</summary>
internal static class BudgetMembers
{
    private static readonly string[] Names =
    [
        "format", "person_id", "period", "days", "policy", "pricing_date", "totals", "typical_week", "calendar_exact", "items", "contingency",
        "differences", "hours_by_service", "hours_by_domain", "notices",
    ];

    internal static void Write(Utf8JsonWriter json, BottomUpBudget budget)
    {
        json.WriteStartObject();
        json.WriteString("format", BudgetJson.Format);
        json.WriteString("person_id", budget.PersonId);
        PeriodMembers.Write(json, "period", budget.Period);
        PeriodMembers.Write(json, "days", budget.Days);
        PolicyMembers.Write(json, "policy", budget.Policy);
        json.WriteDate("pricing_date", budget.PricingDate);
        json.WriteStartObject("totals");
        TotalsMembers.Write(json, budget.Totals);
        json.WriteEndObject();
        LineMembers.Write(json, "typical_week", budget.TypicalWeek);
        LineMembers.Write(json, "calendar_exact", budget.CalendarExact);
        LineMembers.Write(json, "items", budget.Items);
        WriteContingency(json, budget.Contingency);
        json.WriteList("differences", budget.Differences, WriteDifference);
        json.WriteList("hours_by_service", budget.HoursByService, WriteHours);
        json.WriteList("hours_by_domain", budget.HoursByDomain, WriteHours);
        json.WriteTexts("notices", budget.Notices);
        json.WriteEndObject();
    }

    internal static BottomUpBudget Read(JsonObject members)
    {
        members.MustHave(Names);
        BottomUpBudget budget = new(
            members.Text("person_id"),
            PeriodMembers.Read(members.Object("period")),
            PolicyMembers.Read(members.Object("policy")),
            LineMembers.ReadBreakdown(members.Object("typical_week")),
            LineMembers.ReadBreakdown(members.Object("calendar_exact")),
            LineMembers.ReadBreakdown(members.Object("items")))
        {
            Days = PeriodMembers.ReadOrNull(members, "days"),
            Contingency = members.IsNull("contingency") ? null : LineMembers.Read(members.Object("contingency")),
            Differences = members.List("differences", ReadDifference),
            HoursByService = members.List("hours_by_service", ReadHours),
            HoursByDomain = members.List("hours_by_domain", ReadHours),
            Notices = members.Texts("notices"),
        };
        members.RefuseUnlessIs("pricing_date", members.DateOrNull("pricing_date"), budget.PricingDate);
        JsonObject totals = members.Object("totals");
        totals.MustHave(TotalsMembers.Names);
        TotalsMembers.RefuseOthers(totals, TotalsMembers.Read(totals), budget.Totals);
        return budget;
    }

    private static void WriteContingency(Utf8JsonWriter json, CostLine? contingency)
    {
        json.WritePropertyName("contingency");
        if (contingency is null)
        {
            json.WriteNullValue();
        }
        else
        {
            LineMembers.Write(json, contingency);
        }
    }

    private static void WriteDifference(Utf8JsonWriter json, Difference difference)
    {
        json.WriteStartObject();
        json.WriteString("cause", Words.Causes.Word(difference.Cause));
        json.WritePounds("amount", difference.Amount);
        json.WriteEndObject();
    }

    private static Difference ReadDifference(JsonObject difference)
    {
        difference.MustHave("cause", "amount");
        return new(difference.Word("cause", Words.Causes), difference.Pence("amount"));
    }

    private static void WriteHours(Utf8JsonWriter json, WeeklyHours hours)
    {
        json.WriteStartObject();
        json.WriteString("name", hours.Name);
        json.WritePlain("hours", hours.Hours);
        json.WriteEndObject();
    }

    private static WeeklyHours ReadHours(JsonObject hours)
    {
        hours.MustHave("name", "hours");
        return new(hours.Text("name"), hours.Number("hours"));
    }
}
