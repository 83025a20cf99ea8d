using PhbCalc.Rotas;

namespace PhbCalc.Budgets;

/// <summary>What employing a team costs in each pay period: pay, holiday pay, pension and National Insurance, less the Employment Allowance until the tax year's is used up.</summary>
/// <remarks>It leaves out on-costs and sums beside pay periods, which recur. Rule: spec 7, The payment plan: payroll; spec 3b, Pay periods.</remarks>
internal static class TeamPay
{
    /// <summary>The pay periods of all PAs, by pay day.</summary>
    internal static ValueList<PayPeriodPayable> Of(RotaCost team)
    {
        Dictionary<TaxYear, Money> allowances = [];
        List<PayPeriodPayable> periods = [];
        foreach (PayPeriodCost period in team.Assistants.SelectMany(assistant => assistant.PayPeriods).OrderBy(period => period.PayDay))
        {
            TaxYear year = TaxYear.Containing(period.PayDay);
            Money left = allowances.TryGetValue(year, out Money known) ? known : Allowance(team, year);
            Money used = left < period.NationalInsurance ? left : period.NationalInsurance;
            allowances[year] = left - used;
            Money amount = period.Gross + period.NationalInsurance + period.Pension - used;
            periods.AddRange(amount == Money.Zero ? [] : [new(new(period.FirstDay, period.LastDay), amount)]);
        }

        return [.. periods];
    }

    private static Money Allowance(RotaCost team, TaxYear year) =>
        -team.Cost.Lines.Where(line => line.Kind == CostLineKind.EmploymentAllowance && line.Label == RotaWriter.AllowanceLabel(year)).Sum(line => line.Amount);
}
