using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Data;

namespace PhbCalc.Tests.Oracles;

/// <summary>Random teams.</summary>
internal static class TeamCases
{
    /// <summary>Teams as there are and as there are not; about one in ten cannot be costed.</summary>
    internal static Arbitrary<TeamCase> Any { get; } = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => new TeamMaker(seed).Make()), Shrink);

    /// <summary>Teams that can be costed.</summary>
    internal static Arbitrary<TeamCase> Sound { get; } = Any.Filter(team => !new EmploymentOracle(team, PublishedFigures.Bundled.Employment).Answer().IsRefused);

    private static IEnumerable<TeamCase> Shrink(TeamCase team)
    {
        TeamCase[] plainer =
        [
            team with { OnCosts = [] },
            team with { ClaimsAllowance = true },
            team with { Holiday = default },
            team with { SicknessShare = 0m },
            team with { PensionPercent = null },
        ];
        return
        [
            .. Without(team.Assistants).Where(fewer => fewer.Count > 0).Select(fewer => team with { Assistants = fewer }),
            .. Without(team.OnCosts).Select(fewer => team with { OnCosts = fewer }),
            .. plainer.Where(other => other.ToString() != team.ToString()),
            .. Each(team.Assistants, Simpler).Select(simpler => team with { Assistants = simpler }),
        ];
    }

    private static IEnumerable<PaCase> Simpler(PaCase assistant)
    {
        PaCase[] plainer =
        [
            assistant with { Age = null },
            assistant with { Category = null },
            assistant with { Category = "A" },
            assistant with { IsApprentice = null },
            assistant with { Lodging = false },
            assistant with { DaysPerWeek = null },
            assistant with { Pension = default },
            assistant with { TrainingHours = 0m },
            assistant with { Frequency = default },
        ];
        return
        [
            .. Without(assistant.Times).Where(fewer => fewer.Count > 0).Select(fewer => assistant with { Times = fewer }),
            .. plainer.Where(other => other != assistant),
            .. Each(assistant.Times, Simpler).Select(simpler => assistant with { Times = simpler }),
        ];
    }

    private static IEnumerable<TimeCase> Simpler(TimeCase time)
    {
        TimeCase[] simpler =
        [
            time with { Parts = 0 },
            time with { Parts = time.Parts / time.Of, Of = 1 },
            time with { Parts = time.Parts / 2 },
            time with { Parts = Math.Max(0, time.Parts - 1) },
            time with { Rate = decimal.Truncate(time.Rate) },
            time with { Rate = decimal.Truncate(time.Rate * 100m) / 100m },
        ];
        return simpler.Where(other => other != time);
    }

    private static IEnumerable<List<T>> Without<T>(IReadOnlyList<T> list) =>
        Enumerable.Range(0, list.Count).Select(i => list.Where((_, position) => position != i).ToList());

    private static IEnumerable<List<T>> Each<T>(IReadOnlyList<T> list, Func<T, IEnumerable<T>> simpler) =>
        Enumerable.Range(0, list.Count).SelectMany(i => simpler(list[i]).Select(one => (List<T>)[.. list.Take(i), one, .. list.Skip(i + 1)]));
}
