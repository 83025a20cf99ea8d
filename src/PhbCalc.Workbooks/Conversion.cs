using System.Text.Json;
using PhbCalc.Data;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;
using PhbCalc.Workbooks.Writing;

namespace PhbCalc.Workbooks;

/// <summary>Turns a folder of CSV files into an Excel workbook, and a workbook into CSV files. Both forms mean the same.</summary>
/// <remarks>Dates, times, numbers and sums become what they are in a spreadsheet, by the described columns of the files; ids and codes stay text, zeros at their start included. Rule: spec 8b, Start and check.</remarks>
public static class Conversion
{
    /// <summary>Writes the files of a folder that a verb reads as the sheets of one workbook; policy.json becomes the sheet <c>policy</c>.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="target">Where the workbook goes; it is left open.</param>
    /// <param name="options">How files are read, and where notices of left-out files go; dates as yyyy-MM-dd if not given.</param>
    /// <returns>The names of the files that were written.</returns>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">There is no such folder or no such file in it, or one of them cannot be taken apart into rows and cells.</exception>
    public static ValueList<string> ToWorkbook(string folder, Stream target, ReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(target);
        options ??= ReadOptions.Default;
        FileSource source = KnownFiles.Folder(folder, [.. KnownFiles.Tables.Keys.Where(name => name != PolicyFile.TableName), PolicyFile.Name], options with { Workbooks = null });
        string[] names = [.. KnownFiles.Tables.Keys.Where(name => File.Exists(Path.Combine(folder, name)))];
        string? policies = File.Exists(Path.Combine(folder, PolicyFile.Name)) ? Path.Combine(folder, PolicyFile.Name) : null;
        FileFaults[] faults = [.. names.Select(name => new FileFaults(name)), new(PolicyFile.Name)];
        if (names.Length == 0)
        {
            throw new InvalidFilesException([new(PeopleFile.Name, 0, null, ConversionFaults.Nothing(source.Place))]);
        }

        IEnumerable<SheetTable> tables = names.Select((name, i) =>
            new SheetTable(Path.GetFileNameWithoutExtension(name), Rows(source, faults[i], KnownFiles.Tables[name]), KnownFiles.Tables[name].ContentUnder) { Dates = options.Dates });
        WorkbookWriter.Write(target, policies is null ? tables : tables.Append(new("policy", PolicyRows(policies, faults[^1]), _ => ColumnContent.Text)));
        FileFaults.ThrowIfAny(faults);
        return policies is null ? names.ToValueList() : names.Append(PolicyFile.Name).ToValueList();
    }

    /// <summary>The sheets of a workbook that a verb reads, as CSV files. They are read when they are written.</summary>
    /// <param name="workbook">The path of the workbook.</param>
    /// <param name="options">Where notices of left-out sheets go; no notices if not given.</param>
    /// <returns>The files, at least one.</returns>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">It is no workbook, or none of its sheets is such a file.</exception>
    public static ValueList<OutputFile> ToFiles(string workbook, ReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(workbook);
        SheetFiles sheets = new([workbook], ExcelWorkbook.Format, [.. KnownFiles.Tables.Keys], [.. KnownFiles.Tables.Keys]);
        sheets.RefuseDoubtful(_ => false);
        string[] names = [.. KnownFiles.Tables.Keys.Where(sheets.Has)];
        if (names.Length == 0)
        {
            throw new InvalidFilesException([new(Path.GetFileName(workbook), 0, null, ConversionFaults.NoSheet())]);
        }

        if (options?.Notices is { } told && sheets.NotRead.Unknown.Count > 0)
        {
            told.Report(new($"not written: {string.Join(", ", sheets.NotRead.Unknown)}, which no verb reads"));
        }

        return names.Select(name => new OutputFile(name, target =>
        {
            using SheetStream sheet = sheets.Open(name)!;
            sheet.CopyTo(target);
        })).ToValueList();
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(FileSource source, FileFaults faults, FileColumns columns)
    {
        using Stream? stream = source.Open(faults);
        foreach ((_, string[] cells) in stream is null ? [] : RawTable.Rows(stream, columns, faults))
        {
            yield return cells;
        }
    }

    /// <summary>The policies of policy.json, a row each. It is first read as any verb reads it, to report its faults.</summary>
    private static IEnumerable<IReadOnlyList<string>> PolicyRows(string path, FileFaults faults)
    {
        using (Stream read = File.OpenRead(path))
        {
            PolicyReader.Read(read, faults);
        }

        if (faults.Found > 0)
        {
            yield break;
        }

        yield return ["name", "value"];
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path).AsMemory().TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]));
        foreach (JsonProperty policy in json.RootElement.EnumerateObject())
        {
            yield return [policy.Name, policy.Value.ValueKind == JsonValueKind.String ? policy.Value.GetString()! : policy.Value.GetRawText()];
        }
    }
}

/// <summary>What can stop a conversion.</summary>
internal static class ConversionFaults
{
    internal static Fault Nothing(string place) => new("file", $"is missing from {place}, as is every other file that a verb reads", "name the folder that holds them");

    internal static Fault NoSheet() => new("file", "has no sheet that a verb reads", "call its sheets as the files are called: people, visits, rates and so on");
}
