using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Options;

/// <summary>The arguments of every verb that reads a caseload: the folder, and how dates are written.</summary>
internal sealed class CaseloadOptions
{
    private readonly Argument<string> folder;
    private readonly KeepGoingOption? keepGoing;
    private readonly PartOption? part;

    /// <summary>Adds the arguments to a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="run">The run that reads them.</param>
    /// <param name="files">The files it reads, as the help names them.</param>
    /// <param name="canKeepGoing">Whether the verb works out each person alone, so that others can be left out.</param>
    /// <param name="hasParts">Whether all its results are rows about single people, so that results of parts can be merged.</param>
    internal CaseloadOptions(Command command, CurrentRun run, string files = "people.csv, visits.csv, rates.csv and the other files", bool canKeepGoing = false, bool hasParts = false)
    {
        folder = new("FOLDER") { Description = $"The folder with {files}." };
        command.Add(folder);
        Dates = new(command, run);
        keepGoing = canKeepGoing ? new(command, run) : null;
        part = hasParts ? new(command, run) : null;
    }

    /// <summary>How dates are written.</summary>
    internal DatesOption Dates { get; }

    internal string Folder(ParseResult parsed) => parsed.GetRequiredValue(folder);

    internal ReadOptions Reading(ParseResult parsed) => Dates.Reading(parsed) with { Part = part?.Of(parsed) };

    /// <summary>Whether people may be left out.</summary>
    internal bool KeepsGoing(ParseResult parsed) => keepGoing?.IsGiven(parsed) is true;

    /// <summary>Works with the folder; without the people whose rows are faulty, on request.</summary>
    internal T Do<T>(ParseResult parsed, Func<string, ReadOptions, T> work) =>
        keepGoing is null ? work(Folder(parsed), Reading(parsed)) : keepGoing.Do(parsed, Folder(parsed), Reading(parsed), options => work(Folder(parsed), options));
}
