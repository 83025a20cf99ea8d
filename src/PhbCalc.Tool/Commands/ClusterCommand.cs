using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool;

/// <summary><c>phbcalc cluster</c>: what the mental health clusters that people were in cost, or their contacts with teams, without crisis and inpatient care.</summary>
internal sealed class ClusterCommand
{
    private readonly Command command = new(
        "cluster", "Prices mental health clusters, a former NHS currency, or contacts with teams, over a financial year or another period; crisis and inpatient care is left out.");

    private readonly Option<LocalDate?> on = new("--on")
    {
        Description = "As at which day reviews are overdue; the last day of the period if left out.",
        HelpName = "yyyy-MM-dd",
        CustomParser = OptionText.Date,
    };

    private readonly Option<bool> lines = new("--lines") { Description = "Write every line that makes up each sum, too." };

    private readonly CaseloadOptions caseload;
    private readonly PeriodOptions period;
    private readonly FigureOptions figures;
    private readonly OutputOptions output;

    private ClusterCommand()
    {
        caseload = new(command, "episodes.csv and tariff.csv, or contacts.csv, and perhaps admissions.csv, people.csv and policy.json");
        period = new(command);
        command.Add(on);
        command.Add(lines);
        figures = new(command, caseload.Dates);
        output = new(command, "cluster-budgets.csv and contact-budgets.csv (and cluster-lines.csv, contact-lines.csv)");
        command.SetAction(Run);
    }

    internal static Command Create() => new ClusterCommand().command;

    private int Run(ParseResult parsed)
    {
        DateInterval priced = period.Of(parsed);
        PublishedFigures published = figures.Of(parsed);
        CaseloadPricing pricing = ProgressBars.During(bars => CaseloadPricing.Of(
            ClusterCaseloadFolder.Read(caseload.Folder(parsed), caseload.Reading(parsed), bars), published, priced, parsed.GetValue(on) ?? priced.End));
        ClusterResults results = pricing.Results;
        bool withLines = parsed.GetValue(lines);
        bool isWritten = output.HasDirectory(parsed);
        output.Show(parsed, () => ClusterTable.Print(results, withLines && !isWritten, isWritten), Files(results, pricing, withLines));
        foreach (string warning in pricing.Warnings)
        {
            Messages.Notice(warning.ToString());
        }

        return ExitStatus.Done;
    }

    private static Result[] Files(ClusterResults results, CaseloadPricing pricing, bool withLines)
    {
        List<Result> files = [];
        if (pricing.HasContacts)
        {
            files.Add(new("contact-budgets", target => ContactBudgetsFile.Write(target, results), null));
            files.AddRange(withLines ? [new Result("contact-lines", target => ContactLinesFile.Write(target, results), null)] : []);
        }

        if (pricing.HasClusters)
        {
            files.Add(new("cluster-budgets", target => ClusterBudgetsFile.Write(target, results), null));
            files.AddRange(withLines ? [new Result("cluster-lines", target => ClusterLinesFile.Write(target, results), null)] : []);
        }

        return [.. files, new("clusters", null, target => ClustersJson.V1.Write(target, results))];
    }
}
