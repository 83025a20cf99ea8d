namespace PhbCalc.Data.Results;

/// <summary>Writes faults.csv: what is wrong with the rows of people who were left out, and what to write.</summary>
/// <remarks>Rule: spec 8b, Large caseloads. It may hold personal data.</remarks>
public static class FaultsFile
{
    /// <summary>The name of the file in a folder: <c>faults.csv</c>.</summary>
    public const string Name = "faults.csv";

    private static readonly ResultFile<FileFault> File = new ResultFile<FileFault>()
        .Text("file", fault => fault.File)
        .Number("row", fault => fault.Row)
        .Text("column", fault => fault.Column)
        .Text("what", fault => fault.Fault.Value is { } value ? $"'{value}' {fault.Fault.Problem}" : fault.Fault.Problem)
        .Text("remedy", fault => fault.Fault.Remedy)
        .Text("cell", fault => fault.Cell);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="faults">The faults, in the order of the file.</param>
    public static void Write(Stream stream, IEnumerable<FileFault> faults) => File.Write(stream, Given.Each(faults, "faults"));
}

/// <summary>Writes left-out.csv: the ids of people whose rows are faulty, and who are in no result.</summary>
/// <remarks>Rule: spec 8b, Large caseloads.</remarks>
public static class LeftOutFile
{
    /// <summary>The name of the file in a folder: <c>left-out.csv</c>.</summary>
    public const string Name = "left-out.csv";

    private static readonly ResultFile<string> File = new ResultFile<string>().Text("person_id", id => id);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="ids">The ids, in the order of the file.</param>
    public static void Write(Stream stream, IEnumerable<string> ids) => File.Write(stream, Given.Each(ids, "ids"));
}
