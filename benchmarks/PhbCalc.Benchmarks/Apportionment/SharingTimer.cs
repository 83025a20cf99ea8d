using System.Diagnostics;
using System.Globalization;

namespace PhbCalc.Benchmarks;

/// <summary>Times ways of sharing a sum out in a plain loop, as the programs in benchmarks/peers do, and prints a line of JSON for each.</summary>
internal static class SharingTimer
{
    private const int LeastRuns = 3;
    private const int MostRuns = 1_000;
    // Longer than the peers take: the runtime compiles at its best in the background, and on a busy machine gets to it late.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(5);

    /// <summary>Compares a way's answers with those of a folder, then times it, without bounds and with.</summary>
    /// <param name="folder">A folder that <see cref="SharingFiles"/> wrote.</param>
    /// <param name="way"><c>engine</c>, <c>decimals</c> or <c>linq</c>.</param>
    internal static void Print(string folder, string way)
    {
        SharingCase given = SharingFiles.ReadCase(folder);
        foreach (bool bounded in new[] { false, true })
        {
            (string name, Func<long[]> share) = Way(way, given, bounded);
            Compared compared = Compare(SharingFiles.ReadShares(folder, bounded), share());
            (TimeSpan best, TimeSpan median, int runs) = Time(share);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                {"tool": ".NET {{Environment.Version}}", "method": "{{name}}", "bounded": {{(bounded ? "true" : "false")}}, "recipients": {{given.Weights.Length}}, "runs": {{runs}}, "bestMs": {{best.TotalMilliseconds:0.0000}}, "medianMs": {{median.TotalMilliseconds:0.0000}}, "differ": {{compared.Differ}}, "largestDifferencePence": {{compared.Largest}}, "sumIsTotal": {{(compared.Sum == given.Total ? "true" : "false")}}}
                """));
        }
    }

    private static (string Name, Func<long[]> Share) Way(string way, SharingCase given, bool bounded)
    {
        long[] shares = new long[given.Weights.Length];
        int[] scratch = new int[Apportionment.ScratchLength(shares.Length)];
        return (way, bounded) switch
        {
            ("engine", _) => ("PhbCalc", Engine),
            ("decimals", false) => ("decimals, sorted", () => DecimalSharing.Share(given.Total, given.Weights)),
            ("decimals", true) => ("decimals, sorted", () => DecimalSharing.ShareWithin(given.Total, given.Weights, given.Floors, given.Caps)),
            ("linq", false) => ("LINQ in decimals", () => LinqSharing.Share(given.Total, given.Weights)),
            ("linq", true) => ("LINQ in decimals", () => LinqSharing.ShareWithin(given.Total, given.Weights, given.Floors, given.Caps)),
            _ => throw new ArgumentException($"There is no way {way}: write engine, decimals or linq.", nameof(way)),
        };

        long[] Engine()
        {
            Apportionment.Share(given.Total, given.Weights, shares, given.Bounds(bounded), scratch: scratch);
            return shares;
        }
    }

    private static Compared Compare(long[] expected, long[] shares)
    {
        Compared compared = new(0, 0, 0);
        foreach ((long one, long other) in expected.Zip(shares))
        {
            long difference = Math.Abs(one - other);
            compared = new(compared.Differ + (difference == 0 ? 0 : 1), Math.Max(compared.Largest, difference), compared.Sum + other);
        }

        return compared;
    }

    private static (TimeSpan Best, TimeSpan Median, int Runs) Time(Func<long[]> share)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
        {
            share();
        }

        List<TimeSpan> times = [];
        TimeSpan spent = TimeSpan.Zero;
        while (times.Count < LeastRuns || (times.Count < MostRuns && spent < Enough))
        {
            long start = Stopwatch.GetTimestamp();
            share();
            times.Add(Stopwatch.GetElapsedTime(start));
            spent += times[^1];
        }

        times.Sort();
        return (times[0], times[times.Count / 2], times.Count);
    }

    /// <summary>How shares compare with the expected ones.</summary>
    private readonly record struct Compared(int Differ, long Largest, long Sum);
}
