namespace PhbCalc.Data.Results;

/// <summary>Writes nic.csv: the rows of pay as they were given, in the same order, each with the employer's National Insurance.</summary>
/// <remarks>Rule: spec 8, verb nic. The National Insurance is in pounds a pay period, with two decimals.</remarks>
public static class ContributionsFile
{
    /// <summary>The name of the file in a folder: <c>nic.csv</c>.</summary>
    public const string Name = "nic.csv";

    private static readonly ResultFile<NicContribution> File = new ResultFile<NicContribution>()
        .Text(NicFile.TaxYear.Name, contribution => contribution.Row.Cells.TaxYear)
        .Text(NicFile.Category.Name, contribution => contribution.Row.Cells.Category)
        .Text(NicFile.Frequency.Name, contribution => contribution.Row.Cells.Frequency)
        .Text(NicFile.Period.Name, contribution => contribution.Row.Cells.Period)
        .Text(NicFile.Pay.Name, contribution => contribution.Row.Cells.Pay)
        .Pounds("employer_ni", contribution => contribution.EmployerContribution);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="contributions">The contributions to write.</param>
    public static void Write(Stream stream, ValueList<NicContribution> contributions)
    {
        ArgumentNullException.ThrowIfNull(stream);
        File.Write(stream, Given.Whole(contributions, "contributions"));
    }
}
