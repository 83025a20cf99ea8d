using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc history</c>: why each person's budget changed, line by line.</summary>
internal sealed class HistoryCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("history", "Compares everybody's budget with what it was in earlier folders, or in earlier versions that versions.csv names, and says why it changed, line by line, to the penny.");

    private readonly Option<string[]> before = new("--before") { Description = "An earlier folder, with the files of the caseload as they were. Repeat it for more of them, oldest first. Without it the versions of versions.csv are compared.", HelpName = "FOLDER" };

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
        output = new(command, run, "history.csv, history-lines.csv and history-versions.csv");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new HistoryCommand(run).command;

    private int Run(ParseResult parsed)
    {
        DateInterval costedPeriod = period.Of(parsed);
        PublishedFigures published = figures.Of(parsed);
        HistoryResults results = ProgressBars.During(run, bars => HistoryResults.Of(
            [.. (parsed.GetValue(before) ?? []).Append(caseload.Folder(parsed)).Select(folder => FundedCaseloadFolder.ReadVersions(folder, caseload.Reading(parsed), bars))], published, costedPeriod, person.Id(parsed), bars));
        run.OfResults = [.. results.NobodyInCommon, .. results.Costed?.InTurn() ?? []];
        output.Show(
            parsed,
            () => results.Print(run.Screen, output.HasDirectory(parsed)),
            new Result("history-versions", stream => HistoryVersionsFile.Write(stream, results.Histories()), null),
            new Result("history-lines", stream => HistoryLinesFile.Write(stream, results.InTurn()), null),
            new Result("history", stream => HistoryFile.Write(stream, results.InTurn()), results.WriteJson));
        run.Say([.. results.NobodyInCommon, .. results.Costed?.Lines ?? []]);

        return ExitStatus.Done;
    }
}
