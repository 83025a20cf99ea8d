using System.Text.Json;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The members of a policy of the PA rate: those of policy.json, all of them written. A policy without weights has null for each.</summary>
internal static class PaRatePolicyMembers
{
    internal static void Write(Utf8JsonWriter json, string name, PaRatePolicy policy)
    {
        json.WriteStartObject(name);
        json.WriteString(PolicyNames.PaRateMethod, RateWords.PaRateMethods.Word(policy.Method));
        json.WritePlain(PolicyNames.PaWeightAgendaForChange, policy.Weights?.AgendaForChange);
        json.WritePlain(PolicyNames.PaWeightMinimumWage, policy.Weights?.MinimumWage);
        json.WritePlain(PolicyNames.PaWeightLocalResearch, policy.Weights?.LocalResearch);
        json.WritePounds(PolicyNames.PaRateStep, policy.Step);
        json.WriteString(PolicyNames.PaWork, RateWords.PaWorks.Word(policy.Work));
        json.WriteString(PolicyNames.AgendaForChangeBand, policy.Band);
        json.WriteString(PolicyNames.AgendaForChangeStep, policy.PayStep);
        json.WritePlain(PolicyNames.PaAge, policy.Age);
        json.WriteEndObject();
    }

    internal static PaRatePolicy Read(JsonObject policy)
    {
        policy.MustHave(PolicyNames.PaRate);
        return new()
        {
            Method = policy.Word(PolicyNames.PaRateMethod, RateWords.PaRateMethods),
            Weights = PolicyNames.PaWeights.All(policy.IsNull) ? null : new(
                policy.Number(PolicyNames.PaWeightAgendaForChange), policy.Number(PolicyNames.PaWeightMinimumWage), policy.Number(PolicyNames.PaWeightLocalResearch)),
            Step = policy.Pounds(PolicyNames.PaRateStep),
            Work = policy.Word(PolicyNames.PaWork, RateWords.PaWorks),
            Band = policy.TextOrNull(PolicyNames.AgendaForChangeBand),
            PayStep = policy.Text(PolicyNames.AgendaForChangeStep),
            Age = policy.WholeOrNull(PolicyNames.PaAge),
        };
    }
}
