using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>Reads the policy of employment costs from the values of policy.json.</summary>
internal static class EmploymentPolicyValues
{
    internal static EmploymentPolicy Read(PolicyValues values) => new()
    {
        HolidayPay = values.Word(PolicyNames.HolidayPay, EmploymentWords.HolidayPays) ?? default,
        SicknessCoverShare = values.Share(PolicyNames.SicknessCoverShare) is { } share
            ? values.Checked(PolicyNames.SicknessCoverShare, () => new EmploymentPolicy { SicknessCoverShare = share }.SicknessCoverShare, 0m)
            : 0m,
        PensionPercent = values.Percent(PolicyNames.PensionPercent) is { } percent
            ? values.Checked(PolicyNames.PensionPercent, () => new EmploymentPolicy { PensionPercent = percent }.PensionPercent, null)
            : null,
    };
}
