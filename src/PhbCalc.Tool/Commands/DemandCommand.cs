using System.CommandLine;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Reports;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc demand</c>: what people buy.</summary>
internal sealed class DemandCommand
{
    private const string ReportName = "demand.html";

    private readonly CurrentRun run;
    private readonly Command command = new("demand", "Counts what people buy: hours by service, day and hour of the day, and items, in the typical week and over the period, for those who develop the care market.");

    private readonly Option<string?> before = new("--before") { Description = "An earlier folder, to see where demand moves.", HelpName = "FOLDER" };

    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly SuppressOption suppress;
    private readonly OutputOptions output;

    private DemandCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, canKeepGoing: true);
        command.Add(before);
        period = new(command);
        figures = new(command, run, caseload.Dates);
        suppress = new(command, run);
        output = new(command, run, $"demand.csv, demand-parts.csv, {ReportName}");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new DemandCommand(run).command;

    private int Run(ParseResult parsed)
    {
        DateInterval costed = period.Of(parsed);
        PublishedFigures published = figures.Of(parsed);
        ((CaseloadDemand demand, CaseloadNotices notices), CaseloadDemand? earlier) = ProgressBars.During(run, bars => (
            caseload.Do(parsed, (folder, reading) => Counted(CaseloadFolder.Read(folder, reading, bars), published, costed, bars.Of("counting"))),
            parsed.GetValue(before) is { } folder ? Before(parsed, folder, published, costed, bars) : null));
        if (suppress.Of(parsed) is { } small)
        {
            (demand, earlier) = (demand.Published(small), earlier?.Published(small));
        }

        run.OfResults = notices.InTurn();
        output.Show(
            parsed,
            () => Console.Out.Write(demand.Explain(earlier)),
            [new(ReportName, stream => DemandReport.Write(stream, demand, earlier, ReportAbout.Of(costed, [PeopleFile.Name, VisitsFile.Name, ItemsFile.Name]), run.Provenance(parsed)))],
            new Result("demand-parts", stream => DemandPartsFile.Write(stream, demand), null),
            new Result("demand", stream => DemandFile.Write(stream, demand), stream => DemandJson.V1.Write(stream, demand)));
        run.Say(notices.Lines);
        return ExitStatus.Done;
    }

    private CaseloadDemand Before(ParseResult parsed, string folder, PublishedFigures published, DateInterval costed, ProgressBars bars)
    {
        run.HasReadFolder("before", folder);
        try
        {
            return Counted(CaseloadFolder.Read(folder, caseload.Reading(parsed), bars), published, costed, bars.Of("counting the earlier folder")).Demand;
        }
        catch (InvalidFilesException refused)
        {
            throw refused.Within("before");
        }
    }

    private static (CaseloadDemand Demand, CaseloadNotices Notices) Counted(Caseload read, PublishedFigures published, DateInterval costed, IProgress<PeopleProgress>? progress)
    {
        DemandCounting counting = new(read.Costing(published, costed));
        CaseloadNotices notices = CaseloadNotices.Of(read, counting.Costing, progress);
        return (CaseloadDemand.Of(read.EachInTurn(plan => counting.Count(plan, read.RotaInPlan(plan.PersonId), read.GroupsOf(plan.PersonId)))), notices);
    }
}
