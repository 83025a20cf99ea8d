namespace PhbCalc.Employment;

/// <summary>The employer's contributions to a workplace pension, by pay period.</summary>
/// <remarks>Rule: spec 3, What employing someone costs, step 6. Source of the rule: Pensions Act 2008, sections 3, 13 and 20; thresholds for pay periods as The Pensions Regulator publishes them.</remarks>
internal static class PensionContributions
{
    /// <summary>The first tax year with published thresholds for periods of two and four weeks.</summary>
    private static readonly TaxYear FirstWithOtherPeriods = new(2014);

    /// <summary>Whether the thresholds for a frequency are published for a tax year.</summary>
    internal static bool ArePublished(TaxYear year, PayFrequency frequency) =>
        frequency is PayFrequency.Weekly or PayFrequency.Monthly || year.StartYear >= FirstWithOtherPeriods.StartYear;

    /// <summary>Whether a contribution is due on the gross pay of a period, and if not, why.</summary>
    internal static PensionDue Due(PersonalAssistant assistant, bool isOverPensionAge, PensionThresholds thresholds, Money gross)
    {
        if (assistant.Pension == PensionEnrolment.OptedOut)
        {
            return PensionDue.OptedOut;
        }

        if (assistant.Pension == PensionEnrolment.Auto)
        {
            if (assistant.Age < AgeRules.EnrolmentAge)
            {
                return PensionDue.TooYoung;
            }

            if (isOverPensionAge)
            {
                return PensionDue.OverPensionAge;
            }

            if (gross <= thresholds.Trigger.TimesWeek(assistant.Frequency))
            {
                return PensionDue.NotOverTrigger;
            }
        }

        return gross > thresholds.Lower.TimesWeek(assistant.Frequency) ? PensionDue.Yes : PensionDue.NotOverLowerLimit;
    }

    /// <summary>Why no contribution is due, in words; null if one is.</summary>
    internal static string? WhyNone(PensionDue due, PayFrequency frequency, PensionThresholds thresholds, Money gross) => due switch
    {
        PensionDue.OptedOut => "opted out",
        PensionDue.TooYoung => "under 22, so not enrolled unless they ask",
        PensionDue.OverPensionAge => "over State Pension age, so not enrolled unless they ask",
        PensionDue.NotOverTrigger =>
            $"pay of {gross} a {frequency.Period()} is not over the trigger of {thresholds.Trigger.TimesWeek(frequency)}, so not enrolled unless they ask",
        PensionDue.NotOverLowerLimit => $"pay of {gross} a {frequency.Period()} is not over the lower limit of {thresholds.Lower.TimesWeek(frequency)}",
        _ => null,
    };

    /// <summary>The per cent of the pay between the lower and the upper limit, to the penny.</summary>
    internal static Money Of(PensionThresholds thresholds, decimal percent, PayFrequency frequency, Money gross)
    {
        Money lower = thresholds.Lower.TimesWeek(frequency);
        Money upper = thresholds.Upper.ShareOfYear(frequency);
        Money qualifying = (gross < upper ? gross : upper) - lower;
        return qualifying > Money.Zero ? (qualifying * (percent / 100m)).ToPenny() : Money.Zero;
    }
}
