using System.Security.Cryptography;

namespace PhbCalc.Data.Results;

/// <summary>Keeps other runs out of a folder while files are written into it. The file that does it is gone when the run is over.</summary>
internal sealed class FolderLock : IDisposable
{
    internal const string Name = ".phbcalc.lock";

    private readonly FileStream held;
    private readonly string heldPath;

    private FolderLock(FileStream held, string heldPath) => (this.held, this.heldPath) = (held, heldPath);

    /// <summary>Takes the lock. One that a killed run left behind stops no other run: the system releases it when a process ends.</summary>
    /// <exception cref="IOException">Another run has it.</exception>
    internal static FolderLock Take(string folder)
    {
        string path = Path.Combine(folder, Name);
        while (true)
        {
            FileStream stream = Open(path, folder);
            if (IsStillThere(stream, path))
            {
                return new(stream, path);
            }

            stream.Dispose();
        }
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            // Before it is let go: otherwise the file of the next run would be deleted. Windows does it by itself.
            File.Delete(heldPath);
        }

        held.Dispose();
    }

    private static FileStream Open(string path, string folder)
    {
        try
        {
            FileOptions options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, options);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new IOException($"Another run is writing into '{folder}'; wait until it is done, or give another folder.", exception);
        }
    }

    /// <summary>Whether the path still leads to the file that was opened, as opposed to no file or a file of the next run; a time that only this run sets shows it.</summary>
    private static bool IsStillThere(FileStream stream, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        File.SetLastWriteTimeUtc(stream.SafeFileHandle, DateTime.UnixEpoch.AddSeconds(RandomNumberGenerator.GetInt32(int.MaxValue)));
        return File.Exists(path) && File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(stream.SafeFileHandle);
    }
}
