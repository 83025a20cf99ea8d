using System.CommandLine;
using System.Globalization;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Reports;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc sense-check</c>: each person's plan beside each other sum that the files give.</summary>
internal sealed class SenseCheckCommand
{
    private const string PackName = "panel-pack.html";

    private readonly CurrentRun run;
    private readonly Command command = new("sense-check", "Compares everybody's plan, a year with a year, with the indicative sum and each other sum that the files give, and says which plans a panel looks at.");

    private readonly Option<int> year = new("--year")
    {
        Description = "The financial year, by the calendar year in which it starts.",
        HelpName = "YYYY",
        Required = true,
        CustomParser = result => OptionText.FinancialYear(result) ?? 0,
    };

    private readonly Option<Money?> envelope = new("--envelope") { Description = "The sum there is, in pounds a year. Points are made to fit it, and that is the indicative sum.", HelpName = "POUNDS", CustomParser = OptionText.Pounds };

    private readonly Option<string?> before = new("--before") { Description = "An earlier folder, to compare with its plans.", HelpName = "FOLDER" };

    private readonly Option<bool> pack = new("--pack") { Description = $"With --out: write {PackName} too, a page to print for each person who goes to a panel or cannot be checked, or for the one of --person." };

    private readonly PersonOption person;
    private readonly CaseloadOptions caseload;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private SenseCheckCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, "people.csv, visits.csv, rates.csv, and answers.csv, episodes.csv, contacts.csv, actual.csv or what else there is to compare with");
        command.Add(year);
        command.Add(envelope);
        command.Add(before);
        command.Add(pack);
        figures = new(command, run, caseload.Dates);
        person = new(command, "Show this person only, with where the difference comes from.", isRequired: false);
        output = new(command, run, "sense-checks.csv");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new SenseCheckCommand(run).command;

    private int Run(ParseResult parsed)
    {
        PublishedFigures published = figures.Of(parsed);
        FinancialYear of = new(parsed.GetValue(year));
        string? only = person.Id(parsed);
        bool isPacked = parsed.GetValue(pack);
        if (isPacked && !output.HasDirectory(parsed))
        {
            throw new UsageException("--pack writes a file; write --out DIR too.");
        }

        PlansBefore plans = null!;
        CaseloadNotices? costed = null;
        ValueList<PersonCheck> all = ProgressBars.During(run, bars =>
        {
            ComparisonCaseload read = ComparisonFolder.Read(caseload.Folder(parsed), caseload.Reading(parsed), bars);
            costed = only is null ? CaseloadNotices.Of(read.Care, read.Care.Costing(published, of.Days)) : null;
            CaseloadChecks checks = new(read, published, of, parsed.GetValue(envelope) is { } sum ? new(sum, 0m) : null);
            plans = new(read.Care, parsed.GetValue(before) is { } folder ? CaseloadFolder.Read(folder, caseload.Reading(parsed), bars) : null, published, of.Days);
            return checks.Each(plans.Earlier, bars.Of("checking"));
        });
        if (only is not null && !all.Any(check => check.PersonId == only))
        {
            throw new UsageException($"--person: '{only}' is not in people.csv; write an id that is in it, capitals included.");
        }

        run.OfResults = [.. plans.Notices, .. costed?.InTurn() ?? []];
        ValueList<PersonCheck> people = [.. all.Where(check => only is null || check.PersonId == only)];
        output.Show(
            parsed,
            () => Print(run.Screen, people, only, output.HasDirectory(parsed)),
            isPacked ? [new(PackName, stream => PanelPack.Write(stream, plans.Cases(people, isOne: only is not null), $"{(only is null ? $"{HowMany(people)} " : string.Empty)}{ReportAbout.Of(of, [.. run.Provenance(parsed).Inputs.Select(file => file.Name).Distinct(StringComparer.Ordinal)])}", run.Provenance(parsed)))] : [],
            new Result("sense-checks", stream => SenseChecksFile.Write(stream, people), stream => SenseChecksJson.V1.Write(stream, [.. people.Select(check => check.Result).OfType<SenseCheckResult>()])));
        run.Say([.. plans.Notices, .. costed?.Lines ?? []]);

        return ExitStatus.Done;
    }

    private static string HowMany(ValueList<PersonCheck> people)
    {
        string toPanel = string.Create(CultureInfo.InvariantCulture, $"To the panel: {people.Count(check => check.Result?.Decision == SenseCheckDecision.ToPanel)} of {Notices.People(people.Count)}.");
        int without = people.Count(check => check.Result is null);
        return without == 0 ? toPanel : string.Create(CultureInfo.InvariantCulture, $"{toPanel} Not checked: {without}.");
    }

    private static void Print(Screen screen, ValueList<PersonCheck> people, string? only, bool isWritten)
    {
        if (only is not null)
        {
            Console.Out.Write(people[0].Result?.Explain() ?? $"The plan of {only} cannot be checked. {people[0].WhyNot}\n");
            return;
        }

        MoneyTable table = new(["person", "decision"], ["plan a year", "compared with", "difference"]);
        foreach (PersonCheck check in people)
        {
            SenseCheckLine? line = check.Result?.Lines[0];
            table.Add([check.PersonId, check.Result is null ? "not checked" : check.Result.Decision == SenseCheckDecision.Accept ? "accept" : "to panel"],
                [check.Result?.Final.YearlyAmount ?? Money.Zero, line?.Comparator.Amount ?? Money.Zero, line?.Difference ?? Money.Zero]);
        }

        Screen.WriteLine($"Plans of {Notices.People(people.Count)}, a year beside a year: {people.Count(check => check.Result?.Decision == SenseCheckDecision.Accept)} accepted, {people.Count(check => check.Result?.Decision == SenseCheckDecision.ToPanel)} to a panel, {people.Count(check => check.Result is null)} not checked");
        table.Print(screen, "people", isWritten);
        Screen.WriteLine("--person ID says why, and where the difference comes from.");
    }
}
