using System.CommandLine;
using PhbCalc.Data;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Options;

/// <summary>The arguments that every verb over answers to a questionnaire has: the folder, and how dates are written.</summary>
internal sealed class NeedsOptions
{
    private readonly Argument<string> folder;

    /// <summary>Adds the arguments to a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="run">The run that reads them.</param>
    /// <param name="files">The files it reads, as the help names them.</param>
    internal NeedsOptions(Command command, CurrentRun run, string files)
    {
        folder = new("FOLDER") { Description = $"The folder with {files}, and perhaps people.csv and policy.json." };
        command.Add(folder);
        Dates = new(command, run);
    }

    /// <summary>How dates are written.</summary>
    internal DatesOption Dates { get; }

    /// <summary>Reads the folder.</summary>
    /// <exception cref="InvalidFilesException">Something in the files is wrong.</exception>
    internal NeedsCaseload Read(ParseResult parsed, bool needsTable, ProgressBars progress) =>
        NeedsCaseloadFolder.Read(parsed.GetRequiredValue(folder), needsTable, Dates.Reading(parsed), progress);
}
