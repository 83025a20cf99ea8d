using PhbCalc.Employment;

namespace PhbCalc.Rotas;

/// <summary>A personal assistant (PA) in a rota: the dates of employment, and the facts that decide what the law requires.</summary>
/// <remarks>This type is immutable. Their pay is on cards of pay, or is the pay of constant hours. Rule: spec 3b, Who works when, at what pay.</remarks>
public sealed record RotaAssistant
{
    /// <summary>Describes a PA.</summary>
    /// <param name="id">An id, unique in the rota.</param>
    /// <param name="frequency">How often pay is due.</param>
    /// <exception cref="InvalidInputException">The id is blank or the frequency undefined: all faults are reported.</exception>
    public RotaAssistant(string id, PayFrequency frequency)
    {
        (Id, Frequency) = (id, frequency);
        InvalidInputException.ThrowIfAny(RotaPartFaults.In(this));
    }

    /// <summary>An id, unique in the rota.</summary>
    public string Id { get; }

    /// <summary>How often pay is due.</summary>
    public PayFrequency Frequency { get; }

    /// <summary>The date of birth, which decides about the minimum wage, National Insurance, the pension and redundancy; null (the default) if it is not known.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? DateOfBirth { get; init; }

    /// <summary>The age in years on the first day of the budget, if the date of birth is not known; null (the default) for 21 or over by the minimum wage, and 22 to State Pension age for the pension.</summary>
    /// <exception cref="InvalidInputException">It is under 13 or over 120.</exception>
    public int? Age
    {
        get;
        init => field = EmploymentFaults.CheckedAge(value);
    }

    /// <summary>The first day of the employment; null (the default) for the first day of the person's budget.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? From { get; init; }

    /// <summary>The last day of the employment; null (the default) for the last day of the person's budget, if it has one.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? To { get; init; }

    /// <summary>The day from which service counts for redundancy and notice; null (the default) for the first day of the employment.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? ServiceFrom { get; init; }

    /// <summary>Hours a week by the contract: the weights by which a team shares visits, and the hours of a PA who works no visit; null (the default) if not given.</summary>
    /// <exception cref="InvalidInputException">They are not more than 0 and at most 168.</exception>
    public Ratio? WeeklyHours
    {
        get;
        init => field = RotaPartFaults.CheckedHours(value);
    }

    /// <summary>Pounds an hour of a PA who works no visit; null (the default) if the rota gives the pay.</summary>
    /// <exception cref="InvalidInputException">It is below 0, £1,000,000,000,000 or more, or has more than six decimals.</exception>
    public Money? HourlyPay
    {
        get;
        init => field = RotaPartFaults.CheckedPay(value);
    }

    /// <summary>The category letter of National Insurance, capital or small; null (the default) for the one that follows the age from pay day to pay day. A letter that contradicts the age is refused.</summary>
    public string? NationalInsuranceCategory { get; init; }

    /// <summary>Whether the PA is an apprentice under 19 or in the first year, who is due the apprentice rate of the minimum wage; null (the default) if not given, which counts as no for the wage.</summary>
    public bool? IsApprentice { get; init; }

    /// <summary>Whether the employer lodges the PA free of charge, in which case the accommodation offset counts towards the minimum wage; no by default.</summary>
    public bool HasFreeLodging { get; init; }

    /// <summary>The days worked in a week; null (the default) for those of the rota.</summary>
    /// <exception cref="InvalidInputException">It is not more than 0 and at most 7, or has more than two decimals.</exception>
    public decimal? DaysPerWeek
    {
        get;
        init => field = EmploymentFaults.CheckedDays(value);
    }

    /// <summary>Whether the PA is in a workplace pension; as the law requires by default.</summary>
    public PensionEnrolment Pension
    {
        get;
        init => field = Given.Defined(value, "pension");
    }

    /// <summary>How holiday is paid for; null (the default) for the way of the policy.</summary>
    public HolidayPay? Holiday
    {
        get;
        init => field = Given.Defined(value, "holiday");
    }

    /// <summary>Hours of training a year, paid at the lowest hourly pay; 0 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0, over 8,784 (the hours of a leap year) or has more than six decimals.</exception>
    public decimal TrainingHours
    {
        get;
        init => field = EmploymentFaults.CheckedTraining(value);
    }

    /// <summary>Why the PA is paid more than the indicative rate; null (the default) if no reason is given.</summary>
    public HigherRate? HigherRate { get; init; }

    /// <summary>Whether the PA is paid for constant hours if they have no visit.</summary>
    internal bool HasConstantHours => WeeklyHours is not null && HourlyPay is not null;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this, except: nameof(Id));
}
