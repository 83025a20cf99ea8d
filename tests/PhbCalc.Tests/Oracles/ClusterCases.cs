using FsCheck;
using FsCheck.Fluent;

namespace PhbCalc.Tests.Oracles;

/// <summary>Random cases for the pricing of clusters.</summary>
internal static class ClusterCases
{
    /// <summary>Cases as records have them, and as nobody would write them; some cannot be priced.</summary>
    internal static Arbitrary<ClusterCase> Any { get; } = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => new ClusterMaker(seed).Make()), Shrink);

    /// <summary>Cases that can be priced.</summary>
    internal static Arbitrary<ClusterCase> Sound { get; } = Any.Filter(IsSound);

    private static bool IsSound(ClusterCase one)
    {
        try
        {
            one.Pricing().Totals(one.History());
            return true;
        }
        catch (InvalidInputException)
        {
            return false;
        }
    }

    private static IEnumerable<ClusterCase> Shrink(ClusterCase one)
    {
        ClusterCase[] plainer =
        [
            one with { AssessesFirst = false },
            one with { PaysOnAdmittedDays = false },
            one with { LeavesOutDischarge = false },
            one with { AllowsCrisis = true },
            one with { Index = null },
        ];
        return
        [
            .. Without(one.Episodes).Select(fewer => one with { Episodes = fewer }),
            .. Without(one.Admissions).Select(fewer => one with { Admissions = fewer }),
            .. Without(one.Rates).Select(fewer => one with { Rates = fewer }).Where(fewer => fewer.Rates.Count > 0),
            .. plainer.Where(other => other.ToString() != one.ToString()),
            .. Each(one.Rates, Simpler).Select(simpler => one with { Rates = simpler }),
        ];
    }

    private static IEnumerable<ClusterRateCase> Simpler(ClusterRateCase rate)
    {
        ClusterRateCase[] simpler = [rate with { CrisisShare = null }, rate with { To = null }, rate with { Rate = 1m }, rate with { Rate = decimal.Truncate(rate.Rate) }];
        return simpler.Where(other => other != rate);
    }

    private static IEnumerable<List<T>> Without<T>(IReadOnlyList<T> list) =>
        Enumerable.Range(0, list.Count).Select(i => list.Where((_, position) => position != i).ToList());

    private static IEnumerable<List<T>> Each<T>(IReadOnlyList<T> list, Func<T, IEnumerable<T>> simpler) =>
        Enumerable.Range(0, list.Count).SelectMany(i => simpler(list[i]).Select(one => (List<T>)[.. list.Take(i), one, .. list.Skip(i + 1)]));
}
