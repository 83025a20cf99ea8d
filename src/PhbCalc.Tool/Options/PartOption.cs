using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Options;

/// <summary><c>--part</c>: some of the people of a large caseload, while other runs work out the others.</summary>
internal sealed class PartOption
{
    private readonly Option<PeoplePart?> part = new("--part")
    {
        Description = "Work out one part of the people only, such as 3/16: by the SHA-256 of their ids, everybody is in one of 16. phbcalc merge puts the results of all parts together.",
        HelpName = "NUMBER/PARTS",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            PeoplePart? found = PeoplePart.Find(text);
            if (found is null)
            {
                result.AddError($"--part: '{text}' is not a part; write its number and how many there are, such as 3/16");
            }

            return found;
        },
    };

    private readonly CurrentRun run;

    internal PartOption(Command command, CurrentRun run)
    {
        this.run = run;
        command.Add(part);
    }

    /// <summary>The part; null for everybody.</summary>
    internal PeoplePart? Of(ParseResult parsed) => run.Part = parsed.GetValue(part);
}
