using PhbCalc.Data;
using PhbCalc.Data.Csv;
using PhbCalc.Testing.Calculations;
using PhbCalc.Testing.Rows;

namespace PhbCalc.Testing;

/// <summary>A file of cases, read row by row.</summary>
/// <remarks>Rule: spec 9, PhbCalc.Testing; spec 8, Files.</remarks>
/// <param name="Path">Where the file is.</param>
/// <param name="Rows">The rows that are not blank, the baselines included, those that could not be taken apart with their faults only.</param>
/// <param name="Faults">What is wrong with the file as a whole, so that no row of it can be relied on.</param>
internal sealed record CaseFile(string Path, ValueList<CaseRow> Rows, ValueList<FileFault> Faults)
{
    /// <summary>The file that a sheet of cases stands for in a workbook of several.</summary>
    private const string SheetName = "cases.csv";

    private const int Header = 1;

    /// <summary>The sheet of the workbook that was read; null if the file is no workbook.</summary>
    internal SheetStream? Sheet { get; private init; }

    /// <summary>The name of the file, without its folder.</summary>
    internal string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The rows that are tests.</summary>
    internal IEnumerable<CaseRow> Tests => Rows.Where(row => row.IsTest);

    /// <summary>Reads a file. What is wrong with it is part of the answer.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="workbooks">The form of workbooks that are read; null (the default) if none are.</param>
    /// <param name="only">The one row that is asked for, beside the baselines and rows that cannot be taken apart; null (the default) for every row.</param>
    internal static CaseFile Read(string path, WorkbookFormat? workbooks = null, int? only = null)
    {
        string name = System.IO.Path.GetFileName(path);
        FileFaults faults = new(name);
        List<CaseRow> rows = [];
        SheetStream? sheet = null;
        try
        {
            using Stream? stream = workbooks?.Reads(name) is true ? sheet = Opened(path, workbooks) : FileSource.Folder(System.IO.Path.GetDirectoryName(path)!).Open(faults);
            if (stream is not null)
            {
                rows = ReadRows(stream, faults, only);
            }
        }
        catch (InvalidFilesException exception)
        {
            return new(path, [], exception.Faults);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(0, TableFaults.CannotBeOpened());
        }

        ILookup<int, FileFault> byRow = faults.InOrder().ToLookup(fault => fault.Row);
        List<FileFault> ofFile = [.. byRow.Where(own => own.Key <= Header).SelectMany(own => own)];
        IEnumerable<CaseRow> faulty = byRow
            .Where(own => own.Key > Header && rows.TrueForAll(row => row.Row != own.Key))
            .Select(own => new CaseRow(own.Key, string.Empty, new Dictionary<string, CaseCell>(StringComparer.Ordinal), own.ToValueList()));
        CaseRow[] all = [.. rows.Concat(faulty).OrderBy(row => row.Row)];
        if (only is null && ofFile.Count == 0 && !all.Any(row => row.IsTest))
        {
            ofFile.Add(new(name, 0, null, CaseFaults.NoRows()));
        }

        return new(path, all.ToValueList(), ofFile.ToValueList()) { Sheet = sheet };
    }

    /// <summary>Opens the file to be copied: a sheet as the CSV file that it stands for.</summary>
    internal static Stream Open(string path, WorkbookFormat? workbooks) =>
        workbooks?.Reads(System.IO.Path.GetFileName(path)) is true ? Opened(path, workbooks) : File.OpenRead(path);

    /// <summary>Opens the sheet of cases. Cases in a sheet that is not read would be green for ever: a sheet of another name that is not blank is a fault.</summary>
    private static SheetStream Opened(string path, WorkbookFormat workbooks)
    {
        SheetStream sheet = SheetFiles.Open(workbooks, path, SheetName, out SheetFiles files);
        string[] others = [.. files.Has(SheetName) ? files.NotRead.Known.Concat(files.NotRead.Unknown) : []];
        return others.Length == 0 ? sheet : throw new InvalidFilesException([new(System.IO.Path.GetFileName(path), 0, null, CaseFaults.OtherSheets(others))]);
    }

