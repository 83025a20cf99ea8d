using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BlockContracts;

namespace PhbCalc.Tests.Oracles;

/// <summary>Random releases; they shrink to fewer years, no revisions and small sums.</summary>
internal static class ReleaseCases
{
    internal static Arbitrary<ReleaseCase> Any { get; } = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new(seed))), Shrink);

    /// <summary>Releases of contracts that nobody revises.</summary>
    internal static Arbitrary<ReleaseCase> Unrevised { get; } = Arb.From(Any.Generator.Select(given => given with { Revisions = [] }), Shrink);

    private static ReleaseCase Make(Dice dice)
    {
        LocalDate start = dice.OneOf(new LocalDate(2026, 4, 1), new LocalDate(2027, 10, 1), new LocalDate(2028, 2, 29), new LocalDate(2027, 1, 31), dice.Day(new(2020, 1, 1), 0, 3_000));
        int years = dice.Between(1, 6);
        long most = dice.OneOf(13L, 1_000L, 100_000_000L, 99_999_999_999_999L);
        LocalDate end = start.PlusMonths(12 * years);
        int days = Period.DaysBetween(start, end);
        List<(LocalDate On, long Value)> revisions =
            [.. dice.Several(0, dice.OneOf(0, 0, 1, 4), _ => (On: dice.Day(start, 0, days - 1), Value: dice.Between(0, most))).DistinctBy(revision => revision.On)];
        int months = dice.OneOf(1, 3, 12);
        int lines = dice.OneOf(0, 0, 1, 3);
        (Ratio first, Ratio step) = (Share(dice), Share(dice));
        return new(
            start,
            dice.Several(years, years, _ => dice.Percent(5) ? 0 : dice.Between(0, most)),
            revisions,
            dice.Percent(50) ? dice.Several(years, years, _ => Share(dice)) : [],
            (first, step, dice.OneOf<Ratio?>(null, new Ratio(0), Lower(first, Share(dice)))),
            dice.Percent(40),
            dice.Several(years * 12 / months, years * 12 / months, _ => dice.Between(0, Math.Max(1, most * months / 12))),
            months,
            dice.Several(Math.Max(1, lines), Math.Max(1, lines), _ => Behaviour(dice)),
            lines == 0 ? [] : dice.Several(lines, lines, _ => dice.Between(1L, 1_000_000L)));
    }

    private static Ratio Share(Dice dice)
    {
        int parts = dice.OneOf(1, 3, 4, 5, 7, 100, 1_000_000);
        return new(dice.Between(0, parts), parts);
    }

    private static Ratio Lower(Ratio one, Ratio other) => Fraction.Of(one) < Fraction.Of(other) ? one : other;

    private static CostBehaviour Behaviour(Dice dice)
    {
        int parts = dice.OneOf(1, 3, 10, 100);
        int variable = dice.Between(0, parts);
        int semiFixed = dice.Between(0, parts - variable);
        return new(new(variable, parts), new(semiFixed, parts), dice.OneOf(new Ratio(1, 4), new Ratio(1, 3), new Ratio(1, 5), new Ratio(1), new Ratio(3, 10)), new(parts - variable - semiFixed, parts));
    }

    private static IEnumerable<ReleaseCase> Shrink(ReleaseCase given)
    {
        if (given.Values.Count > 1)
        {
            int years = given.Values.Count - 1;
            LocalDate end = given.Start.PlusMonths(12 * years);
            yield return given with
            {
                Values = [.. given.Values.Take(years)],
                Shares = [.. given.Shares.Take(years)],
                Revisions = [.. given.Revisions.Where(revision => revision.On < end)],
                Spending = [.. given.Spending.Take(years * 12 / given.SpendingMonths)],
            };
        }

        for (int i = 0; i < given.Revisions.Count; i++)
        {
            yield return given with { Revisions = [.. given.Revisions.Where((_, place) => place != i)] };
        }

        if (given.Weights.Count > 0)
        {
            yield return given with { Weights = [] };
        }

        if (given.ByDays)
        {
            yield return given with { ByDays = false };
        }

        if (given.Values.Concat(given.Spending).Any(sum => sum > 0))
        {
            yield return given with { Values = [.. given.Values.Select(sum => sum / 2)], Spending = [.. given.Spending.Select(sum => sum / 2)] };
            yield return given with { Values = [.. given.Values.Select(sum => Math.Max(0, sum - 1))] };
            yield return given with { Spending = [.. given.Spending.Select(_ => 0L)] };
        }
    }
}
