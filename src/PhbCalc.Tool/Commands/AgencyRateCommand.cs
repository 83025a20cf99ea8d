using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Rates;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc agency-rate</c>: indicative agency rates from local quotes.</summary>
internal sealed class AgencyRateCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("agency-rate", "Works out the indicative agency rate of each service and band from local quotes.");

    private readonly Argument<string> file = new("QUOTES") { Description = "The file quotes.csv: service, band, provider, rate, and perhaps weekly_hours and quoted_on." };

    private readonly Option<LocalDate?> on = new("--on")
    {
        Description = "The pricing date, for quotes without a date.",
        HelpName = "yyyy-MM-dd",
        CustomParser = OptionText.Date,
    };

    private readonly DatesOption dates;
    private readonly PolicyOption policy;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private AgencyRateCommand(CurrentRun run)
    {
        this.run = run;
        command.Add(file);
        command.Add(on);
        policy = new(command, run);
        dates = new(command, run);
        figures = new(command, run, dates);
        output = new(command, run, "agency-rates.csv");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new AgencyRateCommand(run).command;

    private int Run(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(file);
        using Stream stream = InputFile.Open(run, path, QuotesFile.Name);
        Quotes quotes = QuotesFile.Read(stream, InputFile.Name(path), dates.Reading(parsed));
        ValueList<AgencyRate> rates = Rates(quotes, PricingDate(parsed, quotes), policy.Of(parsed, path).AgencyRate, figures.Of(parsed));
        output.Show(
            parsed,
            () => Console.Out.Write(string.Join('\n', rates.Select(rate => rate.Explain()))),
            new Result("agency-rates", target => AgencyRatesFile.Write(target, rates), target => AgencyRatesJson.V1.Write(target, rates)));
        return ExitStatus.Done;
    }

    private LocalDate PricingDate(ParseResult parsed, Quotes quotes) => parsed.GetValue(on)
        ?? quotes.All.Select(quote => quote.QuotedOn).DefaultIfEmpty(default(LocalDate)).Min()
        ?? throw new UsageException("Some quotes have no date; write --on 2026-04-01, the day on which they hold, or fill in quoted_on.");

    private static ValueList<AgencyRate> Rates(Quotes quotes, LocalDate pricingDate, AgencyRatePolicy policy, PublishedFigures figures)
    {
        try
        {
            return new AgencyPricing(figures.MinimumWages, policy).Price(quotes.All, pricingDate);
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidFilesException([.. exception.Faults.Select(quotes.Locate)]);
        }
    }
}
