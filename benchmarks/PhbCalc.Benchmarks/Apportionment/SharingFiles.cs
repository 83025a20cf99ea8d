using System.Globalization;
using System.Runtime.InteropServices;

namespace PhbCalc.Benchmarks;

/// <summary>
/// A case as files that other tools can read: <c>total</c> holds the sum in pence, as text; <c>weights</c>, <c>floors</c> and <c>caps</c>, and
/// the engine's answers <c>shares</c> and <c>shares-within-bounds</c>, hold a whole number of 64 bits for each person, little-endian.
/// </summary>
internal static class SharingFiles
{
    private const string Total = "total";
    private const string Weights = "weights";
    private const string Floors = "floors";
    private const string Caps = "caps";

    /// <summary>Makes a case of so many people and writes it with its answers.</summary>
    /// <param name="folder">The folder; it is made if need be.</param>
    /// <param name="recipients">How many people.</param>
    internal static void Write(string folder, int recipients)
    {
        Directory.CreateDirectory(folder);
        SharingCase given = SharingCase.Make(recipients);
        File.WriteAllText(Path.Combine(folder, Total), given.Total.ToString(CultureInfo.InvariantCulture));
        Write(folder, Weights, given.Weights);
        Write(folder, Floors, given.Floors);
        Write(folder, Caps, given.Caps);
        long[] shares = new long[recipients];
        foreach (bool bounded in new[] { false, true })
        {
            SharingAnswers.ThrowIfNone(Apportionment.Share(given.Total, given.Weights, shares, given.Bounds(bounded)));
            Write(folder, Shares(bounded), shares);
        }
    }

    /// <summary>Reads the case of a folder.</summary>
    internal static SharingCase ReadCase(string folder) => new(
        long.Parse(File.ReadAllText(Path.Combine(folder, Total)), CultureInfo.InvariantCulture),
        Read(folder, Weights),
        Read(folder, Floors),
        Read(folder, Caps));

    /// <summary>Reads the answer of a folder.</summary>
    internal static long[] ReadShares(string folder, bool bounded) => Read(folder, Shares(bounded));

    private static string Shares(bool bounded) => bounded ? "shares-within-bounds" : "shares";

    private static long[] Read(string folder, string name) => [.. MemoryMarshal.Cast<byte, long>(File.ReadAllBytes(Path.Combine(folder, name)))];

    private static void Write(string folder, string name, long[] numbers) => File.WriteAllBytes(Path.Combine(folder, name), MemoryMarshal.AsBytes<long>(numbers));
}
