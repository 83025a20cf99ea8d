namespace PhbCalc.Employment;

/// <summary>Where practice differs in what employing somebody costs.</summary>
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

    /// <summary>What is set aside for cover in sickness, as a share of worked pay (0.03 is 3%); 0 by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0, over 1 or has more than six decimals.</exception>
    public decimal SicknessCoverShare
    {
        get;
        init => field = EmploymentFaults.CheckedShare("sickness_cover_share", value);
    }

    /// <summary>The per cent of qualifying earnings that the employer pays into a pension; null (the default) for the legal minimum. Less than that is refused by <see cref="EmploymentCosting"/>, which knows the minimum of its year.</summary>
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
    /// <summary>On top of the care hours (the default): the PA is paid while on holiday, and so is whoever covers.</summary>
    OnTop,

    /// <summary>Within the care hours: nobody covers, so nothing is paid twice.</summary>
    WithinHours,
}
