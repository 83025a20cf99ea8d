namespace PhbCalc.Rates.Employment;

/// <summary>The Employment Allowance: what an employer may keep of a tax year's National Insurance contributions.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 5. Source of the rule: National Insurance Contributions Act 2014, part 1; open to employers of care workers from 6 April 2015.</remarks>
/// <param name="Amount">Pounds a tax year, once per employer.</param>
/// <param name="IsOpenToCareEmployers">Whether somebody who employs a care worker for a person may claim it.</param>
public sealed record EmploymentAllowance(Money Amount, bool IsOpenToCareEmployers)
{
    /// <summary>The allowance as text, the same in every culture.</summary>
    public override string ToString() =>
        IsOpenToCareEmployers ? $"{Amount} a year" : $"{Amount} a year, not open to employers of care workers";
}
