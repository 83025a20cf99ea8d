using System.Numerics;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Oracles;

/// <summary>One case for the rate of a PA: annual pay, minimum wage and local wages in place of published figures.</summary>
internal sealed record PaRateCase(decimal AnnualPay, decimal HoursPerWeek, decimal MinimumWage, IReadOnlyList<decimal> LocalWages, PaRateMethod Method, decimal Step)
{
    internal decimal[]? Weights { get; init; }

    internal PaRate Rate()
    {
        LocalDate first = new(2026, 4, 1);
        MinimumWages wages = new([new("adult", 21, null, new("adult", [new(Money.FromPounds(MinimumWage), first)]))]);
        AgendaForChangePay pay = new([new(new("3", "entry", Money.FromPounds(AnnualPay), HoursPerWeek), first)]);
        PaRatePolicy policy = new()
        {
            Method = Method,
            Step = Money.FromPounds(Step),
            Weights = Weights is { } weights ? new(weights[0], weights[1], weights[2]) : null,
        };
        return new PaPricing(wages, pay, new([]), policy).Price(first, [.. LocalWages.Select((wage, i) => new LocalWage($"agency {i}", Money.FromPounds(wage)))]);
    }

    public override string ToString() => FormattableString.Invariant(
        $"{AnnualPay} a year at {HoursPerWeek} h, minimum {MinimumWage}, local {string.Join('/', LocalWages)}, {Method}, step {Step}, weights {string.Join('/', Weights ?? [])}");
}

/// <summary>The indicative rate of a PA, the slow way, in fractions of whole numbers without limit (spec 3, Personal assistant).</summary>
internal static class PaRateOracle
{
    /// <summary>The rate in millionths of a pound.</summary>
    internal static BigInteger Rate(PaRateCase given)
    {
        List<(BigInteger Of, BigInteger By)> references = [AgendaForChange(given), Exactly.Fraction(given.MinimumWage)];
        if (given.LocalWages.Count > 0)
        {
            references.Add(AverageOracle.Median(given.LocalWages));
        }

        (BigInteger Of, BigInteger By) exact = given.Method switch
        {
            PaRateMethod.Highest => (references.Max(reference => Exactly.Rounded(reference.Of * 100, reference.By)), 100),
            PaRateMethod.Average => AverageOracle.Mean([.. references.Select(reference => (reference, (BigInteger.One, BigInteger.One)))]),
            PaRateMethod.Weighted => AverageOracle.Mean([.. references.Select((reference, i) => (reference, Exactly.Fraction(given.Weights![i])))]),
            PaRateMethod.AgendaForChange => (Exactly.Rounded(references[0].Of * 100, references[0].By), 100),
            PaRateMethod.MinimumWage => (Exactly.Rounded(references[1].Of * 100, references[1].By), 100),
            _ => (Exactly.Rounded(references[2].Of * 100, references[2].By), 100),
        };
        BigInteger step = Millionths(given.Step);
        BigInteger rate = step * Exactly.Rounded(exact.Of * 1_000_000, exact.By * step);
        BigInteger minimum = Millionths(given.MinimumWage);
        BigInteger stepsUnderMinimum = (minimum - 1) / step;
        return rate < minimum ? step * (stepsUnderMinimum + 1) : rate;
    }

    /// <summary>annual / (37.5 x 365/7), not rounded.</summary>
    private static (BigInteger Of, BigInteger By) AgendaForChange(PaRateCase given)
    {
        (BigInteger pounds, BigInteger parts) = Exactly.Fraction(given.AnnualPay);
        (BigInteger hours, BigInteger of) = Exactly.Fraction(given.HoursPerWeek);
        return (pounds * of * 7, parts * hours * 365);
    }

    internal static BigInteger Millionths(decimal pounds) => new(pounds * 1_000_000m);
}
