namespace PhbCalc.Data.Results;

/// <summary>Writes files into a folder, all of them or none.</summary>
/// <remarks>
/// Every file is first written whole, to the disk, under a name that it has on its way; only when all are written does each take its name, in
/// one step. <c>provenance.json</c> takes its name last: it names the files with their hashes, so that a set that a killed run left torn is seen. If
/// anything fails on the way, the folder holds what it held before. Only one run at a time writes into a folder. Rule: spec 8, The command:
/// errors, and nothing is written.
/// </remarks>
public static class OutputFolder
{
    /// <summary>Writes files into a folder, in the order given, and beside them what they are. Files of the same names are replaced.</summary>
    /// <param name="folder">The path of the folder, which is made if it does not exist.</param>
    /// <param name="files">The files, each with a name of its own.</param>
    /// <returns>What to tell the person who looks at the folder: what an earlier run left there. Empty if there is nothing to tell.</returns>
    /// <exception cref="ArgumentException">The path of the folder is blank, two files have one name, or a name is a path or one that this class uses itself.</exception>
    /// <exception cref="IOException">A file cannot be written, one of that name cannot be replaced, or another run is writing into the folder.</exception>
    /// <exception cref="TornOutputException">Some files took their names, another could not, and the first could not be put back.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file in it may not be written.</exception>
    public static ValueList<string> Write(string folder, params ValueList<OutputFile> files) => Write(folder, () => new Provenance(), files, CancellationToken.None);

    /// <summary>Writes files into a folder, in the order given, and beside them where they come from. Files of the same names are replaced.</summary>
    /// <param name="folder">The path of the folder, which is made if it does not exist.</param>
    /// <param name="provenance">Says where the files come from; asked once they are written, for what was read may be known only then.</param>
    /// <param name="files">The files, each with a name of its own.</param>
    /// <param name="cancellation">Ends the writing early and leaves the folder as it was; after the first file took its name it is too late. None by default.</param>
    /// <returns>What to tell the person who looks at the folder: what an earlier run left there. Empty if there is nothing to tell.</returns>
    /// <exception cref="ArgumentException">The path of the folder is blank, two files have one name, or a name is a path or one that this class uses itself.</exception>
    /// <exception cref="IOException">A file cannot be written, one of that name cannot be replaced, or another run is writing into the folder.</exception>
    /// <exception cref="TornOutputException">Some files took their names, another could not, and the first could not be put back.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file in it may not be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static ValueList<string> Write(string folder, Func<Provenance> provenance, ValueList<OutputFile> files, CancellationToken cancellation = default) =>
        Write(folder, provenance, files, step: null, cancellation);

    /// <summary>What is wrong with the results that a folder holds; null if nothing is, or if it holds none.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <exception cref="ArgumentException">The path of the folder is blank.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static string? WhatIsWrong(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        bool wasEnded = FileReplacement.Leftovers(folder).Length > 0;
        OutputManifest? manifest = Manifest(folder);
        ValueList<string> changed = manifest?.Changed(folder) ?? [];
        return (wasEnded, changed.Count) switch
        {
            (false, 0) => null,
            (false, _) => $"'{folder}' no longer holds what {Provenance.FileName} says was written there: {Names(changed)}; write it again if nobody changed it on purpose",
            (true, 0) => $"'{folder}' holds what a run left that was ended before it was done; write the results there again",
            (true, _) => $"'{folder}' holds files of two runs, because one was ended before it was done ({Names(changed)}, by {Provenance.FileName}); write the results there again",
        };
    }

    /// <param name="folder">The path of the folder.</param>
    /// <param name="provenance">Says where the files come from, once they are written.</param>
    /// <param name="files">The files.</param>
    /// <param name="step">Is called before each step that changes the folder: a test looks at what a kill would leave.</param>
    /// <param name="cancellation">Ends it early.</param>
    internal static ValueList<string> Write(string folder, Func<Provenance> provenance, ValueList<OutputFile> files, Action<string>? step, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(provenance);
        ThrowIfNamedBadly(files);
        string[] made = NotThere(folder);
        try
        {
            Directory.CreateDirectory(folder);
            using FolderLock _ = FolderLock.Take(folder);
            return new OutputSet(folder, provenance, step).Write(files, cancellation);
        }
        catch
        {
            RemoveEmpty(made);
            throw;
        }
    }

    internal static string Names(IEnumerable<string> names) => string.Join(", ", names);

    private static void ThrowIfNamedBadly(ValueList<OutputFile> files)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (OutputFile file in Given.Whole(files, "files"))
        {
            bool isTwice = !names.Add(file.Name);
            bool isOurs = file.Name.Equals(Provenance.FileName, StringComparison.OrdinalIgnoreCase) || FileReplacement.IsOnTheWay(file.Name);
            if (isTwice || isOurs || Path.GetFileName(file.Name) != file.Name)
            {
                throw new ArgumentException(
                    $"'{file.Name}' is a path, the name of two files, or one that {nameof(OutputFolder)} uses itself; give each file a plain name of its own.", nameof(files));
            }
        }
    }

    private static OutputManifest? Manifest(string folder)
    {
        try
        {
            return OutputManifest.Read(folder);
        }
        catch (IOException exception) when (exception.InnerException is InvalidInputException)
        {
            // Somebody else's file of that name says nothing of these results.
            return null;
        }
    }

    /// <summary>The folders that have to be made, the innermost first.</summary>
    private static string[] NotThere(string folder)
    {
        List<string> paths = [];
        for (string? path = Path.GetFullPath(folder); path is not null && !Directory.Exists(path); path = Path.GetDirectoryName(path))
        {
            paths.Add(path);
        }

        return [.. paths];
    }

    private static void RemoveEmpty(string[] folders)
    {
        foreach (string folder in folders.Where(Directory.Exists))
        {
            try
            {
                Directory.Delete(folder);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Somebody put something there in the meantime: it stays.
                return;
            }
        }
    }
}

/// <summary>A file to be written into a folder.</summary>
/// <remarks>This type is immutable. <see cref="OutputFolder"/> checks it, together with all others.</remarks>
/// <param name="Name">The name of the file, without a path.</param>
/// <param name="Write">Writes what it holds into a stream, which is closed afterwards.</param>
public sealed record OutputFile(string Name, Action<Stream> Write);

/// <summary>Thrown when files could neither be written whole nor put back as they were: a folder holds files of two runs.</summary>
public sealed class TornOutputException : IOException
{
    internal TornOutputException(string folder, IEnumerable<string> names, Exception cause)
        : base($"'{folder}' now holds files of two runs ({string.Join(", ", names)}); write all of them again into an empty folder. {cause.Message}", cause)
    {
    }
}
