namespace PhbCalc.Rates.Employment;

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
    StatePensionAges StatePensionAges);
