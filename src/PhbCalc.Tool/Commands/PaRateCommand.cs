using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Rates;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc pa-rate</c>: the indicative hourly rate of personal assistants.</summary>
internal sealed class PaRateCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("pa-rate", "Works out the hourly rate of personal assistants from Agenda for Change, the minimum wage and what local agencies pay.");

    private readonly Argument<string?> file = new("WAGES")
    {
        Description = "A file like quotes.csv, in which rate is what each provider pays its care workers; without it, local research is not a reference.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<LocalDate?> on = new("--on")
    {
        Description = "The pricing date.",
        HelpName = "yyyy-MM-dd",
        Required = true,
        CustomParser = OptionText.Date,
    };

    private readonly TransitionOptions transition;
    private readonly DatesOption dates;
    private readonly PolicyOption policy;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private PaRateCommand(CurrentRun run)
    {
        this.run = run;
        command.Add(file);
        command.Add(on);
        transition = new(command);
        policy = new(command, run);
        dates = new(command, run);
        figures = new(command, run, dates);
        output = new(command, run, "pa-rate.csv");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new PaRateCommand(run).command;

    private int Run(ParseResult parsed)
    {
        PublishedFigures published = figures.Of(parsed);
        PaPricing pricing = new(published.MinimumWages, published.AgendaForChangePay, published.UnsocialHours, policy.Of(parsed, parsed.GetValue(file)).PaRate);
        PaRate rate = pricing.Price(parsed.GetValue(on)!.Value, Wages(parsed), transition.Of(parsed));
        output.Show(
            parsed,
            () => Console.Out.Write(rate.Explain()),
            new Result("pa-rate", target => PaRateFile.Write(target, rate), target => PaRateJson.V1.Write(target, rate)));
        return ExitStatus.Done;
    }

    private ValueList<LocalWage> Wages(ParseResult parsed)
    {
        if (parsed.GetValue(file) is not { } path)
        {
            return [];
        }

        using Stream stream = InputFile.Open(run, path, QuotesFile.Name);
        return QuotesFile.ReadLocalWages(stream, InputFile.Name(path), dates.Reading(parsed));
    }
}
