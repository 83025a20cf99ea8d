using System.CommandLine;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Employment;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc providers</c>: the same schedule by an agency and by personal assistants.</summary>
internal sealed class ProvidersCommand
{
    private readonly CurrentRun run;
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

    private ProvidersCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, canKeepGoing: true);
        command.Add(year);
        command.Add(explain);
        figures = new(command, run, caseload.Dates);
        output = new(command, run, "providers.csv");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new ProvidersCommand(run).command;

    private int Run(ParseResult parsed)
    {
        PublishedFigures published = figures.Of(parsed);
        ProviderComparisons comparisons = ProgressBars.During(run, bars =>
            caseload.Do(parsed, (folder, reading) => Compared(CaseloadFolder.Read(folder, reading, bars), published, parsed.GetValue(year), bars)));
        run.OfResults = comparisons.People.SelectMany(person => Notices.Of(person.PersonId, person.Notices));
        output.Show(
            parsed,
            () => ProviderTable.Print(run.Screen, comparisons, parsed.GetValue(explain), output.HasDirectory(parsed)),
            new Result("providers", stream => ProvidersFile.Write(stream, comparisons), stream => ProvidersJson.V1.Write(stream, comparisons)));
        Notices.Print(run, run.OfResults);
        return ExitStatus.Done;
    }

    private static ProviderComparisons Compared(Caseload read, PublishedFigures published, int year, ProgressBars bars)
    {
        BottomUpCosting costing = new(read.RateCards, published.BankHolidays, new FinancialYear(year).Days, read.Policies.Costing);
        AgencyAgainstPa comparing = new(costing, read.Policies.AgencyCard, read.Policies.PaCard);
        Dictionary<string, EmploymentCost> teams = Teams(read, published, year, bars).ToDictionary(cost => cost.Team.PersonId, StringComparer.Ordinal);
        return new(read.Each(
            plan => teams.TryGetValue(plan.PersonId, out EmploymentCost? team) ? comparing.Compare(plan, team) : comparing.Compare(plan, read.Teams.OnCosts(plan.PersonId)),
            bars.Of("comparing")));
    }

    /// <summary>What each team costs. Where nobody has one, figures of the year need not be published.</summary>
    private static ValueList<EmploymentCost> Teams(Caseload read, PublishedFigures published, int year, ProgressBars bars) => read.Teams.All.Count == 0 ? []
        : read.Teams.Each(new EmploymentCosting(published.Employment, new(year), read.Policies.Employment).Cost, bars.Of("costing employment"));
}
