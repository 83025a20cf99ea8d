using System.CommandLine;
using PhbCalc.Tool.Help;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc completion</c>: the script that lets a shell complete verbs, options and words.</summary>
internal sealed class CompletionCommand
{
    private readonly Command command = new("completion", "Prints a script that lets a shell complete verbs, options, words and files: phbcalc help tab says where to put it.");

    private readonly Argument<string> shell = new("SHELL") { Description = "The shell: bash, zsh or pwsh (PowerShell)." };

    private readonly RootCommand root;

    private CompletionCommand(RootCommand root)
    {
        this.root = root;
        shell.AcceptOnlyFromAmong([.. CompletionScript.Shells]);
        command.Add(shell);
        command.SetAction(Run);
    }

    internal static Command Create(RootCommand root) => new CompletionCommand(root).command;

    private int Run(ParseResult parsed)
    {
        Console.Out.Write(new CompletionScript(root).Of(parsed.GetRequiredValue(shell)));
        return ExitStatus.Done;
    }
}
