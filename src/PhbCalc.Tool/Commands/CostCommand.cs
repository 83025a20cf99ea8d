using System.CommandLine;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc cost</c>: everybody's budget, bottom-up.</summary>
internal sealed class CostCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("cost", "Works out everybody's budget: visits, employed PAs, items and contingency, over a financial year or another period.");

    private readonly Option<bool> lines = new("--lines") { Description = "Write every line that makes up each budget, too." };

    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private CostCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, canKeepGoing: true);
        period = new(command);
        figures = new(command, run, caseload.Dates);
        command.Add(lines);
        output = new(command, run, "budgets.csv (and lines.csv)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new CostCommand(run).command;

    private int Run(ParseResult parsed)
    {
        DateInterval costedPeriod = period.Of(parsed);
        PublishedFigures published = figures.Of(parsed);
        CostResults results = ProgressBars.During(run, bars =>
            caseload.Do(parsed, (folder, reading) => Costed(Read(folder, reading, bars, isLast: !output.HasDirectory(parsed)), published, costedPeriod, bars)));
        run.OfResults = results.Notices.InTurn();
        bool withLines = parsed.GetValue(lines);
        bool isWritten = output.HasDirectory(parsed);
        output.Show(
            parsed,
            () => results.PrintTable(run.Screen, withLines && !isWritten, isWritten),
            withLines ? [results.Budgets, results.Lines] : [results.Budgets]);
        run.Say(results.Notices.Lines);

        return ExitStatus.Done;
    }

    /// <summary>Reads the caseload. Where nothing large comes after it, the memory for it is taken at once.</summary>
    private static Caseload Read(string folder, ReadOptions reading, ProgressBars bars, bool isLast)
    {
        if (isLast)
        {
            RoomToRead.Take(folder);
        }

        return CaseloadFolder.Read(folder, reading, bars);
    }

    private static CostResults Costed(Caseload read, PublishedFigures published, DateInterval costedPeriod, ProgressBars bars)
    {
        BudgetCosting costing = read.Costing(published, costedPeriod);
        return new(read, costing, read.Each(plan => costing.Totals(plan, read.RotaInPlan(plan.PersonId)), bars.Of("costing")));
    }
}
