namespace PhbCalc.Data.Results;

/// <summary>Writes nic.csv: the rows of pay as they were given, in the same order, each with the employer's National Insurance.</summary>
/// <remarks>Rule: spec 8, verb nic. The National Insurance is in pounds a pay period, with two decimals.</remarks>
public static class ContributionsFile
{
    /// <summary>The name of the file in a folder: <c>nic.csv</c>.</summary>
    public const string Name = "nic.csv";

    private static readonly ResultFile<NicContribution> File = new(
        (NicFile.TaxYear.Name, (table, contribution) => table.Text(contribution.Row.Cells.TaxYear)),
        (NicFile.Category.Name, (table, contribution) => table.Text(contribution.Row.Cells.Category)),
        (NicFile.Frequency.Name, (table, contribution) => table.Text(contribution.Row.Cells.Frequency)),
        (NicFile.Period.Name, (table, contribution) => table.Text(contribution.Row.Cells.Period)),
        (NicFile.Pay.Name, (table, contribution) => table.Text(contribution.Row.Cells.Pay)),
        ("employer_ni", (table, contribution) => table.Pounds(contribution.EmployerContribution)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="contributions">The contributions to write.</param>
    public static void Write(Stream stream, ValueList<NicContribution> contributions)
    {
        ArgumentNullException.ThrowIfNull(stream);
        File.Write(stream, Given.Whole(contributions, "contributions"));
    }
}
