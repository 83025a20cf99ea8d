using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace PhbCalc.Benchmarks;

/// <summary>
/// One sum shared out over a million people whose needs are in bands of £10,000, so that 28,803 of them tie for the last 4,388 pennies:
/// by position, and by a key of ten figures. The rival is decimals with sorting. All shares are compared before anything is timed.
/// </summary>
[MemoryDiagnoser]
public class KeyedApportionmentBenchmarks
{
    private const int Recipients = 1_000_000;

    private SharingCase given = null!;
    private string[] keys = [];
    private long[] shares = [];
    private int[] scratch = [];

    /// <summary>Makes the people and compares the answers.</summary>
    [GlobalSetup]
    public void CompareAnswers()
    {
        given = SharingCase.MakeInBands(Recipients);
        keys = [.. Enumerable.Range(0, Recipients).Select(Key)];
        shares = new long[Recipients];
        scratch = new int[Apportionment.ScratchLength(Recipients)];
        SharingAnswers.ThrowIfNone(ByPosition());
        SharingAnswers.ThrowIfDifferent(nameof(DecimalSharing), shares, DecimalSharing.Share(given.Total, given.Weights));
        SharingAnswers.ThrowIfNone(ByKey());
        SharingAnswers.ThrowIfDifferent(nameof(DecimalsByKey), shares, DecimalsByKey());
    }

    /// <summary>Ties go to the earlier position.</summary>
    [Benchmark(Baseline = true)]
    public ApportionmentResult ByPosition() => Apportionment.Share(given.Total, given.Weights, shares, scratch: scratch);

    /// <summary>Ties go to the smaller key.</summary>
    [Benchmark]
    public ApportionmentResult ByKey() => Apportionment.Share(given.Total, given.Weights, shares, keys: keys, scratch: scratch);

    /// <summary>Decimals, sorted; ties go to the smaller key.</summary>
    [Benchmark]
    public long[] DecimalsByKey() => DecimalSharing.Share(given.Total, given.Weights, keys);

    /// <summary>Keys without order, no two the same: an odd number times the position runs through all numbers of 32 bits.</summary>
    private static string Key(int position) => unchecked((uint)position * 2_654_435_761).ToString("0000000000", CultureInfo.InvariantCulture);
}
