using System.CommandLine;
using PhbCalc.Comparison;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Reports;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc route</c>: each person priced by the first rule of route.csv that applies.</summary>
internal sealed class RouteCommand
{
    private const string ReportName = "route.html";

    private readonly CurrentRun run;
    private readonly Command command = new("route", "Prices each person by the first rule of route.csv that applies, such as common needs from points and complex ones from the plan: one sum, by rule and by model, and who is not priced and why.");

    private readonly ModelOptions given;
    private readonly CaseloadOptions caseload;
    private readonly PersonOption person;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private RouteCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, "route.csv, people.csv and the files of its models", canKeepGoing: true);
        given = new(command, "the model envelope shares it among everybody with points");
        figures = new(command, run, caseload.Dates);
        person = new(command, "Show this person only: each rule with why it does or does not apply, and every line.", isRequired: false);
        output = new(command, run, $"routed.csv, routed-rules.csv, routed-lines.csv, {ReportName}");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new RouteCommand(run).command;

    private int Run(ParseResult parsed)
    {
        FinancialYear? ofPlans = given.Year(parsed);
        Envelope? whole = given.Envelope(parsed, caseload);
        PublishedFigures published = figures.Of(parsed);
        string? only = person.Id(parsed);
        return ProgressBars.During(run, bars => caseload.Do(parsed, (folder, reading) =>
        {
            ComparisonCaseload read = ComparisonFolder.Read(folder, reading, bars);
            CaseloadModels known = new(read, published) { Year = ofPlans, Envelope = whole, OwnCostCounts = true };
            CostingRoute route = known.Route();
            return only is null ? Everybody(known, route, ReportAbout.Of(ofPlans, ComparisonFolder.FilesIn(folder, run.Forms))) : One(known, route, only);
        }))(parsed);
    }

    private Func<ParseResult, int> Everybody(CaseloadModels known, CostingRoute route, string about)
    {
        RoutedCaseload routed = known.By(route, (rules, people) => rules.Price(people));
        ValueList<Notice> notices = known.RouteNotices();
        return parsed =>
        {
            run.OfResults = notices;
            output.Show(
                parsed,
                () => Console.Out.Write(routed.Explain()),
                [new(ReportName, stream => RouteReport.Write(stream, routed, about, run.Provenance(parsed)))],
                new("routed-lines", stream => RoutedLinesFile.Write(stream, route.ExplainEach(known.Caseload.Cases)), null),
                new("routed-rules", stream => RoutedRulesFile.Write(stream, routed), null),
                new("routed", stream => RoutedFile.Write(stream, routed), stream => RouteJson.V1.Write(stream, routed)));
            run.Say(notices);
            return ExitStatus.Done;
        };
    }

    private Func<ParseResult, int> One(CaseloadModels known, CostingRoute route, string only)
    {
        if (!known.Caseload.Cases.Any(one => one.PersonId == only))
        {
            throw new UsageException($"--person: '{only}' is not in people.csv; write an id that is in it, capitals included.");
        }

        RoutedBudget budget = known.By(route, (rules, people) => rules.Explain(people, only));
        return parsed =>
        {
            output.Show(
                parsed,
                () => Console.Out.Write(budget.Explain()),
                new Result("routed-lines", stream => RoutedLinesFile.Write(stream, [budget]), stream => RoutedBudgetJson.V1.Write(stream, budget)));
            return ExitStatus.Done;
        };
    }
}
