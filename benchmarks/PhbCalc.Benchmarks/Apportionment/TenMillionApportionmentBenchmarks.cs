using BenchmarkDotNet.Attributes;

namespace PhbCalc.Benchmarks;

/// <summary>
/// As <see cref="ApportionmentBenchmarks"/>, the engine alone at a million and at ten million, to see whether time grows with the number of
/// people and no faster. The shares of all are compared with those of decimals before anything is timed.
/// </summary>
[MemoryDiagnoser]
public class TenMillionApportionmentBenchmarks
{
    private SharingCase given = null!;
    private long[] shares = [];
    private int[] scratch = [];

    /// <summary>How many people.</summary>
    [Params(1_000_000, 10_000_000)]
    public int Recipients { get; set; }

    /// <summary>Makes the people and compares the answers.</summary>
    [GlobalSetup]
    public void CompareAnswers()
    {
        given = SharingCase.Make(Recipients);
        shares = new long[Recipients];
        scratch = new int[Apportionment.ScratchLength(Recipients)];
        SharingAnswers.ThrowIfNone(Unbounded());
        SharingAnswers.ThrowIfDifferent("Decimals", shares, DecimalSharing.Share(given.Total, given.Weights));
        SharingAnswers.ThrowIfNone(Bounded());
        SharingAnswers.ThrowIfDifferent("Decimals", shares, DecimalSharing.ShareWithin(given.Total, given.Weights, given.Floors, given.Caps));
    }

    /// <summary>Without bounds.</summary>
    [Benchmark]
    public ApportionmentResult Unbounded() => Apportionment.Share(given.Total, given.Weights, shares, scratch: scratch);

    /// <summary>With a third of the people at a floor or cap.</summary>
    [Benchmark]
    public ApportionmentResult Bounded() => Apportionment.Share(given.Total, given.Weights, shares, given.Bounds(bounded: true), scratch: scratch);
}
