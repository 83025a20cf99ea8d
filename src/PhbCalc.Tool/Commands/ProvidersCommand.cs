using System.CommandLine;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc providers</c>: the same schedule by an agency and by personal assistants.</summary>
internal sealed class ProvidersCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new("providers", "Prices everybody's schedule both ways, by an agency and by personal assistants, over a typical year and by the calendar, and says where the difference comes from.");

    private readonly Option<int> year = new("--year")
    {
        Description = "The financial year, by the calendar year in which it starts. By the calendar, each person's own dates in it are costed; the typical year of employment is the tax year that starts five days later.",
        HelpName = "YYYY",
        Required = true,
        CustomParser = result => OptionText.FinancialYear(result) ?? 0,
    };

    private readonly Option<int> years = new("--years")
    {
        Description = $"Compare over this many financial years from that one on, 1 to {CaseloadProviders.MostYears}. Years without published figures need --uprate, --assume or --figures.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = result => OptionText.Whole(result) ?? 0,
    };

    private readonly Option<bool> explain = new("--explain") { Description = "Print how each comparison comes about, line by line, too." };

    private readonly PersonOption person;
    private readonly CaseloadOptions caseload;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private ProvidersCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, canKeepGoing: true);
        command.Add(year);
        command.Add(years);
        command.Add(explain);
        figures = new(command, run, caseload.Dates);
        person = new(command, "Show this person only, with every line of both ways.", isRequired: false);
        output = new(command, run, "providers.csv");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new ProvidersCommand(run).command;

    private int Run(ParseResult parsed)
    {
        int count = parsed.GetValue(years);
        if (count is < 1 or > CaseloadProviders.MostYears)
        {
            throw new UsageException($"--years: '{count}' is out of range; write how many years, from 1 to {CaseloadProviders.MostYears}.");
        }

        PublishedFigures published = figures.Of(parsed, count);
        FinancialYear first = new(parsed.GetValue(year));
        ProviderComparisons comparisons = ProgressBars.During(run, bars =>
            caseload.Do(parsed, (folder, reading) => CaseloadProviders.Of(CaseloadFolder.Read(folder, reading, bars), published, first, count).Compare(bars.Of("comparing"))));
        string? only = person.Id(parsed);
        comparisons = only is null ? comparisons : Of(comparisons, only);
        Notice[] ofPeople = [.. comparisons.People.GroupBy(person => person.PersonId, StringComparer.Ordinal).SelectMany(own => Notices.Of(own.Key, Sentences([.. own])))];
        Notice[] ofYears = count > 1 ? [new("Prices and pay are those of rates.csv and team.csv in every year: what they do not raise stays as it is")] : [];
        run.OfResults = [.. ofYears, .. ofPeople];
        output.Show(
            parsed,
            () => ProviderTable.Print(run.Screen, comparisons, parsed.GetValue(explain) || only is not null, output.HasDirectory(parsed)),
            new Result("providers", stream => ProvidersFile.Write(stream, comparisons), stream => ProvidersJson.V1.Write(stream, comparisons)));
        run.Say(ofYears);

        Notices.Print(run, ofPeople);
        return ExitStatus.Done;
    }

    /// <exception cref="UsageException">There is no such person.</exception>
    private static ProviderComparisons Of(ProviderComparisons everybody, string only)
    {
        ProviderComparison[] own = [.. everybody.People.Where(comparison => comparison.PersonId == only)];
        return own.Length > 0 ? new([.. own]) : throw new UsageException($"--person: '{only}' is not in people.csv; write an id that is in it, capitals included.");
    }

    /// <summary>What to know about a person: once if it holds in every year, otherwise with its year.</summary>
    private static IEnumerable<string> Sentences(ProviderComparison[] own)
    {
        string[] always = [.. own[0].Notices.Where(notice => Array.TrueForAll(own, person => person.Notices.Contains(notice, StringComparer.Ordinal)))];
        return always.Concat(own.SelectMany(person => person.Notices.Except(always, StringComparer.Ordinal).Select(notice => $"{new FinancialYear(person.Calendar!.Period.Start.Year)}: {notice}")));
    }
}
