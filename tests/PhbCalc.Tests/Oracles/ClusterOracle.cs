using PhbCalc.Currencies;

namespace PhbCalc.Tests.Oracles;

/// <summary>Clusters priced the slow and obvious way: walk day by day, ask each day what the person had and what it costs, count, and round each count once.</summary>
/// <param name="case">The case.</param>
internal sealed class ClusterOracle(ClusterCase @case)
{
    private static readonly string[] Settings = ["initial_assessment", "community", "crisis", "inpatient"];

    private readonly ClusterAnswer answer = new();
    private readonly Dictionary<(int Episode, string Setting, LocalDate? RateFrom), (int Count, ExactFraction Rate)> counts = [];

    internal ClusterAnswer Answer()
    {
        bool wasInAny = @case.Episodes.Any(episode => episode.From < @case.PeriodStart);
        for (LocalDate day = @case.PeriodStart; day <= @case.PeriodEnd; day = day.PlusDays(1))
        {
            int? episode = EpisodeOn(day);
            if (episode is { } here)
            {
                wasInAny = true;
                Count(here, day);
            }
            else
            {
                if (wasInAny && @case.Episodes.Any(other => other.From > day))
                {
                    answer.Gaps.Add(day);
                }

                if (IsAdmitted(day))
                {
                    answer.AdmittedOutside.Add(day);
                }
            }
        }

        foreach (var line in counts
            .OrderBy(line => @case.Episodes[line.Key.Episode].From)
            .ThenBy(line => Array.IndexOf(Settings, line.Key.Setting))
            .ThenBy(line => line.Key.RateFrom ?? LocalDate.MaxIsoValue))
        {
            answer.Lines.Add(new(
                @case.Episodes[line.Key.Episode].Cluster, line.Key.Setting, line.Value.Count, line.Key.RateFrom, Fractions.Pence(line.Value.Rate * line.Value.Count)));
        }

        return answer;
    }

    private void Count(int episode, LocalDate day)
    {
        string cluster = @case.Episodes[episode].Cluster;
        if (cluster is "14" or "15" && !@case.AllowsCrisis)
        {
            answer.Refused.Add(episode);
            return;
        }

        bool startsRun = @case.Episodes[episode].From == day && !@case.Episodes.Any(other => other.To == day.PlusDays(-1));
        if (startsRun && @case.AssessesFirst)
        {
            Needed(episode, "initial_assessment", RateOn(cluster, SettingClass.InitialAssessment, day), share: 1);
        }

        bool isAdmitted = IsAdmitted(day);
        if (!isAdmitted || @case.PaysOnAdmittedDays)
        {
            ClusterRateCase? community = RateOn(cluster, SettingClass.Community, day);
            ExactFraction crisisShare = Fractions.Of(community?.CrisisShare ?? 0m);
            Needed(episode, "community", community, 1 - crisisShare);
            if (RateOn(cluster, SettingClass.Crisis, day) is { } crisis)
            {
                Add(episode, "crisis", crisis, share: 1);
            }
            else if (community is { CrisisShare: > 0m })
            {
                Add(episode, "crisis", community, crisisShare);
            }
        }

        if (isAdmitted)
        {
            Add(episode, "inpatient", RateOn(cluster, SettingClass.Inpatient, day), share: 1);
        }
    }

    private void Needed(int episode, string setting, ClusterRateCase? rate, ExactFraction share)
    {
        if (rate is null)
        {
            answer.Refused.Add(episode);
        }
        else
        {
            Add(episode, setting, rate, share);
        }
    }

    private void Add(int episode, string setting, ClusterRateCase? rate, ExactFraction share)
    {
        (int Episode, string Setting, LocalDate? RateFrom) key = (episode, setting, rate?.From);
        counts[key] = counts.TryGetValue(key, out (int Count, ExactFraction Rate) before)
            ? before with { Count = before.Count + 1 }
            : (1, Fractions.Of(rate?.Rate ?? 0m) * share * (Fractions.Of(@case.Index ?? 100m) / 100));
    }

    private int? EpisodeOn(LocalDate day)
    {
        for (int i = 0; i < @case.Episodes.Count; i++)
        {
            if (@case.Episodes[i].From <= day && !(@case.Episodes[i].To < day))
            {
                return i;
            }
        }

        return null;
    }

    private bool IsAdmitted(LocalDate day) => @case.Admissions.Any(admission => admission.From <= day && !(admission.To < day) && !(@case.LeavesOutDischarge && admission.To == day));

    /// <summary>The row that started last, if it has not ended.</summary>
    private ClusterRateCase? RateOn(string cluster, SettingClass setting, LocalDate day)
    {
        ClusterRateCase? latest = null;
        foreach (ClusterRateCase rate in @case.Rates)
        {
            if (rate.Cluster == cluster && rate.Setting == setting && rate.From <= day && !(latest?.From > rate.From))
            {
                latest = rate;
            }
        }

        return latest?.To < day ? null : latest;
    }
}
