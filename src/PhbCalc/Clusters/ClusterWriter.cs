using PhbCalc.Currencies;

namespace PhbCalc.Clusters;

/// <summary>Turns the lines of the engine into a budget that people can read.</summary>
/// <param name="pricing">The pricing.</param>
/// <param name="history">The history.</param>
/// <param name="period">The period, as day numbers.</param>
internal sealed class ClusterWriter(ClusterPricing pricing, ClusterHistory history, DayRange period)
{
    private readonly EpisodeTerms[] inPeriod = [.. history.Terms.ToArray().Where(episode => !episode.Days.And(period).IsEmpty)];

    internal ClusterBudget Write(List<PricedActivity> lines) => new(history.PersonId, pricing.Period, pricing.Policy, new([.. lines.Select(Line)]))
    {
        Gaps = Gaps(),
        AdmittedOutside = AdmittedOutside(),
        Reviews = inPeriod.Select(Review).ToValueList(),
        OutsideOffer = inPeriod.Select(episode => episode.Cluster).Distinct().Where(IsOutsideOffer).Order().ToValueList(),
        Warnings = pricing.Warnings.Where(warning => lines.Exists(line => IsAbout(warning, line))).ToValueList(),
    };

    private CostLine Line(PricedActivity line)
    {
        ClusterCode code = history.Episodes[line.Activity].Cluster;
        SettingClass setting = line.Treatment.Setting;
        int admitted = setting == SettingClass.Inpatient ? 0 : (int)(line.Days.Length - line.Quantity);
        return line.ToLine(
            code.ToString(),
            pricing.Clusters.Find(code)!.ToString(),
            setting == SettingClass.InitialAssessment ? CareClusters.Assessment : Activity.Day,
            IsOutsideOffer(code) ? "outside the offer" : null,
            admitted > 0 ? $"without {Iso.Count(admitted, "day", "days")} in hospital" : null);
    }

    /// <summary>Days between episodes.</summary>
    private ValueList<DateInterval> Gaps()
    {
        ReadOnlySpan<EpisodeTerms> terms = history.Terms;
        List<DateInterval> gaps = [];
        for (int i = 1; i < terms.Length; i++)
        {
            if (terms[i].StartsRun)
            {
                DayRange gap = new DayRange(terms[i - 1].Days.Last + 1, terms[i].Days.First - 1).And(period);
                gaps.AddRange(gap.IsEmpty ? [] : [gap.Dates]);
            }
        }

        return [.. gaps];
    }

    /// <summary>Admitted days that no episode holds.</summary>
    private ValueList<DateInterval> AdmittedOutside()
    {
        List<DateInterval> outside = [];
        foreach (DayRange admitted in history.Admitted(pricing.Policy.DischargeDay))
        {
            DayRange left = admitted.And(period);
            foreach (EpisodeTerms episode in inPeriod)
            {
                DayRange before = left.And(new(int.MinValue, episode.Days.First - 1));
                outside.AddRange(before.IsEmpty ? [] : [before.Dates]);
                left = left.And(new(episode.Days.Last == int.MaxValue ? int.MaxValue : episode.Days.Last + 1, int.MaxValue));
            }

            outside.AddRange(left.IsEmpty ? [] : [left.Dates]);
        }

        return [.. outside];
    }

    private ClusterReview Review(EpisodeTerms terms)
    {
        ClusterEpisode episode = history.Episodes[terms.Position];
        return new(episode.Cluster, episode.From, episode.To, pricing.Clusters.Find(episode.Cluster)!.ReviewPeriod.DueAfter(episode.From));
    }

    private bool IsOutsideOffer(ClusterCode code) => pricing.Policy.OfferedClusters.Count > 0 && !pricing.Policy.OfferedClusters.Contains(code);

    private bool IsAbout(RateWarning warning, PricedActivity line) => line.Treatment.Setting == SettingClass.Community
        && history.Episodes[line.Activity].Cluster == warning.Cluster && line.Rate?.Row.ValidFrom == warning.ValidFrom;
}
