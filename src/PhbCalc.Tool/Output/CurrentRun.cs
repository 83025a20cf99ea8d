using System.Collections.Concurrent;
using System.CommandLine;
using System.Reflection;
using PhbCalc.Data;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool;

/// <summary>What this run of the command has read and written so far.</summary>
internal static class CurrentRun
{
    private const string Folder = "FOLDER";

    private static readonly ConcurrentDictionary<string, bool> Paths = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, bool> NamesInFolder = new(StringComparer.Ordinal);

    /// <summary>The version of the command.</summary>
    internal static string Version { get; } =
        typeof(CurrentRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? string.Empty;

    /// <summary>The version of the published figures it works with.</summary>
    internal static string? Figures { get; set; }

    /// <summary>Where files went, and which; null if none did.</summary>
    internal static (string Folder, string[] Names)? Written { get; private set; }

    internal static void Start()
    {
        Paths.Clear();
        NamesInFolder.Clear();
        (Figures, Written) = (null, null);
    }

    internal static void HasRead(string path) => Paths[path] = true;

    internal static void HasReadInFolder(string name) => NamesInFolder[name] = true;

    internal static void HasWritten(string folder, IEnumerable<string> names) => Written = (folder, [.. names]);

    /// <summary>What was written, in words; and that nothing was, if so.</summary>
    internal static string WhatIsWritten() => Written is { } written
        ? $"Written whole into '{written.Folder}': {string.Join(", ", written.Names)}."
        : "Nothing was written.";

    internal static string Ended() => $"Ended early. {WhatIsWritten()}";

    /// <summary>What the command line names that is read: a folder, or the folder that a file is in; null if neither.</summary>
    internal static string? PlaceRead(ParseResult parsed) => FolderRead(parsed)
        ?? (parsed.CommandResult.Command.Arguments.Count == 1 && parsed.CommandResult.Tokens is [{ } file] ? Path.GetDirectoryName(Path.GetFullPath(file.Value)) : null);

    /// <summary>Where the results come from.</summary>
    internal static Provenance Provenance(ParseResult parsed)
    {
        string? folder = FolderRead(parsed);
        string[] inFolder = folder is null ? [] : [.. NamesInFolder.Keys.Append(PolicyFile.Name).Distinct(StringComparer.Ordinal).Select(name => Path.Combine(folder, name))];
        string[] read = [.. inFolder.Concat(Paths.Keys).Where(File.Exists)];
        return new()
        {
            Verb = parsed.CommandResult.Command.Name,
            Version = Version,
            Figures = Figures ?? PublishedFigures.Bundled.Version,
            Inputs = [.. read.Select(HashedFile.Of).OrderBy(file => file.Name, StringComparer.Ordinal)],
            Policies = Array.Find(read, path => Path.GetExtension(path) == ".json") is { } policies ? File.ReadAllText(policies) : null,
        };
    }

    private static string? FolderRead(ParseResult parsed) =>
        parsed.CommandResult.Command.Arguments is [{ Name: Folder }] && parsed.CommandResult.Tokens is [{ } folder] ? folder.Value : null;
}
