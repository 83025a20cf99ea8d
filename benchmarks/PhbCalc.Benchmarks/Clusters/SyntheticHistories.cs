using PhbCalc.Clusters;
using PhbCalc.Currencies;

namespace PhbCalc.Benchmarks.Clusters;

/// <summary>
/// Histories of invented people in 2014/15, made from a seed: the same seed gives the same people on every machine. Each has one to four episodes, a third of the runs have a
/// gap, a third of the people were admitted once or twice.
/// </summary>
/// <param name="seed">The seed.</param>
public sealed class SyntheticHistories(int seed)
{
    private static readonly string[] Codes = ["01", "03", "04", "05", "07", "08", "10", "11", "12", "13", "16", "17", "18", "19"];

    /// <summary>The year.</summary>
    public static FinancialYear Year { get; } = new(2014);

    /// <summary>The clusters, with invented review periods.</summary>
    public static CareClusters Clusters { get; } = new(
        [.. Codes.Select(code => new CareCluster(ClusterCode.Parse(code), $"Cluster {code}", ClusterSuperClass.NonPsychotic, new(6, ReviewUnit.Months)))]);

    /// <summary>Community rates that change in October, half of them with a crisis share, and inpatient and assessment rates.</summary>
    public static ClusterTariff Tariff { get; } = ClusterTariff.From(Codes.SelectMany((code, i) => new ClusterRate[]
    {
        new(ClusterCode.Parse(code), SettingClass.Community, ClusterUnit.Day, Money.FromPounds(3.37m + (1.13m * i)), Year.Start) { CrisisShare = i % 2 == 0 ? 0.2m : null },
        new(ClusterCode.Parse(code), SettingClass.Community, ClusterUnit.Day, Money.FromPounds(3.41m + (1.17m * i)), new(2014, 10, 1)) { CrisisShare = i % 2 == 0 ? 0.2m : null },
        new(ClusterCode.Parse(code), SettingClass.Inpatient, ClusterUnit.Day, Money.FromPounds(361.90m), Year.Start),
        new(ClusterCode.Parse(code), SettingClass.InitialAssessment, ClusterUnit.Assessment, Money.FromPounds(250m + i), Year.Start),
    }));

    /// <summary>The policy: an initial assessment at the first episode of a run.</summary>
    public static ClusterPolicy Policy { get; } = new() { InitialAssessment = InitialAssessment.First };

    /// <summary>Histories, one after another, with so many episodes in all.</summary>
    /// <param name="episodes">How many episodes.</param>
    public IEnumerable<ClusterHistory> People(int episodes)
    {
        Random random = new(seed);
        for (int number = 0, made = 0; made < episodes; number++)
        {
            ClusterHistory person = Person(number, Math.Min(random.Next(1, 5), episodes - made), random);
            made += person.Episodes.Count;
            yield return person;
        }
    }

    private static ClusterHistory Person(int number, int count, Random random)
    {
        List<ClusterEpisode> episodes = [];
        LocalDate next = Year.Start.PlusDays(random.Next(-60, 60));
        for (int i = 0; i < count; i++)
        {
            LocalDate last = next.PlusDays(random.Next(20, 120));
            episodes.Add(new(ClusterCode.Parse(Codes[random.Next(Codes.Length)]), next, i == count - 1 && random.Next(2) == 0 ? null : last));
            next = last.PlusDays(random.Next(3) == 0 ? random.Next(2, 40) : 1);
        }

        int admissions = random.Next(3) == 0 ? random.Next(1, 3) : 0;
        return new($"P{number:0000000}", [.. episodes], [.. Enumerable.Range(0, admissions).Select(_ => Admission(random))]);
    }

    private static Admission Admission(Random random)
    {
        LocalDate from = Year.Start.PlusDays(random.Next(360));
        return new(from, from.PlusDays(random.Next(40)));
    }
}
