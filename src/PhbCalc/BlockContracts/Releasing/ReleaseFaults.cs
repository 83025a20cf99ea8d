namespace PhbCalc.BlockContracts;

/// <summary>What can be wrong with what is asked of a release.</summary>
internal static class ReleaseFaults
{
    internal static Fault NoPeriodIn(FinancialYear year, ReleasePer per, IEnumerable<FinancialYear> known) =>
        new("year", $"is not a financial year in which a {per.Word()} of the contract starts", $"write one of {string.Join(", ", known)}") { Value = year.ToString() };
}
