using System.CommandLine;
using PhbCalc.BlockContracts;

namespace PhbCalc.Tool.Options;

/// <summary><c>--mode</c>, <c>--start</c>, <c>--step</c> and <c>--floor</c>: a share that falls by a rule, if the file does not give one for each year.</summary>
internal sealed class GuaranteeOptions
{
    private const string Linear = "linear";

    private readonly Option<string?> mode = new("--mode")
    {
        Description = "How the guaranteed share falls: linear (by the same points a year: 80, 60, 40%) or geometric (by the same part of itself: 80, 64, 51.2%).",
    };

    private readonly Option<Ratio?> start = Share("--start", "The guaranteed share of the first year, such as 0.8.");

    private readonly Option<Ratio?> step = Share("--step", "What it falls by each year, such as 0.2.");

    private readonly Option<Ratio?> floor = Share("--floor", "The least that a linear share falls to; without it, 0.");

    internal GuaranteeOptions(Command command)
    {
        mode.AcceptOnlyFromAmong(Linear, "geometric");
        command.Add(mode);
        command.Add(start);
        command.Add(step);
        command.Add(floor);
    }

    /// <summary>The schedule: the one of the file, or the one of the command line.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="ofFile">The schedule that the file states; null if it states none.</param>
    /// <exception cref="UsageException">There is none, or there are two, or the options do not fit together.</exception>
    internal GuaranteeSchedule Of(ParseResult parsed, GuaranteeSchedule? ofFile)
    {
        (Ratio? first, Ratio? fall, Ratio? least) = (parsed.GetValue(start), parsed.GetValue(step), parsed.GetValue(floor));
        return (parsed.GetValue(mode), ofFile) switch
        {
            (null, _) when first is not null || fall is not null || least is not null =>
                throw new UsageException("--start, --step and --floor go with --mode; write --mode linear or --mode geometric, too."),
            (null, null) => throw new UsageException(
                "The guaranteed share is missing; fill in guaranteed_share for each year, or write --mode linear --start 0.8 --step 0.2."),
            (null, { } stated) => stated,
            (_, not null) => throw new UsageException("The file has guaranteed_share, and --mode is given too; leave out one or the other."),
            _ when first is null || fall is null => throw new UsageException("--mode needs --start and --step, such as --start 0.8 --step 0.2."),
            (Linear, _) => GuaranteeSchedule.Linear(first!.Value, fall!.Value, least ?? default),
            _ when least is not null => throw new UsageException("A geometric share has no --floor: it never reaches zero. Leave --floor out, or write --mode linear."),
            _ => GuaranteeSchedule.Geometric(first!.Value, fall!.Value),
        };
    }

    private static Option<Ratio?> Share(string name, string description) =>
        new(name) { Description = description, HelpName = "SHARE", CustomParser = OptionText.Share };
}
