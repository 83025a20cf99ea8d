using PhbCalc.Rates;

namespace PhbCalc.Employment;

/// <summary>The published figures that decide what employment costs; those in force are in PhbCalc.Data.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Published figures.</remarks>
/// <param name="MinimumWages">The minimum wage.</param>
/// <param name="NationalInsurance">The rates and thresholds of employer's National Insurance, by tax year or part of one.</param>
/// <param name="NationalInsuranceCategories">Each category letter from the day it existed.</param>
/// <param name="EmploymentAllowance">The Employment Allowance, by tax year.</param>
/// <param name="PensionThresholds">The earnings thresholds of workplace pensions, by tax year.</param>
/// <param name="PensionPercent">The minimum per cent of qualifying earnings that an employer pays (3), over time.</param>
/// <param name="Holiday">The statutory holiday.</param>
/// <param name="SickPay">Statutory sick pay. No calculation uses it; it is here for people who set a sickness cover.</param>
/// <param name="StatePensionAges">The State Pension age by day of birth.</param>
public sealed record EmploymentFigures(
    MinimumWages MinimumWages,
    DatedSeries<NationalInsuranceRates> NationalInsurance,
    ValueList<DatedSeries<NationalInsuranceCategory>> NationalInsuranceCategories,
    DatedSeries<EmploymentAllowance> EmploymentAllowance,
    DatedSeries<PensionThresholds> PensionThresholds,
    DatedSeries<decimal> PensionPercent,
    DatedSeries<StatutoryHoliday> Holiday,
    DatedSeries<StatutorySickPay> SickPay,
    StatePensionAges StatePensionAges)
{
    /// <summary>The minimum wage.</summary>
    public MinimumWages MinimumWages
    {
        get;
        init => field = Given.NotNull(value, "minimum_wages");
    }
    = Given.Together(
        MinimumWages,
        Given.IfNull("minimum_wages", MinimumWages),
        Given.IfNull("national_insurance", NationalInsurance),
        Given.IfNull("employment_allowance", EmploymentAllowance),
        Given.IfNull("pension_thresholds", PensionThresholds),
        Given.IfNull("pension_percent", PensionPercent),
        Given.IfNull("holiday", Holiday),
        Given.IfNull("sick_pay", SickPay),
        Given.IfNull("state_pension_ages", StatePensionAges));

    /// <summary>The rates and thresholds of employer's National Insurance, by tax year or part of one.</summary>
    public DatedSeries<NationalInsuranceRates> NationalInsurance
    {
        get;
        init => field = Given.NotNull(value, "national_insurance");
    }
    = NationalInsurance;

    /// <summary>The Employment Allowance, by tax year.</summary>
    public DatedSeries<EmploymentAllowance> EmploymentAllowance
    {
        get;
        init => field = Given.NotNull(value, "employment_allowance");
    }
    = EmploymentAllowance;

    /// <summary>The earnings thresholds of workplace pensions, by tax year.</summary>
    public DatedSeries<PensionThresholds> PensionThresholds
    {
        get;
        init => field = Given.NotNull(value, "pension_thresholds");
    }
    = PensionThresholds;

    /// <summary>The minimum per cent of qualifying earnings that an employer pays (3), over time.</summary>
    public DatedSeries<decimal> PensionPercent
    {
        get;
        init => field = Given.NotNull(value, "pension_percent");
    }
    = PensionPercent;

    /// <summary>The statutory holiday.</summary>
    public DatedSeries<StatutoryHoliday> Holiday
    {
        get;
        init => field = Given.NotNull(value, "holiday");
    }
    = Holiday;

    /// <summary>Statutory sick pay. No calculation uses it; it is here for people who set a sickness cover.</summary>
    public DatedSeries<StatutorySickPay> SickPay
    {
        get;
        init => field = Given.NotNull(value, "sick_pay");
    }
    = SickPay;

    /// <summary>State Pension age, by date of birth.</summary>
    public StatePensionAges StatePensionAges
    {
        get;
        init => field = Given.NotNull(value, "state_pension_ages");
    }
    = StatePensionAges;

    /// <summary>The most that counts as a week's pay for redundancy, over time; null (the default) if it is not given.</summary>
    public DatedSeries<Money>? RedundancyWeeklyCap { get; init; }
}
