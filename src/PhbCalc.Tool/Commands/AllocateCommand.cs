using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc allocate</c>: each person's points in pounds, made to fit an envelope.</summary>
internal sealed class AllocateCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("allocate", "Turns everybody's points into pounds by an allocation table, and makes them fit an envelope to the penny.");

    private readonly Option<Money> envelope = new("--envelope")
    {
        Description = "The sum there is, in pounds a year.",
        HelpName = "POUNDS",
        Required = true,
        CustomParser = result => OptionText.Pounds(result) ?? Money.Zero,
    };

    private readonly Option<decimal> contingency = new("--contingency")
    {
        Description = "The share of it to keep for what nobody can foresee, such as 0.1; without it, none.",
        HelpName = "SHARE",
        CustomParser = result => OptionText.Percentage(result) ?? 0m,
    };

    private readonly Option<bool> lines = new("--lines") { Description = "Every line of each allocation: with --out in a file, otherwise on the screen." };

    private readonly Option<bool> explain = new("--explain") { Description = "Print how each allocation comes about, line by line, too." };

    private readonly NeedsOptions needs;
    private readonly OutputOptions output;

    private AllocateCommand(CurrentRun run)
    {
        this.run = run;
        needs = new(command, run, "questionnaire.csv, answers.csv and table.csv");
        command.Add(envelope);
        command.Add(contingency);
        command.Add(lines);
        command.Add(explain);
        KeepGoingOption.Refuse(command, "everybody shares the envelope: if some people were left out, the others would get their share. Correct the faulty rows; phbcalc check lists them.");
        output = new(command, run, "allocations.csv (and allocation-lines.csv)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new AllocateCommand(run).command;

    private int Run(ParseResult parsed)
    {
        Envelope whole = new(parsed.GetValue(envelope), parsed.GetValue(contingency));
        EnvelopeOutcome outcome = ProgressBars.During(run, bars =>
        {
            NeedsCaseload caseload = needs.Read(parsed, needsTable: true, bars);
            return new EnvelopeAllocation(whole, caseload.Policies.TopDown.Scaling).Allocate(caseload.Claims());
        });
        if (outcome.Infeasible is not null)
        {
            run.Say(outcome.Explain().TrimEnd(), PrivateText.Of(outcome.Explain().TrimEnd()));
            return ExitStatus.Refused;
        }

        bool withLines = parsed.GetValue(lines);
        bool isWritten = output.HasDirectory(parsed);
        Result all = new("allocations", target => AllocationsFile.Write(target, outcome), target => AllocationsJson.V1.Write(target, outcome));
        Result each = new("allocation-lines", target => AllocationLinesFile.Write(target, outcome), null);
        output.Show(parsed, () => AllocationTableOnScreen.Print(run.Screen, outcome, (withLines && !isWritten) || parsed.GetValue(explain), isWritten), withLines ? [all, each] : [all]);
        return ExitStatus.Done;
    }
}
