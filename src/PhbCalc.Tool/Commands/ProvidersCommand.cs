using System.CommandLine;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool;

/// <summary><c>phbcalc providers</c>: the same schedule by an agency and by personal assistants.</summary>
internal sealed class ProvidersCommand
{
    private readonly Command command = new("providers", "Prices everybody's schedule both ways, by an agency and by personal assistants, and says where the difference comes from.");

    private readonly Option<int> year = new("--year")
    {
        Description = "The financial year, by the calendar year in which it starts; employment is costed over the tax year that starts five days later.",
        HelpName = "YYYY",
        Required = true,
        CustomParser = result => OptionText.FinancialYear(result) ?? 0,
    };

    private readonly Option<bool> explain = new("--explain") { Description = "Print every line of everybody's comparison, too." };

    private readonly CaseloadOptions caseload;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private ProvidersCommand()
    {
        caseload = new(command);
        command.Add(year);
        command.Add(explain);
        figures = new(command, caseload.Dates);
        output = new(command, "providers.csv");
        command.SetAction(Run);
    }

    internal static Command Create() => new ProvidersCommand().command;

    private int Run(ParseResult parsed)
    {
        PublishedFigures published = figures.Of(parsed);
        ProviderComparisons comparisons = ProgressBars.During(bars =>
            CaseloadComparing.Of(caseload.Folder(parsed), caseload.Reading(parsed), published, parsed.GetValue(year), bars));
        output.Show(
            parsed,
            () => ProviderTable.Print(comparisons, parsed.GetValue(explain), output.HasDirectory(parsed)),
            new Result("providers", stream => ProvidersFile.Write(stream, comparisons), stream => ProvidersJson.V1.Write(stream, comparisons)));
        Notices.Print(comparisons.People.Select(person => person.Notices));
        return ExitStatus.Done;
    }
}
