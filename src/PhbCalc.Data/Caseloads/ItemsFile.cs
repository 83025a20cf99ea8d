using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>Reads items.csv: what is in care plans that is not by the visit.</summary>
/// <remarks>Rule: spec 8, items.csv; spec 2, Item. The column <c>parity_table</c> names the table that a social and leisure allowance comes from.</remarks>
public static class ItemsFile
{
    /// <summary>The name of the file in a folder: <c>items.csv</c>.</summary>
    public const string Name = "items.csv";

    /// <summary>Reads the items, in the order of the file, with amounts in pounds per their unit. Whether the people exist is not looked at.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>items.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Item>> Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, ItemColumns.All, faults, options ?? ReadOptions.Default);
        PersonColumn people = PersonColumn.OfAnybody();
        PersonRows<Item> rows = Items.Read(table, people);
        InvalidFilesException.ThrowIfAny(faults);
        return rows.InOrder(people);
    }
}
