using PhbCalc.TopDown;

namespace PhbCalc.Tests.Oracles;

/// <summary>How good an allocation is, in exact fractions that are rounded once, to six decimals (spec 4, How good is it).</summary>
internal static class AccuracyOracle
{
    internal static AccuracyFigures Of(IReadOnlyList<AccuracyCase> cases)
    {
        (ExactFraction Indicative, ExactFraction Final)[] all = [.. cases.Select(one => (Fractions.Of(one.Indicative.Pounds), Fractions.Of(one.Final.Pounds)))];
        ExactFraction[] ratios = [.. all.Where(one => one.Indicative > 0).Select(one => one.Final / one.Indicative)];
        ExactFraction[] errors = [.. all.Where(one => one.Final > 0).Select(one => (one.Indicative - one.Final).Size / one.Final)];
        ExactFraction final = Fractions.Sum(all.Select(one => one.Final));
        ExactFraction indicative = Fractions.Sum(all.Select(one => one.Indicative));
        return new()
        {
            Cases = all.Length,
            WithoutRatio = all.Length - ratios.Length,
            WithoutError = all.Length - errors.Length,
            Indicative = cases.Aggregate(Money.Zero, (sum, one) => sum + one.Indicative),
            Final = cases.Aggregate(Money.Zero, (sum, one) => sum + one.Final),
            MeanRatio = Mean(ratios),
            MedianRatio = Quantile(ratios, 50),
            TenthPercentileRatio = Quantile(ratios, 10),
            NinetiethPercentileRatio = Quantile(ratios, 90),
            MeanAbsolutePercentageError = Mean(errors),
            WithinTenPercent = Mean([.. errors.Select(error => (ExactFraction)(error <= new ExactFraction(1, 10) ? 1 : 0))]),
            WithinTwentyPercent = Mean([.. errors.Select(error => (ExactFraction)(error <= new ExactFraction(2, 10) ? 1 : 0))]),
            Bias = final > 0 ? Fractions.ToSixDecimals((indicative - final) / final) : null,
            RSquared = RSquared(all),
        };
    }

    private static decimal? RSquared((ExactFraction Indicative, ExactFraction Final)[] all)
    {
        if (all.Length == 0)
        {
            return null;
        }

        ExactFraction mean = Fractions.Sum(all.Select(one => one.Final)) / all.Length;
        ExactFraction spread = Fractions.Sum(all.Select(one => (one.Final - mean) * (one.Final - mean)));
        ExactFraction errors = Fractions.Sum(all.Select(one => (one.Final - one.Indicative) * (one.Final - one.Indicative)));
        return spread > 0 ? Fractions.ToSixDecimals(1 - (errors / spread)) : null;
    }

    private static decimal? Mean(ExactFraction[] numbers) => numbers.Length == 0 ? null : Fractions.ToSixDecimals(Fractions.Sum(numbers) / numbers.Length);

    private static decimal? Quantile(ExactFraction[] numbers, int percent) => numbers.Length == 0 ? null : Fractions.ToSixDecimals(Fractions.Quantile([.. numbers.Order()], new(percent, 100)));
}
