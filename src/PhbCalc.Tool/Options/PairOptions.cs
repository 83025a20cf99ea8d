using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using PhbCalc.Data;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Options;

/// <summary>A caseload before and after a change: two folders, or one folder and what changes in it.</summary>
internal sealed class PairOptions
{
    private readonly Argument<string> before = new("BEFORE") { Description = "The folder before the change, with people.csv, visits.csv, rates.csv and the other files." };
    private readonly Argument<string?> after = new("AFTER") { Description = "The folder after it; without it, the same folder with what --rates, --raise-rates, --policy, --figures, --uprate or --assume change.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> rates = new("--rates") { Description = "The rates.csv after the change, instead of the folder's.", HelpName = "FILE" };
    private readonly Option<decimal?> raise = new("--raise-rates")
    {
        Description = "Raise every rate of rates.csv after the change, and what team.csv pays by the hour, by this share (0.04 is 4%). Pay stays at the minimum wage or above.",
        HelpName = "SHARE",
        CustomParser = OptionText.Percentage,
    };

    /// <summary>How much pay was raised to the minimum wage in each batch, by the id of its first person: a batch that is read again counts once. Rates are the same in every batch.</summary>
    private readonly ConcurrentDictionary<string, (int Rates, int Assistants)> lifted = new(StringComparer.Ordinal);

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
        command.Add(raise);
        command.Add(policy);
        dates = new(command, run);
        figures = new(command, run, dates);
    }

    /// <summary>What the pages call the two.</summary>
    internal ValueList<string> Names(ParseResult parsed) => parsed.GetValue(after) is null
        ? [PeopleFile.Name, VisitsFile.Name, .. ((string?[])[parsed.GetValue(rates), parsed.GetValue(policy)]).OfType<string>().Select(InputFile.Name)]
        : [$"before/{PeopleFile.Name}", $"before/{VisitsFile.Name}", $"after/{PeopleFile.Name}", $"after/{VisitsFile.Name}"];

