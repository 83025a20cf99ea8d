using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Options;

/// <summary>The arguments of every verb that reads answers to a questionnaire: the folder, and how dates are written.</summary>
internal sealed class NeedsOptions
{
    private readonly Argument<string> folder;
    private readonly KeepGoingOption? keepGoing;
    private readonly PartOption? part;

    /// <summary>Adds the arguments to a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="run">The run that reads them.</param>
    /// <param name="files">The files it reads, as the help names them.</param>
    /// <param name="canKeepGoing">Whether the verb works out each person alone, so that others can be left out; then all its results are rows about single people, and results of parts can be merged.</param>
    internal NeedsOptions(Command command, CurrentRun run, string files, bool canKeepGoing = false)
    {
        folder = new("FOLDER") { Description = $"The folder with {files}, and perhaps people.csv and policy.json." };
        command.Add(folder);
        Dates = new(command, run);
        keepGoing = canKeepGoing ? new(command, run) : null;
        part = canKeepGoing ? new(command, run) : null;
    }

    /// <summary>How dates are written.</summary>
    internal DatesOption Dates { get; }

    /// <summary>Reads the folder.</summary>
    /// <exception cref="InvalidFilesException">Something in the files is wrong.</exception>
    internal NeedsCaseload Read(ParseResult parsed, bool needsTable, ProgressBars progress)
    {
        string path = parsed.GetRequiredValue(folder);
        ReadOptions all = Dates.Reading(parsed) with { Part = part?.Of(parsed) };
        return keepGoing is null ? Reading(all) : keepGoing.Do(parsed, path, all, Reading);

        NeedsCaseload Reading(ReadOptions options) => NeedsCaseloadFolder.Read(path, needsTable, options, progress);
    }
}
