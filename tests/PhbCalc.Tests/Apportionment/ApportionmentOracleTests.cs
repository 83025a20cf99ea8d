using System.Numerics;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>The engine against exact fractions, sorted breakpoints and ranked pennies (spec 1, Apportionment).</summary>
public sealed class ApportionmentOracleTests
{
    [Law(10_000)]
    public Property A_few_recipients_get_what_the_oracle_says() => Law.Of(ShareCases.Few, Agrees);

    [Law(60)]
    public Property Many_recipients_get_what_the_oracle_says() => Law.Of(ShareCases.Many, Agrees);

    [Law(12)]
    public Property Ten_thousand_recipients_get_what_the_oracle_says() => Law.Of(ShareCases.Of(10_000, 10_000), Agrees);

    [Law(500)]
    public Property A_total_below_zero_is_shared_as_the_mirror_image() => Law.Of(ShareCases.Unbounded, given => Agrees(given with { Total = -given.Total }));

    [Law(2000)]
    public Property Every_share_is_explained_as_the_oracle_explains_it() =>
        Law.Of(ShareCases.WithKeys.Filter(IsForRecipients), given => AgreesInWords(given, decimals: 0));

    [Law(1000)]
    public Property Weights_with_decimals_are_explained_as_the_oracle_explains_them() => Law.Of(
        ShareCases.WithSeed(ShareCases.Few.Filter(IsForRecipients)),
        given => AgreesInWords(given.Item1, new Dice(given.Item2).Between(1, 18)));

    [Law(10)]
    public Property Many_recipients_are_explained_as_the_oracle_explains_them() =>
        Law.Of(ShareCases.Of(1000, 1500).Filter(IsForRecipients), given => AgreesInWords(given, decimals: 0));

    private static void Agrees(ShareCase given)
    {
        ShareAnswer expected = given.Answer();
        long[] shares = new long[given.Count];
        ApportionmentResult result = given.Share(shares);

        Assert.Null(result.Infeasible);
        Assert.Equal(expected.Pence.Select(pence => Math.Sign(given.Total) * pence), shares.Select(share => (BigInteger)share));
        Assert.Equal(0, expected.Ratio.CompareTo(Exact(result.Ratio)));
        Assert.Equal(expected.Leftover, result.LeftoverPence);
    }

    private static void AgreesInWords(ShareCase given, int decimals)
    {
        ShareAnswer expected = given.Answer();
        ApportionmentOutcome outcome = given.Outcome(decimals);
        long sign = given.Total < 0 ? -1 : 1;

        Assert.Null(outcome.Infeasible);
        Assert.Equal(expected.Leftover, outcome.LeftoverPence);
        Assert.Equal(0, (expected.Ratio * BigInteger.Pow(10, decimals)).CompareTo(Exact(outcome.Ratio)));
        Assert.Equal(
            expected.Parts.Select((part, i) => new ApportionedShare(outcome.Recipients[i], Money.FromPence((long)(sign * part.Pence)), part.Bound, part.Penny)
            {
                Proportional = Pounds(part.Proportional * sign),
            }),
            outcome.Shares);
    }

    /// <summary>Pence as pounds to ten decimals.</summary>
    private static decimal Pounds(ExactFraction pence) =>
        (decimal)Exactly.Rounded(pence.Numerator * BigInteger.Pow(10, 8), pence.Denominator) / 10_000_000_000m;

    private static ExactFraction Exact(ShareRatio ratio) => new(ratio.Pence, ratio.Weight);

    /// <summary>Recipients have weights of 62 bits and sums under £90,000,000,000,000,000.</summary>
    private static bool IsForRecipients(ShareCase given) =>
        given.Weights.All(weight => weight < 1L << 62) && given.Total < 9_000_000_000_000_000_000 && (given.Caps ?? []).All(cap => cap is < 9_000_000_000_000_000_000 or ApportionmentBounds.NoCap);
}
