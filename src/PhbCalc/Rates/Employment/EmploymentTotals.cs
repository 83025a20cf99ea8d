namespace PhbCalc.Rates.Employment;

/// <summary>What employing somebody comes to in a tax year, by kind of cost. All sums are in whole pence.</summary>
/// <remarks>This type is immutable. Rule: spec 8, employment.csv.</remarks>
/// <param name="Gross">Gross pay, holiday pay included.</param>
/// <param name="Holiday">The holiday pay within it.</param>
/// <param name="NationalInsurance">The employer's National Insurance, before the Employment Allowance.</param>
/// <param name="Pension">The employer's pension contributions.</param>
/// <param name="Other">Everything else.</param>
/// <param name="Allowance">The Employment Allowance that is taken off, as a sum above zero.</param>
public readonly record struct EmploymentTotals(Money Gross, Money Holiday, Money NationalInsurance, Money Pension, Money Other, Money Allowance)
{
    /// <summary>Gross pay, National Insurance, pension and everything else, less the allowance.</summary>
    public Money Total => Gross + NationalInsurance + Pension + Other - Allowance;

    /// <summary>The totals of lines.</summary>
    internal static EmploymentTotals Of(CostBreakdown cost)
    {
        Money Sum(CostLineKind kind) => new CostBreakdown([.. cost.Lines.Where(line => line.Kind == kind)]).Total;
        return new(
            Sum(CostLineKind.Pay) + Sum(CostLineKind.HolidayPay),
            Sum(CostLineKind.HolidayPay),
            Sum(CostLineKind.NationalInsurance),
            Sum(CostLineKind.Pension),
            Sum(CostLineKind.OnCost),
            -Sum(CostLineKind.EmploymentAllowance));
    }
}
