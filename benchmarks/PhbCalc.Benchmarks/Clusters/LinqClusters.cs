using PhbCalc.Benchmarking;
using PhbCalc.Clusters;
using PhbCalc.Currencies;

namespace PhbCalc.Benchmarks.Clusters;

/// <summary>
/// Clusters priced as one would write it with decimals, LINQ and the dates of NodaTime: for each episode and rate, its days in the period less the admitted days among
/// them. Rates are looked up once and kept by cluster.
/// </summary>
public sealed class LinqClusters
{
    private readonly ILookup<(ClusterCode Cluster, SettingClass Setting), (LocalDate From, LocalDate To, decimal Rate)> rates;
    private readonly LocalDate start = SyntheticCaseload.Year.Start;
    private readonly LocalDate end = SyntheticCaseload.Year.End;

    /// <summary>Prepares the tariff.</summary>
    /// <param name="tariff">The tariff.</param>
    public LinqClusters(ClusterTariff tariff) => rates = tariff.ToCurrency().Rates.ToLookup(
        rate => (ClusterCode.Parse(rate.Code), rate.Setting),
        rate => (rate.ValidFrom, rate.ValidTo ?? LocalDate.MaxIsoValue, rate.Cost.Shown.Pounds));

    /// <summary>The totals of a history.</summary>
    /// <param name="history">The history.</param>
    public ClusterTotals Totals(ClusterHistory history)
    {
        List<(LocalDate From, LocalDate To)> admitted = Merged(history);
        var lines = (
            from episode in history.Episodes
            from setting in new[] { SettingClass.Community, SettingClass.Crisis, SettingClass.Inpatient }
            from rate in rates[(episode.Cluster, setting)]
            let first = Later(Later(episode.From, start), rate.From)
            let last = Earlier(Earlier(episode.To ?? end, end), rate.To)
            where first <= last
            let inHospital = admitted.Sum(stay => Days(Later(stay.From, first), Earlier(stay.To, last)))
            let days = setting == SettingClass.Inpatient ? inHospital : Days(first, last) - inHospital
            select (Setting: setting, Days: days, Amount: decimal.Round(days * rate.Rate, 2, MidpointRounding.AwayFromZero))).ToList();
        decimal assessments = (
            from episode in history.Episodes
            where episode.From >= start && episode.From <= end && !history.Episodes.Any(other => other.To == episode.From.PlusDays(-1))
            from rate in rates[(episode.Cluster, SettingClass.InitialAssessment)]
            where rate.From <= episode.From && episode.From <= rate.To
            select rate.Rate).Sum();
        decimal community = lines.Where(line => line.Setting == SettingClass.Community).Sum(line => line.Amount);
        return new(
            lines.Where(line => line.Setting == SettingClass.Community).Sum(line => line.Days),
            Money.FromPounds(community),
            Money.FromPounds(assessments),
            Money.FromPounds(lines.Where(line => line.Setting != SettingClass.Community).Sum(line => line.Amount)),
            Money.FromPounds(community + assessments));
    }

    private static List<(LocalDate From, LocalDate To)> Merged(ClusterHistory history)
    {
        List<(LocalDate From, LocalDate To)> merged = [];
        foreach (Admission stay in history.Admissions.OrderBy(stay => stay.From))
        {
            LocalDate to = stay.To ?? LocalDate.MaxIsoValue;
            if (merged.Count > 0 && stay.From <= merged[^1].To)
            {
                merged[^1] = (merged[^1].From, Later(merged[^1].To, to));
            }
            else
            {
                merged.Add((stay.From, to));
            }
        }

        return merged;
    }

    private static int Days(LocalDate first, LocalDate last) => first > last ? 0 : Period.DaysBetween(first, last) + 1;

    private static LocalDate Later(LocalDate left, LocalDate right) => left > right ? left : right;

    private static LocalDate Earlier(LocalDate left, LocalDate right) => left < right ? left : right;
}
