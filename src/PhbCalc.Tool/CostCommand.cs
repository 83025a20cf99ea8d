using System.CommandLine;

namespace PhbCalc.Tool;

/// <summary><c>phbcalc cost</c>: everybody's budget, bottom-up.</summary>
internal sealed class CostCommand
{
    private readonly Command command = new("cost", "Costs every care plan of a caseload, visit by visit, over a financial year or another period.");

    private readonly Option<bool> lines = new("--lines") { Description = "Write every line that makes up each budget, too." };

    private readonly Option<string?> directory = new("--out")
    {
        Description = "Write budgets.csv (and lines.csv) to this directory; with --format json, as JSON.",
        HelpName = "DIR",
    };

    private readonly CaseloadOptions options;

    private CostCommand()
    {
        options = new(command);
        command.Add(lines);
        command.Add(directory);
        command.SetAction(Run);
    }

    internal static Command Create() => new CostCommand().command;

    private int Run(ParseResult parsed)
    {
        DateInterval period = options.Period(parsed);
        CaseloadCosting costed = ProgressBars.During(bars => CaseloadCosting.Of(options.Folder(parsed), options.Reading(parsed), period, bars));
        OutputFormat format = options.Format(parsed);
        CostResults results = new(costed, parsed.GetValue(lines));
        string? folder = parsed.GetValue(directory);
        if (folder is not null)
        {
            results.WriteTo(folder, asJson: format == OutputFormat.Json);
        }

        results.Print(format, isWritten: folder is not null);
        return ExitStatus.Done;
    }
}
