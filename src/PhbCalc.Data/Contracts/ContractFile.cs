namespace PhbCalc.Data;

/// <summary>Reads contract.csv: what a block contract comes to in each of its years, and perhaps what of it is guaranteed and what budgets spend.</summary>
/// <remarks>Rule: spec 8, contract.csv; spec 6, Contract.</remarks>
public static class ContractFile
{
    /// <summary>The name of the file in a folder: <c>contract.csv</c>.</summary>
    public const string Name = "contract.csv";

    /// <summary>Reads the contract, in pounds a year. Rows are contract years, the first one first, each of twelve months from its start.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="allowRisingShares">Whether a guaranteed share may be above that of the year before; it may not by default.</param>
    /// <param name="fileName">What to call the file in messages; <c>contract.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static StatedContract Read(Stream stream, bool allowRisingShares = false, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, ContractColumns.All, faults, options ?? ReadOptions.Default);
        ContractRows rows = ContractRows.Read(table, allowRisingShares);
        InvalidFilesException.ThrowIfAny(faults);
        return rows.ToContract();
    }
}
