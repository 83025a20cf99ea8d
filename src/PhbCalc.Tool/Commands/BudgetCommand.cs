using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc budget</c>: who pays for everybody's budget, how it is held, and when it is paid out.</summary>
internal sealed class BudgetCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("budget", "Prices everybody's plan as cost does, and says who pays for it, how it is held, what the person contributes, and which payments are due to whom.");

    private readonly Option<bool> lines = new("--lines") { Description = "Write what each funder pays of every line, too." };

    private readonly PersonOption person;
    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private BudgetCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, "people.csv, visits.csv, rates.csv, funding.csv, holding.csv, contributions.csv, payments.csv and the other files", canKeepGoing: true);
        period = new(command);
        figures = new(command, run, caseload.Dates);
        person = new(command, "Show this person only, with every payment.", isRequired: false);
        command.Add(lines);
        output = new(command, run, "budget-sums.csv, budget-parts.csv and budget-payments.csv (and budget-lines.csv)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new BudgetCommand(run).command;

    private int Run(ParseResult parsed)
    {
        DateInterval costedPeriod = period.Of(parsed);
        PublishedFigures published = figures.Of(parsed);
        string? only = person.Id(parsed);
        BudgetResults results = ProgressBars.During(run, bars => caseload.Do(parsed, (folder, reading) =>
            BudgetResults.Of(FundedCaseloadFolder.Read(folder, reading, bars), published, costedPeriod, only, output.WritesCsv(parsed), bars)));
        run.OfResults = results.Notices;
        output.Show(
            parsed,
            () => results.Print(run.Screen, output.HasDirectory(parsed)),
            [
                .. parsed.GetValue(lines) ? (Result[])[new("budget-lines", stream => BudgetLinesFile.Write(stream, results.InTurn()), null)] : [],
                new("budget-payments", results.WritePayments, null),
                new("budget-parts", results.WriteParts, null),
                new("budget-sums", stream => BudgetSumsFile.Write(stream, results.Sums), results.WriteJson),
            ]);
        foreach (Notice notice in results.NoticeLines)
        {
            run.Say(notice);
        }

        return ExitStatus.Done;
    }
}
