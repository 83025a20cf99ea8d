using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;
using PhbCalc.Workbooks;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc budget</c>: who pays for each budget, how it is held, and when it is paid out.</summary>
internal sealed class BudgetCommand
{
    private const string WorkbookName = "budget-workbook.xlsx";

    private readonly CurrentRun run;
    private readonly Command command = new("budget", "Prices everybody's plan as cost does, and says who pays for it, how it is held, what the person contributes, and which payments are due to whom.");

    private readonly Option<bool> lines = new("--lines") { Description = "Write what each funder pays of every line, too." };

    private readonly Option<bool> workbook = new("--workbook") { Description = $"With --out: write {WorkbookName} too, with live formulas: change a rate there, and see what the budget comes to." };

    private readonly Option<string?> before = new("--before") { Description = "With --workbook: an earlier folder, for a sheet of what changed.", HelpName = "FOLDER" };

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
        command.Add(workbook);
        command.Add(before);
        output = new(command, run, "budget-sums.csv, budget-parts.csv and budget-payments.csv (and budget-lines.csv)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new BudgetCommand(run).command;

    private int Run(ParseResult parsed)
    {
        DateInterval costedPeriod = period.Of(parsed);
        PublishedFigures published = figures.Of(parsed);
        string? only = person.Id(parsed);
        bool hasWorkbook = parsed.GetValue(workbook);
        if (hasWorkbook ? !output.HasDirectory(parsed) : parsed.GetValue(before) is not null)
        {
            throw new UsageException(hasWorkbook ? "--workbook writes a file; write --out DIR too." : "--before is for the sheet of changes; write --workbook and --out DIR too.");
        }

        using BudgetResults results = ProgressBars.During(run, bars => caseload.Do(parsed, (folder, reading) => BudgetResults.Of(
            hasWorkbook ? FundedCaseloadBatches.OpenWhole(folder, reading, bars) : FundedCaseloadBatches.Open(folder, reading, bars), published, costedPeriod, only, output.WritesCsv(parsed), bars)));
        run.OfResults = results.Notices;
        output.Show(
            parsed,
            () => results.Print(run.Screen, output.HasDirectory(parsed)),
            hasWorkbook ? [Workbook(parsed, results, published, costedPeriod)] : [],
            [
                .. parsed.GetValue(lines) ? (Result[])[new("budget-lines", stream => BudgetLinesFile.Write(stream, results.InTurn()), null)] : [],
                .. results.HasInterest ? (Result[])[new("budget-interest", results.WriteInterest, null)] : [],
                new("budget-payments", results.WritePayments, null),
                new("budget-parts", results.WriteParts, null),
                new("budget-sums", stream => BudgetSumsFile.Write(stream, results.Sums), results.WriteJson),
            ]);
        run.Say(results.NoticeLines);

        return ExitStatus.Done;
    }

    private OutputFile Workbook(ParseResult parsed, BudgetResults results, PublishedFigures published, DateInterval costedPeriod)
    {
        Caseload? earlier = parsed.GetValue(before) is { } folder ? CaseloadFolder.Read(folder, caseload.Reading(parsed)) : null;
        ValueList<BudgetInWorkbook> budgets = results.InWorkbook(new(results.Care, earlier, published, costedPeriod));
        return new(WorkbookName, stream => BudgetWorkbook.Write(stream, budgets, run.Provenance(parsed)));
    }
}
