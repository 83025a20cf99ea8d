using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>The cells of a row of pay as they were given, so that the result repeats them.</summary>
/// <param name="TaxYear">The tax year.</param>
/// <param name="Category">The category letter.</param>
/// <param name="Frequency">How often pay is due.</param>
/// <param name="Period">The number of the period.</param>
/// <param name="Pay">The pay.</param>
internal sealed record NicCells(string TaxYear, string Category, string Frequency, string Period, string Pay)
{
    /// <summary>The cells that somebody would write for a row that came from no file.</summary>
    internal static NicCells Of(NicRow row) => new(
        row.Period.Year.ToString(),
        row.Category,
        row.Period.Frequency.Word(),
        Iso.Number(row.Period.Number),
        Exact.Pounds(row.Pay).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
