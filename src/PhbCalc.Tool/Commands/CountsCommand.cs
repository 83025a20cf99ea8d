using System.CommandLine;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc counts</c>: how many budgets there are, for reports.</summary>
internal sealed class CountsCommand
{
    private const string Hidden = "hidden";

    private readonly CurrentRun run;
    private readonly Command command = new("counts", "Counts budgets by how they are held, who pays, stage and group: how many, what they come to, how many are new or ended. It hides numbers about few people, and any that would give them away.");

    private readonly Option<int?> quarter = new("--quarter") { Description = "The quarter of the financial year to report, 1 (April to June) to 4: what is new and what ended in it. Without it, the whole period.", HelpName = "1-4" };

    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private CountsCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, "people.csv, visits.csv, rates.csv, funding.csv, holding.csv, versions.csv and the other files", canKeepGoing: false);
        period = new(command);
        command.Add(quarter);
        figures = new(command, run, caseload.Dates);
        output = new(command, run, "counts.csv");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new CountsCommand(run).command;

    private int Run(ParseResult parsed)
    {
        DateInterval costedPeriod = period.Of(parsed);
        DateInterval reported = Reported(parsed, costedPeriod);
        PublishedFigures published = figures.Of(parsed);
        ValueList<BudgetCount> counts = ProgressBars.During(run, bars =>
            new CaseloadCounts(new CaseloadBudgets(FundedCaseloadFolder.Read(caseload.Folder(parsed), caseload.Reading(parsed), bars), published, costedPeriod), reported).Count(bars.Of("counting")));
        output.Show(
            parsed,
            () => Print(run.Screen, counts, reported),
            new Result("counts", stream => CountsFile.Write(stream, counts), stream => CountsJson.V1.Write(stream, counts)));
        return ExitStatus.Done;
    }

    private DateInterval Reported(ParseResult parsed, DateInterval costed) => parsed.GetValue(quarter) switch
    {
        null => costed,
        >= 1 and <= 4 and var number when FinancialYear.Containing(costed.Start).Days is var year && year.Equals(costed) => new(year.Start.PlusMonths((number - 1) * 3), year.Start.PlusMonths(number * 3).PlusDays(-1)),
        >= 1 and <= 4 => throw new UsageException("--quarter needs a financial year; write --year 2026 too."),
        _ => throw new UsageException("--quarter is not a quarter of a financial year; write 1 for April to June, 2, 3 or 4."),
    };

    private static readonly string[] Numbers = ["people", "total", "mean", "new", "ended"];

    private static void Print(Screen screen, ValueList<BudgetCount> counts, DateInterval reported)
    {
        ScreenTable table = new() { IsTightInPipes = true };
        table.AddColumn("by", ScreenTable.Holds.Key);
        string? by = null;
        foreach (string name in Numbers)
        {
            table.AddColumn(name, name == "total" ? ScreenTable.Holds.Result : ScreenTable.Holds.Value);
        }

        foreach (BudgetCount row in counts)
        {
            if (row.Value is not null && row.By != by)
            {
                table.AddRow([row.By, .. Enumerable.Repeat(string.Empty, Numbers.Length)]);
            }

            by = row.By;
            table.AddRow(row.Value is null ? row.By : $"  {row.Value}", Number(row.People), $"{row.Total}" is { Length: > 0 } total ? total : Hidden, row.People is 0 ? string.Empty : $"{row.Mean}" is { Length: > 0 } mean ? mean : Hidden, Number(row.New), Number(row.Ended));
        }

        Screen.WriteLine($"Budgets counted; new and ended {NodaTime.Text.LocalDatePattern.Iso.Format(reported.Start)} to {NodaTime.Text.LocalDatePattern.Iso.Format(reported.End)}");
        screen.Write(table);
        if (counts.Any(row => row.People is null || row.New is null || row.Ended is null))
        {
            Screen.WriteLine($"{Hidden}: about few people (suppress_below), or it would give such a number away.");
        }
    }

    private static string Number(long? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Hidden;
}
