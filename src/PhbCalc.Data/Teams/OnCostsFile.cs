using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>Reads oncosts.csv: what employing people costs beside their pay.</summary>
/// <remarks>Rule: spec 8, oncosts.csv; spec 3, What employing someone costs, step 7. <see cref="TeamFile"/> reads it together with team.csv.</remarks>
public static class OnCostsFile
{
    /// <summary>The name of the file in a folder: <c>oncosts.csv</c>.</summary>
    public const string Name = "oncosts.csv";

    /// <summary>Reads the on-costs, in the order of the file, with amounts in pounds per their unit. Whether the people exist is not looked at.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>oncosts.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<OnCost>> Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, OnCostColumns.All, faults, options ?? ReadOptions.Default);
        PersonColumn people = PersonColumn.OfAnybody();
        PersonRows<OnCost> rows = OnCostRows.Read(table, people);
        InvalidFilesException.ThrowIfAny(faults);
        return rows.InOrder(people);
    }
}
