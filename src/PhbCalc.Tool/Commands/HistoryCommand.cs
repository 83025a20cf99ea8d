using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc history</c>: why everybody's budget changed, line by line.</summary>
internal sealed class HistoryCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("history", "Compares everybody's budget with what it was in an earlier folder, and says why it changed, line by line, to the penny.");

    private readonly Option<string> before = new("--before") { Description = "The earlier folder, with the files of the caseload as they were.", HelpName = "FOLDER", Required = true };

    private readonly PersonOption person;
    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private HistoryCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run);
        command.Add(before);
        period = new(command);
        figures = new(command, run, caseload.Dates, areAssumed: false);
        person = new(command, "Show this person only, with every line that changed.", isRequired: false);
        output = new(command, run, "history.csv and history-lines.csv");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new HistoryCommand(run).command;

    private int Run(ParseResult parsed)
    {
        DateInterval costedPeriod = period.Of(parsed);
        PublishedFigures published = figures.Of(parsed);
        HistoryResults results = ProgressBars.During(run, bars => HistoryResults.Of(
            CaseloadFolder.Read(parsed.GetRequiredValue(before), caseload.Reading(parsed), bars), CaseloadFolder.Read(caseload.Folder(parsed), caseload.Reading(parsed), bars), published, costedPeriod, person.Id(parsed), bars));
        output.Show(
            parsed,
            () => results.Print(run.Screen, output.HasDirectory(parsed)),
            new Result("history-lines", stream => HistoryLinesFile.Write(stream, results.InTurn()), null),
            new Result("history", stream => HistoryFile.Write(stream, results.InTurn()), results.WriteJson));
        return ExitStatus.Done;
    }
}
