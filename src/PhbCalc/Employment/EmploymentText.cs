namespace PhbCalc.Employment;

/// <summary>What employment costs, as plain text that the budget holder can follow from the first line to the last.</summary>
public static class EmploymentText
{
    /// <summary>The name of the allowance in every tax year.</summary>
    internal const string Allowance = "Employment Allowance";

    /// <summary>The whole explanation: each PA line by line, the employer's own costs, the totals, the loaded hourly rate, policies and sources.</summary>
    /// <param name="cost">The cost.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this EmploymentCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        CostText text = new();
        text.Line($"What employing personal assistants costs {cost.Team.PersonId} in the tax year {cost.Year}");
        foreach (string notice in cost.Notices)
        {
            text.Line($"  {notice}");
        }

        Lines(text, cost.Cost);
        Totals(text, cost);
        PerAssistant(text, cost);
        Splitting(text, cost);
        text.Paragraph($"Worked out with: {Policies(cost.Policy)}.");
        text.Line("Hourly pay was compared with the minimum wage in force on the first day of each pay period.");
        text.Sources();
        return text.ToString();
    }

    /// <summary>The lines of employment, PA by PA and then those of the team as a whole.</summary>
    /// <param name="text">Where they go.</param>
    /// <param name="cost">The lines.</param>
    /// <param name="alike">Which lines of a PA stand together as one row; none if not given.</param>
    internal static void Lines(CostText text, CostBreakdown cost, Func<CostLine, string?>? alike = null)
    {
        foreach (IGrouping<string, CostLine> lines in cost.Lines.GroupBy(line => line.Id, StringComparer.Ordinal).OrderBy(lines => lines.Key.Length == 0))
        {
            text.Section(lines.Key.Length == 0 ? "The team as a whole" : $"PA {lines.Key}", new([.. lines]), alike);
        }
    }

    /// <summary>The cost of employment, by kind of cost.</summary>
    internal static void Totals(CostText text, string title, EmploymentTotals totals)
    {
        text.Paragraph(title);
        TextTable sums = new(false, true);
        sums.Add("Gross pay", totals.Gross.ToString());
        sums.Add("  of which holiday pay", totals.Holiday.ToString());
        sums.Add("Employer's National Insurance", totals.NationalInsurance.ToString());
        sums.Add(Allowance, (-totals.Allowance).ToString());
        sums.Add("Employer's pension contributions", totals.Pension.ToString());
        sums.Add("Other costs", totals.Other.ToString());
        sums.Add("Total", totals.Total.ToString());
        text.Table(sums);
    }

    private static void Totals(CostText text, EmploymentCost cost)
    {
        Totals(text, "The year", cost.Totals);
        if (cost.Loaded is { } loaded)
        {
            text.Line($"  An hour of care with everything (total / (52 x {Iso.Number(cost.Team.HoursPerWeek.ToDecimal())} hours)): {loaded}");
        }
    }

    private static void PerAssistant(CostText text, EmploymentCost cost)
    {
        if (cost.Assistants.Count == 1)
        {
            return;
        }

        text.Paragraph("By PA, with their shares of the allowance (by contributions) and of the team's costs (by hours)");
        TextTable table = new(false, true, true, true, true, true, true, true);
        table.Add("", "Gross pay", "National Insurance", "Allowance", "Pension", "Other", "Total", "An hour");
        foreach (PersonalAssistantCost assistant in cost.Assistants)
        {
            Row(assistant.Assistant.Id, assistant.Totals, assistant.Loaded);
        }

        Row("Team", cost.Totals, cost.Loaded);
        text.Table(table);

        void Row(string name, EmploymentTotals totals, LoadedRate? loaded) => table.Add(
            name, totals.Gross.ToString(), totals.NationalInsurance.ToString(), (-totals.Allowance).ToString(), totals.Pension.ToString(),
            totals.Other.ToString(), totals.Total.ToString(), loaded?.ToString() ?? "");
    }

    private static void Splitting(CostText text, EmploymentCost cost)
    {
        if (cost.NationalInsuranceOfOne is { } ofOne)
        {
            text.Paragraph("What sharing the hours over several PAs does to employer's National Insurance, before the allowance");
            TextTable sums = new(false, true);
            sums.Add("If one PA had all the pay", ofOne.ToString());
            sums.Add("With this team", cost.Totals.NationalInsurance.ToString());
            sums.Add("Less by", (ofOne - cost.Totals.NationalInsurance).ToString());
            text.Table(sums);
        }
    }

    internal static string Policies(EmploymentPolicy policy)
    {
        string holiday = $"holiday {(policy.HolidayPay == HolidayPay.OnTop ? "paid " : string.Empty)}{policy.HolidayPay.Where()}";
        string sickness = policy.SicknessCoverShare == 0m ? "no sickness cover" : $"sickness cover of {Iso.Percent(policy.SicknessCoverShare)}";
        string pension = policy.PensionPercent is { } percent ? $"pension contributions of {Iso.Number(percent)}%" : "the legal minimum of pension contributions";
        return $"{holiday}; {sickness}; {pension}";
    }
}

