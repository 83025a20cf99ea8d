namespace PhbCalc.Data.Results;

/// <summary>One file on its way to its name. It takes the name in one step, and what had the name before is kept until all have taken theirs.</summary>
internal sealed class FileReplacement
{
    private const string Start = ".phbcalc.";
    private const string NewEnd = ".new";
    private const string OldEnd = ".old";

    private readonly string path;
    private readonly string made;
    private readonly string kept;

    internal FileReplacement(string folder, string name)
    {
        Name = name;
        path = Path.Combine(folder, name);
        made = Path.Combine(folder, $"{Start}{name}{NewEnd}");
        kept = Path.Combine(folder, $"{Start}{name}{OldEnd}");
    }

    internal string Name { get; }

    /// <summary>Whether it has its name.</summary>
    internal bool IsTaken { get; private set; }

    /// <summary>Whether a name is one that files have only on their way.</summary>
    internal static bool IsOnTheWay(string name) => name.StartsWith(Start, StringComparison.OrdinalIgnoreCase);

    /// <summary>What runs that were killed left in a folder.</summary>
    internal static string[] Leftovers(string folder) =>
        [.. Directory.EnumerateFiles(folder, $"{Start}*").Where(path => path.EndsWith(NewEnd, StringComparison.Ordinal) || path.EndsWith(OldEnd, StringComparison.Ordinal))];

    /// <summary>Writes the file whole, to the disk, under the name it has on its way.</summary>
    /// <returns>The SHA-256 of what was written.</returns>
    internal string Write(Action<Stream> write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using FileStream file = new(made, FileMode.CreateNew, FileAccess.Write);
        using HashingStream stream = new(file, cancellation);
        write(stream);
        file.Flush(flushToDisk: true);
        return stream.Sha256();
    }

    /// <summary>Refuses a name that cannot be taken before any is.</summary>
    internal void ThrowIfBlocked()
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"'{path}' is a folder; move it, or give another folder for the results.");
        }
    }

    internal void Take()
    {
        if (File.Exists(path))
        {
            TakeFrom();
        }
        else
        {
            File.Move(made, path);
        }

        IsTaken = true;
    }

    /// <summary>Puts everything back as it was.</summary>
    internal void Undo()
    {
        if (IsTaken && File.Exists(kept))
        {
            File.Move(kept, path, overwrite: true);
        }
        else if (IsTaken)
        {
            File.Delete(path);
        }

        IsTaken = false;
        File.Delete(made);
        File.Delete(kept);
    }

    /// <summary>Removes what had the name before. What cannot be removed now is swept by the next run.</summary>
    internal void Forget()
    {
        try
        {
            File.Delete(kept);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private void TakeFrom()
    {
        try
        {
            File.Replace(made, path, kept, ignoreMetadataErrors: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && File.Exists(made) && File.Exists(path) && !File.Exists(kept))
        {
            // A file system without hard links cannot keep the old file by a second name.
            File.Copy(path, kept);
            File.Move(made, path, overwrite: true);
        }
    }
}
