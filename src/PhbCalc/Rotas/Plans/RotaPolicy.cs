namespace PhbCalc.Rotas;

/// <summary>The choices where practice differs in employing by the calendar.</summary>
/// <remarks>This type is immutable. Rule: spec 3b, Pay periods and What statute adds.</remarks>
public sealed record RotaPolicy
{
    private const int MostSickWeeks = 28;
    private const int MostPostponement = 3;
    private const int MostDaysAfter = 31;

    /// <summary>The policy with every default.</summary>
    public static RotaPolicy Default { get; } = new();

    /// <summary>A day on which a pay period of one, two or four weeks starts; null (the default) for the first day of the budget. 6 April makes them the tax weeks of payroll.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? PayFrom { get; init; }

    /// <summary>How many days after the last day of a pay period the pay day comes; 0 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0 or over 31.</exception>
    public int PayDayAfter
    {
        get;
        init => field = RotaPartFaults.CheckedWhole("pay_day_after", value, MostDaysAfter);
    }

    /// <summary>The days a week that decide whether holiday is at most 28 days; those given for the PA by default.</summary>
    public HolidayDaysRule HolidayDays
    {
        get;
        init => field = Given.Defined(value, "holiday_days");
    }

    /// <summary>How many months a PA's pension enrolment is postponed; 0 by default, at most 3.</summary>
    /// <exception cref="InvalidInputException">It is below 0 or over 3.</exception>
    public int PostponementMonths
    {
        get;
        init => field = RotaPartFaults.CheckedWhole("postponement_months", value, MostPostponement);
    }

    /// <summary>How many weeks of sickness a year each PA is paid for; 0 by default, at most 28.</summary>
    /// <exception cref="InvalidInputException">It is below 0, over 28 or has more than six decimals.</exception>
    public decimal SickWeeks
    {
        get;
        init => field = RotaPartFaults.CheckedWeeks(value, MostSickWeeks);
    }

    /// <summary>What is paid in sickness; statutory sick pay by default.</summary>
    public SickPayRule SickPay
    {
        get;
        init => field = Given.Defined(value, "sick_pay");
    }

    /// <summary>The reserve for redundancy; nothing by default.</summary>
    public RedundancyReserve RedundancyReserve
    {
        get;
        init => field = Given.Defined(value, "redundancy_reserve");
    }

    /// <summary>Whether the reserve for redundancy is inside the budget; it is held outside by default.</summary>
    public bool ReserveIsInside { get; init; }

    /// <summary>Whether notice is paid for when an employment ends; no by default.</summary>
    public bool NoticeAtEnd { get; init; }

    /// <summary>What happens to a PA who is paid more than the indicative rate without a reason; a notice by default.</summary>
    public IndicativeRateRule IndicativeRate
    {
        get;
        init => field = Given.Defined(value, "indicative_rate");
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What happens to a PA who is paid more than the indicative rate without a reason.</summary>
/// <remarks>Rule: spec 3b, Above the indicative rate.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<IndicativeRateRule>))]
public enum IndicativeRateRule
{
    /// <summary>A notice says it (the default).</summary>
    Note,

    /// <summary>The PA is refused.</summary>
    Limit,
}

/// <summary>The days a week that limit holiday to 28 days: at seven days a week they are four weeks.</summary>
/// <remarks>Rule: spec 3b, Holiday.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<HolidayDaysRule>))]
public enum HolidayDaysRule
{
    /// <summary>Those given for the PA (the default); 5.6 weeks if none are, with a notice if the rota has more than five.</summary>
    Given,

    /// <summary>Those of the rota, where none are given.</summary>
    Rota,
}

/// <summary>What a PA is paid in sickness.</summary>
/// <remarks>Rule: spec 3b, Sick pay.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<SickPayRule>))]
public enum SickPayRule
{
    /// <summary>Statutory sick pay (the default).</summary>
    Statutory,

    /// <summary>The wage, with holiday, National Insurance and pension on it.</summary>
    Full,
}

/// <summary>What is set aside for redundancy.</summary>
/// <remarks>Rule: spec 3b, Redundancy.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<RedundancyReserve>))]
public enum RedundancyReserve
{
    /// <summary>Nothing (the default).</summary>
    None,

    /// <summary>The growth of the entitlement in the budget.</summary>
    Accrued,

    /// <summary>The whole entitlement, in the budget in which the employment ends.</summary>
    AtEnd,
}
