using System.Runtime;
using PhbCalc.Data;

namespace PhbCalc.Tool.Output;

/// <summary>
/// Takes the memory for a large caseload at once. Nearly all that is read is kept to the end, so there is nothing to win by looking again and again, with all cores at rest, for
/// what could be let go while it grows.
/// </summary>
internal static class RoomToRead
{
    /// <summary>How many tenths of a byte a caseload takes for each byte of its visits.csv: measured, with little to spare.</summary>
    private const int TenthsPerByte = 46;

    private const long Large = 16 << 20;
    private const int MostOfMemory = 4;

    /// <summary>Takes it, if the folder has many visits. When it is used up, the runtime goes on as usual.</summary>
    /// <param name="folder">The folder of the caseload.</param>
    internal static void Take(string folder)
    {
        string visits = Path.Combine(folder, VisitsFile.Name);
        long length = File.Exists(visits) ? new FileInfo(visits).Length : 0;
        if (length < Large || GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            return;
        }

        try
        {
            GC.TryStartNoGCRegion(Math.Min(length * TenthsPerByte / 10, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / MostOfMemory));
        }
        catch (ArgumentOutOfRangeException)
        {
            // The runtime does not give so much at once: it reads as usual.
        }
    }
}
