namespace PhbCalc.Rates.Employment;

/// <summary>What a reader of employment costs should know. The notices name no person.</summary>
internal static class EmploymentNotices
{
    internal static ValueList<string> Of(Team team, CostBreakdown cost)
    {
        List<string> notices = [];
        if (team.Assistants.Any(assistant => assistant.WeeklyTime.Any(time => time.IsSleepIn)))
        {
            notices.Add("A sleep-in allowance is not tested against the minimum wage for hours asleep; time awake for work in the night must be paid at the minimum wage or more (Royal Mencap Society v Tomlinson-Blake [2021] UKSC 8).");
        }

        return [.. notices, .. CostNotices.OfAssumed(cost.Lines)];
    }
}
