namespace PhbCalc.Data.Results;

/// <summary>Writes one set of files into a folder that no other run writes into meanwhile.</summary>
/// <param name="folder">The path of the folder.</param>
/// <param name="provenance">Says where the files come from, once they are written.</param>
/// <param name="step">Called before each step that changes the folder; null for none.</param>
internal sealed class OutputSet(string folder, Func<Provenance> provenance, Action<string>? step)
{
    private readonly List<FileReplacement> replacements = [];

    /// <summary>Writes the files and what they are; if that fails, the folder is as it was.</summary>
    /// <returns>What an earlier run left in the folder, and what became of it.</returns>
    internal ValueList<string> Write(ValueList<OutputFile> files, CancellationToken cancellation)
    {
        OutputManifest? before = OutputManifest.Read(folder);
        string[] leftovers = FileReplacement.Leftovers(folder);
        ValueList<string> torn = leftovers.Length > 0 ? before?.Changed(folder) ?? [] : [];
        Array.ForEach(leftovers, File.Delete);
        ValueList<HashedFile> written = [];
        Provenance from;
        try
        {
            written = [.. files.Select(file => new HashedFile(file.Name, WriteBeside(file, cancellation)))];
            from = provenance();
            WriteBeside(new(Provenance.FileName, OutputManifest.After(before, from, written).Write), cancellation);
            replacements.ForEach(replacement => replacement.ThrowIfBlocked());
            cancellation.ThrowIfCancellationRequested();
            replacements.ForEach(Take);
        }
        catch (Exception exception)
        {
            Undo(exception);
            throw;
        }

        replacements.ForEach(Forget);
        return [.. Notices(leftovers.Length > 0, torn.Where(name => !files.Any(file => file.Name == name)), before?.LeftBy(from.Verb, written, folder) ?? [])];
    }

    private string WriteBeside(OutputFile file, CancellationToken cancellation)
    {
        step?.Invoke($"write {file.Name}");
        FileReplacement replacement = new(folder, file.Name);
        replacements.Add(replacement);
        return replacement.Write(file.Write, cancellation);
    }

    private void Take(FileReplacement replacement)
    {
        step?.Invoke($"take {replacement.Name}");
        replacement.Take();
    }

    private void Forget(FileReplacement replacement)
    {
        step?.Invoke($"forget {replacement.Name}");
        replacement.Forget();
    }

    private void Undo(Exception cause)
    {
        List<string> stuck = [];
        foreach (FileReplacement replacement in Enumerable.Reverse(replacements))
        {
            try
            {
                replacement.Undo();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // What is still under the name of its way is swept by the next run.
                stuck.AddRange(replacement.IsTaken ? [replacement.Name] : Array.Empty<string>());
            }
        }

        if (stuck.Count > 0)
        {
            throw new TornOutputException(folder, stuck, cause);
        }
    }

    private IEnumerable<string> Notices(bool wasEnded, IEnumerable<string> torn, ValueList<string> left)
    {
        if (wasEnded)
        {
            yield return $"an earlier run that wrote into '{folder}' was ended before it was done; what it left behind is removed, and what this run wrote is whole";
        }

        foreach (string name in torn.Except(left, StringComparer.Ordinal))
        {
            yield return $"'{name}' in '{folder}' is not what {Provenance.FileName} says was written; write it again, or delete it";
        }

        if (left.Count > 0)
        {
            yield return $"{OutputFolder.Names(left.Select(name => $"'{name}'"))} in '{folder}' {(left.Count == 1 ? "is" : "are")} of an earlier run and not of this one; delete {(left.Count == 1 ? "it" : "them")}, or write {(left.Count == 1 ? "it" : "them")} again";
        }
    }
}
