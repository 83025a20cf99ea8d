using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Every file that this library reads or writes, by its name, and what becomes of files of a folder that are none of those looked for.</summary>
/// <remarks>Rule: spec 8, Files: nothing that is there is passed over in silence.</remarks>
internal static class KnownFiles
{
    private static readonly string[] Inputs =
    [
        .. CaseloadFolder.Names, .. ClusterCaseloadFolder.Names, .. NeedsCaseloadFolder.Names, ActualFile.Name, ContractFile.Name, QuotesFile.Name, SampleFile.Name, WeightsFile.Name,
        AllocationTableFile.Name, PolicyFile.TableName,
    ];

    private static readonly string[] Results =
    [
        "accuracy.csv", "agency-rates.csv", "allocation-lines.csv", "allocations.csv", "budgets.csv", "cluster-budgets.csv", "cluster-lines.csv",
        "comparison.csv", "contact-budgets.csv", "contact-lines.csv", "differences.csv", "employment.csv", "enough.csv", "enough-findings.csv", "enough-week.csv", "lines.csv", "nic.csv", "notices.csv", "pa-rate.csv", "pairs.csv", "providers.csv",
        "release.csv", "score-lines.csv", "scores.csv", "shares.csv", "stability.csv", "provenance.json",
    ];

    private static readonly string[] ResultsAsJson = ["calibration.json", "clusters.json", .. Results.Select(name => Path.ChangeExtension(name, ".json"))];

    /// <summary>A folder of the file system that must be there. Files in it that could hold rows and are none of those looked for are a notice.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="names">The names of the files that are looked for, the one that is needed most first.</param>
    /// <param name="options">How files are read, and who is told of the notice; null for the default.</param>
    /// <exception cref="InvalidFilesException">There is no such folder, or it holds files that would be passed over in silence.</exception>
    internal static FileSource Folder(string folder, string[] names, ReadOptions? options = null)
    {
        names = names.Contains(PolicyFile.Name) ? [.. names, PolicyFile.TableName] : names;
        FileSource source = FileSource.Folder(folder, names, [.. Inputs, .. Results]);
        if (options is { Notices: { } notices, AllowOtherFiles: false } && NotRead(folder, names) is { } notice)
        {
            notices.Report(notice);
        }

        return source;
    }

    private static Notice? NotRead(string folder, string[] names)
    {
        string[] others = [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(NearNames.CouldHoldRows)
            .Except([.. names, .. Results, .. ResultsAsJson], StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        string[] known = [.. others.Intersect(Inputs, StringComparer.Ordinal)];
        string[] unknown = [.. others.Except(known, StringComparer.Ordinal).Select(name => $"'{Shown.Of(name)}'")];
        string[] parts =
        [
            .. known.Length > 0 ? (string[])[$"{string.Join(", ", known)}, which other verbs read"] : [],
            .. unknown.Length > 0 ? (string[])[$"{string.Join(", ", unknown)}, which no verb reads"] : [],
        ];
        return parts.Length == 0 ? null : new($"not read: {string.Join("; ", parts)}");
    }
}
