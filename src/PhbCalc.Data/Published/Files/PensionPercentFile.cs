namespace PhbCalc.Data;

/// <summary>pension-employer-contribution.csv: the least that an employer pays into a workplace pension.</summary>
internal static class PensionPercentFile
{
    private const int Percent = 2;

    internal static FigureFile<decimal> File { get; } = new(
        "pension-employer-contribution", "Employer's least contribution to a workplace pension", "the employer's pension percentage",
        "valid_from", "valid_to", "employer_minimum_pct_of_qualifying_earnings", "source", "confidence", "checked_on")
    {
        Read = (row, _) => row.Percent(Percent),
        Text = FigureText.Number,
        Unit = _ => "per cent of qualifying earnings",
    };
}
