using BenchmarkDotNet.Attributes;
using PhbCalc.Clusters;

namespace PhbCalc.Benchmarks.Clusters;

/// <summary>
/// 1,000,000 episodes of some 400,000 people priced over a year, on one core. The rivals are a walk day by day, and days between dates with decimals and LINQ; they price
/// the first 50,000 episodes, and so does a row of ours to hold them against. The answers are compared before anything is timed.
/// </summary>
[MemoryDiagnoser]
public class ClusterBenchmarks
{
    private const int Million = 1_000_000;
    private const int Some = 50_000;

    private readonly ClusterPricing pricing = new(SyntheticHistories.Tariff, SyntheticHistories.Clusters, SyntheticHistories.Year.Days, SyntheticHistories.Policy);
    private readonly DayWalk dayWalk = new(SyntheticHistories.Tariff);
    private readonly LinqClusters linq = new(SyntheticHistories.Tariff);
    private ClusterHistory[] everybody = [];
    private ClusterHistory[] some = [];

    /// <summary>Makes the people and compares the answers.</summary>
    [GlobalSetup]
    public void CompareAnswers()
    {
        everybody = [.. new SyntheticHistories(seed: 1).People(Million)];
        some = [.. new SyntheticHistories(seed: 1).People(Some)];
        foreach (ClusterHistory person in some)
        {
            ClusterTotals totals = pricing.Totals(person);
            if (totals != dayWalk.Totals(person) || totals != linq.Totals(person) || totals != pricing.Price(person).Totals)
            {
                throw new InvalidOperationException($"The ways disagree about {person.PersonId}.");
            }
        }
    }

    /// <summary>Totals of 1,000,000 episodes.</summary>
    [Benchmark]
    public Money TotalsOfAMillion() => Sum(everybody, pricing.Totals);

    /// <summary>Every line of 1,000,000 episodes, with gaps, reviews and all.</summary>
    [Benchmark]
    public Money EveryLineOfAMillion() => Sum(everybody, person => pricing.Price(person).Totals);

    /// <summary>Totals of the first 50,000 episodes.</summary>
    [Benchmark(Baseline = true)]
    public Money TotalsOfSome() => Sum(some, pricing.Totals);

    /// <summary>The same, with decimals and LINQ.</summary>
    [Benchmark]
    public Money LinqOfSome() => Sum(some, linq.Totals);

    /// <summary>The same, day by day.</summary>
    [Benchmark]
    public Money DayWalkOfSome() => Sum(some, dayWalk.Totals);

    private static Money Sum(ClusterHistory[] people, Func<ClusterHistory, ClusterTotals> totals)
    {
        Money sum = Money.Zero;
        foreach (ClusterHistory person in people)
        {
            sum += totals(person).Total;
        }

        return sum;
    }
}
