using System.CommandLine;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Reports;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc forecast</c>: what a caseload costs, month by month.</summary>
internal sealed class ForecastCommand
{
    private const string ReportName = "forecast.html";
    private const string Itself = "as it is";

    private readonly CurrentRun run;
    private readonly Command command = new("forecast", "Works out what a caseload as it stands will cost, month by month, beside other scenarios and an envelope.");

    private readonly Option<string> per = new("--per") { Description = "How it is cut: month or quarter.", DefaultValueFactory = _ => "month" };
    private readonly Option<Money?> envelope = new("--envelope") { Description = "What there is to spend over all months, in pounds.", HelpName = "POUNDS", CustomParser = OptionText.Pounds };
    private readonly Option<bool> isByFunder = new("--by-funder") { Description = "Give sums by who pays and how it is held, as funding.csv, holding.csv and people.csv say." };
    private readonly Option<bool> hasPayments = new("--payments") { Description = "Give cash too: what is paid out, by the days of the payments. The other sums are what is worked and bought." };
    private readonly Option<bool> lines = new("--lines") { Description = "Write every line of everybody in each month, too." };

    private readonly ScenarioOption scenarios;
    private readonly SuppressOption suppress;
    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private ForecastCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, canKeepGoing: true);
        period = new(command);
        figures = new(command, run, caseload.Dates);
        per.AcceptOnlyFromAmong("month", "quarter");
        command.Add(per);
        command.Add(envelope);
        scenarios = new(command);
        command.Add(isByFunder);
        command.Add(hasPayments);
        command.Add(lines);
        suppress = new(command, run);
        output = new(command, run, $"forecast-people.csv, forecast.csv, {ReportName} (and forecast-lines.csv)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new ForecastCommand(run).command;

    private int Run(ParseResult parsed)
    {
        DateInterval costed = period.Of(parsed);
        PublishedFigures published = figures.Of(parsed);
        SmallNumbers? small = suppress.Of(parsed, parsed.GetValue(lines) ? "--lines" : null);
        (CaseloadMonths months, CaseloadNotices notices, ForecastComparison comparison) = ProgressBars.During(run, bars => caseload.Do(parsed, (folder, reading) =>
        {
            CaseloadMonths own = Months(parsed, FundedCaseloadFolder.Read(folder, reading, bars), published, costed);
            CaseloadNotices ofPlans = CaseloadNotices.Of(own.Caseload.Care, own.Costing.Costing, bars.Of("costing"));
            CaseloadForecast forecast = own.Forecast(bars.Of("forecasting"));
            return (own, ofPlans, new ForecastComparison([new(Itself, forecast), .. scenarios.Of(parsed).Select(scenario => Forecast(parsed, scenario, own, forecast, published, bars))], parsed.GetValue(envelope)));
        }));
        comparison = small is null ? comparison : new([.. comparison.Scenarios.Select(scenario => scenario with { Forecast = scenario.Forecast.Published(small) })], comparison.Envelope);
        run.OfResults = notices.InTurn();
        output.Show(
            parsed,
            () => Console.Out.Write(comparison.Explain()),
            [new(ReportName, stream => ForecastReport.Write(stream, comparison, ReportAbout.Of(costed, [PeopleFile.Name, VisitsFile.Name, RatesFile.Name]), run.Provenance(parsed)))],
            [
                .. parsed.GetValue(lines) ? [new("forecast-lines", stream => ForecastLinesFile.Write(stream, months.Costing, months.LinesInTurn()), null)] : (Result[])[],
                .. small is null ? [new("forecast-people", stream => ForecastPeopleFile.Write(stream, months.Costing, months.InTurn()), null)] : (Result[])[],
                new Result("forecast", stream => ForecastFile.Write(stream, comparison), stream => ForecastJson.V1.Write(stream, comparison)),
            ]);
        run.Say(notices.Lines);
        return ExitStatus.Done;
    }

    private CaseloadMonths Months(ParseResult parsed, FundedCaseload read, PublishedFigures published, DateInterval costed) =>
        new(read, new(read.Care.Costing(published, costed), parsed.GetValue(per) == "quarter" ? ForecastPer.Quarter : ForecastPer.Month))
        {
            IsByFunder = parsed.GetValue(isByFunder),
            Payments = parsed.GetValue(hasPayments) ? new(read, published, costed) : null,
        };

    private ForecastScenario Forecast(ParseResult parsed, Scenario scenario, CaseloadMonths own, CaseloadForecast forecast, PublishedFigures published, ProgressBars bars) => new(scenario.Name, scenario switch
    {
        { Uprate: { } share } => new CaseloadMonths(own.Caseload, new(own.Costing.Costing.Raised(share), own.Costing.Per)) { IsByFunder = own.IsByFunder, Payments = own.Payments }.Forecast(bars.Of(scenario.Name)),
        { MorePeople: { } share } => forecast.Times(new Ratio(1) + share),
        _ => Elsewhere(parsed, scenario, own, published, bars).Forecast(bars.Of(scenario.Name)),
    });

    private CaseloadMonths Elsewhere(ParseResult parsed, Scenario scenario, CaseloadMonths own, PublishedFigures published, ProgressBars bars)
    {
        run.HasReadFolder(scenario.Name, scenario.Folder!);
        try
        {
            return Months(parsed, FundedCaseloadFolder.Read(scenario.Folder!, caseload.Reading(parsed), bars), published, own.Costing.Costing.Care.Period);
        }
        catch (InvalidFilesException refused)
        {
            throw refused.Within(scenario.Name);
        }
    }
}
