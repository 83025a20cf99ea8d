using System.CommandLine;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc merge</c>: the results of parts put together.</summary>
internal sealed class MergeCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("merge", "Puts the results of parts together (--part of other verbs): the files that one run over everybody writes. The order of the parts does not matter.");
    private readonly Argument<string[]> parts = new("PART") { Description = "The folders with the results of the parts, as --out of each wrote them.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> directory = new("--out") { Description = "The directory to write the files to.", HelpName = "DIR", Required = true };

    private MergeCommand(CurrentRun run)
    {
        this.run = run;
        command.Add(parts);
        command.Add(directory);
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new MergeCommand(run).command;

    private int Run(ParseResult parsed)
    {
        string folder = parsed.GetRequiredValue(directory);
        string[] read = parsed.GetRequiredValue(parts);
        (string verb, ValueList<string> files, ValueList<string> notices) = run.Interruption.WhileWriting(cancellation => PartResults.Merge([.. read], folder, cancellation));
        run.HasWritten(folder, files);
        if (run.Interruption.Status is not null)
        {
            throw new OperationCanceledException();
        }

        Screen.WriteLine($"{(read.Length == 1 ? "1 part" : $"{read.Length} parts")} of {verb} put together: {string.Join(", ", files)}");
        foreach (string notice in notices)
        {
            run.SayNotice(notice);
        }

        return ExitStatus.Done;
    }
}
