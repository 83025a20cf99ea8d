using System.CommandLine;
using PhbCalc.BlockContracts;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Reports;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc release</c>: a block contract released step by step.</summary>
internal sealed class ReleaseCommand
{
    private readonly CurrentRun run;
    private const string ReportName = "release.html";

    private readonly Command command = new("release", "Releases a block contract step by step: what stays guaranteed to the provider, and what pays for personal health budgets.");

    private readonly Argument<string> file = new("CONTRACT")
    {
        Description = "The file contract.csv: year_start, value, and perhaps guaranteed_share and phb_spend.",
    };

    private readonly Option<string> per = new("--per")
    {
        Description = "What to show sums by: year, quarter or month of the contract.",
        DefaultValueFactory = _ => "year",
    };

    private readonly Option<int?> year = new("--year")
    {
        Description = "Show only the financial year that starts in this calendar year: the periods that start in it, and their sums. Without it, the whole contract.",
        HelpName = "YYYY",
        CustomParser = OptionText.FinancialYear,
    };

    private readonly Option<string?> phasing = new("--phasing")
    {
        Description = "How to spread a year over its months: equal (twelve equal parts) or days. Without it, as the policy says, equal by default.",
    };

    private readonly Option<bool> explain = new("--explain") { Description = "Print how each sum comes about, in words, too." };

    private readonly GuaranteeOptions guarantee;
    private readonly PolicyOption policy;
    private readonly DatesOption dates;
    private readonly OutputOptions output;

    private ReleaseCommand(CurrentRun run)
    {
        this.run = run;
        per.AcceptOnlyFromAmong("year", "quarter", "month");
        phasing.AcceptOnlyFromAmong("equal", "days");
        command.Add(file);
        guarantee = new(command);
        command.Add(per);
        command.Add(year);
        command.Add(phasing);
        command.Add(explain);
        policy = new(command, run);
        dates = new(command, run);
        output = new(command, run, $"release.csv (and {ReportName}, a report to look at)");
        command.SetAction(Run);
    }

    internal static Command Create(CurrentRun run) => new ReleaseCommand(run).command;

    private int Run(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(file);
        ReleasePolicy chosen = Policy(parsed);
        using Stream stream = InputFile.Open(run, path, ContractFile.Name);
        StatedContract stated = ContractFile.Read(stream, chosen.AllowRisingShares, InputFile.Name(path), dates.Reading(parsed));
        SteppedRelease release = new(stated.Contract, guarantee.Of(parsed, stated.Schedule), chosen);
        ReleasePlan plan = Shown(parsed, release.Release(Per(parsed), stated.Demand));
        output.Show(
            parsed,
            () => Print(run.Screen, plan, parsed.GetValue(explain), output.HasDirectory(parsed)),
            [new(ReportName, target => ReleaseReport.Write(target, Shown(parsed, release.Release(ReleasePer.Month, stated.Demand)), about: ReportAbout.Of(null, InputFile.Name(path)), provenance: run.Provenance(parsed)))],
            new Result("release", target => ReleaseFile.Write(target, plan), target => ReleaseJson.V1.Write(target, plan)));
        return ExitStatus.Done;
    }

    private ReleasePolicy Policy(ParseResult parsed)
    {
        ReleasePolicy given = policy.Of(parsed, parsed.GetRequiredValue(file)).Release;
        return parsed.GetValue(phasing) is { } word ? given with { Phasing = word == "days" ? ContractPhasing.Days : ContractPhasing.Equal } : given;
    }

    private ReleasePlan Shown(ParseResult parsed, ReleasePlan plan) => parsed.GetValue(year) is { } start ? plan.In(new(start)) : plan;

    private ReleasePer Per(ParseResult parsed) => parsed.GetValue(per) switch
    {
        "quarter" => ReleasePer.Quarter,
        "month" => ReleasePer.Month,
        _ => ReleasePer.Year,
    };

    private static void Print(Screen screen, ReleasePlan plan, bool explained, bool isWritten)
    {
        if (explained)
        {
            Console.Out.Write(plan.Explain());
            return;
        }

        ReleaseTable.Print(screen, plan, isWritten);
    }
}