    private static List<CaseRow> ReadRows(Stream stream, FileFaults faults, int? only)
    {
        List<CaseRow> rows = [];
        Dictionary<string, CaseCell> baseline = new(StringComparer.Ordinal);
        Dictionary<string, int> named = new(StringComparer.Ordinal);
        using CsvTable table = new(stream, CaseFileColumns.All, faults, ReadOptions.Default);
        int[] columns = [.. Enumerable.Range(0, CaseFileColumns.All.Names.Length).Where(table.Has)];
        while (table.Next())
        {
            string name = OneLine(table.Text(CaseFileColumns.All.IndexOf(CaseColumns.Case)) ?? string.Empty);
            bool isNamedBaseline = CaseRow.IsNamedBaseline(name);
            bool isNew = name.Length == 0 || isNamedBaseline || named.TryAdd(name, table.Row);
            if (only is { } row && row != table.Row && !isNamedBaseline)
            {
                continue;
            }

            Dictionary<string, CaseCell> cells = new(baseline, StringComparer.Ordinal);
            foreach (int column in columns)
            {
                if (table.Text(column) is { } text)
                {
                    cells[table.Name(column)] = new(text, table.Row);
                }
            }

            Fault? fault = name.Length == 0 ? CellFaults.Blank(CaseColumns.Case) : isNew ? null : CaseFaults.NamedTwice(name, named[name]);
            CaseRow read = new(table.Row, name, WithoutBlanked(cells), fault is null ? [] : [new(faults.File, table.Row, CaseColumns.Case, fault)]);
            rows.Add(read);
            if (read.IsBaseline)
            {
                baseline = read.Cells.Where(cell => cell.Key != CaseColumns.Case && !CaseColumns.IsExpected(cell.Key)).ToDictionary(StringComparer.Ordinal);
            }
        }

        return rows;
    }

    private static Dictionary<string, CaseCell> WithoutBlanked(Dictionary<string, CaseCell> cells) =>
        cells.Where(cell => cell.Value.Text != CaseColumns.Blank).ToDictionary(StringComparer.Ordinal);

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}

/// <summary>The columns that a file of cases may have: those of every calculation, and what it is expected to come to.</summary>
internal static class CaseFileColumns
{
    internal static FileColumns All { get; } = new(
        [CaseColumns.Case],
        [
            CaseColumns.Calculation,
            .. AllCalculations.All.SelectMany(calculation => calculation.Inputs).Distinct(StringComparer.Ordinal),
            .. AllCalculations.All.SelectMany(calculation => calculation.Outputs).Distinct(StringComparer.Ordinal).Select(CaseColumns.Expected),
        ])
    {
        Required = $"{CaseColumns.Case}, {CaseColumns.Calculation} (in the row or in a baseline) and at least one column that starts with {CaseColumns.ExpectPrefix.TrimEnd()}",
        Suggestion = Suggest,
    };

    /// <summary>What to write instead of a name that is no column: the nearest of its kind, also one that has a word before it here.</summary>
    private static string Suggest(string name)
    {
        const string Directions = "all columns are in docs/testing/columns.md";
        string[] words = name.Split(' ', 2);
        bool isExpected = words.Length == 2 && words[0].StartsWith("expect", StringComparison.OrdinalIgnoreCase);
        string prefix = isExpected ? CaseColumns.ExpectPrefix : string.Empty;
        string[] kind = [.. All.Names.Where(column => CaseColumns.IsExpected(column) == isExpected).Select(column => column[prefix.Length..])];
        string[] longer = [.. kind.Where(column => column.EndsWith($"_{words[^1]}", StringComparison.OrdinalIgnoreCase))];
        string[] meant = longer.Length > 0 ? longer : Nearest.To(isExpected ? words[1] : name, kind) is { } nearest ? [nearest] : [];
        return meant.Length == 0 ? Directions : $"did you mean {string.Join(" or ", meant.Select(column => $"'{prefix}{column}'"))}? {Directions}";
    }
}
