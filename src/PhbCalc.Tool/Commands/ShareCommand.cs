using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc share</c>: one sum over recipients, to the penny.</summary>
internal sealed class ShareCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("share", "Shares one sum over recipients by their weights, to the penny, within floors and caps.");

    private readonly Argument<string> file = new("WEIGHTS") { Description = "The file weights.csv: recipient, weight, and perhaps floor and cap in pounds." };

    private readonly Option<Money> total = new("--total")
    {
        Description = "The sum to share, in pounds; one below zero is shared as the mirror image, without floors and caps.",
        HelpName = "POUNDS",
        Required = true,
        CustomParser = result => OptionText.Pounds(result) ?? Money.Zero,
    };

    private readonly Option<bool> explain = new("--explain") { Description = "Print how each share comes about, too." };

    private readonly OutputOptions output;

    private ShareCommand(CurrentRun run)
    {
        this.run = run;
        command.Add(file);
        command.Add(total);
        command.Add(explain);
        output = new(command, run, "shares.csv");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new ShareCommand(run).command;

    private int Run(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(file);
        using Stream stream = InputFile.Open(run, path, WeightsFile.Name);
        ValueList<Recipient> recipients = WeightsFile.Read(stream, InputFile.Name(path), new() { Notices = run }, parsed.GetValue(total));
        ApportionmentOutcome outcome = Apportionment.Share(parsed.GetValue(total), recipients);
        if (outcome.Infeasible is { } why)
        {
            run.Say(why.Explanation, PrivateText.Of(why.Explanation));
            return ExitStatus.Refused;
        }

        output.Show(
            parsed,
            () => Print(run.Screen, outcome, parsed.GetValue(explain), output.HasDirectory(parsed)),
            new Result("shares", target => SharesFile.Write(target, outcome), target => SharesJson.V1.Write(target, outcome)));
        return ExitStatus.Done;
    }

    private static void Print(Screen screen, ApportionmentOutcome outcome, bool explained, bool isWritten)
    {
        if (explained)
        {
            Console.Out.Write(outcome.Explain());
            return;
        }

        MoneyTable table = new(["recipient"], ["share"], "held at");
        foreach (ApportionedShare share in outcome.Shares.OrderBy(share => share.Recipient.Key, StringComparer.Ordinal))
        {
            table.Add([share.Recipient.Key], [share.Amount], BoundWords.Of(share.Bound));
        }

        table.AddAlways(["Sum"], [outcome.Total], "");
        table.Print(screen, "recipients", isWritten);
    }
}
