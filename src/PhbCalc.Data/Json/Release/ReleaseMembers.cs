using System.Text.Json;
using PhbCalc.BlockContracts;

namespace PhbCalc.Data;

/// <summary>The members of a release.</summary>
internal static class ReleaseMembers
{
    internal static void Write(Utf8JsonWriter json, ReleasePlan plan)
    {
        json.WriteStartObject();
        json.WriteString("format", ReleaseJson.Format);
        json.WriteString("per", ReleaseWords.Pers.Word(plan.Per));
        json.WriteString("financial_year", plan.FinancialYear?.ToString());
        ReleasePolicyMembers.Write(json, "policy", plan.Release.Policy);
        BlockContractMembers.Write(json, "contract", plan.Release.Contract);
        GuaranteeScheduleMembers.Write(json, "schedule", plan.Release.Schedule);
        PhbDemandMembers.Write(json, "demand", plan.Demand);
        json.WriteList("years", plan.Years, ReleaseYearMembers.Write);
        json.WriteList("periods", plan.Periods, ReleasePeriodMembers.Write);
        json.WriteStartObject("total");
        ReleaseSumsMembers.Write(json, plan.Total);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static ReleasePlan Read(JsonObject members)
    {
        members.MustHave("format", "per", "financial_year", "policy", "contract", "schedule", "demand", "years", "periods", "total");
        ReleasePer per = members.Word("per", ReleaseWords.Pers);
        FinancialYear? shown = members.FinancialYearOrNull("financial_year");
        ReleasePolicy policy = ReleasePolicyMembers.Read(members.Object("policy"));
        BlockContract contract = BlockContractMembers.Read(members.Object("contract"));
        GuaranteeSchedule schedule = GuaranteeScheduleMembers.Read(members.Object("schedule"));
        PhbDemand? demand = members.IsNull("demand") ? null : PhbDemandMembers.Read(members.Object("demand"));
        ValueList<ReleaseYear> years = members.List("years", ReleaseYearMembers.Read);
        ValueList<ReleasePeriod> periods = members.List("periods", ReleasePeriodMembers.Read);
        JsonObject totals = members.Object("total");
        totals.MustHave(ReleaseSumsMembers.Names);
        ReleaseSums total = ReleaseSumsMembers.Read(totals);
        ReleasePlan? derived = members.IsSoundSoFar ? members.Make<ReleasePlan?>(() => Shown(new SteppedRelease(contract, schedule, policy).Release(per, demand), shown), null, Of) : null;
        if (derived is null)
        {
            return ReleaseYearMembers.NoPlan;
        }

        ReleasePlan plan = AvoidableSums.Within(derived, years, periods);
        members.RefuseUnlessIs("periods", periods, plan.Periods);
        members.RefuseUnlessIs("years", years.Select(year => year with { Provider = null }).ToValueList(), plan.Years);
        members.RefuseUnlessIs("total", total, plan.Total);
        return plan with { Years = years };
    }

    private static ReleasePlan Shown(ReleasePlan plan, FinancialYear? year) => year is { } only ? plan.In(only) : plan;

    /// <summary>The member that a fault of the schedule or the demand is in.</summary>
    private static string Of(string field) => field switch
    {
        "guaranteed_share" => "schedule.shares",
        "phb_spend" => "demand.spending",
        "month" => "demand.uptake.points",
        "year" => "financial_year",
        _ => $"demand.{field}",
    };
}