/// <summary>What a reader of employment costs should know. The notices name no person.</summary>
internal static class EmploymentNotices
{
    internal const string SleepIns =
        "A sleep-in allowance is not tested against the minimum wage for hours asleep; time awake for work in the night must be paid at the minimum wage or more (Royal Mencap Society v Tomlinson-Blake [2021] UKSC 8).";

    internal static ValueList<string> Of(EmploymentCosting costing, Team team, CostBreakdown cost)
    {
        List<string> notices = [];
        if (team.Assistants.Any(assistant => assistant.WeeklyTime.Any(time => time.IsSleepIn)))
        {
            notices.Add(SleepIns);
        }

        if (costing.Policy.HolidayPay is HolidayPay.OnTop or HolidayPay.OfPaidWeeks && team.Assistants.Any(assistant => assistant.DaysPerWeek is null))
        {
            StatutoryHoliday holiday = costing.Stretches(default)[0].Holiday.Value;
            notices.Add($"Holiday of {Iso.Number(holiday.Weeks)} weeks is for up to five days a week; a PA who works six or seven has {Iso.Number(holiday.MostDays)} days, which is less: write days_per_week for them.");
        }

        notices.AddRange(team.Assistants.SelectMany(assistant => OfLetter(costing, assistant).Concat(OfBirthday(costing, assistant))).Distinct(StringComparer.Ordinal));
        return [.. notices, .. CostNotices.OfAssumed(cost.Lines)];
    }

    /// <summary>A category that a known age might contradict, or that costs more than the age requires.</summary>
    private static IEnumerable<string> OfLetter(EmploymentCosting costing, PersonalAssistant assistant)
    {
        string letter = costing.Category(assistant).Letter;
        string byAge = costing.Ages.LetterByAge(assistant, costing.FirstPayDay(assistant));
        bool isFromSecondary = !costing.Category(assistant).StartsAtUpperThreshold;
        if (assistant.Age is null && letter is "M" or "Z")
        {
            yield return $"Category {letter} is for people under 21, but the age is blank: the minimum wage of 21 and over and the pension of 22 and over are used. Write the age.";
        }
        else if (assistant.Age is null && assistant.IsApprentice == true && isFromSecondary)
        {
            yield return $"The age of an apprentice is blank, so category {letter} is used. Under 25 it is H: write the age.";
        }
        else if (isFromSecondary && byAge is "M" or "H" && assistant.Age is { } age)
        {
            yield return $"Category {letter} of a PA of {Iso.Number(age)} makes employers contribute from the secondary threshold on; by the age it is {byAge}, from the upper threshold on.";
        }
    }

    /// <summary>A birthday within the year that changes what is due: the sums use the age on its first day for the whole year.</summary>
    private static IEnumerable<string> OfBirthday(EmploymentCosting costing, PersonalAssistant assistant)
    {
        if (assistant.Age is not { } age)
        {
            yield break;
        }

        string start = $"A PA who is {Iso.Number(age)} on {Iso.Text(costing.Year.Start)}";
        string[] changes = [.. Changes(costing, assistant, age)];
        if (changes.Length > 0)
        {
            yield return $"{start} turns {Iso.Number(age + 1)} within the year, which changes {string.Join(" and ", changes)}; the sums are those of age {Iso.Number(age)} all year.";
        }

        if (costing.Ages.MayReachPensionAge(age) && !AgeRules.HasLetter(assistant, "C"))
        {
            bool isOver = costing.Ages.PensionAge(age).Reached;
            yield return $"{start} may reach State Pension age within the year or not yet have reached it: then the category is C and nobody is enrolled in a pension automatically; the sums are those of a person {(isOver ? "over" : "under")} it all year.";
        }
    }

    private static IEnumerable<string> Changes(EmploymentCosting costing, PersonalAssistant assistant, int age)
    {
        PersonalAssistant older = assistant with { Age = age + 1 };
        if (assistant.IsApprentice != true && !TeamRules.PaysMinimumWage(costing, older) && PaysTooLittleAt(costing, assistant, age + 1) is { } wage)
        {
            yield return $"the minimum wage (to {wage}, more than is paid)";
        }

        LocalDate day = costing.FirstPayDay(assistant);
        bool changesLetter = assistant.NationalInsuranceCategory is null
            ? age + 1 is AgeRules.FullRateAge or AgeRules.ApprenticeEndAge && costing.Ages.LetterByAge(older, day) != costing.Letter(assistant)
            : costing.Ages.WhomElseTheLetterIsFor(older) is not null;
        if (changesLetter)
        {
            yield return "the category of National Insurance";
        }

        if (age + 1 == AgeRules.EnrolmentAge && assistant.Pension == PensionEnrolment.Auto)
        {
            yield return "the pension, in which people are enrolled from 22";
        }
    }

    /// <summary>The minimum wage at an age if some hours are paid below it in a period of the year; null if none are.</summary>
    private static Money? PaysTooLittleAt(EmploymentCosting costing, PersonalAssistant assistant, int age)
    {
        Money? paid = assistant.WeeklyTime.Where(time => !time.IsSleepIn).Min(time => (Money?)time.Rate);
        foreach (WageStretch stretch in costing.Wages(assistant.Frequency, age))
        {
            if (paid < stretch.Due?.Value)
            {
                return stretch.Due!.Value;
            }
        }

        return null;
    }
}
