using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc cost</c>: everybody's budget, bottom-up.</summary>
internal sealed class CostCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("cost", "Works out everybody's budget: visits, employed PAs, items and contingency, over a financial year or another period.");

    private readonly Option<bool> lines = new("--lines") { Description = "Every line of each budget: with --out in lines.csv, otherwise on the screen." };

    private readonly Option<bool> explain = new("--explain") { Description = "Print how each budget comes about, line by line, too." };

    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private CostCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, canKeepGoing: true, hasParts: true);
        period = new(command);
        figures = new(command, run, caseload.Dates);
        command.Add(lines);
        command.Add(explain);
        output = new(command, run, "budgets.csv (and lines.csv)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new CostCommand(run).command;

    private int Run(ParseResult parsed)
    {
        DateInterval costedPeriod = period.Of(parsed);
        PublishedFigures published = figures.Of(parsed);
        (bool isWritten, bool withLines) = (output.HasDirectory(parsed), parsed.GetValue(lines));
        (CaseloadBatches batches, CostedCaseload costed) = ProgressBars.During(run, bars =>
            caseload.Do(parsed, (folder, reading) => Costed(folder, reading, published, costedPeriod, bars, isWritten)));
        using (batches)
        {
            CostResults results = new(costed);
            run.OfResults = costed.NoticesInTurn();
            output.Show(
                parsed,
                () => results.PrintTable(run.Screen, (withLines && !isWritten) || parsed.GetValue(explain), withLines, isWritten),
                withLines ? [results.Budgets, results.Lines] : [results.Budgets]);
            run.Say(costed.NoticeLines);
        }

        return ExitStatus.Done;
    }

    /// <summary>Costs the caseload. If it is read as a whole and nothing large follows, its memory is taken at once.</summary>
    private static (CaseloadBatches Batches, CostedCaseload Costed) Costed(string folder, ReadOptions reading, PublishedFigures published, DateInterval period, ProgressBars bars, bool isWritten)
    {
        CaseloadBatches batches = CaseloadBatches.Open(folder, reading, bars);
        try
        {
            if (!isWritten && batches.Count == 1)
            {
                RoomToRead.Take(folder);
            }

            return (batches, CostedCaseload.Of(batches, published, period, bars.Of("costing"), keepsNotices: isWritten));
        }
        catch
        {
            batches.Dispose();
            throw;
        }
    }
}
