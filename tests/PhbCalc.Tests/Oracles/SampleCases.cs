using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Oracles;

/// <summary>Random samples of past cases, with equal scores and equal costs among them; they shrink to fewer cases.</summary>
internal static class SampleCases
{
    /// <summary>One case or more, somebody of whom has points.</summary>
    internal static Arbitrary<Sample> Any { get; } = Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new(seed))).Where(IsSound),
        sample => Enumerable.Range(0, sample.Cases.Count)
            .Select(i => sample with { Cases = [.. sample.Cases.Where((_, position) => position != i)] })
            .Append(sample with { Uplift = 0m })
            .Append(sample with { Contingency = 0m })
            .Where(simpler => simpler != sample && IsSound(simpler)));

    /// <summary>Two different scores or more.</summary>
    internal static Arbitrary<Sample> OfSeveralScores { get; } = Any.Filter(sample => sample.Scores.Count > 1);

    private static bool IsSound(Sample sample) => sample.Cases.Any(one => one.Points > 0m);

    private static Sample Make(Dice dice)
    {
        decimal unit = dice.OneOf(1m, 10m, 0.5m, 0.01m, 0.000001m);
        (int most, int rise) = (dice.OneOf(2, 5, 12, 60), dice.OneOf(0, 10, 500));
        decimal costUnit = dice.OneOf(1_000m, 1m, 0.01m, 0.000001m);
        return new(
            [
                .. dice.Several(1, dice.OneOf(3, 8, 25), _ =>
                {
                    int score = dice.Between(0, most);
                    return new SampleCase(score * unit, Money.FromPounds((dice.Between(0, 40) * costUnit) + (score * rise)), dice.OneOf("a", "b", null));
                }),
            ],
            dice.OneOf(0m, 0m, 0.15m, 0.333333m, 1m),
            dice.OneOf(0m, 0m, 0.03m, -0.25m, 0.234567m));
    }
}
