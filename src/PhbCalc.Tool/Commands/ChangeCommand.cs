using System.CommandLine;
using PhbCalc.Budgets;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Reports;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc change</c>: the effect of a change on all people, and why.</summary>
internal sealed class ChangeCommand
{
    private const string ReportName = "change.html";

    private readonly CurrentRun run;
    private readonly Command command = new("change", "Works out everybody's budget before and after a change (next year's rates, a wage, another policy, a later folder), says why each differs, and adds the differences up.");

    private readonly Option<bool> everybody = new("--everybody") { Description = "Work out everybody, even people for whom nothing changes, so that the sums cover the whole caseload." };

    private readonly Option<Money?> threshold = new("--look-first") { Description = "Mark budgets that differ by this much or more, up or down, to look at first.", HelpName = "POUNDS", CustomParser = OptionText.Pounds };

    private readonly Option<LocalDate?> paidUntil = new("--paid-until") { Description = "The last day that has been paid already: the difference for days up to then is due at once, as arrears.", HelpName = "yyyy-MM-dd", CustomParser = OptionText.Date };

    private readonly SuppressOption suppress;
    private readonly PersonOption person;
    private readonly PairOptions caseloads;
    private readonly PeriodOptions period;
    private readonly OutputOptions output;

    private ChangeCommand(CurrentRun run)
    {
        this.run = run;
        caseloads = new(command, run);
        period = new(command);
        command.Add(everybody);
        command.Add(threshold);
        command.Add(paidUntil);
        suppress = new(command, run);
        person = new(command, "Show this person only, with every line that differs.", isRequired: false);
        output = new(command, run, $"change-reasons.csv, change-groups.csv, changes.csv, change-lines.csv, {ReportName}");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new ChangeCommand(run).command;

    private int Run(ParseResult parsed) => caseloads.Do(parsed, () => Changed(parsed));

    private int Changed(ParseResult parsed)
    {
        DateInterval costed = period.Of(parsed);
        string? only = person.Id(parsed);
        Money? least = parsed.GetValue(threshold);
        LocalDate? until = parsed.GetValue(paidUntil);
        SmallNumbers? small = suppress.Of(parsed, only is null ? null : "--person");
        using ChangeResults results = ProgressBars.During(run, bars =>
            ChangeResults.Of(caseloads.Of(parsed, costed, parsed.GetValue(everybody), bars), only, until, least, output.WritesCsv(parsed) && small is null, bars));
        CaseloadChange Change() => small is null ? results.Change : results.Change.Published(small);
        output.Show(
            parsed,
            () => Console.Out.Write(only is null ? Change().Explain(costed) : results.InTurn(person => person.Explain()).Single()),
            only is null ? [new(ReportName, stream => CaseloadChangeReport.Write(stream, Change(), $"{caseloads.WhatChanges(parsed)} {ReportAbout.Of(costed, caseloads.Names(parsed))}", run.Provenance(parsed)))] : [],
            [
                .. small is not null ? [] : (Result[])
                [
                    new("change-lines", results.WriteLines, null),
                    new("changes", results.WritePeople, stream => JsonList.Write(stream, results.InTurn(person => JsonList.Document(person, ChangedBudgetJson.V1)))),
                ],
                new("change-groups", stream => ChangeGroupsFile.Write(stream, Change()), null),
                new("change", null, stream => CaseloadChangeJson.V1.Write(stream, Change())),
                new("change-reasons", stream => ChangeReasonsFile.Write(stream, Change()), null),
            ]);
        bool changesAny = only is null ? results.Change.Outcomes.Any(total => total.Outcome != ChangeOutcome.Same) : results.InTurn(person => person.Difference != Money.Zero).Single();
        run.Say(caseloads.Notices(parsed, changesAny));
        return ExitStatus.Done;
    }
}
