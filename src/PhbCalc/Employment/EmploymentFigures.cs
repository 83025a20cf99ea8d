using PhbCalc.Rates;

namespace PhbCalc.Employment;

/// <summary>The published figures that decide what employing somebody costs; those in force are in PhbCalc.Data.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Published figures.</remarks>
/// <param name="MinimumWages">The minimum wage.</param>
/// <param name="NationalInsurance">The rates and thresholds of employer's National Insurance, by tax year or part of one.</param>
/// <param name="NationalInsuranceCategories">Each category letter from the day it existed.</param>
/// <param name="EmploymentAllowance">The Employment Allowance, by tax year.</param>
/// <param name="PensionThresholds">The earnings thresholds of workplace pensions, by tax year.</param>
/// <param name="PensionPercent">The per cent of qualifying earnings that an employer pays at the least (3), over time.</param>
/// <param name="Holiday">The statutory holiday.</param>
/// <param name="SickPay">Statutory sick pay. No calculation uses it: it is at hand for whoever sets a sickness cover.</param>
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
    = Given.NotNull(MinimumWages, "minimum_wages");

    /// <summary>The rates and thresholds of employer's National Insurance, by tax year or part of one.</summary>
    public DatedSeries<NationalInsuranceRates> NationalInsurance
    {
        get;
        init => field = Given.NotNull(value, "national_insurance");
    }
    = Given.NotNull(NationalInsurance, "national_insurance");

    /// <summary>The Employment Allowance, by tax year.</summary>
    public DatedSeries<EmploymentAllowance> EmploymentAllowance
    {
        get;
        init => field = Given.NotNull(value, "employment_allowance");
    }
    = Given.NotNull(EmploymentAllowance, "employment_allowance");

    /// <summary>The earnings thresholds of workplace pensions, by tax year.</summary>
    public DatedSeries<PensionThresholds> PensionThresholds
    {
        get;
        init => field = Given.NotNull(value, "pension_thresholds");
    }
    = Given.NotNull(PensionThresholds, "pension_thresholds");

    /// <summary>The per cent of qualifying earnings that an employer pays at the least (3), over time.</summary>
    public DatedSeries<decimal> PensionPercent
    {
        get;
        init => field = Given.NotNull(value, "pension_percent");
    }
    = Given.NotNull(PensionPercent, "pension_percent");

    /// <summary>The statutory holiday.</summary>
    public DatedSeries<StatutoryHoliday> Holiday
    {
        get;
        init => field = Given.NotNull(value, "holiday");
    }
    = Given.NotNull(Holiday, "holiday");

    /// <summary>Statutory sick pay. No calculation uses it: it is at hand for whoever sets a sickness cover.</summary>
    public DatedSeries<StatutorySickPay> SickPay
    {
        get;
        init => field = Given.NotNull(value, "sick_pay");
    }
    = Given.NotNull(SickPay, "sick_pay");

    /// <summary>State Pension age, by date of birth.</summary>
    public StatePensionAges StatePensionAges
    {
        get;
        init => field = Given.NotNull(value, "state_pension_ages");
    }
    = Given.NotNull(StatePensionAges, "state_pension_ages");
}
