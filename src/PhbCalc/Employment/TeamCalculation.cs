namespace PhbCalc.Employment;

/// <summary>Works out the sums of a team: for the totals, and for the lines that show them.</summary>
/// <param name="costing">The costing.</param>
/// <param name="team">The team.</param>
internal readonly struct TeamCalculation(EmploymentCosting costing, Team team)
{
    private static readonly Ratio WeeksPerYear = new(EmploymentCost.WeeksPerYear);

    /// <summary>The most that the Employment Allowance can take off (step 5).</summary>
    internal Money MostAllowance => team.ClaimsEmploymentAllowance && costing.Allowance.Value.IsOpenToCareEmployers ? costing.Allowance.Value.Amount : Money.Zero;

    /// <summary>What the allowance takes off the year's contributions: once per employer, down to zero at most (step 5).</summary>
    internal Money Allowance(Money contributed) => contributed < MostAllowance ? contributed : MostAllowance;

    /// <summary>The year for on-costs: a payroll is run for each pay frequency in the team.</summary>
    internal OnCostYear Year(Money gross)
    {
        int frequencies = 0;
        int runs = 0;
        foreach (PersonalAssistant assistant in team.Assistants.AsSpan())
        {
            int flag = 1 << (int)assistant.Frequency;
            runs += (frequencies & flag) == 0 ? assistant.Frequency.Periods() : 0;
            frequencies |= flag;
        }

        return new(team.HoursPerWeek, WeeksPerYear, runs, gross);
    }

    /// <summary>The totals of a tax year.</summary>
    internal EmploymentTotals Totals()
    {
        EmploymentTotals year = default;
        foreach (PersonalAssistant assistant in team.Assistants.AsSpan())
        {
            EmploymentTotals own = new AssistantCalculation(costing, assistant).Totals();
            year = new(
                year.Gross + own.Gross,
                year.Holiday + own.Holiday,
                year.NationalInsurance + own.NationalInsurance,
                year.Pension + own.Pension,
                year.Other + own.Other,
                Money.Zero);
        }

        OnCostYear onCostYear = Year(year.Gross);
        Money onCosts = Money.Zero;
        foreach (OnCost cost in team.OnCosts.AsSpan())
        {
            onCosts += cost.IsIn(costing.Year.Start, costing.Year.End) ? cost.PerYear(onCostYear) : Money.Zero;
        }

        return year with { Other = year.Other + onCosts, Allowance = Allowance(year.NationalInsurance) };
    }
}
