using System.CommandLine;
using PhbCalc.Comparison;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Reports;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;
using PhbCalc.TopDown;
using PhbCalc.Workbooks;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc compare</c>: several costing models over one caseload.</summary>
internal sealed class CompareCommand
{
    private readonly CurrentRun run;
    private const string ReportName = "report.html";

    private readonly Command command = new("compare", "Compares costing models over one caseload: whom they cover, what they come to, how near they are to what care cost, by group, and case by case.");

    private readonly Option<string> models = new("--models")
    {
        Description = $"The models, with commas between them: {string.Join(", ", CaseloadModels.Names)}.",
        HelpName = "NAMES",
        Required = true,
    };

    private readonly Option<Money?> envelope = new("--envelope")
    {
        Description = "The sum there is, in pounds a year: totals are compared with it, and the model envelope shares it.",
        HelpName = "POUNDS",
        CustomParser = OptionText.Pounds,
    };

    private readonly Option<decimal> contingency = new("--contingency")
    {
        Description = "The share of it to keep for what cannot be foreseen, such as 0.1; none if left out.",
        HelpName = "SHARE",
        CustomParser = result => OptionText.Number(result) ?? 0m,
    };

    private readonly Option<int?> year = new("--year")
    {
        Description = "The financial year, by the calendar year in which it starts, for models that cost plans or teams.",
        HelpName = "YYYY",
        CustomParser = OptionText.FinancialYear,
    };

    private readonly Option<bool> changes = new("--changes") { Description = "Measure how much sums change with small changes of the input, too; it takes some four times as long." };

    private readonly Option<bool> noRival = new("--no-group-average") { Description = "Leave out the group average, which otherwise stands beside the models where actual.csv says what care cost." };

    private readonly CaseloadOptions caseload;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private CompareCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, canKeepGoing: true);
        command.Add(models);
        command.Add(envelope);
        command.Add(contingency);
        command.Add(year);
        command.Add(changes);
        command.Add(noRival);
        figures = new(command, run, caseload.Dates);
        output = new(command, run, $"comparison.csv, pairs.csv and differences.csv (and {ReportName}, a report to look at)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new CompareCommand(run).command;

    private int Run(ParseResult parsed)
    {
        Envelope? whole = parsed.GetValue(envelope) is { } pounds ? new Envelope(pounds, parsed.GetValue(contingency)) : null;
        PublishedFigures published = figures.Of(parsed);
        bool withChanges = parsed.GetValue(changes);
        if (whole is not null && caseload.KeepsGoing(parsed))
        {
            throw new UsageException("--keep-going and --envelope cannot go together: the envelope is for everybody, and would be compared with, or shared among, those who are left. Leave out one of the two.");
        }

        string about = string.Empty;
        ValueList<Notice> notices = [];
        ModelComparisonResult result = ProgressBars.During(run, bars => caseload.Do(parsed, (folder, reading) =>
        {
            ComparisonCaseload read = ComparisonFolder.Read(folder, reading, bars);
            about = ReportAbout.Of(parsed.GetValue(year) is { } shown ? new FinancialYear(shown) : null, ComparisonFolder.FilesIn(folder, ExcelWorkbook.Format));
            CaseloadModels known = new(read, published)
            {
                Year = parsed.GetValue(year) is { } start ? new FinancialYear(start) : null,
                Envelope = whole,
            };
            ValueList<string> names = [.. parsed.GetRequiredValue(models).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            notices = names.Contains("route", StringComparer.Ordinal) ? known.RouteNotices() : [];
            return known.Compare(new(known.Named(parsed.GetValue(noRival) ? names : known.WithRival(names))) { Envelope = whole?.Available, Changes = withChanges ? SmallChanges.All : [], SuppressBelow = read.Care.Policies.SuppressBelow });
        }));
        run.OfResults = notices;
        Result[] results =
        [
            new("pairs", target => PairsFile.Write(target, result), null),
            new("differences", target => DifferencesFile.Write(target, result), null),
            .. withChanges ? [new("stability", target => StabilityFile.Write(target, result), null)] : (Result[])[],
            new("comparison", target => ComparisonFile.Write(target, result), target => ComparisonJson.V1.Write(target, result)),
        ];
        output.Show(parsed, () => Console.Out.Write(result.Explain()), [new(ReportName, target => ComparisonReport.Write(target, result, about))], results);
        foreach (Notice notice in notices)
        {
            run.Say(notice);
        }

        return ExitStatus.Done;
    }
}
