using System.Text.Json;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>The members of what one person gets out of an envelope.</summary>
internal static class AllocationMembers
{
    private static readonly string[] Names =
    [
        "person_id", "points", "table_amount", "indicative", "is_overridden", "is_supply_driven", "floor", "cap", "scaled", "bound", "penny", "allocation", "lines",
    ];

    internal static void Write(Utf8JsonWriter json, PersonAllocation person)
    {
        TopDownBudget budget = person.Claim.Budget;
        json.WriteStartObject();
        json.WriteString("person_id", budget.PersonId);
        json.WritePlain("points", budget.Points);
        json.WritePounds("table_amount", budget.TableAmount);
        json.WritePounds("indicative", budget.Amount);
        json.WriteBoolean("is_overridden", budget.IsOverridden);
        json.WriteBoolean("is_supply_driven", budget.IsSupplyDriven);
        json.WritePounds("floor", person.Claim.Floor);
        json.WritePounds("cap", person.Claim.Cap);
        json.WritePounds("scaled", person.Scaled);
        json.WriteString("bound", ShareWords.Bounds.Word(person.Bound));
        json.WriteString("penny", ShareWords.Pennies.Word(person.Penny));
        json.WritePounds("allocation", person.Amount);
        json.WriteList("lines", person.Breakdown.Lines, LineMembers.Write);
        json.WriteEndObject();
    }

    internal static PersonAllocation Read(JsonObject members)
    {
        members.MustHave(Names);
        ValueList<CostLine> lines = members.List("lines", LineMembers.Read);
        TopDownBudget budget = new(members.Text("person_id"), members.Number("points"), new(lines.TakeWhile(IsOfBudget).ToValueList()))
        {
            IsOverridden = members.Flag("is_overridden"),
            IsSupplyDriven = members.Flag("is_supply_driven"),
        };
        PersonAllocation person = new(
            new(budget, members.Pence("floor"), members.PenceOrNull("cap")),
            members.Pence("allocation"),
            members.Word("bound", ShareWords.Bounds),
            members.Word("penny", ShareWords.Pennies))
        {
            Scaled = members.Pence("scaled"),
        };
        RefuseOthers(members, person, lines);
        return person;
    }

    /// <summary>Reports what is not what the lines come to, if these could be read.</summary>
    private static void RefuseOthers(JsonObject members, PersonAllocation person, ValueList<CostLine> lines)
    {
        TopDownBudget budget = person.Claim.Budget;
        if (!members.IsSoundSoFar)
        {
            return;
        }

        if (budget.Breakdown.Lines.Count == 0 || budget.Breakdown.Lines[0].Kind != CostLineKind.TableAmount)
        {
            members.Refuse("lines", JsonFaults.NoTableAmount);
            return;
        }

        members.RefuseUnlessSum("table_amount", budget.TableAmount);
        members.RefuseUnlessSum("indicative", budget.Amount);
        members.RefuseUnlessSum("allocation", new CostBreakdown(lines).Total);
        members.RefuseUnlessIs("lines", lines, person.Breakdown.Lines);
    }

    private static bool IsOfBudget(CostLine line) => line.Kind is CostLineKind.TableAmount or CostLineKind.Adjustment or CostLineKind.Override;
}
