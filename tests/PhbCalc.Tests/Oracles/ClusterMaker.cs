using PhbCalc.Currencies;

namespace PhbCalc.Tests.Oracles;

/// <summary>Makes one random case. The choices lean to where pricing goes wrong: ends of periods, episodes, rates and admissions that touch or miss each other.</summary>
/// <param name="seed">The seed.</param>
internal sealed class ClusterMaker(int seed)
{
    private static readonly string[] Codes = ["08", "08", "10", "17", "17", "00", "21", "14"];
    private static readonly decimal[] LikelyRates = [12m, 15m, 9.20m, 37.3m, 0m, 12.345m, 0.333333m, 361.9m];

    private readonly Dice dice = new(seed);
    private LocalDate start;
    private LocalDate end;

    internal ClusterCase Make()
    {
        start = new LocalDate(dice.Between(2011, 2018), 4, 1);
        if (dice.Percent(30))
        {
            start = dice.Day(start, 0, 364);
        }

        end = dice.Percent(60) ? start.PlusYears(1).PlusDays(-1) : dice.Day(start, 0, 400);
        List<EpisodeCase> episodes = Episodes();
        return new()
        {
            PeriodStart = start,
            PeriodEnd = end,
            Rates = [.. Codes.Distinct().SelectMany(Rates)],
            Episodes = dice.Percent(20) ? [.. Enumerable.Reverse(episodes)] : episodes,
            Admissions = dice.Several(0, 4, _ => Admission(episodes)),
            AssessesFirst = dice.Percent(40),
            PaysOnAdmittedDays = dice.Percent(20),
            LeavesOutDischarge = dice.Percent(30),
            AllowsCrisis = dice.Percent(85),
            Index = dice.Perhaps(30, () => dice.OneOf(106.16m, 98.7m, 100m, 120.123456m)),
        };
    }

    /// <summary>Episodes one after another, with or without days between them.</summary>
    private List<EpisodeCase> Episodes()
    {
        List<EpisodeCase> episodes = [];
        LocalDate next = dice.Percent(20) ? start : dice.Day(start, -200, 200);
        int count = dice.Between(dice.Percent(95) ? 1 : 0, 5);
        for (int i = 0; i < count; i++)
        {
            LocalDate last = dice.Percent(10) ? next : dice.Percent(10) ? Later(next, end) : dice.Day(next, 0, 200);
            bool isOpen = i == count - 1 && dice.Percent(40);
            episodes.Add(new(dice.OneOf(Codes), next, isOpen ? null : last));
            next = last.PlusDays(dice.Percent(60) ? 1 : dice.Between(2, 60));
        }

        return episodes;
    }

    private AdmissionCase Admission(List<EpisodeCase> episodes)
    {
        LocalDate edge = episodes.Count > 0 && dice.Percent(40) ? dice.OneOf(episodes).From : dice.Day(start, -20, 380);
        LocalDate from = dice.Day(edge, -3, 3);
        return new(from, dice.Percent(8) ? null : dice.Percent(20) ? from : dice.Day(from, 0, 60));
    }

    private IEnumerable<ClusterRateCase> Rates(string cluster)
    {
        bool hasCrisisRows = dice.Percent(30);
        IEnumerable<ClusterRateCase> rows = Versions(cluster, SettingClass.Community, shares: !hasCrisisRows && dice.Percent(40));
        rows = hasCrisisRows ? rows.Concat(Versions(cluster, SettingClass.Crisis)) : rows;
        rows = dice.Percent(50) ? rows.Concat(Versions(cluster, SettingClass.Inpatient)) : rows;
        return dice.Percent(97) ? rows.Concat(Versions(cluster, SettingClass.InitialAssessment)) : rows;
    }

    /// <summary>One to three versions, mostly without gaps.</summary>
    private IEnumerable<ClusterRateCase> Versions(string cluster, SettingClass setting, bool shares = false)
    {
        LocalDate from = dice.Percent(setting == SettingClass.Inpatient ? 60 : 96) ? start.PlusDays(-400) : dice.Day(start, -5, 5);
        int count = dice.Between(1, 3);
        for (int i = 0; i < count; i++)
        {
            LocalDate next = dice.Day(i == 0 && from < start ? start : from, 1, 200);
            LocalDate? to = i < count - 1 ? dice.Percent(90) ? dice.Percent(50) ? next.PlusDays(-1) : null : dice.Day(from, 0, 1) : dice.Percent(10) ? next : null;
            yield return new(cluster, setting, dice.Percent(60) ? dice.OneOf(LikelyRates) : dice.Between(1, 40_000_000) / 1_000_000m, from, to < next || i == count - 1 ? to : null, Share(shares));
            from = next;
        }
    }

    private decimal? Share(bool shares) => shares ? dice.Perhaps(80, () => dice.OneOf(0m, 0.3m, 1m, 0.333333m, 0.125m)) : null;

    private static LocalDate Later(LocalDate left, LocalDate right) => left > right ? left : right;
}
