namespace PhbCalc.Employment;

/// <summary>A personal assistant (PA), employed by the budget holder.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs.</remarks>
public sealed record PersonalAssistant
{
    /// <summary>Describes a PA with one rate of pay.</summary>
    /// <param name="id">An id, unique in the team.</param>
    /// <param name="weeklyHours">Hours a week, constant over the year, from 0 to 168, with at most six decimals.</param>
    /// <param name="hourlyPay">Pounds an hour, from 0 to under £1,000,000,000,000, with at most six decimals.</param>
    /// <param name="frequency">How often pay is due.</param>
    /// <exception cref="InvalidInputException">The id is blank, or a number out of range: all faults are reported.</exception>
    public PersonalAssistant(string id, decimal weeklyHours, Money hourlyPay, PayFrequency frequency)
        : this(id, [EmploymentFaults.CheckedHours(id, weeklyHours, hourlyPay, frequency)], frequency)
    {
    }

    /// <summary>Describes a PA with several rates of pay.</summary>
    /// <param name="id">An id, unique in the team.</param>
    /// <param name="weeklyTime">What is worked each week, constant over the year: at least one entry.</param>
    /// <param name="frequency">How often pay is due.</param>
    /// <exception cref="InvalidInputException">The id is blank, there is no paid time, or its hours come to more than 168 a week or cannot be added up exactly: all faults are reported.</exception>
    public PersonalAssistant(string id, ValueList<PaidTime> weeklyTime, PayFrequency frequency)
    {
        (Id, WeeklyTime, Frequency) = (id, weeklyTime, frequency);
        InvalidInputException.ThrowIfAny(EmploymentFaults.In(this));
    }

    private PersonalAssistant(string id, PayFrequency frequency, ValueList<PaidTime> checkedTime) => (Id, WeeklyTime, Frequency) = (id, checkedTime, frequency);

    /// <summary>A PA with the typical week of a rota, whatever the hours; the rota was already checked.</summary>
    internal static PersonalAssistant OfRota(string id, ValueList<PaidTime> weeklyTime, PayFrequency frequency) => new(id, frequency, weeklyTime);

    /// <summary>An id, unique in the team.</summary>
    public string Id { get; }

    /// <summary>What is worked each week.</summary>
    public ValueList<PaidTime> WeeklyTime { get; }

    /// <summary>How often pay is due.</summary>
    public PayFrequency Frequency { get; }

    /// <summary>
    /// The age in years on the first day of the tax year; null (the default) for 21 or over by the minimum wage, and from 22 to State Pension age for the pension.
    /// It decides both, and the category of National Insurance if none is given.
    /// </summary>
    /// <exception cref="InvalidInputException">It is under 13 or over 120.</exception>
    public int? Age
    {
        get;
        init => field = EmploymentFaults.CheckedAge(value);
    }

    /// <summary>The date of birth, which gives the age on the first day of the tax year; null (the default) if it is not known. <see cref="EmploymentCosting"/> refuses it beside an age.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? DateOfBirth { get; init; }

    /// <summary>
    /// The category letter of National Insurance, capital or small; null (the default) for the one that follows from the age: M under 21, C from State Pension age,
    /// H for an apprentice under 25, otherwise A. <see cref="EmploymentCosting"/> refuses a letter that contradicts the age.
    /// </summary>
    public string? NationalInsuranceCategory { get; init; }

    /// <summary>
    /// Whether the PA is an apprentice under 19 or in the first year, who is due the apprentice rate of the minimum wage; null (the default) if not given,
    /// which counts as no for the wage.
    /// </summary>
    public bool? IsApprentice { get; init; }

    /// <summary>Whether the employer lodges the PA free of charge; the accommodation offset then counts towards the minimum wage. No by default.</summary>
    public bool HasFreeLodging { get; init; }

    /// <summary>The days worked in a week; null (the default) if not given, which counts as five or fewer for the holiday.</summary>
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

    /// <summary>Hours of training a year, paid at the lowest hourly pay; 0 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0, over 8,784 (the hours of a leap year) or has more than six decimals.</exception>
    public decimal TrainingHours
    {
        get;
        init => field = EmploymentFaults.CheckedTraining(value);
    }

    /// <summary>How holiday is paid for; null (the default) for the way of the policy.</summary>
    public HolidayPay? Holiday
    {
        get;
        init => field = Given.Defined(value, "holiday");
    }

    /// <summary>Hours worked in a week, without sleep-ins.</summary>
    public Ratio HoursPerWeek => WeeklyTime.SumOf(time => time.HoursPerWeek);

    /// <summary>Pounds earned in a week, not rounded.</summary>
    internal Ratio WeeklyPay => WeeklyTime.SumOf(time => time.PerWeek * Ratio.FromDecimal(time.Rate.Pounds));

    /// <summary>The lowest hourly pay; £0.00 for a PA who only sleeps in.</summary>
    internal Money LowestHourlyPay
    {
        get
        {
            Money? lowest = null;
            foreach (PaidTime time in WeeklyTime.AsSpan())
            {
                lowest = time.IsSleepIn || time.Rate > lowest ? lowest : time.Rate;
            }

            return lowest ?? Money.Zero;
        }
    }

    /// <summary>The PA with the age on a day in place of the date of birth.</summary>
    /// <exception cref="InvalidInputException">There is an age beside the date of birth, or the age is not one at which a person can be employed.</exception>
    internal PersonalAssistant AgedOn(LocalDate day)
    {
        if (DateOfBirth is not { } born)
        {
            return this;
        }

        if (Age is { } age)
        {
            throw new InvalidInputException([EmploymentFaults.AgeBesideBirth(age)]);
        }

        bool isBefore = day.Month < born.Month || (day.Month == born.Month && day.Day < born.Day);
        return this with { Age = EmploymentFaults.CheckedAge(day.Year - born.Year - (isBefore ? 1 : 0), "date_of_birth"), DateOfBirth = null };
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this, except: nameof(Id));
}
