using PhbCalc.Clusters;
using PhbCalc.Currencies;

namespace PhbCalc.Benchmarking.Oracles;

/// <summary>Clusters priced day by day: each day of each episode is looked up, counted under its rate, and the counts are rounded. Dates are NodaTime's, sums decimals.</summary>
internal sealed class DayWalk
{
    private readonly Dictionary<(ClusterCode Cluster, SettingClass Setting), CurrencyRate[]> rates;

    private readonly FinancialYear year;

    /// <summary>Prepares the tariff.</summary>
    /// <param name="tariff">The tariff.</param>
    /// <param name="year">The year whose days are priced.</param>
    internal DayWalk(ClusterTariff tariff, FinancialYear year) => (this.year, rates) = (year, tariff.ToCurrency().Rates
        .GroupBy(rate => (ClusterCode.Parse(rate.Code), rate.Setting))
        .ToDictionary(rows => rows.Key, rows => rows.OrderBy(row => row.ValidFrom).ToArray()));

    /// <summary>The totals of a history.</summary>
    /// <param name="history">The history.</param>
    internal ClusterTotals Totals(ClusterHistory history)
    {
        Dictionary<(int Episode, CurrencyRate Rate), int> counts = new(new ByReference());
        for (int i = 0; i < history.Episodes.Count; i++)
        {
            ClusterEpisode episode = history.Episodes[i];
            for (LocalDate day = episode.From; day <= (episode.To ?? year.End) && day <= year.End; day = day.PlusDays(1))
            {
                if (day < year.Start)
                {
                    continue;
                }

                if (day == episode.From && !history.Episodes.Any(other => other.To == day.PlusDays(-1)))
                {
                    Count(SettingClass.InitialAssessment);
                }

                if (history.Admissions.Any(stay => stay.From <= day && !(stay.To < day)))
                {
                    Count(SettingClass.Inpatient);
                }
                else
                {
                    Count(SettingClass.Community);
                    Count(SettingClass.Crisis);
                }

                void Count(SettingClass setting)
                {
                    CurrencyRate? rate = rates.TryGetValue((episode.Cluster, setting), out CurrencyRate[]? rows) ? rows.LastOrDefault(row => row.ValidFrom <= day) : null;
                    if (rate is not null)
                    {
                        counts[(i, rate)] = counts.GetValueOrDefault((i, rate)) + 1;
                    }
                }
            }
        }

        decimal Sum(SettingClass setting) => counts.Where(line => line.Key.Rate.Setting == setting)
            .Sum(line => decimal.Round(line.Key.Rate.Cost.Shown.Pounds * line.Value, 2, MidpointRounding.AwayFromZero));
        decimal community = Sum(SettingClass.Community);
        decimal assessments = Sum(SettingClass.InitialAssessment);
        return new(
            counts.Where(line => line.Key.Rate.Setting == SettingClass.Community).Sum(line => line.Value),
            Money.FromPounds(community),
            Money.FromPounds(assessments),
            Money.FromPounds(Sum(SettingClass.Crisis) + Sum(SettingClass.Inpatient)),
            Money.FromPounds(community + assessments));
    }

    private sealed class ByReference : IEqualityComparer<(int Episode, CurrencyRate Rate)>
    {
        public bool Equals((int Episode, CurrencyRate Rate) left, (int Episode, CurrencyRate Rate) right) => left.Episode == right.Episode && ReferenceEquals(left.Rate, right.Rate);

        public int GetHashCode((int Episode, CurrencyRate Rate) line) => HashCode.Combine(line.Episode, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(line.Rate));
    }
}
