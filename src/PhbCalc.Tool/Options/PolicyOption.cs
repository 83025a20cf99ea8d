using System.CommandLine;
using PhbCalc.Data;

namespace PhbCalc.Tool;

/// <summary><c>--policy</c>: the policies of a verb that reads no folder.</summary>
internal sealed class PolicyOption
{
    private readonly Option<string?> policy = new("--policy") { Description = "A policy.json; every default if left out.", HelpName = "FILE" };

    internal PolicyOption(Command command) => command.Add(policy);

    /// <summary>The policies.</summary>
    /// <exception cref="InvalidFilesException">The file is wrong.</exception>
    internal Policies Of(ParseResult parsed)
    {
        if (parsed.GetValue(policy) is not { } path)
        {
            return Policies.Default;
        }

        using FileStream stream = InputFile.Open(path);
        return PolicyFile.Read(stream, InputFile.Name(path));
    }
}
