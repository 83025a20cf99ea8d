namespace PhbCalc.Data;

/// <summary>What provenance.json of a folder says: for each verb, the set of files it wrote last, and where they come from.</summary>
internal sealed class OutputManifest
{
    private readonly SortedList<string, (Provenance Provenance, ValueList<HashedFile> Files)> sets;

    private OutputManifest(SortedList<string, (Provenance Provenance, ValueList<HashedFile> Files)> sets) => this.sets = sets;

    /// <summary>Reads it; null if the folder has none.</summary>
    /// <exception cref="IOException">There is a file of that name that holds something else.</exception>
    internal static OutputManifest? Read(string folder)
    {
        string path = Path.Combine(folder, Provenance.FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return new(JsonText.Read(stream, Provenance.Format, root => OutputManifestMembers.Read(root)));
        }
        catch (InvalidInputException exception)
        {
            throw new IOException($"'{path}' is not what phbcalc writes beside its results; move it, or give another folder.", exception);
        }
    }

    /// <summary>What the folder will say when a set is written: what it said, with this set in place of the last of its verb, and no file in two.</summary>
    internal static OutputManifest After(OutputManifest? before, Provenance provenance, ValueList<HashedFile> files)
    {
        SortedList<string, (Provenance Provenance, ValueList<HashedFile> Files)> all = new(StringComparer.Ordinal);
        foreach ((Provenance others, ValueList<HashedFile> theirs) in before?.sets.Values ?? [])
        {
            ValueList<HashedFile> left = [.. theirs.Where(file => !Has(files, file.Name))];
            if (others.Verb != provenance.Verb && left.Count > 0)
            {
                all.Add(others.Verb, (others, left));
            }
        }

        all.Add(provenance.Verb, (provenance, files));
        return new(all);
    }

    internal void Write(Stream stream) => JsonText.Write(stream, json => OutputManifestMembers.Write(json, sets.Values));

    /// <summary>The files that are not there, or hold something else than was written.</summary>
    internal ValueList<string> Changed(string folder) =>
        [.. sets.Values.SelectMany(set => set.Files).Where(file => !IsAsWritten(folder, file)).Select(file => file.Name).Order(StringComparer.Ordinal)];

    /// <summary>The files of the last set of a verb that the next set of it does not have, and that are still there.</summary>
    internal ValueList<string> LeftBy(string verb, ValueList<HashedFile> next, string folder) => !sets.TryGetValue(verb, out var last) ? []
        : [.. last.Files.Where(file => !Has(next, file.Name) && File.Exists(Path.Combine(folder, file.Name))).Select(file => file.Name)];

    private static bool IsAsWritten(string folder, HashedFile file)
    {
        string path = Path.Combine(folder, file.Name);
        return File.Exists(path) && HashedFile.Of(path).Sha256 == file.Sha256;
    }

    private static bool Has(ValueList<HashedFile> files, string name) => files.Any(file => file.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
