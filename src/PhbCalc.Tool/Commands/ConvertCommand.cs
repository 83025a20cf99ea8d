using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Parquet;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;
using PhbCalc.Workbooks;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc convert</c>: a folder of files as a workbook or as tables of Apache Parquet, and either as a folder of CSV files.</summary>
internal sealed class ConvertCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("convert", "Turns a folder of CSV files into an Excel workbook or into Apache Parquet, or either into a folder of CSV files. All three mean the same.");

    private readonly Argument<string> from = new("FROM") { Description = "The folder, or the workbook (.xlsx)." };

    private readonly Argument<string> into = new("INTO") { Description = "The workbook (.xlsx) or the folder to make. It overwrites nothing." };

    private readonly Option<string?> form = new("--to") { Description = "Make a folder of parquet or csv files from a folder or workbook.", HelpName = "csv|parquet" };

    private readonly DatesOption dates;

    private ConvertCommand(CurrentRun run)
    {
        this.run = run;
        command.Add(from);
        command.Add(into);
        form.AcceptOnlyFromAmong("csv", "parquet");
        command.Add(form);
        dates = new(command, run);
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new ConvertCommand(run).command;

    private int Run(ParseResult parsed)
    {
        (string read, string made) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(into));
        bool readsBook = InputFile.IsWorkbook(read);
        if (parsed.GetValue(form) is { } wanted)
        {
            return ToFolder(read, made, wanted, dates.Reading(parsed));
        }

        if (readsBook == InputFile.IsWorkbook(made))
        {
            throw new UsageException("Name a folder and a workbook (.xlsx), to turn one into the other. To turn a folder into another, write --to parquet or --to csv.");
        }

        NewPlace.ThrowIfUsed(made);
        string[] names = readsBook ? ToFiles(read, made, dates.Reading(parsed)) : ToWorkbook(read, made, dates.Reading(parsed));
        Screen.WriteLine($"Made '{made}': {string.Join(", ", names)}.");
        return ExitStatus.Done;
    }

    /// <summary>Writes the files of a folder or workbook in one form into a new folder.</summary>
    private int ToFolder(string read, string made, string wanted, ReadOptions options)
    {
        if (InputFile.IsWorkbook(made))
        {
            throw new UsageException($"--to {wanted} makes a folder; name one instead of '{made}'.");
        }

        if (File.Exists(read))
        {
            run.HasRead(read);
        }

        NewPlace.ThrowIfUsed(made);
        Write(made, wanted == "csv" ? TableConversion.ToCsv(read, options) : TableConversion.ToParquet(read, options));
        return ExitStatus.Done;
    }

    /// <summary>Writes files into an empty folder; none of them if one cannot be written.</summary>
    private static void Write(string made, ValueList<OutputFile> files)
    {
        Directory.CreateDirectory(made);
        try
        {
            foreach (OutputFile file in files)
            {
                NewPlace.Write(Path.Combine(made, file.Name), file.Write);
            }
        }
        catch
        {
            Directory.Delete(made, recursive: true);
            throw;
        }

        Screen.WriteLine($"Made '{made}': {string.Join(", ", files.Select(file => file.Name))}.");
    }

    private static string[] ToWorkbook(string read, string made, ReadOptions options)
    {
        string[] names = [];
        NewPlace.Write(made, target => names = [.. Conversion.ToWorkbook(read, target, options)]);
        return names;
    }

    private string[] ToFiles(string read, string made, ReadOptions options)
    {
        if (!File.Exists(read))
        {
            throw new UsageException($"There is no file '{read}'; write the path of a workbook.");
        }

        run.HasRead(read);
        ValueList<OutputFile> files = Conversion.ToFiles(read, options);
        Directory.CreateDirectory(made);
        foreach (OutputFile file in files)
        {
            NewPlace.Write(Path.Combine(made, file.Name), file.Write);
        }

        return [.. files.Select(file => file.Name)];
    }
}
