using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Parquet;
using PhbCalc.Tool.Output;
using PhbCalc.Workbooks;

namespace PhbCalc.Tool.Options;

/// <summary>Opens a file that the command line names, or standard input.</summary>
internal static class InputFile
{
    /// <summary>The path that stands for standard input.</summary>
    internal const string StandardInput = "-";

    /// <summary>Opens a file for reading, even one that Excel has open; standard input if it is <c>-</c>.</summary>
    /// <exception cref="UsageException">There is no such file, or standard input is named twice.</exception>
    /// <param name="run">The run that reads it.</param>
    /// <param name="path">Its path.</param>
    /// <param name="name">The name that such a file has, and its sheet in a workbook.</param>
    internal static Stream Open(CurrentRun run, string path, string name)
    {
        if (path == StandardInput)
        {
            if (run.Input is not null)
            {
                throw new UsageException("Standard input (-) is named twice; write the path of one of the files.");
            }

            return run.Input = new(run.OpenInput());
        }

        if (run.InMemory?.Open(path) is { } inMemory)
        {
            run.HasRead(path);
            return inMemory;
        }

        if (IsTable(path) && (File.Exists(path) || Directory.Exists(path)))
        {
            foreach (string file in File.Exists(path) ? [path] : Directory.EnumerateFiles(path))
            {
                run.HasRead(file);
            }

            return ParquetTable.Open(path, name);
        }

        if (IsFolder(run, path))
        {
            throw new UsageException($"'{path}' is a folder; write the path of a file in it.");
        }

        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file '{path}'; write the path of a file.");
        }

        run.HasRead(path);
        if (!IsWorkbook(path))
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }

        run.HasReadSheet(path, name);
        return ExcelWorkbook.OpenSheet(path, name);
    }

    /// <summary>Whether the path is that of an existing folder.</summary>
    internal static bool IsFolder(CurrentRun run, string path) => run.InMemory?.HasFolder(path) is true || Directory.Exists(path);

    /// <summary>Whether the path is that of an existing file.</summary>
    internal static bool IsThere(CurrentRun run, string path) => run.InMemory?.Has(path) is true || File.Exists(path);

    /// <summary>What messages call the file.</summary>
    internal static string Name(string path) => path == StandardInput ? HashedInput.Name : Path.GetFileName(path);

    /// <summary>What messages call the file; for a workbook, which can hold several files, and for a table with types, the name of the file that it stands for.</summary>
    internal static string NameOr(string path, string ofSheet) => IsWorkbook(path) || IsTable(path) ? ofSheet : Name(path);

    /// <summary>Whether a path is that of a table with types.</summary>
    internal static bool IsTable(string path) => Path.TrimEndingDirectorySeparator(path).EndsWith(ParquetTable.Format.Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path is that of a workbook.</summary>
    internal static bool IsWorkbook(string path) => path.EndsWith(ExcelWorkbook.Format.Ending, StringComparison.OrdinalIgnoreCase);
}

/// <summary><c>--dates</c>: how dates are written in the files.</summary>
internal sealed class DatesOption
{
    private readonly Option<string> dates = new("--dates")
    {
        Description = "How dates are written in the files: iso (2026-04-06) or uk (06/04/2026).",
        DefaultValueFactory = _ => "iso",
    };

    private readonly CurrentRun run;

    internal DatesOption(Command command, CurrentRun run)
    {
        this.run = run;
        dates.AcceptOnlyFromAmong("iso", "uk");
        command.Add(dates);
    }

    internal ReadOptions Reading(ParseResult parsed) =>
        new() { Dates = parsed.GetValue(dates) == "uk" ? DateForm.Uk : DateForm.Iso, Notices = run, Workbooks = ExcelWorkbook.Format, Tables = ParquetTable.Format, AllowOtherFiles = run.Saying.AllowsOtherFiles, InMemory = run.InMemory };
}
