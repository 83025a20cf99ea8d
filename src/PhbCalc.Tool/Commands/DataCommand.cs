using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc data</c>: published figures with their sources.</summary>
internal sealed class DataCommand
{
    private readonly Command command = new("data", "Shows published figures with their sources: which there are, or what one of them is on a day.");

    private readonly Argument<string?> name = new("NAME")
    {
        Description = "The figure, such as minimum-wage; without it, every figure.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<LocalDate?> on = new("--on")
    {
        Description = "The day; without it, every published day.",
        HelpName = "yyyy-MM-dd",
        CustomParser = OptionText.Date,
    };

    private readonly CurrentRun run;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private DataCommand(CurrentRun run)
    {
        this.run = run;
        name.CompletionSources.Add(_ => FigureTables.FileNames.Select(file => Path.GetFileNameWithoutExtension(file)));
        command.Add(name);
        command.Add(on);
        figures = new(command, run, new(command, run));
        output = new(command, run, files: null);
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new DataCommand(run).command;

    private int Run(ParseResult parsed)
    {
        PublishedFigures published = figures.Of(parsed);
        string? figure = parsed.GetValue(name);
        LocalDate? day = parsed.GetValue(on);
        FigureExtract extract = figure is null ? FigureExtract.Of(published, day) : FigureExtract.Of(published, figure, day);
        output.Show(
            parsed,
            () => Print(run.Screen, published, extract, isWhole: figure is null && day is null),
            new Result("figures", stream => FiguresFile.Write(stream, extract), stream => FiguresJson.V1.Write(stream, extract)));
        return ExitStatus.Done;
    }

    private static void Print(Screen screen, PublishedFigures published, FigureExtract extract, bool isWhole)
    {
        if (isWhole)
        {
            Output.FigureTable.PrintCatalogue(screen, published);
        }
        else
        {
            Output.FigureTable.Print(screen, extract);
        }
    }
}
