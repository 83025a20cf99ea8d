namespace PhbCalc.Employment;

/// <summary>The choices where practice differs in the cost of employment.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, steps 2, 6 and 7.</remarks>
public sealed record EmploymentPolicy
{
    /// <summary>The policy with every default.</summary>
    public static EmploymentPolicy Default { get; } = new();

    /// <summary>How holiday is paid for; on top of the care hours by default.</summary>
    public HolidayPay HolidayPay
    {
        get;
        init => field = Given.Defined(value, "holiday_pay");
    }

    /// <summary>The sum set aside for cover in sickness, as a share of worked pay (0.03 is 3%); 0 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0, over 1 or has more than six decimals.</exception>
    public decimal SicknessCoverShare
    {
        get;
        init => field = EmploymentFaults.CheckedShare("sickness_cover_share", value);
    }

    /// <summary>The per cent of qualifying earnings that the employer pays into a pension; null (the default) for the legal minimum. <see cref="EmploymentCosting"/>, which knows the minimum of its year, refuses less.</summary>
    /// <exception cref="InvalidInputException">It is below 0, over 100 or has more than six decimals.</exception>
    public decimal? PensionPercent
    {
        get;
        init => field = value is { } percent ? EmploymentFaults.CheckedPercent("pension_percent", percent) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How holiday is paid for.</summary>
/// <remarks>Rule: spec 3, What employing someone costs, step 2.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<HolidayPay>))]
public enum HolidayPay
{
    /// <summary>On top of the care hours (the default): the PA is paid while on holiday, and so is the person who covers.</summary>
    OnTop,

    /// <summary>Within the care hours: there is no cover, so nothing is paid twice.</summary>
    WithinHours,

    /// <summary>On top of 52 paid weeks, 5.6 of 52: the person who covers gets no holiday pay for it.</summary>
    [JsonStringEnumMemberName("5.6/52")]
    OfPaidWeeks,

    /// <summary>As for irregular hours and part of the year, since April 2024: 12.07% of pay for work, exactly.</summary>
    [JsonStringEnumMemberName("12.07%")]
    IrregularHours,
}

/// <summary>What holiday adds to pay for work.</summary>
/// <remarks>Rule: spec 3, What employing someone costs, step 2; spec 3b, Holiday. The 12.07% is a rule of law: Working Time Regulations 1998, regulation 15B.</remarks>
internal static class HolidayShares
{
    private static readonly Ratio OfIrregularHours = new(1207, 10_000);
    private static readonly Ratio PaidWeeks = new(EmploymentCost.WeeksPerYear);

    /// <summary>What holiday adds, as a share of pay for work; 0 within the hours.</summary>
    internal static Ratio ShareOf(this HolidayPay way, StatutoryHoliday holiday, decimal? daysPerWeek) => way == HolidayPay.IrregularHours ? OfIrregularHours
        : way == HolidayPay.WithinHours ? default : way.ShareOf(holiday.WeeksAt(daysPerWeek));

    /// <summary>The same from the weeks of holiday: 5.6 of 46.4, and 4 of 48 at seven days a week.</summary>
    internal static Ratio ShareOf(this HolidayPay way, Ratio weeks)
    {
        Ratio of = way == HolidayPay.OfPaidWeeks ? PaidWeeks : PaidWeeks + (weeks * new Ratio(-1));
        return weeks * new Ratio(of.Denominator, of.Numerator);
    }

    /// <summary>How holiday is paid for, in words.</summary>
    internal static string Where(this HolidayPay way) => way switch
    {
        HolidayPay.OfPaidWeeks => "of 52 paid weeks, covered by somebody without holiday on it",
        HolidayPay.IrregularHours => "for irregular hours",
        HolidayPay.WithinHours => "within the care hours",
        _ => "on top of the care hours",
    };
}