    /// <summary>What changes, in a sentence: the two folders, or what changes in the one.</summary>
    internal string WhatChanges(ParseResult parsed)
    {
        (string folder, string? later) = (parsed.GetRequiredValue(before), parsed.GetValue(after));
        string[] parts =
        [
            .. parsed.GetValue(rates) is { } file ? [$"the rates of {InputFile.Name(file)}"] : (string[])[],
            .. Raise(parsed) is { } share ? [$"every rate times {(new Ratio(1) + share).ToDecimal().ToString(CultureInfo.InvariantCulture)}"] : (string[])[],
            .. parsed.GetValue(policy) is { } other ? [$"the policies of {InputFile.Name(other)}"] : (string[])[],
            .. figures.InWords(parsed),
        ];
        (string one, string two) = (Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), Path.GetFileName(Path.TrimEndingDirectorySeparator(later ?? folder)));
        string between = later is null ? $"Before: {one}. After: the same" : one == two ? $"Before: {folder}. After: {later}" : $"Before: {one}. After: {two}";
        return $"{between}{(parts.Length == 0 ? string.Empty : $" with {string.Join(", ", parts)}")}.";
    }

    /// <summary>Opens both, to be read in batches.</summary>
    /// <exception cref="InvalidFilesException">The folder does not exist, or it holds something that would be passed over in silence.</exception>
    /// <exception cref="UsageException">The command line changes nothing.</exception>
    internal CaseloadPairBatches Of(ParseResult parsed, DateInterval period, bool isOfEverybody, ProgressBars bars)
    {
        string folder = parsed.GetRequiredValue(before);
        string? later = parsed.GetValue(after);
        if (later is null && parsed.GetValue(rates) is null && parsed.GetValue(raise) is null && parsed.GetValue(policy) is null && !figures.AreGiven(parsed))
        {
            throw new UsageException("Nothing changes; write a second folder, or what changes in this one: --rates, --raise-rates, --policy, --figures, --uprate or --assume.");
        }

        // Figures that are assumed after the change need a start: before it, the last published figures go on unchanged.
        Ratio? share = Raise(parsed);
        PublishedFigures ofAfter = figures.Of(parsed);
        PublishedFigures ofBefore = figures.AreAssumed(parsed) ? PublishedFigures.Bundled.Assuming(0m) : PublishedFigures.Bundled;
        run.HasReadFolder(later is null ? string.Empty : "before", folder);
        if (later is not null)
        {
            run.HasReadFolder("after", later);
        }

        CaseloadPair Both(Caseload earlier, Caseload changed) => Pair(earlier, ofBefore, share is { } more ? Raised(changed, more, ofAfter, period) : changed, ofAfter, period, isOfEverybody);
        return later is null && parsed.GetValue(rates) is null && parsed.GetValue(policy) is null
            ? CaseloadPairBatches.Open(folder, Both, dates.Reading(parsed), bars)
            : CaseloadPairBatches.Open(folder, later ?? folder, name => Instead(parsed, name), Both, dates.Reading(parsed), bars);
    }

    /// <summary>Does something with both; faults name the folders and files as the command line does.</summary>
    /// <exception cref="InvalidFilesException">Something is wrong.</exception>
    internal T Do<T>(ParseResult parsed, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (InvalidFilesException refused)
        {
            FileFault[] named = [.. refused.Faults.Select(fault => fault with { File = Place(parsed, fault.File) }).DistinctBy(fault => fault.ToString(), StringComparer.Ordinal)];
            throw new InvalidFilesException([.. named], refused.Count - refused.Faults.Count);
        }
    }

    /// <summary>What to know about raised rates, and about figures that are raised and change nobody's budget.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="changesAny">Whether a budget changes.</param>
    internal IEnumerable<Notice> Notices(ParseResult parsed, bool changesAny)
    {
        (int ofCards, int ofTeams) = (lifted.Values.Select(one => one.Rates).DefaultIfEmpty().Max(), lifted.Values.Sum(one => one.Assistants));
        if (ofCards + ofTeams > 0)
        {
            string cards = ofCards == 0 ? string.Empty : $"{Count(ofCards, "rate", "rates")} of pay in {RatesFile.Name}";
            string teams = ofTeams == 0 ? string.Empty : $"the pay of {Count(ofTeams, "PA", "PAs")} in {TeamFile.Name}";
            yield return new($"--raise-rates leaves {cards}{(ofCards > 0 && ofTeams > 0 ? " and " : string.Empty)}{teams} under the minimum wage: raised to the minimum wage");
        }

        if (!changesAny && figures.AreAssumed(parsed))
        {
            yield return new($"no budget changes: --uprate and --assume raise published figures only (the minimum wage, National Insurance, pensions), not the rates of agencies or pay; to raise those of {RatesFile.Name} and {TeamFile.Name}, write --raise-rates 0.04");
        }
    }

    /// <summary>Opens a file that replaces one of the folder's; null if none does.</summary>
    private Stream? Instead(ParseResult parsed, string name)
    {
        string? given = name == RatesFile.Name ? parsed.GetValue(rates)
            : name == PolicyFile.TableName && IsTable(parsed.GetValue(policy)) ? parsed.GetValue(policy)
            : name == PolicyFile.Name && !IsTable(parsed.GetValue(policy)) ? parsed.GetValue(policy)
            : null;
        return given is null ? null : InputFile.Open(run, given, name);
    }

    private static CaseloadPair Pair(Caseload earlier, PublishedFigures ofBefore, Caseload changed, PublishedFigures ofAfter, DateInterval period, bool isOfEverybody) =>
        new(earlier, earlier.Costing(ofBefore, period), changed, changed.Costing(ofAfter, period), isOfEverybody);

    private Caseload Raised(Caseload caseload, Ratio share, PublishedFigures published, DateInterval period)
    {
        Caseload raised = caseload.Raised(share, published, period);
        lifted[raised.People.Select(person => person.Id).FirstOrDefault() ?? string.Empty] = (raised.LiftedRates, raised.LiftedAssistants);
        return raised;
    }

    /// <exception cref="UsageException">The share is out of range.</exception>
    private Ratio? Raise(ParseResult parsed) => parsed.GetValue(raise) is not { } share ? null
        : share is > -1m and < 1_000m ? Ratio.FromDecimal(share)
        : throw new UsageException($"--raise-rates: '{share.ToString(CultureInfo.InvariantCulture)}' is not a share above -1; write 0.04 for 4%.");

    /// <summary>A file of one of the two as the command line names it.</summary>
    private string Place(ParseResult parsed, string file)
    {
        (bool isBefore, bool isAfter) = (file.StartsWith("before/", StringComparison.Ordinal), file.StartsWith("after/", StringComparison.Ordinal));
        string name = file[(file.IndexOf('/', StringComparison.Ordinal) + 1)..];
        string? given = name == RatesFile.Name ? parsed.GetValue(rates) : name is PolicyFile.Name or PolicyFile.TableName ? parsed.GetValue(policy) : null;
        return !isBefore && !isAfter ? file
            : isAfter && given is not null ? given
            : $"{((isAfter ? parsed.GetValue(after) : null) ?? parsed.GetRequiredValue(before)).TrimEnd('/', '\\')}/{name}";
    }

    private static string Count(int number, string one, string several) => $"{number.ToString("#,##0", CultureInfo.InvariantCulture)} {(number == 1 ? one : several)}";

    private static bool IsTable(string? path) => path is not null && (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || InputFile.IsWorkbook(path) || InputFile.IsTable(path));
}
