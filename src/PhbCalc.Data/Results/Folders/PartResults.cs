namespace PhbCalc.Data.Results;

/// <summary>Puts the results of parts of a caseload together: the files that one run over all people would have written.</summary>
/// <remarks>Each part is a folder of CSV files, written by <see cref="OutputFolder"/>, with rows of people in ordinal order of their ids. Rule: spec 9, Scale.</remarks>
public static class PartResults
{
    /// <summary>Puts parts together, in whatever order they are given, and writes the files into a folder, all of them or none. It keeps few rows in memory at a time.</summary>
    /// <param name="parts">The folders of the parts.</param>
    /// <param name="folder">The folder to write into, which is none of them.</param>
    /// <param name="cancellation">Ends the writing early and leaves the folder as it was; it does not end by default.</param>
    /// <returns>The verb that wrote the parts, the names of the files, and what to tell the person who looks at the folder.</returns>
    /// <exception cref="ArgumentException">A path is blank.</exception>
    /// <exception cref="InvalidFilesException">A folder holds no results or torn ones, they do not go together, a part is missing or appears twice, or a person is in two: all faults are reported that show before rows are read.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder or file may not be read or written.</exception>
    public static (string Verb, ValueList<string> Files, ValueList<string> Notices) Merge(ValueList<string> parts, string folder, CancellationToken cancellation = default)
    {
        foreach (string part in Given.Whole(parts, "parts").Append(folder))
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(part, nameof(parts));
        }

        List<FileFault> faults = [];
        PartSet[] sets = [.. parts.Select(part => PartSet.Of(part, faults)).OfType<PartSet>()];
        faults.AddRange(sets.Length < parts.Count || sets.Length == 0 ? [] : PartFaults.InSets(sets, folder));
        if (sets.Length == 0 && faults.Count == 0)
        {
            faults.Add(PartFaults.None());
        }

        Everybody.ThrowIfAny(faults);
        PartSet first = sets[0];
        OutputFile[] files = [.. first.Files.Select(name => new OutputFile(name, stream => Write(stream, sets, name)))];
        Provenance whole = first.Provenance with { Part = null, Inputs = [.. sets.SelectMany(set => set.Provenance.Inputs).Distinct().OrderBy(file => file.Name, StringComparer.Ordinal)] };
        return (whole.Verb, first.Files, OutputFolder.Write(folder, () => whole, [.. files], cancellation));
    }

    private static void Write(Stream stream, PartSet[] sets, string name)
    {
        List<PartRows> parts = [.. sets.Select(set => new PartRows(set.Open(name), set.Place(name)))];
        try
        {
            if (name == NoticesFile.Name)
            {
                PartNotices.Write(stream, parts);
            }
            else
            {
                stream.Write(PartRows.Header(parts));
                PartRows.WriteInOrder(stream, parts);
            }
        }
        finally
        {
            parts.ForEach(part => part.Dispose());
        }
    }
}

/// <summary>The results of one part: what wrote them, and which files they are.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Provenance">Where they come from.</param>
/// <param name="Files">The names of the files, in order.</param>
internal sealed record PartSet(string Folder, Provenance Provenance, ValueList<string> Files)
{
    /// <summary>The results in a folder; null if there are none, or they cannot be used, which is reported.</summary>
    internal static PartSet? Of(string folder, List<FileFault> faults)
    {
        if (OutputManifest.Read(folder) is not { } manifest)
        {
            faults.Add(PartFaults.NoResults(folder));
            return null;
        }

        if (OutputFolder.WhatIsWrong(folder) is { } torn)
        {
            faults.Add(PartFaults.Torn(folder, torn));
            return null;
        }

        if (manifest.Sets.ToArray() is not [var (provenance, files)])
        {
            faults.Add(PartFaults.Several(folder, manifest.Sets.Select(set => set.Provenance.Verb)));
            return null;
        }

        PartSet set = new(folder, provenance, [.. files.Select(file => file.Name)]);
        FileFault[] others = [.. set.Files.Where(name => !name.EndsWith(".csv", StringComparison.Ordinal) || (name != NoticesFile.Name && !set.HasPeople(name))).Select(name => PartFaults.NotOfPeople(set.Place(name)))];
        faults.AddRange(others);
        return others.Length == 0 ? set : null;
    }

    /// <summary>What messages call a file.</summary>
    internal string Place(string name) => $"{Folder}/{name}";

    internal FileStream Open(string name) => new(Path.Combine(Folder, name), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    private bool HasPeople(string name)
    {
        using PartRows rows = new(Open(name), Place(name));
        return rows.HasPeople;
    }
}
