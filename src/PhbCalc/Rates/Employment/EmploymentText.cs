namespace PhbCalc.Rates.Employment;

/// <summary>What employing somebody costs as plain text that the person whose budget it is can follow from the first line to the last.</summary>
public static class EmploymentText
{
    /// <summary>The whole explanation: each PA line by line, what the employer has once, the totals, the loaded hourly rate, policies and sources.</summary>
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
        text.Line("Hourly pay was held against the minimum wage in force on the first day of each pay period.");
        text.Sources();
        return text.ToString();
    }

    /// <summary>The lines of employment, PA by PA and then those of the team as a whole.</summary>
    internal static void Lines(CostText text, CostBreakdown cost)
    {
        foreach (IGrouping<string, CostLine> lines in cost.Lines.GroupBy(line => line.Id, StringComparer.Ordinal).OrderBy(lines => lines.Key.Length == 0))
        {
            text.Section(lines.Key.Length == 0 ? "The team as a whole" : $"PA {lines.Key}", new([.. lines]));
        }
    }

    private static void Totals(CostText text, EmploymentCost cost)
    {
        EmploymentTotals totals = cost.Totals;
        text.Paragraph("The year");
        TextTable sums = new(false, true);
        sums.Add("Gross pay", totals.Gross.ToString());
        sums.Add("  of which holiday pay", totals.Holiday.ToString());
        sums.Add("Employer's National Insurance", totals.NationalInsurance.ToString());
        sums.Add("Employment Allowance", (-totals.Allowance).ToString());
        sums.Add("Employer's pension contributions", totals.Pension.ToString());
        sums.Add("Other costs", totals.Other.ToString());
        sums.Add("Total", totals.Total.ToString());
        text.Table(sums);
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

    private static string Policies(EmploymentPolicy policy)
    {
        string holiday = policy.HolidayPay == HolidayPay.OnTop ? "holiday paid on top of the care hours" : "holiday within the care hours";
        string sickness = policy.SicknessCoverShare == 0m ? "no sickness cover" : $"sickness cover of {Iso.Percent(policy.SicknessCoverShare)}";
        string pension = policy.PensionPercent is { } percent ? $"pension contributions of {Iso.Number(percent)}%" : "the legal minimum of pension contributions";
        return $"{holiday}; {sickness}; {pension}";
    }
}
