namespace PhbCalc.Rates.Employment;

/// <summary>What the law asks of a team before it can be costed for a tax year.</summary>
internal static class TeamRules
{
    /// <summary>Refuses a team that breaks a rule; all faults are reported.</summary>
    internal static void Check(EmploymentCosting costing, NationalInsuranceContributions contributions, Team team)
    {
        List<Fault> faults = [];
        for (int i = 0; i < team.Assistants.Count; i++)
        {
            PersonalAssistant assistant = team.Assistants[i];
            int before = faults.Count;
            AddForPay(costing, assistant, faults);
            AddForCategory(costing, contributions, assistant, faults);
            if (assistant.Pension != PensionEnrolment.OptedOut && !PensionContributions.ArePublished(costing.Year, assistant.Frequency))
            {
                faults.Add(EmploymentFaults.NoPensionThresholds(assistant.Frequency, costing.Year));
            }

            for (int fault = before; fault < faults.Count; fault++)
            {
                faults[fault] = faults[fault] with { Subject = $"person {team.PersonId}, PA {assistant.Id}", Position = i };
            }
        }

        InvalidInputException.ThrowIfAny(faults);
    }

    /// <summary>In each pay period the hourly pay is at least the minimum wage in force on its first day; the first period in which it is not is reported.</summary>
    private static void AddForPay(EmploymentCosting costing, PersonalAssistant assistant, List<Fault> faults)
    {
        MinimumWages wages = costing.Figures.MinimumWages;
        if (assistant.Age < wages.YoungestAge)
        {
            faults.Add(EmploymentFaults.TooYoung(assistant.Age.Value, wages.YoungestAge));
            return;
        }

        DatedSeries<Money> wage = wages.At(assistant.Age);
        foreach (PaidTime time in assistant.WeeklyTime.Where(time => !time.IsSleepIn))
        {
            for (int number = 1; number <= assistant.Frequency.Periods(); number++)
            {
                PayPeriod period = new(costing.Year, assistant.Frequency, number);
                if (wage.Find(period.FirstDay) is not { } due)
                {
                    faults.Add(EvidenceFaults.NotPublished(wage, period.FirstDay));
                    return;
                }

                if (time.Rate < due.Value)
                {
                    faults.Add(EmploymentFaults.UnderMinimumWage(assistant, time, period, due));
                    break;
                }
            }
        }
    }

    private static void AddForCategory(
        EmploymentCosting costing, NationalInsuranceContributions contributions, PersonalAssistant assistant, List<Fault> faults)
    {
        LocalDate day = costing.Stretches(assistant.Frequency)[0].First.LastDay;
        if (contributions.Category(assistant.NationalInsuranceCategory)?.Find(day) is null)
        {
            faults.Add(contributions.NoCategory(assistant.NationalInsuranceCategory, day));
        }
    }
}
