using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Employment;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc agency-build-up</c>: the parts of an agency's price.</summary>
internal sealed class AgencyBuildUpCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("agency-build-up", "Works out what an agency's visits would have to cost, step by step: contact pay, travel, holiday, sick pay, National Insurance, pension, training, mileage, overhead and margin.");

    private readonly Option<LocalDate?> on = new("--on") { Description = "The day whose figures are used.", HelpName = "yyyy-MM-dd", Required = true, CustomParser = OptionText.Date };

    private readonly Option<Money?> pay = new("--pay") { Description = "What a carer earns an hour, for contact and travel.", HelpName = "POUNDS", Required = true, CustomParser = OptionText.Pounds };

    private readonly Option<decimal?> hours = Number("--hours", "The hours a week that a carer is typically paid for: National Insurance and pensions start at thresholds of a week's pay.", "HOURS");

    private readonly Option<decimal?> travel = Number("--travel-minutes", "Paid minutes of travel for each visit.", "MINUTES");

    private readonly Option<decimal?> miles = Number("--miles", "Miles for each visit.", "MILES");

    private readonly Option<Money?> perMile = new("--per-mile") { Description = "What is paid for a mile.", HelpName = "POUNDS", CustomParser = OptionText.Pounds };

    private readonly Option<string> holiday = new("--holiday") { Description = "How holiday is paid for: on_top (default), within_hours, 5.6/52 or 12.07%.", HelpName = "WAY" };

    private readonly Option<decimal?> sickPay = Share("--sick-pay", "Sick pay as a share of pay: 0.02 is 2%.");

    private readonly Option<decimal?> training = Share("--training", "Training as a share of pay.");

    private readonly Option<decimal?> pension = Number("--pension-percent", "Per cent of qualifying earnings that go into the pension; without it, the legal minimum.", "PERCENT");

    private readonly Option<Money?> overheadPerHour = new("--overhead-per-hour") { Description = "Overhead for each hour of contact.", HelpName = "POUNDS", CustomParser = OptionText.Pounds };

    private readonly Option<decimal?> overhead = Share("--overhead", "Overhead as a share of the costs of a visit.");

    private readonly Option<decimal?> margin = Share("--margin", "The margin as a share of the price.");

    private readonly Option<int[]> minutes = new("--minutes")
    {
        Description = "The length of a visit in minutes. Repeat it for more lengths; without it, 15, 30, 45 and 60.",
        HelpName = "MINUTES",
        CustomParser = OptionText.Wholes,
    };

    private readonly Option<int?> visits = new("--visits") { Description = "How many visits to price together, so that each step is rounded once for all of them; without it, 1.", HelpName = "N", CustomParser = OptionText.Whole };

    private readonly Option<bool> lines = new("--lines") { Description = "Write every step of each length, too." };

    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private AgencyBuildUpCommand(CurrentRun run)
    {
        this.run = run;
        hours.Required = true;
        foreach (Option option in (Option[])[on, pay, hours, travel, miles, perMile, holiday, sickPay, training, pension, overheadPerHour, overhead, margin, minutes, visits, lines])
        {
            command.Add(option);
        }

        figures = new(command, run, new DatesOption(command, run));
        output = new(command, run, "agency-build-up.csv (and agency-build-up-lines.csv)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new AgencyBuildUpCommand(run).command;

    private static Option<decimal?> Number(string name, string description, string help) => new(name) { Description = description, HelpName = help, CustomParser = OptionText.Number };

    private static Option<decimal?> Share(string name, string description) => new(name) { Description = description, HelpName = "SHARE", CustomParser = OptionText.Percentage };

    private int Run(ParseResult parsed)
    {
        PublishedFigures published = figures.Of(parsed);
        AgencyBuildUp buildUp = new AgencyCosting(published.Employment, published.HomecareMinimumPrice)
            .Cost(Costs(parsed), parsed.GetValue(on)!.Value, [.. parsed.GetValue(minutes) ?? []], parsed.GetValue(visits) ?? 1);
        run.OfResults = buildUp.Notices.Select(notice => new Notice(notice.TrimEnd('.')));
        Result[] everyLine = parsed.GetValue(lines) ? [new("agency-build-up-lines", stream => AgencyBuildUpLinesFile.Write(stream, buildUp), null)] : [];
        output.Show(
            parsed,
            () => Console.Out.Write(buildUp.Explain()),
            [.. everyLine, new Result("agency-build-up", stream => AgencyBuildUpFile.Write(stream, buildUp), stream => AgencyBuildUpJson.V1.Write(stream, buildUp))]);
        foreach (string notice in buildUp.Notices)
        {
            run.SayNotice(notice);
        }

        return ExitStatus.Done;
    }

    private AgencyCosts Costs(ParseResult parsed) => new(parsed.GetValue(pay)!.Value, parsed.GetValue(hours)!.Value)
    {
        TravelMinutes = parsed.GetValue(travel) ?? 0m,
        Miles = parsed.GetValue(miles) ?? 0m,
        PerMile = parsed.GetValue(perMile) ?? Money.Zero,
        Holiday = Holiday(parsed.GetValue(holiday)),
        SickPayShare = parsed.GetValue(sickPay) ?? 0m,
        TrainingShare = parsed.GetValue(training) ?? 0m,
        PensionPercent = parsed.GetValue(pension),
        OverheadPerHour = parsed.GetValue(overheadPerHour) ?? Money.Zero,
        OverheadShare = parsed.GetValue(overhead) ?? 0m,
        MarginShare = parsed.GetValue(margin) ?? 0m,
    };

    /// <exception cref="UsageException">It is not a way to pay for holiday.</exception>
    private static HolidayPay Holiday(string? word) => word is null ? default
        : Enum.GetValues<HolidayPay>().Where(way => EnumWords.Of(way) == word).Cast<HolidayPay?>().FirstOrDefault()
            ?? throw new UsageException($"--holiday: '{word}' is not a way to pay for holiday; write on_top, within_hours, 5.6/52 or 12.07%.");
}
