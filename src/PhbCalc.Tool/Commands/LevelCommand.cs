using System.CommandLine;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Reports;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc level</c>: several areas become one.</summary>
internal sealed class LevelCommand
{
    private const string ReportName = "level.html";

    private const string Plans = "plans";
    private const string Points = "points";

    private readonly CurrentRun run;
    private readonly Command command = new("level", "Makes one area of several: works out everybody's budget by the rates or the allocation table and the policies of each, says who gains and who loses, what it costs if nobody loses, and how to get there year by year.");

    private readonly Argument<string[]> folders = new("AREA") { Description = "The folders of the areas, two or more; each area has the name of its folder.", Arity = new(2, 100) };
    private readonly Option<string[]> others = new("--candidate") { Description = "A folder with a rates.csv of your own (with --by points, a table.csv), and policies: another candidate. Repeat it for more.", HelpName = "FOLDER" };
    private readonly Option<string> by = new("--by") { Description = "What people have: plans (the default) by rates.csv, or points by table.csv, in pounds a year.", DefaultValueFactory = _ => Plans };
    private readonly Option<string?> show = new("--show") { Description = "The candidate to show in full: the name of an area or of a folder of your own, higher, lower or average; without it, the first area.", HelpName = "NAME" };
    private readonly Option<Ratio?> damp = new("--damp") { Description = "Go there year by year: nobody loses more than this share of the year before (0.05 is 5%).", HelpName = "SHARE", CustomParser = OptionText.Share };
    private readonly Option<Money?> envelope = new("--envelope") { Description = "With --damp: what there is to spend in each year; without it, what everybody has in the end.", HelpName = "POUNDS", CustomParser = OptionText.Pounds };

    private readonly DatesOption dates;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly SuppressOption suppress;
    private readonly OutputOptions output;

    private LevelCommand(CurrentRun run)
    {
        this.run = run;
        command.Add(folders);
        command.Add(others);
        by.AcceptOnlyFromAmong(Plans, Points);
        command.Add(by);
        command.Add(show);
        command.Add(damp);
        command.Add(envelope);
        dates = new(command, run);
        period = new(command);
        figures = new(command, run, dates);
        suppress = new(command, run);
        output = new(command, run, $"level-people.csv, level.csv, {ReportName}");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new LevelCommand(run).command;

    private int Run(ParseResult parsed)
    {
        DateInterval? costed = Period(parsed);
        PublishedFigures published = figures.Of(parsed);
        SmallNumbers? small = suppress.Of(parsed, parsed.GetValue(damp) is null ? null : "--damp");
        string[] areas = parsed.GetRequiredValue(folders);
        string[] own = parsed.GetValue(others) ?? [];
        CheckNames([.. areas, .. own]);
        foreach (string folder in (string[])[.. areas, .. own])
        {
            run.HasReadFolder(AreaCaseloads.NameOf(folder), folder);
        }

        ValueList<(string Name, ValueList<LevelledPerson> People)> candidates = ProgressBars.During(run, bars => Candidates(areas, own, published, costed, parsed, bars));
        ValueList<Levelling> levelled = [.. candidates.Select(candidate => Levelling.Of(candidate.Name, candidate.People)).Select(levelling => small is null ? levelling : levelling.Published(small))];
        int shown = Shown(parsed, [.. candidates.Select(candidate => candidate.Name)]);
        ValueList<DampedYear> years = Years(parsed, candidates[shown].People);
        output.Show(
            parsed,
            () => Console.Out.Write(LevellingText.Explain(levelled, shown, years)),
            [new(ReportName, stream => LevellingReport.Write(stream, levelled, shown, years, About(costed, [.. candidates.Take(areas.Length).Select(candidate => candidate.Name)]), run.Provenance(parsed)))],
            [
                .. small is null ? [new("level-people", stream => LevelPeopleFile.Write(stream, [.. candidates, .. years.Select(year => InYear(year, candidates[shown].People))]), null)] : (Result[])[],
                new("level", stream => LevelFile.Write(stream, levelled), stream => LevelJson.V1.Write(stream, levelled)),
            ]);
        return ExitStatus.Done;
    }

    private ValueList<(string Name, ValueList<LevelledPerson> People)> Candidates(string[] areas, string[] own, PublishedFigures published, DateInterval? costed, ParseResult parsed, ProgressBars bars)
    {
        AreaCaseloads read = costed is null ? AreaCaseloads.ReadPoints([.. areas], dates.Reading(parsed), bars) : AreaCaseloads.Read([.. areas], published, costed, dates.Reading(parsed), bars);
        (string Name, ValueList<LevelledPerson> People)[] byFolder = [.. ((string[])[.. areas, .. own]).Select(folder => (AreaCaseloads.NameOf(folder), read.By(folder)))];
        ValueList<ValueList<LevelledPerson>> ofAreas = [.. byFolder.Take(areas.Length).Select(candidate => candidate.People)];
        return
        [
            .. byFolder,
            ("higher", AreaCaseloads.Of(ofAreas, sums => sums.Max())),
            ("lower", AreaCaseloads.Of(ofAreas, sums => sums.Min())),
            ("average", AreaCaseloads.Of(ofAreas, sums => sums.Sum().TimesToPenny(new(1, sums.Count)))),
        ];
    }

    /// <summary>The period that plans are costed over; null if sums come from points by a table, which gives pounds a year.</summary>
    private DateInterval? Period(ParseResult parsed) => parsed.GetValue(by) == Plans ? period.Of(parsed)
        : period.IsGiven(parsed) ? throw new UsageException("--by points needs no period, since a table gives pounds a year; leave out --year, --from and --to.")
        : null;

    private static string About(DateInterval? costed, ValueList<string> files) => costed is null ? ReportAbout.Of((FinancialYear?)null, files) : ReportAbout.Of(costed, files);

    private ValueList<DampedYear> Years(ParseResult parsed, ValueList<LevelledPerson> people) => parsed.GetValue(damp) is { } share ? new Damping(share, parsed.GetValue(envelope)).Years(people)
        : parsed.GetValue(envelope) is null ? []
        : throw new UsageException("--envelope needs --damp; write --damp 0.05 too.");

    private int Shown(ParseResult parsed, ValueList<string> names)
    {
        string? name = parsed.GetValue(show);
        int place = name is null ? 0 : names.AsSpan().IndexOf(name);
        return place >= 0 ? place : throw new UsageException($"--show: '{name}' is not a candidate; write one of {string.Join(", ", names)}.");
    }

    private static (string Candidate, ValueList<LevelledPerson> People) InYear(DampedYear year, ValueList<LevelledPerson> people) =>
        (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"year {year.Number}"), [.. people.Zip(year.Amounts, (person, amount) => person with { After = amount })]);

    private static void CheckNames(string[] folders)
    {
        if (folders.Any(string.IsNullOrWhiteSpace))
        {
            throw new UsageException("The path of an area or of a candidate is blank; write the path of its folder.");
        }

        string[] names = [.. folders.Select(AreaCaseloads.NameOf), "higher", "lower", "average"];
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new UsageException($"Two candidates would be called '{twice.Key}'; give their folders names of their own.");
        }
    }
}
