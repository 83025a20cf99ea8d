using System.Globalization;

namespace PhbCalc.Rates.Employment;

/// <summary>Statutory sick pay, which the employer bears.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 7. Source of the rule: Social Security Contributions and Benefits Act 1992, part XI; Employment Rights Act 2025 from 6 April 2026.</remarks>
/// <param name="Weekly">Pounds a week.</param>
/// <param name="LowerEarningsLimit">The weekly earnings from which it is due; null if there is no such limit.</param>
/// <param name="WaitingDays">For how many of the first days of a sickness it is not due.</param>
/// <param name="Basis">How it is reckoned, in the words of the data set ("flat").</param>
public sealed record StatutorySickPay(Money Weekly, Money? LowerEarningsLimit, int WaitingDays, string Basis)
{
    /// <summary>The pay as text, the same in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Weekly} a week, {Basis}, {WaitingDays} waiting days");
}
