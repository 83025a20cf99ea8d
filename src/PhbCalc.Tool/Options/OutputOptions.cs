using System.CommandLine;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Parquet;
using PhbCalc.Tool.Output;
using PhbCalc.Workbooks;

namespace PhbCalc.Tool.Options;

/// <summary><c>--format</c> and <c>--out</c>: what is printed, and where files go, in which form.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string> format = new("--format")
    {
        Description = "What is printed: table, csv or json.",
        DefaultValueFactory = _ => "table",
    };

    private readonly Option<string?> directory = new("--out") { HelpName = "DIR" };

    private readonly Option<bool> isWorkbook = new("--xlsx") { Description = "With --out: write one Excel workbook with a sheet for each result, instead of CSV files. Ids are text, sums numbers and days dates." };

    private readonly Option<bool> areTables = new("--parquet") { Description = "With --out: write Apache Parquet instead of CSV files, for DuckDB, pandas and Spark. Sums are decimals, days dates, and what is blank is null." };

    private readonly Option<bool> hasMark = new("--bom") { Description = "With --out: start CSV files with a byte order mark, so that Excel shows £ and names correctly." };

    private readonly CurrentRun run;

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="run">The run that writes them.</param>
    /// <param name="files">The files it writes, as the help names them; null if it only prints.</param>
    internal OutputOptions(Command command, CurrentRun run, string? files)
    {
        this.run = run;
        format.AcceptOnlyFromAmong("table", "csv", "json");
        if (files is not null)
        {
            directory.Description = $"Write {files} and notices.csv to this directory; with --format json, as JSON.";
            command.Add(directory);
            command.Add(isWorkbook);
            command.Add(areTables);
            command.Add(hasMark);
        }

        command.Add(format);
    }

    /// <summary>Whether files are written to a directory.</summary>
    internal bool HasDirectory(ParseResult parsed) => run.Take is not null || parsed.GetValue(directory) is not null;

    /// <summary>Whether CSV files are written to a directory.</summary>
    internal bool WritesCsv(ParseResult parsed) => HasDirectory(parsed) && !parsed.GetValue(isWorkbook) && !parsed.GetValue(areTables) && Format(parsed) != OutputFormat.Json;

    /// <summary>Writes the files, all of them or none, and prints: the table, or the last of the results for another program.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="table">Prints for people.</param>
    /// <param name="results">The results, at least one.</param>
    internal void Show(ParseResult parsed, Action table, params Result[] results) => Show(parsed, table, [], results);

    /// <summary>Writes the files, all of them or none, and prints: the table, or the last of the results for another program.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="table">Prints for people.</param>
    /// <param name="reports">Files for people, which are written whatever is printed.</param>
    /// <param name="results">The results, at least one.</param>
    internal void Show(ParseResult parsed, Action table, OutputFile[] reports, params Result[] results)
    {
        OutputFormat chosen = Format(parsed);
        OutputFile[] files = [.. chosen == OutputFormat.Json
            ? results.Where(result => result.Json is not null).Select(result => Document(parsed, $"{result.Name}.json", result.Json!))
            : results.Where(result => result.Csv is not null).Select(result => new OutputFile($"{result.Name}.csv", result.Csv!))];
        if (HasDirectory(parsed))
        {
            OutputFile notices = chosen == OutputFormat.Json
                ? Document(parsed, "notices.json", stream => NoticesJson.V1.Write(stream, [.. run.AllNotices]))
                : new(NoticesFile.Name, stream => NoticesFile.Write(stream, run.AllNotices));
            OutputFile[] all = [.. InForm(parsed, chosen, [.. files, notices]), .. LeftOut(run), .. reports];
            Write(run, parsed, parsed.GetValue(directory), all, all.Select(file => file.Name));
        }
        else if (FormsOf(parsed) > 0)
        {
            throw new UsageException("--xlsx, --parquet and --bom say how files are written; write --out DIR too.");
        }

        if (run.Take is not null)
        {
            return;
        }

        try
        {
            Print(chosen, table, files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PrintingException(exception);
        }
    }

    /// <summary>Who was left out, and why; no file if nobody was.</summary>
    internal static OutputFile[] LeftOut(CurrentRun run) => run.LeftOut.People.Count == 0 ? []
        : [new(FaultsFile.Name, target => FaultsFile.Write(target, run.LeftOut.Faults)), new(LeftOutFile.Name, target => LeftOutFile.Write(target, run.LeftOut.People))];

    /// <summary>The files in the form asked for: CSV files, with or without a byte order mark, or instead one workbook or tables.</summary>
    private OutputFile[] InForm(ParseResult parsed, OutputFormat chosen, OutputFile[] files)
    {
        int forms = FormsOf(parsed);
        return forms == 0 ? files
            : chosen == OutputFormat.Json ? throw new UsageException("--xlsx, --parquet and --bom are for tables; leave out --format json.")
            : forms > 1 ? throw new UsageException("--xlsx, --parquet and --bom are forms of the same files; write one of them.")
            : parsed.GetValue(isWorkbook) ? [new($"{parsed.CommandResult.Command.Name}{ExcelWorkbook.Format.Ending}", target => ResultWorkbook.Write(target, [.. files]))]
            : parsed.GetValue(areTables) ? Array.ConvertAll(files, ResultTables.Of)
            : Array.ConvertAll(files, file => file with { Write = target => WriteMarked(target, file) });
    }

    /// <summary>How many of the options that say how files are written are given.</summary>
    private int FormsOf(ParseResult parsed) => ((Option<bool>[])[isWorkbook, areTables, hasMark]).Count(parsed.GetValue);

    private static void WriteMarked(Stream target, OutputFile file)
    {
        target.Write([0xEF, 0xBB, 0xBF]);
        file.Write(target);
    }

    /// <summary>Writes files into a folder, all of them or none, with their provenance beside them.</summary>
    /// <param name="run">The run that writes them.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">The folder; null if a caller takes them instead.</param>
    /// <param name="files">The files.</param>
    /// <param name="names">What messages call them, if the run is ended afterwards.</param>
    internal static void Write(CurrentRun run, ParseResult parsed, string? folder, OutputFile[] files, IEnumerable<string> names)
    {
        if (run.Take is { } take)
        {
            Array.ForEach(files, take);
            return;
        }

        ArgumentNullException.ThrowIfNull(folder);
        ValueList<string> notices = run.Interruption.WhileWriting(cancellation => OutputFolder.Write(folder, () => run.Provenance(parsed), [.. files], cancellation));
        run.HasWritten(folder, names);
        if (run.Interruption.Status is not null)
        {
            throw new OperationCanceledException();
        }

        foreach (string notice in notices)
        {
            run.SayNotice(notice);
        }
    }

    /// <summary>A file of JSON; with <c>--provenance</c> each document in it says where it comes from.</summary>
    private OutputFile Document(ParseResult parsed, string name, Action<Stream> write) =>
        new(name, run.Saying.ShowsProvenance ? stream => write(new ProvenancedStream(stream, () => run.Provenance(parsed))) : write);

    private void Print(OutputFormat format, Action table, OutputFile[] files)
    {
        if (format == OutputFormat.Table)
        {
            table();
            return;
        }

        using Stream output = run.OpenOutput();
        files[^1].Write(output);
    }

    private OutputFormat Format(ParseResult parsed) => parsed.GetValue(format) switch
    {
        "csv" => OutputFormat.Csv,
        "json" => OutputFormat.Json,
        _ => OutputFormat.Table,
    };
}

/// <summary>How results are printed.</summary>
internal enum OutputFormat
{
    /// <summary>For people to look at.</summary>
    Table,

    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>JSON.</summary>
    Json,
}
