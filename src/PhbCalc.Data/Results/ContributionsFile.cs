namespace PhbCalc.Data.Results;

/// <summary>Writes nic.csv: the rows of pay as they were given, in the same order, each with the employer's National Insurance.</summary>
/// <remarks>Rule: spec 8, verb nic. The National Insurance is in pounds a pay period, with two decimals.</remarks>
public static class ContributionsFile
{
    /// <summary>The name of the file in a folder: <c>nic.csv</c>.</summary>
    public const string Name = "nic.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="contributions">The contributions to write.</param>
    public static void Write(Stream stream, ValueList<NicContribution> contributions)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using ResultTable table = new(stream, [.. NicColumns.All.Names, "employer_ni"]);
        foreach (NicContribution contribution in Given.Whole(contributions, "contributions"))
        {
            NicCells cells = contribution.Row.Cells;
            table.Text(cells.TaxYear);
            table.Text(cells.Category);
            table.Text(cells.Frequency);
            table.Text(cells.Period);
            table.Text(cells.Pay);
            table.Pounds(contribution.EmployerContribution);
            table.EndRow();
        }
    }
}
