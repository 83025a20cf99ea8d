namespace PhbCalc.Employment;

/// <summary>The employer's contributions to a workplace pension, by pay period.</summary>
/// <remarks>Rule: spec 3, What employing someone costs, step 6. Source of the rule: Pensions Act 2008, sections 3, 13 and 20; The Pensions Regulator publishes the thresholds for pay periods.</remarks>
internal static class PensionContributions
{
    /// <summary>The first tax year with published thresholds for periods of two and four weeks.</summary>
    private static readonly TaxYear FirstWithOtherPeriods = new(2014);

    /// <summary>Whether the thresholds for a frequency are published for a tax year.</summary>
    internal static bool ArePublished(TaxYear year, PayFrequency frequency) =>
        frequency is PayFrequency.Weekly or PayFrequency.Monthly || year.StartYear >= FirstWithOtherPeriods.StartYear;

    /// <summary>Whether a contribution is due on the gross pay of a period, and if not, why.</summary>
    internal static PensionDue Due(PersonalAssistant assistant, bool isOverPensionAge, PensionThresholds thresholds, Money gross) =>
        Due(assistant.Pension, isTooYoung: assistant.Age < AgeRules.EnrolmentAge, isOverPensionAge, new(thresholds, 0m, assistant.Frequency), gross.ToPence());

    /// <summary>The same in pence.</summary>
    internal static PensionDue Due(PensionEnrolment pension, bool isTooYoung, bool isOverPensionAge, in PensionLimits limits, long gross) => pension switch
    {
        PensionEnrolment.OptedOut => PensionDue.OptedOut,
        PensionEnrolment.Auto when isTooYoung => PensionDue.TooYoung,
        PensionEnrolment.Auto when isOverPensionAge => PensionDue.OverPensionAge,
        PensionEnrolment.Auto when gross <= limits.Trigger => PensionDue.NotOverTrigger,
        _ => gross > limits.Lower ? PensionDue.Yes : PensionDue.NotOverLowerLimit,
    };

    /// <summary>Why no contribution is due, in words; null if one is.</summary>
    internal static string? WhyNone(PensionDue due, PayFrequency frequency, PensionThresholds thresholds, Money gross) => due switch
    {
        PensionDue.OptedOut => "opted out",
        PensionDue.TooYoung => "under 22, so not enrolled unless they ask",
        PensionDue.OverPensionAge => "over State Pension age, so not enrolled unless they ask",
        PensionDue.NotOverTrigger =>
            $"pay of {gross} a {frequency.Period()} is not over the trigger of {thresholds.Trigger.TimesWeek(frequency)}, so not enrolled unless they ask",
        PensionDue.Postponed => "enrolment is postponed",
        PensionDue.NotOverLowerLimit => $"pay of {gross} a {frequency.Period()} is not over the lower limit of {thresholds.Lower.TimesWeek(frequency)}",
        _ => null,
    };

    /// <summary>The per cent of the pay between the lower and the upper limit, to the penny.</summary>
    internal static Money Of(PensionThresholds thresholds, decimal percent, PayFrequency frequency, Money gross) =>
        Money.FromPence(Of(new PensionLimits(thresholds, percent, frequency), gross.ToPence()));

    /// <summary>The same in pence.</summary>
    internal static long Of(in PensionLimits limits, long gross)
    {
        const ulong MicroPercent = 100_000_000;
        long qualifying = Math.Min(gross, limits.Upper) - limits.Lower;
        return qualifying > 0 ? Pence.Round((ulong)qualifying, (ulong)limits.MicroPercent, MicroPercent) : 0;
    }
}

/// <summary>The limits and per cent for a pension contribution on the pay of a period, in pence.</summary>
internal readonly record struct PensionLimits
{
    private const decimal Micro = 1_000_000m;

    /// <summary>The limits of a pay frequency, with the per cent that the employer pays.</summary>
    internal PensionLimits(PensionThresholds thresholds, decimal percent, PayFrequency frequency)
    {
        Trigger = thresholds.Trigger.TimesWeek(frequency).ToPence();
        Lower = thresholds.Lower.TimesWeek(frequency).ToPence();
        Upper = thresholds.Upper.ShareOfYear(frequency).ToPence();
        MicroPercent = (long)(percent * Micro);
    }

    /// <summary>The pay above which a person of the right age must be enrolled.</summary>
    internal long Trigger { get; }

    /// <summary>Where qualifying earnings start.</summary>
    internal long Lower { get; }

    /// <summary>Where qualifying earnings end.</summary>
    internal long Upper { get; }

    /// <summary>What the employer pays, in millionths of a per cent.</summary>
    internal long MicroPercent { get; }
}
