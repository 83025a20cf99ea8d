using System.CommandLine;
using PhbCalc.BottomUp;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool;

/// <summary><c>phbcalc explain</c>: one person's budget, every line, and what separates the typical week from the year.</summary>
internal sealed class ExplainCommand
{
    private readonly Command command = new("explain", "Explains one person's budget: every line, and what separates the typical week from the year.");

    private readonly Option<string> person = new("--person") { Description = "The id of the person.", HelpName = "ID", Required = true };

    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private ExplainCommand()
    {
        caseload = new(command);
        period = new(command);
        figures = new(command, caseload.Dates, areAssumed: false);
        command.Add(person);
        output = new(command, files: null);
        command.SetAction(Run);
    }

    internal static Command Create() => new ExplainCommand().command;

    private int Run(ParseResult parsed)
    {
        DateInterval costedPeriod = period.Of(parsed);
        BankHolidays holidays = figures.Of(parsed).BankHolidays;
        BottomUpBudget budget = ProgressBars.During(bars =>
            CaseloadCosting.Explain(caseload.Folder(parsed), caseload.Reading(parsed), holidays, costedPeriod, parsed.GetRequiredValue(person), bars));
        output.Show(
            parsed,
            () => Console.Out.Write(budget.Explain()),
            new Result("budget", stream => LinesFile.Write(stream, [budget]), stream => BudgetJson.V1.Write(stream, budget)));
        return ExitStatus.Done;
    }
}
