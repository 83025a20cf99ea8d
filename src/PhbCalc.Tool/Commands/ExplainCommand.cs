using System.CommandLine;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc explain</c>: one person's budget, every line, and why the typical week and the year differ.</summary>
internal sealed class ExplainCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("explain", "Explains one person's budget: every line, and what separates the typical week from the year.");

    private readonly Option<bool> lines = new("--lines") { Description = "Every line of each pay period of employed PAs, not only each kind of cost over its pay periods." };

    private readonly PersonOption person;
    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private ExplainCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run);
        period = new(command);
        figures = new(command, run, caseload.Dates);
        person = new(command, "The id of the person.", isRequired: true);
        command.Add(lines);
        output = new(command, run, files: null);
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new ExplainCommand(run).command;

    private int Run(ParseResult parsed)
    {
        DateInterval costedPeriod = period.Of(parsed);
        PublishedFigures published = figures.Of(parsed);
        string personId = person.Id(parsed)!;
        PersonBudget budget = ProgressBars.During(run, bars => Explained(caseload.Folder(parsed), caseload.Reading(parsed), published, costedPeriod, personId, bars)) ?? throw PersonOption.Missing(personId);
        output.Show(
            parsed,
            () => Console.Out.Write(budget.Explain(parsed.GetValue(lines))),
            new Result("budget", stream => LinesFile.Write(stream, [budget]), stream => BudgetJson.V1.Write(stream, budget)));
        return ExitStatus.Done;
    }

    /// <summary>The budget of one person; null if nobody has that id. Everybody's files are read, because they may have faults; only the batch with the person is costed.</summary>
    /// <exception cref="InvalidFilesException">Some files are wrong, or the person's plan cannot be costed.</exception>
    private static PersonBudget? Explained(string folder, ReadOptions reading, PublishedFigures published, DateInterval period, string personId, ProgressBars bars)
    {
        using CaseloadBatches batches = CaseloadBatches.Open(folder, reading, bars);
        PersonBudget? found = null;
        foreach (PersonBudget? budget in batches.Each(read => read.FindPlan(personId) is null ? null : Explained(read, published, period, personId)))
        {
            found ??= budget;
        }

        return found;
    }

    private static PersonBudget Explained(Caseload read, PublishedFigures published, DateInterval period, string personId)
    {
        BudgetCosting costing = read.Costing(published, period);
        PersonBudget budget = PersonOption.Of(read, personId, plan => costing.Cost(plan, read.RotaInPlan(personId)));
        return budget.WithNotices([.. CaseloadNotices.Beside(read, personId).Select(notice => $"{char.ToUpperInvariant(notice.Text[0])}{notice.Text[1..]}.")]);
    }
}
