using System.Text.Json;
using PhbCalc.BottomUp;

namespace PhbCalc.Data.Json;

/// <summary>The members of a costing policy: those of policy.json, all of them written.</summary>
internal static class PolicyMembers
{
    internal static void Write(Utf8JsonWriter json, string name, CostingPolicy policy)
    {
        json.WriteStartObject(name);
        json.WriteString(PolicyNames.WeeksPerYear, policy.WeeksPerYear.ToString());
        json.WriteString(PolicyNames.BankHolidayDates, Words.BankHolidayDates.Word(policy.BankHolidayDates));
        json.WriteString(PolicyNames.ClockChanges, Words.ClockChanges.Word(policy.ClockChanges));
        WriteRatio(json, PolicyNames.ContingencyWeeks, policy.Contingency.Weeks);
        WriteRatio(json, PolicyNames.ContingencyShare, policy.Contingency.Share);
        json.WriteString(PolicyNames.ContingencyPlace, Words.ContingencyPlaces.Word(policy.Contingency.Place));
        json.WriteEndObject();
    }

    internal static CostingPolicy Read(JsonObject policy)
    {
        policy.MustHave(PolicyNames.Costing);
        return policy.Make(
            () => new CostingPolicy
            {
                WeeksPerYear = policy.Fraction(PolicyNames.WeeksPerYear, CostingPolicy.Default.WeeksPerYear),
                BankHolidayDates = policy.Word(PolicyNames.BankHolidayDates, Words.BankHolidayDates),
                ClockChanges = policy.Word(PolicyNames.ClockChanges, Words.ClockChanges),
                Contingency = ContingencyIn(policy),
            },
            CostingPolicy.Default);
    }

    private static void WriteRatio(Utf8JsonWriter json, string name, Ratio ratio)
    {
        if (ratio == default)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WritePlain(name, ratio.ToDecimal());
        }
    }

    private static Contingency ContingencyIn(JsonObject policy)
    {
        ContingencyPlace place = policy.Word(PolicyNames.ContingencyPlace, Words.ContingencyPlaces);
        return policy.IsNull(PolicyNames.ContingencyShare)
            ? Contingency.OfWeeks(policy.IsNull(PolicyNames.ContingencyWeeks) ? 0m : policy.Number(PolicyNames.ContingencyWeeks), place)
            : Contingency.OfShare(policy.Number(PolicyNames.ContingencyShare), place);
    }
}
