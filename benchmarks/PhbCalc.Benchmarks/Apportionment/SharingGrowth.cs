using System.Diagnostics;
using System.Globalization;

namespace PhbCalc.Benchmarks;

/// <summary>
/// Times the engine over fewer people and over more in turn, in one process, so that whatever else the machine does falls on both, and prints
/// a line of JSON for sharing without bounds and with: how many times as long do more people take. All memory is touched before.
/// </summary>
internal static class SharingGrowth
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    /// <summary>Compares the answers with those of the folders, then times them.</summary>
    /// <param name="fewerFolder">A folder that <see cref="SharingFiles"/> wrote.</param>
    /// <param name="moreFolder">Another, of more people.</param>
    internal static void Print(string fewerFolder, string moreFolder)
    {
        SharingCase fewer = SharingFiles.ReadCase(fewerFolder);
        SharingCase more = SharingFiles.ReadCase(moreFolder);
        int times = more.Weights.Length / fewer.Weights.Length;
        foreach (bool bounded in new[] { false, true })
        {
            Func<TimeSpan> shareFewer = Ready(fewer, bounded, SharingFiles.ReadShares(fewerFolder, bounded));
            Func<TimeSpan> shareMore = Ready(more, bounded, SharingFiles.ReadShares(moreFolder, bounded));
            TakeTurns(shareFewer, shareMore, times, WarmUp);
            (List<TimeSpan> fewerTimes, List<TimeSpan> moreTimes) = TakeTurns(shareFewer, shareMore, times, Enough);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                {"fewer": {{fewer.Weights.Length}}, "more": {{more.Weights.Length}}, "bounded": {{(bounded ? "true" : "false")}}, "turns": {{moreTimes.Count}}, "fewerBestMs": {{fewerTimes.Min().TotalMilliseconds:0.0000}}, "moreBestMs": {{moreTimes.Min().TotalMilliseconds:0.0000}}, "fewerMedianMs": {{Median(fewerTimes).TotalMilliseconds:0.0000}}, "moreMedianMs": {{Median(moreTimes).TotalMilliseconds:0.0000}}, "ratioOfBests": {{moreTimes.Min() / fewerTimes.Min():0.00}}, "ratioOfMedians": {{Median(moreTimes) / Median(fewerTimes):0.00}}}
                """));
        }
    }

    /// <summary>Shares once, compares, and gives what times one further time.</summary>
    private static Func<TimeSpan> Ready(SharingCase given, bool bounded, long[] expected)
    {
        long[] shares = new long[expected.Length];
        int[] scratch = new int[Apportionment.ScratchLength(expected.Length)];
        scratch.AsSpan().Fill(-1);
        Share();
        SharingAnswers.ThrowIfDifferent("The engine now", expected, shares);
        return Share;

        TimeSpan Share()
        {
            long start = Stopwatch.GetTimestamp();
            Apportionment.Share(given.Total, given.Weights, shares, given.Bounds(bounded), scratch: scratch);
            return Stopwatch.GetElapsedTime(start);
        }
    }

    /// <summary>Shares over more people once, and over fewer as often as takes about as long, in turn.</summary>
    private static (List<TimeSpan> Fewer, List<TimeSpan> More) TakeTurns(Func<TimeSpan> shareFewer, Func<TimeSpan> shareMore, int times, TimeSpan enough)
    {
        List<TimeSpan> fewer = [];
        List<TimeSpan> more = [];
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < enough;)
        {
            more.Add(shareMore());
            fewer.AddRange(Enumerable.Range(0, times).Select(_ => shareFewer()));
        }

        return (fewer, more);
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
