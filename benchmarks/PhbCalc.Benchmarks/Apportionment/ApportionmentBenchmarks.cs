using BenchmarkDotNet.Attributes;

namespace PhbCalc.Benchmarks;

/// <summary>
/// One sum shared out over many people, without bounds and with a third of them at a floor or cap, in memory that is lent; one operation is
/// the whole sum. The rivals are the same rule in decimals with sorting, and in LINQ. All shares are compared before anything is timed.
/// </summary>
[MemoryDiagnoser]
public class ApportionmentBenchmarks
{
    private SharingCase given = null!;
    private long[] shares = [];
    private int[] scratch = [];

    /// <summary>How many people.</summary>
    [Params(1_000, 100_000, 1_000_000)]
    public int Recipients { get; set; }

    /// <summary>Whether they have floors and caps.</summary>
    [Params(false, true)]
    public bool Bounded { get; set; }

    /// <summary>Makes the people and compares the answers.</summary>
    [GlobalSetup]
    public void CompareAnswers()
    {
        given = SharingCase.Make(Recipients);
        shares = new long[Recipients];
        scratch = new int[Apportionment.ScratchLength(Recipients)];
        SharingAnswers.ThrowIfNone(Engine());
        SharingAnswers.ThrowIfDifferent(nameof(Decimals), shares, Decimals());
        SharingAnswers.ThrowIfDifferent(nameof(Linq), shares, Linq());
    }

    /// <summary>The engine.</summary>
    [Benchmark(Baseline = true)]
    public ApportionmentResult Engine() => Apportionment.Share(given.Total, given.Weights, shares, given.Bounds(Bounded), scratch: scratch);

    /// <summary>Decimals, sorted.</summary>
    [Benchmark]
    public long[] Decimals() => Bounded
        ? DecimalSharing.ShareWithin(given.Total, given.Weights, given.Floors, given.Caps)
        : DecimalSharing.Share(given.Total, given.Weights);

    /// <summary>LINQ.</summary>
    [Benchmark]
    public long[] Linq() => Bounded
        ? LinqSharing.ShareWithin(given.Total, given.Weights, given.Floors, given.Caps)
        : LinqSharing.Share(given.Total, given.Weights);
}
