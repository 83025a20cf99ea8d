using System.CommandLine;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc cluster</c>: what the mental health clusters that people were in cost, or their contacts with teams, without crisis and inpatient care.</summary>
internal sealed class ClusterCommand
{
    private readonly CurrentRun run;
    private readonly Command command = new(
        "cluster", "Prices mental health clusters, a former NHS currency, or contacts with teams, over a financial year or another period; crisis and inpatient care is left out.");

    private readonly Option<LocalDate?> on = new("--on")
    {
        Description = "The day on which reviews count as overdue; without it, the last day of the period.",
        HelpName = "yyyy-MM-dd",
        CustomParser = OptionText.Date,
    };

    private readonly Option<bool> lines = new("--lines") { Description = "Every line of each sum: with --out in a file, otherwise on the screen." };

    private readonly Option<bool> explain = new("--explain") { Description = "Print how each sum comes about, line by line, too." };

    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private ClusterCommand(CurrentRun run)
    {
        this.run = run;
        caseload = new(command, run, "episodes.csv and tariff.csv, or contacts.csv, and perhaps admissions.csv, people.csv and policy.json", canKeepGoing: true);
        period = new(command);
        command.Add(on);
        command.Add(lines);
        command.Add(explain);
        figures = new(command, run, caseload.Dates);
        output = new(command, run, "cluster-budgets.csv and contact-budgets.csv (and cluster-lines.csv, contact-lines.csv)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new ClusterCommand(run).command;

    private int Run(ParseResult parsed)
    {
        DateInterval priced = period.Of(parsed);
        PublishedFigures published = figures.Of(parsed);
        LocalDate asAt = parsed.GetValue(on) ?? priced.End;
        (ClusterPricing? clusters, ContactPricing? contacts, ClusterResults results) = ProgressBars.During(run, bars =>
            caseload.Do(parsed, (folder, reading) => Priced(ClusterCaseloadFolder.Read(folder, reading, bars), published, priced, asAt)));
        string[] warnings = [.. clusters?.Warnings.Select(warning => warning.Text) ?? []];
        run.OfResults = warnings.Select(warning => new Notice(warning.TrimEnd('.'))).Concat(ClusterNotices.All(results));
        bool withLines = parsed.GetValue(lines);
        bool isWritten = output.HasDirectory(parsed);
        output.Show(parsed, () => ClusterTable.Print(run.Screen, results, (withLines && !isWritten) || parsed.GetValue(explain), isWritten), Files(results, clusters is not null, contacts is not null, withLines));
        foreach (string warning in warnings)
        {
            run.SayNotice(warning);
        }

        return ExitStatus.Done;
    }

    private static (ClusterPricing? Clusters, ContactPricing? Contacts, ClusterResults Results) Priced(ClusterCaseload read, PublishedFigures published, DateInterval priced, LocalDate asAt)
    {
        ClusterPricing? clusters = read.Tariff is { } tariff ? new(tariff, published.CareClusters, priced, read.Policies.Clusters, published.ClusterCostAnchors) : null;
        ContactPricing? contacts = read.Packages.Count > 0 ? new(published.TeamTypes, published.TeamCosts, priced, read.Policies.Contacts) : null;
        return (clusters, contacts, read.Price(clusters, contacts, priced, asAt));
    }

    private static Result[] Files(ClusterResults results, bool withClusters, bool withContacts, bool withLines)
    {
        List<Result> files = [];
        if (withContacts)
        {
            files.Add(new("contact-budgets", target => ContactBudgetsFile.Write(target, results), null));
            files.AddRange(withLines ? [new Result("contact-lines", target => ContactLinesFile.Write(target, results), null)] : []);
        }

        if (withClusters)
        {
            files.Add(new("cluster-budgets", target => ClusterBudgetsFile.Write(target, results), null));
            files.AddRange(withLines ? [new Result("cluster-lines", target => ClusterLinesFile.Write(target, results), null)] : []);
        }

        return [.. files, new("clusters", null, target => ClustersJson.V1.Write(target, results))];
    }
}
