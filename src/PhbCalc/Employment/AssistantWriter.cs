namespace PhbCalc.Employment;

/// <summary>Writes the lines of one PA, step by step in the order of the rule (spec 3, What employing someone costs). It leaves out the team's own costs.</summary>
/// <param name="costing">The costing.</param>
/// <param name="calculation">Works out the sums.</param>
internal sealed class AssistantWriter(EmploymentCosting costing, AssistantCalculation calculation)
{
    private readonly PersonalAssistant assistant = calculation.Assistant;
    private readonly List<CostLine> lines = [];

    /// <summary>The lines, in the order of the steps.</summary>
    internal List<CostLine> Write()
    {
        (PayStretch, PeriodSums)[] stretches = [.. costing.Stretches(assistant.Frequency).ToArray().Select(stretch => (stretch, calculation.In(stretch)))];
        WriteEach(stretches, PayLine);
        Money workedInYear = new CostBreakdown([.. lines]).Total;
        if (Way != HolidayPay.WithinHours)
        {
            WriteEach(stretches, HolidayLine);
        }

        WriteEach(stretches, NationalInsuranceLine);
        WriteEach(stretches, PensionLine);
        WriteSicknessAndTraining(workedInYear);
        return lines;
    }

    /// <summary>Writes a line for each stretch, and one line for stretches with the same line.</summary>
    private void WriteEach((PayStretch Stretch, PeriodSums Each)[] stretches, Func<PayStretch, PeriodSums, CostLine> line)
    {
        foreach ((PayStretch stretch, PeriodSums each) in stretches)
        {
            CostLine next = line(stretch, each);
            if (lines.Count > 0 && lines[^1] == next with { Quantity = lines[^1].Quantity, Amount = lines[^1].Amount })
            {
                lines[^1] = next with { Quantity = lines[^1].Quantity + next.Quantity, Amount = lines[^1].Amount + next.Amount };
            }
            else
            {
                lines.Add(next);
            }
        }
    }

    /// <summary>Step 1.</summary>
    private CostLine PayLine(PayStretch stretch, PeriodSums each) => Line(CostLineKind.Pay, "Pay for work", stretch, each.Worked) with
    {
        Note = WorkText(),
        Source = assistant.WeeklyTime.Aggregate(default(Source), (source, time) => Source.Of(source, time.Source)),
    };

    /// <summary>Step 2.</summary>
    private CostLine HolidayLine(PayStretch stretch, PeriodSums each) => Line(CostLineKind.HolidayPay, "Holiday pay", stretch, each.Holiday) with
    {
        Note = $"{HolidayText(stretch.Holiday.Value)}{Way.Where()}: {Way.ShareOf(stretch.Holiday.Value, assistant.DaysPerWeek)} of pay for work",
        Source = stretch.Holiday.Source,
    };

    /// <summary>Step 4.</summary>
    private CostLine NationalInsuranceLine(PayStretch stretch, PeriodSums each)
    {
        NationalInsuranceRates rates = stretch.NationalInsurance.Value;
        EarningsThreshold start = calculation.Category.StartsAtUpperThreshold ? rates.UpperThreshold : rates.SecondaryThreshold;
        return Line(CostLineKind.NationalInsurance, "Employer's National Insurance", stretch, each.NationalInsurance) with
        {
            Note = $"{Iso.Number(rates.Percent)}% of pay over {start.ShareOfYear(assistant.Frequency)} a {assistant.Frequency.Period()}, category {calculation.Category.Letter}",
            Source = stretch.NationalInsurance.Source,
            RateValidFrom = stretch.NationalInsurance.ValidFrom,
            RateValidTo = stretch.NationalInsurance.ValidTo,
        };
    }

    /// <summary>Step 6.</summary>
    private CostLine PensionLine(PayStretch stretch, PeriodSums each)
    {
        PensionThresholds thresholds = stretch.Thresholds.Value;
        Money lower = thresholds.Lower.TimesWeek(assistant.Frequency);
        Money upper = thresholds.Upper.ShareOfYear(assistant.Frequency);
        return Line(CostLineKind.Pension, "Employer's pension contribution", stretch, each.Pension) with
        {
            Note = PensionContributions.WhyNone(each.PensionDue, assistant.Frequency, thresholds, each.Gross)
                ?? $"{Iso.Number(costing.PensionPercent(stretch))}% of pay from {lower} to {upper} a {assistant.Frequency.Period()}",
            Source = Source.Of(stretch.Thresholds.Source, stretch.PensionPercent.Source),
            RateValidFrom = stretch.Thresholds.ValidFrom,
            RateValidTo = stretch.Thresholds.ValidTo,
        };
    }

    /// <summary>Step 7, the costs of this PA alone.</summary>
    private void WriteSicknessAndTraining(Money workedInYear)
    {
        if (costing.Policy.SicknessCoverShare is > 0m and var share)
        {
            lines.Add(new(CostLineKind.OnCost, assistant.Id, "Sickness cover", CostUnit.Share, Ratio.FromDecimal(share), workedInYear, calculation.SicknessCover(workedInYear))
            {
                Note = $"{Iso.Percent(share)} of pay for work",
            });
        }

        if (assistant.TrainingHours > 0m)
        {
            lines.Add(new(CostLineKind.OnCost, assistant.Id, "Training", CostUnit.Hour, Ratio.FromDecimal(assistant.TrainingHours), assistant.LowestHourlyPay, calculation.Training()));
        }
    }

    private HolidayPay Way => assistant.Holiday ?? costing.Policy.HolidayPay;

    private CostLine Line(CostLineKind kind, string label, PayStretch stretch, Money each) =>
        new(kind, assistant.Id, label, new(assistant.Frequency.Period()), stretch.Count, each, each * stretch.Count);

    private string HolidayText(StatutoryHoliday holiday) => Way == HolidayPay.IrregularHours ? string.Empty
        : holiday.IsCappedAt(assistant.DaysPerWeek) ? $"{Iso.Number(holiday.MostDays)} days at {Iso.Number(assistant.DaysPerWeek!.Value)} days a week "
        : $"{Iso.Number(holiday.Weeks)} weeks ";

    private string WorkText() => string.Join("; ", assistant.WeeklyTime.Select(time => time.IsSleepIn
        ? $"{time.Label}: {Count(time.PerWeek, "night")} a week at {time.Rate}"
        : $"{(assistant.WeeklyTime.Count == 1 ? string.Empty : $"{time.Label}: ")}{Count(time.PerWeek, "hour")} a week at {time.Rate}"));

    private static string Count(Ratio number, string thing) => $"{Iso.Number(number.ToDecimal())} {thing}{(number == new Ratio(1) ? string.Empty : "s")}";
}
