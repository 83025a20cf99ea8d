namespace PhbCalc.Rates.Employment;

/// <summary>What one PA costs in one pay period, each sum rounded to the penny once.</summary>
/// <param name="Worked">Pay for work (step 1).</param>
/// <param name="Holiday">Holiday pay on top of it (step 2).</param>
/// <param name="NationalInsurance">The employer's National Insurance on both (step 4).</param>
/// <param name="PensionDue">Whether a pension contribution is due on both.</param>
/// <param name="Pension">The employer's pension contribution (step 6).</param>
internal readonly record struct PeriodSums(Money Worked, Money Holiday, Money NationalInsurance, PensionDue PensionDue, Money Pension)
{
    /// <summary>What National Insurance and pension are reckoned on.</summary>
    internal Money Gross => Worked + Holiday;
}
