using System.Globalization;
using PhbCalc.Clusters;
using PhbCalc.Currencies;

namespace PhbCalc.Tests.Oracles;

/// <summary>One case for the pricing of clusters: a tariff, a period, a policy and a history, as plain as rows of files.</summary>
internal sealed record ClusterCase
{
    internal required LocalDate PeriodStart { get; init; }

    internal required LocalDate PeriodEnd { get; init; }

    internal required IReadOnlyList<ClusterRateCase> Rates { get; init; }

    internal required IReadOnlyList<EpisodeCase> Episodes { get; init; }

    internal IReadOnlyList<AdmissionCase> Admissions { get; init; } = [];

    internal bool AssessesFirst { get; init; }

    internal bool PaysOnAdmittedDays { get; init; }

    internal bool LeavesOutDischarge { get; init; }

    internal bool AllowsCrisis { get; init; }

    internal decimal? Index { get; init; }

    internal DateInterval Period => new(PeriodStart, PeriodEnd);

    internal ClusterTariff Tariff() => ClusterTariff.From(Rates.Select(rate => rate.ToRate()));

    internal ClusterPolicy Policy() => new()
    {
        InitialAssessment = AssessesFirst ? InitialAssessment.First : InitialAssessment.None,
        PaysOnAdmittedDays = PaysOnAdmittedDays,
        DischargeDay = LeavesOutDischarge ? DischargeDay.NotAdmitted : DischargeDay.Admitted,
        CrisisClusters = AllowsCrisis ? CrisisClusterRule.Allowed : CrisisClusterRule.Refused,
        LocalIndex = Index,
    };

    internal ClusterHistory History() => new(
        "P1",
        [.. Episodes.Select(episode => new ClusterEpisode(ClusterCode.Parse(episode.Cluster), episode.From, episode.To))],
        [.. Admissions.Select(admission => new Admission(admission.From, admission.To))]);

    internal ClusterPricing Pricing() => new(Tariff(), Clusters.Care.Clusters, Period, Policy());

    /// <summary>The case as rows.</summary>
    public override string ToString()
    {
        IEnumerable<string> rows =
        [
            $"--from {Iso.Text(PeriodStart)} --to {Iso.Text(PeriodEnd)}, assessment {(AssessesFirst ? "first" : "none")}, pays on admitted days {PaysOnAdmittedDays}, leaves out discharge {LeavesOutDischarge}, crisis clusters {(AllowsCrisis ? "allowed" : "refused")}, index {Index?.ToString(CultureInfo.InvariantCulture)}",
            "cluster,setting,rate,valid_from,valid_to,crisis_share",
            .. Rates.Select(rate => string.Create(CultureInfo.InvariantCulture, $"{rate.Cluster},{rate.Setting.Word},{rate.Rate},{Iso.Text(rate.From)},{Text(rate.To)},{rate.CrisisShare}")),
            "cluster,from,to",
            .. Episodes.Select(episode => $"{episode.Cluster},{Iso.Text(episode.From)},{Text(episode.To)}"),
            "admitted from,to",
            .. Admissions.Select(admission => $"{Iso.Text(admission.From)},{Text(admission.To)}"),
        ];
        return string.Join('\n', rows);
    }

    private static string Text(LocalDate? date) => date is { } day ? Iso.Text(day) : string.Empty;
}

/// <summary>A row of a tariff.</summary>
internal sealed record ClusterRateCase(string Cluster, SettingClass Setting, decimal Rate, LocalDate From, LocalDate? To = null, decimal? CrisisShare = null)
{
    internal ClusterRate ToRate() =>
        new(ClusterCode.Parse(Cluster), Setting, Setting == SettingClass.InitialAssessment ? ClusterUnit.Assessment : ClusterUnit.Day, Money.FromPounds(Rate), From)
        {
            ValidTo = To,
            CrisisShare = CrisisShare,
        };
}

/// <summary>An episode.</summary>
internal sealed record EpisodeCase(string Cluster, LocalDate From, LocalDate? To);

/// <summary>An admission.</summary>
internal sealed record AdmissionCase(LocalDate From, LocalDate? To);
