using System.Globalization;

namespace PhbCalc.Data;

/// <summary>What can be wrong with teams of PAs, beyond what is wrong with one cell.</summary>
internal static class TeamFaults
{
    /// <summary>What to do about two rows of one PA: as two PAs they would have two thresholds of National Insurance and of the pension.</summary>
    internal const string OneRow = "one PA has one row: write all hours of the PA, and as hourly_pay the week's pay / those hours, with up to six decimals; give another PA another id";

    /// <summary>A row that does not say of the Employment Allowance what an earlier row of the same person says.</summary>
    /// <param name="given">What the row says.</param>
    /// <param name="earlier">What the earlier row says.</param>
    /// <param name="row">The earlier row.</param>
    internal static Fault ClaimsDiffer(AllowanceClaim given, AllowanceClaim earlier, int row)
    {
        string problem = given.IsBlank ? "is blank, which is yes, and so" : "is";
        return new("employment_allowance", string.Create(CultureInfo.InvariantCulture, $"{problem} not what row {row} of the same person says, {earlier}"),
            "write the same in all of the person's rows: an employer claims it once or not at all")
        {
            Value = given.IsBlank ? null : given.ToString(),
        };
    }
}
