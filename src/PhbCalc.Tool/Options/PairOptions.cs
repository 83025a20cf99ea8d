using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Options;

/// <summary>A caseload before and after a change: two folders, or one folder and what is other after it.</summary>
internal sealed class PairOptions
{
    private readonly Argument<string> before = new("BEFORE") { Description = "The folder before the change, with people.csv, visits.csv, rates.csv and the other files." };
    private readonly Argument<string?> after = new("AFTER") { Description = "The folder after it; without it, the same folder with what --rates, --policy, --figures, --uprate or --assume change.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> rates = new("--rates") { Description = "The rates.csv after the change, instead of the folder's.", HelpName = "FILE" };
    private readonly Option<string?> policy = new("--policy") { Description = "The policy.json or policy.csv after the change, instead of the folder's.", HelpName = "FILE" };

    private readonly CurrentRun run;
    private readonly DatesOption dates;
    private readonly FigureOptions figures;

    internal PairOptions(Command command, CurrentRun run)
    {
        this.run = run;
        command.Add(before);
        command.Add(after);
        command.Add(rates);
        command.Add(policy);
        dates = new(command, run);
        figures = new(command, run, dates);
    }

    /// <summary>What the pages call the two.</summary>
    internal ValueList<string> Names(ParseResult parsed) => parsed.GetValue(after) is null
        ? [PeopleFile.Name, VisitsFile.Name, .. ((string?[])[parsed.GetValue(rates), parsed.GetValue(policy)]).OfType<string>().Select(InputFile.Name)]
        : [$"before/{PeopleFile.Name}", $"before/{VisitsFile.Name}", $"after/{PeopleFile.Name}", $"after/{VisitsFile.Name}"];

    /// <summary>Opens both, to be read in batches.</summary>
    /// <exception cref="InvalidFilesException">There is no such folder, or it holds what would be passed over in silence.</exception>
    /// <exception cref="UsageException">Nothing is said to change.</exception>
    internal CaseloadPairBatches Of(ParseResult parsed, DateInterval period, bool isOfEverybody, ProgressBars bars)
    {
        string folder = parsed.GetRequiredValue(before);
        string? later = parsed.GetValue(after);
        if (later is null && parsed.GetValue(rates) is null && parsed.GetValue(policy) is null && !figures.AreGiven(parsed))
        {
            throw new UsageException("Nothing changes; write a second folder, or what changes in this one: --rates, --policy, --figures, --uprate or --assume.");
        }

        // What is assumed for after the change has to start from something: before it, the last figures that are published go on as they are.
        PublishedFigures ofAfter = figures.Of(parsed);
        PublishedFigures ofBefore = figures.AreAssumed(parsed) ? PublishedFigures.Bundled.Assuming(0m) : PublishedFigures.Bundled;
        run.HasReadFolder(later is null ? string.Empty : "before", folder);
        if (later is not null)
        {
            run.HasReadFolder("after", later);
        }

        return CaseloadPairBatches.Open(
            folder,
            later ?? folder,
            name => Instead(parsed, name),
            (earlier, changed) => new(earlier, earlier.Costing(ofBefore, period), changed, changed.Costing(ofAfter, period), isOfEverybody),
            dates.Reading(parsed),
            bars);
    }

    /// <summary>Opens a file that is given in the place of the folder's; null if it is none of them.</summary>
    private Stream? Instead(ParseResult parsed, string name)
    {
        string? given = name == RatesFile.Name ? parsed.GetValue(rates)
            : name == PolicyFile.TableName && IsTable(parsed.GetValue(policy)) ? parsed.GetValue(policy)
            : name == PolicyFile.Name && !IsTable(parsed.GetValue(policy)) ? parsed.GetValue(policy)
            : null;
        return given is null ? null : InputFile.Open(run, given, name);
    }

    private static bool IsTable(string? path) => path is not null && (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || InputFile.IsWorkbook(path) || InputFile.IsTable(path));
}
