using BenchmarkDotNet.Attributes;
using PhbCalc.Benchmarking;
using PhbCalc.Benchmarking.Making;
using PhbCalc.Benchmarking.Oracles;
using PhbCalc.Clusters;
using PhbCalc.Data;

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

    private readonly ClusterPricing pricing = new(
        SyntheticCaseload.Tariff, PublishedFigures.Bundled.CareClusters, SyntheticCaseload.Year.Days, new() { InitialAssessment = InitialAssessment.First });

    private readonly DayWalk dayWalk = new(SyntheticCaseload.Tariff, SyntheticCaseload.Year);
    private readonly LinqClusters linq = new(SyntheticCaseload.Tariff);
    private ClusterHistory[] everybody = [];
    private ClusterHistory[] some = [];

    /// <summary>Makes the people and compares the answers.</summary>
    [GlobalSetup]
    public void CompareAnswers()
    {
        everybody = People(Million);
        some = People(Some);
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

    /// <summary>People with so many episodes in all, or the few more that the last of them has.</summary>
    private static ClusterHistory[] People(int episodes)
    {
        PersonMaker maker = new(seed: 1, visits: 1);
        List<ClusterHistory> people = [];
        for (int number = 0, made = 0; made < episodes; number++)
        {
            if (maker.History(number) is { } history)
            {
                people.Add(history);
                made += history.Episodes.Count;
            }
        }

        return [.. people];
    }

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
