using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Options;

/// <summary><c>--policy</c>: the policies of a verb that reads no folder.</summary>
internal sealed class PolicyOption
{
    private readonly Option<string?> policy = new("--policy") { Description = "A policy.json; the one beside the file that is read if left out, and every default if there is none.", HelpName = "FILE" };

    private readonly CurrentRun run;

    internal PolicyOption(Command command, CurrentRun run)
    {
        this.run = run;
        command.Add(policy);
    }

    /// <summary>The policies: of the file that is given, or of the policy.json in the folder of the file that the verb reads.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="read">The file that the verb reads; null if it reads none.</param>
    /// <exception cref="InvalidFilesException">The file is wrong.</exception>
    internal Policies Of(ParseResult parsed, string? read)
    {
        if ((parsed.GetValue(policy) ?? Beside(read)) is not { } path)
        {
            return Policies.Default;
        }

        using FileStream stream = InputFile.Open(run, path);
        return PolicyFile.Read(stream, InputFile.Name(path));
    }

    private static string? Beside(string? read)
    {
        string? path = string.IsNullOrEmpty(read) ? null : Path.Combine(Path.GetDirectoryName(read) ?? string.Empty, PolicyFile.Name);
        return File.Exists(path) ? path : null;
    }
}
