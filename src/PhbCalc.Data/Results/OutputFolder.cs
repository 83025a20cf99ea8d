namespace PhbCalc.Data;

/// <summary>Writes files into a folder, all of them or none.</summary>
/// <remarks>
/// Every file is first written whole under a temporary name in the folder itself; only when all are written do they take their names. If
/// anything fails on the way, the folder holds what it held before. Rule: spec 8, The command: errors, and nothing is written.
/// </remarks>
public static class OutputFolder
{
    /// <summary>Writes files into a folder, in the order given. Files of the same names are replaced.</summary>
    /// <param name="folder">The path of the folder, which is made if it is not there.</param>
    /// <param name="files">The files, each with a name of its own.</param>
    /// <exception cref="ArgumentException">The path of the folder is blank, two files have one name, or a name is a path.</exception>
    /// <exception cref="IOException">A file cannot be written, or one of that name cannot be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file in it may not be written.</exception>
    public static void Write(string folder, params ValueList<OutputFile> files)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        foreach (OutputFile file in Given.Whole(files, "files"))
        {
            if (Path.GetFileName(file.Name) != file.Name || files.Count(other => other.Name.Equals(file.Name, StringComparison.OrdinalIgnoreCase)) > 1)
            {
                throw new ArgumentException($"'{file.Name}' is a path, or the name of two files; give each file a plain name of its own.", nameof(files));
            }
        }

        bool isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        List<Replacement> replacements = [.. files.Select(file => new Replacement(Path.Combine(folder, file.Name)))];
        try
        {
            foreach ((OutputFile file, Replacement replacement) in files.Zip(replacements))
            {
                using FileStream stream = new(replacement.New, FileMode.CreateNew, FileAccess.Write);
                file.Write(stream);
            }

            replacements.ForEach(replacement => replacement.Take());
        }
        catch
        {
            replacements.ForEach(replacement => replacement.Undo());
            if (isNew)
            {
                Directory.Delete(folder);
            }

            throw;
        }

        replacements.ForEach(replacement => replacement.Forget());
    }

    /// <summary>One file on its way to its name. What had the name before is kept until all have taken theirs.</summary>
    private sealed class Replacement(string path)
    {
        private readonly string old = $"{path}.{Guid.NewGuid():N}.old";
        private bool isTaken;

        internal string New { get; } = $"{path}.{Guid.NewGuid():N}.new";

        internal void Take()
        {
            if (File.Exists(path))
            {
                File.Move(path, old);
            }

            File.Move(New, path);
            isTaken = true;
        }

        internal void Undo()
        {
            File.Delete(New);
            if (isTaken)
            {
                File.Delete(path);
            }

            if (File.Exists(old))
            {
                File.Move(old, path);
            }
        }

        internal void Forget() => File.Delete(old);
    }
}
