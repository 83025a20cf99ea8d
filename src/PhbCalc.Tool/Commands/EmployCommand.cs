using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc employ</c>: what employing personal assistants costs over a tax year.</summary>
internal sealed class EmployCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("employ", "Works out what employing personal assistants costs over a tax year: pay, holiday, National Insurance, pension and on-costs; of a folder by the calendar, too.");

    private readonly Argument<string> team = new("TEAM") { Description = "The file team.csv: a row for each personal assistant. Or a folder with people.csv, whose visits on cards of pay are worked by them." };

    private readonly Option<int> year = new("--year")
    {
        Description = "The tax year, by the calendar year in which it starts: 2026 is 6 April 2026 to 5 April 2027.",
        HelpName = "YYYY",
        Required = true,
        CustomParser = result => OptionText.TaxYear(result) ?? 0,
    };

    private readonly Option<string?> onCosts = new("--oncosts") { Description = "The file oncosts.csv: what else employing people costs.", HelpName = "FILE" };

    private readonly Option<bool> explain = new("--explain") { Description = "Print every line of everybody's costs, too." };

    private readonly Option<bool> lines = new("--lines") { Description = "Of a folder: write every line of each pay period, too." };

    private readonly DatesOption dates;
    private readonly PolicyOption policy;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private EmployCommand(CurrentRun run)
    {
        this.run = run;
        command.Add(team);
        command.Add(year);
        command.Add(onCosts);
        command.Add(explain);
        command.Add(lines);
        policy = new(command, run);
        dates = new(command, run);
        figures = new(command, run, dates);
        output = new(command, run, "employment.csv (of a folder employment-calendar.csv and employment-lines.csv, too)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new EmployCommand(run).command;

    private int Run(ParseResult parsed)
    {
        if (Directory.Exists(parsed.GetRequiredValue(team)))
        {
            return OfFolder(parsed);
        }

        if (parsed.GetValue(lines))
        {
            throw new UsageException("--lines is for a folder, whose pay periods are worked out; --explain prints every line of a team.csv.");
        }

        Teams teams = Read(parsed);
        EmploymentCosting costing = new(figures.Of(parsed).Employment, new(parsed.GetValue(year)), policy.Of(parsed, parsed.GetRequiredValue(team)).Employment);
        ValueList<EmploymentCost> costs = ProgressBars.During(run, bars => teams.Each(costing.Cost, bars.Of("costing employment")));
        run.OfResults = costs.SelectMany(cost => Notices.Of(cost.Team.PersonId, cost.Notices));
        output.Show(
            parsed,
            () => EmploymentTable.Print(run.Screen, costs, parsed.GetValue(explain), output.HasDirectory(parsed)),
            new Result("employment", stream => EmploymentFile.Write(stream, costs), stream => EmploymentJson.V1.Write(stream, costs)));
        Notices.Print(run, run.OfResults);
        return ExitStatus.Done;
    }

    /// <summary>Both answers for everybody of a folder who employs PAs: the typical year, and the person's own days of the financial year by the calendar.</summary>
    /// <exception cref="UsageException">On-costs are named, which the folder has itself.</exception>
    private int OfFolder(ParseResult parsed)
    {
        if (parsed.GetValue(onCosts) is not null)
        {
            throw new UsageException("--oncosts is for a team.csv by itself; of a folder its oncosts.csv is read.");
        }

        PublishedFigures published = figures.Of(parsed);
        ValueList<RotaCost> costs = ProgressBars.During(run, bars =>
        {
            Caseload read = CaseloadFolder.Read(parsed.GetRequiredValue(team), dates.Reading(parsed), bars);
            Policies policies = policy.IsGiven(parsed) ? policy.Of(parsed, null) : read.Policies;
            DateInterval period = new FinancialYear(parsed.GetValue(year)).Days;
            RotaCosting costing = new(published.Employment, read.PayRates, published.BankHolidays, period, policies.Rota, policies.Employment, policies.Costing, Indicative(published, policies, period.Start));
            return read.EachRota(costing.Cost, bars.Of("costing employment"));
        });
        EmploymentCost[] typical = [.. costs.Select(cost => cost.TypicalYear).OfType<EmploymentCost>()];
        run.OfResults = costs.SelectMany(cost => Notices.Of(cost.Rota.Plan.PersonId, [.. cost.Notices, .. (cost.TypicalYear?.Notices ?? []).Except(cost.Notices, StringComparer.Ordinal)]));
        Result[] everyLine = parsed.GetValue(lines) ? [new("employment-lines", stream => EmploymentLinesFile.Write(stream, costs), null)] : [];
        output.Show(
            parsed,
            () =>
            {
                EmploymentTable.Print(run.Screen, [.. typical], explained: false, output.HasDirectory(parsed));
                RotaTable.Print(run.Screen, costs, parsed.GetValue(explain), output.HasDirectory(parsed));
            },
            [
                .. everyLine,
                new Result("employment", stream => EmploymentFile.Write(stream, typical), stream => EmploymentJson.V1.Write(stream, [.. typical])),
                new Result("employment-calendar", stream => EmploymentCalendarFile.Write(stream, costs), null),
            ]);
        Notices.Print(run, run.OfResults);
        return ExitStatus.Done;
    }

    /// <summary>The indicative rate of PAs on a day. Where it is no limit, a figure that is not published for the day stops nothing: there is nothing to compare with.</summary>
    private static Money? Indicative(PublishedFigures published, Policies policies, LocalDate day)
    {
        try
        {
            return new PaPricing(published.Employment.MinimumWages, published.AgendaForChangePay, published.UnsocialHours, policies.PaRate).Price(day).Indicative;
        }
        catch (InvalidInputException) when (policies.Rota.IndicativeRate == IndicativeRateRule.Note)
        {
            return null;
        }
    }

    private Teams Read(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(team);
        using Stream stream = InputFile.Open(run, path, TeamFile.Name);
        if (parsed.GetValue(onCosts) is not { } costsPath)
        {
            return TeamFile.Read(stream, fileName: InputFile.Name(path), options: dates.Reading(parsed));
        }

        using Stream costs = InputFile.Open(run, costsPath, OnCostsFile.Name);
        return TeamFile.Read(stream, costs, InputFile.Name(path), InputFile.Name(costsPath), dates.Reading(parsed));
    }
}
