using System.CommandLine;
using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Reports;
using PhbCalc.Rotas;
using PhbCalc.Sufficiency;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc enough</c>: hours of need compared with hours bought.</summary>
internal sealed class EnoughCommand
{
    private const string ReportName = "enough.html";

    private static readonly Fault NoNeeds = new("file", "is missing", "add it: a row for each need, with person_id, what, and days, from_time and to_time or hours_a_week");

    private readonly CurrentRun run;
    private readonly Command command = new("enough", "Compares the support that people need with what their plans buy, quarter hour by quarter hour, and prices what is short. It changes no budget.");

    private readonly Option<bool> week = new("--week") { Description = "Write the 672 quarter hours of everybody's week, too." };

    private readonly PersonOption person;
    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private EnoughCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, "people.csv, visits.csv, rates.csv, needs.csv and the other files", canKeepGoing: true, hasParts: true);
        period = new(command);
        figures = new(command, run, caseload.Dates, areAssumed: false);
        person = new(command, $"Show this person only, with a picture of the week; --out then writes {ReportName} too, a page to look at.", isRequired: false);
        command.Add(week);
        output = new(command, run, "enough.csv and enough-findings.csv (and enough-week.csv)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new EnoughCommand(run).command;

    private int Run(ParseResult parsed)
    {
        DateInterval costedPeriod = period.Of(parsed);
        PublishedFigures published = figures.Of(parsed);
        string? only = person.Id(parsed);
        SufficiencyResults results = ProgressBars.During(run, bars =>
            caseload.Do(parsed, (folder, reading) => Checked(CaseloadFolder.Read(folder, reading, bars), published, costedPeriod, only, bars)));
        Result[] weeks = parsed.GetValue(week) ? [new("enough-week", stream => SufficiencyWeekFile.Write(stream, results), null)] : [];
        output.Show(
            parsed,
            () => Print(run.Screen, results, only, output.HasDirectory(parsed)),
            only is null ? [] : [new(ReportName, stream => SufficiencyReport.Write(stream, results.People[0], ReportAbout.Of(costedPeriod, [PeopleFile.Name, VisitsFile.Name, RatesFile.Name, SupportNeedsFile.Name]), run.Provenance(parsed)))],
            [
                .. weeks,
                new Result("enough-findings", stream => SufficiencyFindingsFile.Write(stream, results), null),
                new Result("enough", stream => SufficiencyFile.Write(stream, results), stream => SufficiencyJson.V1.Write(stream, results)),
            ]);
        return ExitStatus.Done;
    }

    /// <exception cref="InvalidFilesException">There is no needs.csv, or a plan cannot be costed.</exception>
    /// <exception cref="UsageException">There is no such person.</exception>
    private static SufficiencyResults Checked(Caseload read, PublishedFigures figures, DateInterval costedPeriod, string? only, ProgressBars bars)
    {
        if (!read.HasNeeds)
        {
            throw new InvalidFilesException([new(SupportNeedsFile.Name, 0, null, NoNeeds)]);
        }

        SufficiencyCheck check = new(read.Costing(figures, costedPeriod).Care, read.Policies.Sufficiency, read.PayRates);
        return new(only is null ? read.Each(Check, bars.Of("comparing")) : [PersonOption.Of(read, only, Check)]);

        // If visits are on cards of pay, the team works at those times: its weekly hours do not come on top.
        SufficiencyResult Check(CarePlan plan)
        {
            Rota? rota = read.RotaInPlan(plan.PersonId);
            bool isByVisits = rota is not null && read.PayRates is { } pay && plan.Visits.Any(visit => pay.Has(visit.Card));
            return check.Check(plan, read.NeedsOf(plan.PersonId), isByVisits ? null : read.Teams.Find(plan.PersonId), rota);
        }
    }

    private static void Print(Screen screen, SufficiencyResults results, string? only, bool isWritten)
    {
        if (only is not null)
        {
            Console.Out.Write(results.People[0].Explain());
            return;
        }

        SufficiencyTable.Print(screen, results, isWritten);
    }
}
