namespace PhbCalc.Data.Results;

/// <summary>Writes nic.csv: the rows of pay as they were given, in the same order, each with the employer's National Insurance.</summary>
/// <remarks>Rule: spec 8, verb nic. The National Insurance is in pounds a pay period, with two decimals.</remarks>
public static class ContributionsFile
{
    /// <summary>The name of the file in a folder: <c>nic.csv</c>.</summary>
    public const string Name = "nic.csv";

    private static readonly ResultFile<NicContribution> File = new(
        (NicColumns.All.Names[NicColumns.TaxYear], (table, contribution) => table.Text(contribution.Row.Cells.TaxYear)),
        (NicColumns.All.Names[NicColumns.Category], (table, contribution) => table.Text(contribution.Row.Cells.Category)),
        (NicColumns.All.Names[NicColumns.Frequency], (table, contribution) => table.Text(contribution.Row.Cells.Frequency)),
        (NicColumns.All.Names[NicColumns.Period], (table, contribution) => table.Text(contribution.Row.Cells.Period)),
        (NicColumns.All.Names[NicColumns.Pay], (table, contribution) => table.Text(contribution.Row.Cells.Pay)),
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
