using System.CommandLine;
using PhbCalc.Rates;

namespace PhbCalc.Tool.Options;

/// <summary>A rate that is paid for a time instead of the indicative one: the rate, why, on what evidence, and until when.</summary>
internal sealed class TransitionOptions
{
    private readonly Option<Money?> rate = new("--transition-rate")
    {
        Description = "A higher rate that is paid for a time; it needs the four options below.",
        HelpName = "POUNDS",
        CustomParser = OptionText.Pounds,
    };

    private readonly Option<string?> ground = new("--ground") { Description = "Why: already-paid (until a day) or cannot-recruit (reviewed on a day)." };

    private readonly Option<string?> reason = new("--reason") { Description = "The reason, in words.", HelpName = "TEXT" };

    private readonly Option<string?> evidence = new("--evidence") { Description = "The reference of the evidence.", HelpName = "TEXT" };

    private readonly Option<LocalDate?> until = new("--until")
    {
        Description = "The last day of the rate, or the day it is reviewed.",
        HelpName = "yyyy-MM-dd",
        CustomParser = OptionText.Date,
    };

    internal TransitionOptions(Command command)
    {
        ground.AcceptOnlyFromAmong("already-paid", "cannot-recruit");
        command.Add(rate);
        command.Add(ground);
        command.Add(reason);
        command.Add(evidence);
        command.Add(until);
    }

    /// <summary>The transition rate; null if none of the options is given.</summary>
    /// <exception cref="UsageException">Only some of them are given.</exception>
    internal TransitionRate? Of(ParseResult parsed) =>
        (parsed.GetValue(rate), parsed.GetValue(ground), parsed.GetValue(reason), parsed.GetValue(evidence), parsed.GetValue(until)) switch
        {
            (null, null, null, null, null) => null,
            ({ } pounds, { } why, { } words, { } reference, { } day) => new(
                pounds, why == "already-paid" ? TransitionGround.AlreadyPaid : TransitionGround.CannotRecruit, words, reference, day),
            _ => throw new UsageException("A transition rate needs --transition-rate, --ground, --reason, --evidence and --until, all five."),
        };
}
