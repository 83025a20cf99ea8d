namespace PhbCalc.Employment;

/// <summary>Works out the sums of one PA: for the totals, and for the lines that show them. It leaves out the team's own costs.</summary>
internal readonly struct AssistantCalculation
{
    private readonly EmploymentCosting costing;
    private readonly Ratio weeklyPay;

    internal AssistantCalculation(EmploymentCosting costing, PersonalAssistant assistant)
    {
        (this.costing, Assistant, weeklyPay) = (costing, assistant, assistant.WeeklyPay);
        Category = costing.Category(assistant);
        IsOverPensionAge = costing.Ages.IsOverPensionAge(assistant);
    }

    /// <summary>The PA.</summary>
    internal PersonalAssistant Assistant { get; }

    /// <summary>The PA's category of National Insurance.</summary>
    internal NationalInsuranceCategory Category { get; }

    /// <summary>Whether the PA has reached State Pension age.</summary>
    internal bool IsOverPensionAge { get; }

    /// <summary>The pay of one period: for work, and for holiday on top of it.</summary>
    internal static (Money Worked, Money Holiday) PayOf(Ratio weeklyPay, PersonalAssistant assistant, StatutoryHoliday holiday, HolidayPay policy)
    {
        policy = assistant.Holiday ?? policy;
        Money worked = Money.FromPounds(1m).TimesToPenny(weeklyPay * new Ratio(EmploymentCost.WeeksPerYear, assistant.Frequency.Periods()));
        return (worked, policy == HolidayPay.WithinHours ? Money.Zero : worked.TimesToPenny(policy.ShareOf(holiday, assistant.DaysPerWeek)));
    }

    /// <summary>The sums of each pay period of a stretch.</summary>
    internal PeriodSums In(PayStretch stretch)
    {
        PayFrequency frequency = Assistant.Frequency;
        (Money worked, Money holiday) = PayOf(weeklyPay, Assistant, stretch.Holiday.Value, costing.Policy.HolidayPay);
        Money gross = worked + holiday;
        PensionThresholds thresholds = stretch.Thresholds.Value;
        PensionDue due = PensionContributions.Due(Assistant, IsOverPensionAge, thresholds, gross);
        return new(
            worked,
            holiday,
            NationalInsuranceContributions.Of(stretch.NationalInsurance.Value, Category.StartsAtUpperThreshold, frequency, gross),
            due,
            due == PensionDue.Yes ? PensionContributions.Of(thresholds, costing.PensionPercent(stretch), frequency, gross) : Money.Zero);
    }

    /// <summary>What cover for sickness costs, as a share of a year's pay for work (step 7).</summary>
    internal Money SicknessCover(Money workedInYear) => (workedInYear * costing.Policy.SicknessCoverShare).ToPenny();

    /// <summary>What a year's training costs (step 7).</summary>
    internal Money Training() => (Assistant.LowestHourlyPay * Assistant.TrainingHours).ToPenny();

    /// <summary>The totals of a tax year, before the allowance and the team's own costs.</summary>
    internal EmploymentTotals Totals()
    {
        EmploymentTotals year = default;
        foreach (PayStretch stretch in costing.Stretches(Assistant.Frequency))
        {
            PeriodSums each = In(stretch);
            year = year with
            {
                Gross = year.Gross + (each.Gross * stretch.Count),
                Holiday = year.Holiday + (each.Holiday * stretch.Count),
                NationalInsurance = year.NationalInsurance + (each.NationalInsurance * stretch.Count),
                Pension = year.Pension + (each.Pension * stretch.Count),
            };
        }

        return year with { Other = SicknessCover(year.Gross - year.Holiday) + Training() };
    }
}

/// <summary>What one PA costs in one pay period, each sum rounded to the penny once.</summary>
/// <param name="Worked">Pay for work (step 1).</param>
/// <param name="Holiday">Holiday pay on top of it (step 2).</param>
/// <param name="NationalInsurance">The employer's National Insurance on both (step 4).</param>
/// <param name="PensionDue">Whether a pension contribution is due on both.</param>
/// <param name="Pension">The employer's pension contribution (step 6).</param>
internal readonly record struct PeriodSums(Money Worked, Money Holiday, Money NationalInsurance, PensionDue PensionDue, Money Pension)
{
    /// <summary>The pay on which National Insurance and pension are worked out.</summary>
    internal Money Gross => Worked + Holiday;
}
