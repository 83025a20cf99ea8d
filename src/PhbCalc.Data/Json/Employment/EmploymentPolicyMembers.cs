using System.Text.Json;
using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>The members of a policy of employment costs: those of policy.json, all of them written.</summary>
internal static class EmploymentPolicyMembers
{
    internal static void Write(Utf8JsonWriter json, string name, EmploymentPolicy policy)
    {
        json.WriteStartObject(name);
        json.WriteString(PolicyNames.HolidayPay, EmploymentWords.HolidayPays.Word(policy.HolidayPay));
        json.WritePlain(PolicyNames.SicknessCoverShare, policy.SicknessCoverShare);
        json.WritePlain(PolicyNames.PensionPercent, policy.PensionPercent);
        json.WriteEndObject();
    }

    internal static EmploymentPolicy Read(JsonObject policy)
    {
        policy.MustHave(PolicyNames.Employment);
        HolidayPay holiday = policy.Word(PolicyNames.HolidayPay, EmploymentWords.HolidayPays);
        decimal share = policy.Number(PolicyNames.SicknessCoverShare);
        decimal? percent = policy.NumberOrNull(PolicyNames.PensionPercent);
        return policy.Make(() => new EmploymentPolicy { HolidayPay = holiday, SicknessCoverShare = share, PensionPercent = percent }, EmploymentPolicy.Default);
    }
}
