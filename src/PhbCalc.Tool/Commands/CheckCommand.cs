using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc check</c>: reads everything, prices everything, writes nothing.</summary>
internal sealed class CheckCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("check", "Reads everything in a folder or workbook and prices what it can. It writes nothing: it says what is wrong, what is odd, and what each file is for.");

    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;

    private CheckCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, "any of the files that a verb reads");
        period = new(command);
        figures = new(command, run, caseload.Dates);
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new CheckCommand(run).command;

    private int Run(ParseResult parsed)
    {
        ReadOptions options = caseload.Reading(parsed);
        string folder = caseload.Folder(parsed);
        FolderContents contents = FolderContents.Of(folder, options);
        if (contents.Tables.Count == 0)
        {
            throw new UsageException($"'{folder}' holds no file that a verb reads; 'phbcalc new' makes some to start from.");
        }

        FolderCheck check = new(folder, contents, options with { AllowOtherFiles = true, Notices = null }, figures.Of(parsed), period.IsGiven(parsed) ? period.Of(parsed) : null);
        ProgressBars.During(run, bars => check.All(bars));
        Print(contents, check);
        run.Say(check.Notices);

        if (check.Faults.Count == 0)
        {
            return ExitStatus.Done;
        }

        throw new InvalidFilesException(check.Faults.ToValueList());
    }

    private void Print(FolderContents contents, FolderCheck check)
    {
        ScreenTable table = new();
        table.AddColumn(contents.Tables.All(one => one.IsSheetOrTable) ? "table" : "file", ScreenTable.Holds.Key);
        table.AddColumn("rows", ScreenTable.Holds.Result);
        table.AddColumn("read by", ScreenTable.Holds.Words);
        foreach (TableInFolder one in contents.Tables)
        {
            table.AddRow(one.IsSheetOrTable ? Path.GetFileNameWithoutExtension(one.Name) : one.Name, one.Rows.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture), FileReaders.InShort(one.Name));
        }

        run.Screen.Write(table);
        foreach (string line in check.Done)
        {
            Screen.WriteLine(line);
        }

        Screen.WriteLine(check.Faults.Count == 0 ? "Nothing is wrong." : "Something is wrong:");
    }
}
