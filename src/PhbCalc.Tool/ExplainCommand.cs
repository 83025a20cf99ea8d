using System.CommandLine;
using PhbCalc.BottomUp;

namespace PhbCalc.Tool;

/// <summary><c>phbcalc explain</c>: one person's budget, every line, and what separates the typical week from the year.</summary>
internal sealed class ExplainCommand
{
    private readonly Command command = new("explain", "Explains one person's budget: every line, and what separates the typical week from the year.");

    private readonly Option<string> person = new("--person") { Description = "The id of the person.", HelpName = "ID", Required = true };

    private readonly CaseloadOptions options;

    private ExplainCommand()
    {
        options = new(command);
        command.Add(person);
        command.SetAction(Run);
    }

    internal static Command Create() => new ExplainCommand().command;

    private int Run(ParseResult parsed)
    {
        DateInterval period = options.Period(parsed);
        BottomUpBudget budget = ProgressBars.During(bars =>
            CaseloadCosting.Explain(options.Folder(parsed), options.Reading(parsed), period, parsed.GetRequiredValue(person), bars));
        CostResults.Print(budget, options.Format(parsed));
        return ExitStatus.Done;
    }
}
