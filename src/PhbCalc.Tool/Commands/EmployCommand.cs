using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Employment;
using PhbCalc.Rotas;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc employ</c>: what employing personal assistants costs over a tax year.</summary>
internal sealed class EmployCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("employ", "Works out what employing personal assistants costs over a tax year: pay, holiday, National Insurance, pension and on-costs. Given a folder, it also costs them by the calendar.");

    private readonly Argument<string> team = new("TEAM") { Description = "The file team.csv, with a row for each personal assistant; or a folder with people.csv, in which they work the visits on cards of pay." };

    private readonly Option<int> year = new("--year")
    {
        Description = "The tax year, by the calendar year in which it starts: 2026 is 6 April 2026 to 5 April 2027.",
        HelpName = "YYYY",
        Required = true,
        CustomParser = result => OptionText.TaxYear(result) ?? 0,
    };

    private readonly Option<string?> onCosts = new("--oncosts") { Description = "The file oncosts.csv: what else employing people costs.", HelpName = "FILE" };

    private readonly Option<LocalDate?> start = new("--start")
    {
        Description = "For a team.csv alone: the first day of everybody's budget. With it, the financial year is costed by the calendar too, from that day or the PA's own.",
        HelpName = "yyyy-MM-dd",
        CustomParser = OptionText.Date,
    };

    private readonly Option<bool> explain = new("--explain") { Description = "Print how everybody's costs come about, line by line, too." };

    private readonly Option<bool> lines = new("--lines") { Description = "By the calendar: write every line of each pay period, too." };

    private readonly KeepGoingOption keepGoing;
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
        command.Add(start);
        command.Add(explain);
        command.Add(lines);
        keepGoing = new(command, run);
        policy = new(command, run);
        dates = new(command, run);
        figures = new(command, run, dates);
        output = new(command, run, "employment.csv (by the calendar employment-calendar.csv and employment-lines.csv, too)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new EmployCommand(run).command;

    private int Run(ParseResult parsed)
    {
        if (InputFile.IsFolder(run, parsed.GetRequiredValue(team)))
        {
            return OfFolder(parsed);
        }

        PublishedFigures published = figures.Of(parsed);
        Policies policies = policy.Of(parsed, parsed.GetRequiredValue(team));
        EmploymentCosting costing = new(published.Employment, new(parsed.GetValue(year)), policies.Employment);
        if (parsed.GetValue(start) is { } first)
        {
            return OfTeamsFrom(parsed, first, costing, ByTheCalendar(published, new FinancialYear(parsed.GetValue(year)).Days, policies));
        }

        if (parsed.GetValue(lines))
        {
            throw new UsageException("--lines needs costs by the calendar: give a folder, or a team.csv with --start. --explain prints every line of a typical year.");
        }

        bool hasDates = false;
        ValueList<EmploymentCost> costs = ProgressBars.During(run, bars => WithTeams(parsed, teams =>
        {
            hasDates = teams.HasDates;
            return teams.Each(costing.Cost, bars.Of("costing employment"));
        }));
        Notice[] ofDates = hasDates ? [new("from and to of PAs are not used in a typical year; write --start 2026-04-01, the first day of everybody's budget, to cost them by the calendar, too") { File = TeamFile.Name }] : [];
        run.OfResults = [.. ofDates, .. costs.SelectMany(cost => Notices.Of(cost.Team.PersonId, cost.Notices))];
        output.Show(
            parsed,
            () => EmploymentTable.Print(run.Screen, costs, parsed.GetValue(explain), output.HasDirectory(parsed)),
            new Result("employment", stream => EmploymentFile.Write(stream, costs), stream => EmploymentJson.V1.Write(stream, costs)));
        run.Say(ofDates);

        Notices.Print(run, run.OfResults.Except(ofDates));
        return ExitStatus.Done;
    }

    /// <summary>What costs teams without visits by the calendar.</summary>
    private static RotaCosting ByTheCalendar(PublishedFigures published, DateInterval period, Policies policies) =>
        new(published.ForPayDaysAfter(period).Employment, null, published.BankHolidays, period, policies.Rota, policies.Employment, policies.Costing);

    /// <summary>Both answers for a team.csv alone, whose budgets all start on one day.</summary>
    private int OfTeamsFrom(ParseResult parsed, LocalDate first, EmploymentCosting typical, RotaCosting calendar)
    {
        (ValueList<EmploymentCost> Typical, ValueList<RotaCost> Calendar) costs = ProgressBars.During(run, bars => WithTeams(parsed, teams =>
            (teams.Each(typical.Cost, bars.Of("costing employment")), teams.EachRota(first, calendar.Cost, bars.Of("costing by the calendar")))));
        return Show(parsed, costs.Typical, costs.Calendar);
    }

    /// <summary>Both answers for each person of a folder who employs PAs: the typical year, and the person's own days of the financial year by the calendar.</summary>
    /// <exception cref="UsageException">On-costs are given, but the folder has its own.</exception>
    private int OfFolder(ParseResult parsed)
    {
        if (parsed.GetValue(onCosts) is not null)
        {
            throw new UsageException("--oncosts is for a team.csv alone; a folder has its own oncosts.csv. Leave it out.");
        }

        if (parsed.GetValue(start) is not null)
        {
            throw new UsageException("--start is for a team.csv alone; in a folder, people.csv says when each person starts. Leave it out.");
        }

        string folder = parsed.GetRequiredValue(team);
        PublishedFigures published = figures.Of(parsed);
        ValueList<RotaCost> costs = ProgressBars.During(run, bars =>
        {
            DateInterval period = new FinancialYear(parsed.GetValue(year)).Days;
            return keepGoing.Do(parsed, folder, dates.Reading(parsed), reading =>
            {
                Caseload read = CaseloadFolder.Read(folder, reading, bars);
                return read.EachRota(read.Employing(published, period, policy.IsGiven(parsed) ? policy.Of(parsed, null) : read.Policies).Cost, bars.Of("costing employment"));
            });
        });
        return Show(parsed, [.. costs.Select(cost => cost.TypicalYear).OfType<EmploymentCost>()], costs);
    }

    private int Show(ParseResult parsed, ValueList<EmploymentCost> typical, ValueList<RotaCost> costs)
    {
        run.OfResults = costs.SelectMany(cost => Notices.Of(cost.PersonId, [.. cost.Notices, .. (cost.TypicalYear?.Notices ?? []).Except(cost.Notices, StringComparer.Ordinal)]));
        Result[] everyLine = parsed.GetValue(lines) ? [new("employment-lines", stream => EmploymentLinesFile.Write(stream, costs), null)] : [];
        output.Show(
            parsed,
            () =>
            {
                EmploymentTable.Print(run.Screen, typical, explained: false, output.HasDirectory(parsed));
                RotaTable.Print(run.Screen, costs, parsed.GetValue(explain), output.HasDirectory(parsed));
            },
            [
                .. everyLine,
                new Result("employment", stream => EmploymentFile.Write(stream, typical), stream => EmploymentJson.V1.Write(stream, typical)),
                new Result("employment-calendar", stream => EmploymentCalendarFile.Write(stream, costs), stream => RotaCostJson.V1.Write(stream, costs)),
            ]);
        Notices.Print(run, run.OfResults);
        return ExitStatus.Done;
    }

    /// <summary>Works with the teams; without the people whose rows are faulty, on request.</summary>
    private T WithTeams<T>(ParseResult parsed, Func<Teams, T> work)
    {
        (string path, string? costsPath) = (parsed.GetRequiredValue(team), parsed.GetValue(onCosts));
        (string name, string costsName) = (InputFile.NameOr(path, TeamFile.Name), InputFile.NameOr(costsPath ?? OnCostsFile.Name, OnCostsFile.Name));
        if (!keepGoing.IsGiven(parsed))
        {
            return Read(dates.Reading(parsed));
        }

        if (path == InputFile.StandardInput || costsPath == InputFile.StandardInput)
        {
            throw new UsageException("--keep-going reads files more than once, and standard input (-) can be read once; write the path of the file.");
        }

        return keepGoing.Kept(SoundPeople.DoWithTeams(OpenTeam, costsPath is null ? null : OpenCosts, name, costsName, dates.Reading(parsed), Read));

        Stream OpenTeam() => InputFile.Open(run, path, TeamFile.Name);

        Stream OpenCosts() => InputFile.Open(run, costsPath!, OnCostsFile.Name);

        T Read(ReadOptions options)
        {
            using Stream stream = OpenTeam();
            using Stream? costs = costsPath is null ? null : OpenCosts();
            return work(TeamFile.Read(stream, costs, name, costsName, options));
        }
    }
}
