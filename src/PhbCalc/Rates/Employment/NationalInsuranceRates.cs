using System.Globalization;

namespace PhbCalc.Rates.Employment;

/// <summary>What employers pay in National Insurance contributions (Class 1 secondary).</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 4.</remarks>
/// <param name="Percent">Per cent of the earnings that bear it: 15 is 15%.</param>
/// <param name="SecondaryThreshold">The earnings above which most categories bear it.</param>
/// <param name="UpperThreshold">The earnings above which the categories for young people, apprentices and veterans bear it.</param>
public sealed record NationalInsuranceRates(decimal Percent, EarningsThreshold SecondaryThreshold, EarningsThreshold UpperThreshold)
{
    /// <summary>The rates as text, the same in every culture.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Percent}% above {SecondaryThreshold} (upper threshold {UpperThreshold})");
}
