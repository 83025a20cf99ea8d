namespace PhbCalc.Data;

/// <summary>Reads people.csv: who has a budget, from when to when.</summary>
/// <remarks>Rule: spec 8, people.csv.</remarks>
public static class PeopleFile
{
    /// <summary>The name of the file in a folder: <c>people.csv</c>.</summary>
    public const string Name = "people.csv";

    /// <summary>Reads the people, in ordinal order of their ids, with floors and caps in pounds a year.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>people.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<Person> Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, PeopleColumns.All, faults, options ?? ReadOptions.Default);
        People people = People.Read(table);
        InvalidFilesException.ThrowIfAny(faults);
        return people.InOrder().Select(number => people[number]!).ToValueList();
    }
}
