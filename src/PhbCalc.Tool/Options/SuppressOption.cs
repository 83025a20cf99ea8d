using System.CommandLine;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Options;

/// <summary><c>--suppress</c>: results for publication.</summary>
internal sealed class SuppressOption
{
    private readonly Option<int?> suppress = new("--suppress")
    {
        Description = "For publication: rows about fewer people than this (5 is usual) are put together with others, nobody is named, and no file about single people is written.",
        HelpName = "PEOPLE",
        CustomParser = OptionText.Whole,
    };

    private readonly CurrentRun run;

    /// <summary>Adds the option to a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="run">The run, whose notices then name nobody.</param>
    internal SuppressOption(Command command, CurrentRun run)
    {
        this.run = run;
        command.Add(suppress);
    }

    /// <summary>The fewest people whose numbers are shown; null if results are not for publication.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="others">Options that tell about single people, by name; null for one that is not given.</param>
    /// <exception cref="UsageException">The number is out of range, or another option tells about single people.</exception>
    internal SmallNumbers? Of(ParseResult parsed, params ReadOnlySpan<string?> others)
    {
        if (parsed.GetValue(suppress) is not { } below)
        {
            return null;
        }

        foreach (string? other in others)
        {
            if (other is not null)
            {
                throw new UsageException($"{other} tells of single people, and --suppress is for publication; leave one of them out.");
            }
        }

        run.IsForPublication = true;
        return Small(below);
    }

    /// <summary>The number as a rule.</summary>
    /// <exception cref="UsageException">It is out of range.</exception>
    internal static SmallNumbers Small(int below) => below is >= 1 and <= 1_000_000 ? new() { SuppressBelow = below }
        : throw new UsageException("--suppress is not a number of people; write the fewest people that figures are shown for, from 1 to 1000000.");
}
