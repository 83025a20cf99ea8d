using System.CommandLine;
using PhbCalc.Comparison;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Reports;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;
using PhbCalc.TopDown;

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

    private readonly Option<bool> changes = new("--changes") { Description = "Measure how much sums change with small changes of the input, too. This takes about four times as long." };

    private readonly Option<bool> noRival = new("--no-group-average") { Description = "Leave out the group average, which otherwise joins the models if actual.csv says what care cost." };

    private readonly ModelOptions given;
    private readonly CaseloadOptions caseload;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private CompareCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, canKeepGoing: true);
        models.CompletionSources.Add([.. CaseloadModels.Names]);
        command.Add(models);
        given = new(command, "totals are compared with it, and the model envelope shares it");
        command.Add(changes);
        command.Add(noRival);
        figures = new(command, run, caseload.Dates);
        output = new(command, run, $"comparison.csv, pairs.csv and differences.csv (and {ReportName}, a report to look at)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new CompareCommand(run).command;

    private int Run(ParseResult parsed)
    {
        Envelope? whole = given.Envelope(parsed, caseload);
        FinancialYear? year = given.Year(parsed);
        PublishedFigures published = figures.Of(parsed);
        bool withChanges = parsed.GetValue(changes);
        string about = string.Empty;
        ValueList<Notice> notices = [];
        ModelComparisonResult result = ProgressBars.During(run, bars => caseload.Do(parsed, (folder, reading) =>
        {
            ComparisonCaseload read = ComparisonFolder.Read(folder, reading, bars);
            about = ReportAbout.Of(year, ComparisonFolder.FilesIn(folder, run.Forms));
            CaseloadModels known = new(read, published) { Year = year, Envelope = whole };
            ValueList<string> names = [.. parsed.GetRequiredValue(models).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            notices = names.Contains(CaseloadModels.Routed, StringComparer.Ordinal) ? known.RouteNotices() : [];
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
        output.Show(parsed, () => Console.Out.Write(result.Explain()), [new(ReportName, target => ComparisonReport.Write(target, result, about, run.Provenance(parsed)))], results);
        run.Say(notices);
        return ExitStatus.Done;
    }
}
