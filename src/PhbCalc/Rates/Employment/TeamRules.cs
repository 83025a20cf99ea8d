namespace PhbCalc.Rates.Employment;

/// <summary>What the law asks of a team before it can be costed for a tax year.</summary>
internal static class TeamRules
{
    /// <summary>Refuses a team that breaks a rule; all faults are reported.</summary>
    internal static void Check(EmploymentCosting costing, Team team)
    {
        List<Fault>? faults = null;
        for (int i = 0; i < team.Assistants.Count; i++)
        {
            PersonalAssistant assistant = team.Assistants[i];
            int before = faults?.Count ?? 0;
            AddForPay(costing, assistant, ref faults);
            AddForCategory(costing, assistant, ref faults);
            if (assistant.Pension != PensionEnrolment.OptedOut && !PensionContributions.ArePublished(costing.Year, assistant.Frequency))
            {
                (faults ??= []).Add(EmploymentFaults.NoPensionThresholds(assistant.Frequency, costing.Year));
            }

            for (int fault = before; fault < faults?.Count; fault++)
            {
                faults[fault] = faults[fault] with { Subject = $"person {team.PersonId}, PA {assistant.Id}", Position = i };
            }
        }

        InvalidInputException.ThrowIfAny(faults);
    }

    /// <summary>In each pay period the hourly pay is at least the minimum wage in force on its first day; the first period in which it is not is reported.</summary>
    private static void AddForPay(EmploymentCosting costing, PersonalAssistant assistant, ref List<Fault>? faults)
    {
        MinimumWages wages = costing.Figures.MinimumWages;
        if (assistant.Age < wages.YoungestAge)
        {
            (faults ??= []).Add(EmploymentFaults.TooYoung(assistant.Age.Value, wages.YoungestAge));
            return;
        }

        ReadOnlySpan<WageStretch> stretches = costing.Wages(assistant.Frequency, assistant.Age);
        foreach (PaidTime time in assistant.WeeklyTime.AsSpan())
        {
            foreach (WageStretch stretch in time.IsSleepIn ? [] : stretches)
            {
                if (stretch.Due is not { } due)
                {
                    (faults ??= []).Add(EvidenceFaults.NotPublished(wages.At(assistant.Age), stretch.First.FirstDay));
                    return;
                }

                if (time.Rate < due.Value)
                {
                    (faults ??= []).Add(EmploymentFaults.UnderMinimumWage(assistant, time, stretch.First, due));
                    break;
                }
            }
        }
    }

    private static void AddForCategory(EmploymentCosting costing, PersonalAssistant assistant, ref List<Fault>? faults)
    {
        LocalDate day = costing.Stretches(assistant.Frequency)[0].First.LastDay;
        if (costing.Contributions.Category(assistant.NationalInsuranceCategory)?.Find(day) is null)
        {
            (faults ??= []).Add(costing.Contributions.NoCategory(assistant.NationalInsuranceCategory, day));
        }
    }
}
