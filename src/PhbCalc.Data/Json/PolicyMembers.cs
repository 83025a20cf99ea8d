using System.Text.Json;
using PhbCalc.BottomUp;

namespace PhbCalc.Data;

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
                WeeksPerYear = Weeks(policy),
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

    private static Ratio Weeks(JsonObject policy)
    {
        string text = policy.Text(PolicyNames.WeeksPerYear);
        if (Ratio.TryParse(text, out Ratio weeks))
        {
            return weeks;
        }

        if (policy.IsText(PolicyNames.WeeksPerYear))
        {
            policy.Refuse(PolicyNames.WeeksPerYear, JsonFaults.NotANumber);
        }

        return CostingPolicy.Default.WeeksPerYear;
    }

    private static Contingency ContingencyIn(JsonObject policy)
    {
        ContingencyPlace place = policy.Word(PolicyNames.ContingencyPlace, Words.ContingencyPlaces);
        return policy.IsNull(PolicyNames.ContingencyShare)
            ? Contingency.OfWeeks(policy.IsNull(PolicyNames.ContingencyWeeks) ? 0m : policy.Number(PolicyNames.ContingencyWeeks), place)
            : Contingency.OfShare(policy.Number(PolicyNames.ContingencyShare), place);
    }
}
