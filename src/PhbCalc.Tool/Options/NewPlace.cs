namespace PhbCalc.Tool.Options;

/// <summary>New files in an empty place: nothing is ever overwritten.</summary>
internal static class NewPlace
{
    /// <exception cref="UsageException">There is a file of that name, or a folder that holds something.</exception>
    internal static void ThrowIfUsed(string path)
    {
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw new UsageException($"'{path}' already exists; give another name, or move it away. Nothing is overwritten.");
        }
    }

    /// <summary>Writes a file whole, and gives it its name last.</summary>
    internal static void Write(string path, Action<Stream> write)
    {
        string onTheWay = $"{path}.part";
        try
        {
            using (FileStream stream = new(onTheWay, FileMode.Create, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(onTheWay, path, overwrite: false);
        }
        catch
        {
            File.Delete(onTheWay);
            throw;
        }
    }
}
