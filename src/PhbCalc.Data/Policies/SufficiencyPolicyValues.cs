using PhbCalc.Sufficiency;

namespace PhbCalc.Data;

/// <summary>Reads the policy of the check of needs from the values of policy.json.</summary>
internal static class SufficiencyPolicyValues
{
    internal static SufficiencyPolicy Read(PolicyValues values)
    {
        SufficiencyPolicy usual = SufficiencyPolicy.Default;
        return new()
        {
            WakingNightServices = [.. PolicyValues.Words(values.Text(PolicyNames.WakingNightServices))],
            LiveInBreakHours = values.Number(PolicyNames.LiveInBreakHours) is { } hours
                ? values.Checked(PolicyNames.LiveInBreakHours, () => new SufficiencyPolicy { LiveInBreakHours = hours }.LiveInBreakHours, usual.LiveInBreakHours)
                : usual.LiveInBreakHours,
            MostHoursOfPersonalAssistant = values.Number(PolicyNames.MostHoursOfPersonalAssistant) is { } most
                ? values.Checked(PolicyNames.MostHoursOfPersonalAssistant, () => new SufficiencyPolicy { MostHoursOfPersonalAssistant = most }.MostHoursOfPersonalAssistant, usual.MostHoursOfPersonalAssistant)
                : usual.MostHoursOfPersonalAssistant,
            ShortfallService = values.Text(PolicyNames.ShortfallService),
        };
    }
}
