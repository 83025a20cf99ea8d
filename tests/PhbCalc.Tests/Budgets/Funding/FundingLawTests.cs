using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>Whatever the lines and the shares: rows and columns meet, and nothing is further from exact than the penny that rounding takes.</summary>
public sealed class FundingLawTests
{
    private static readonly Gen<Ratio[]> Shares =
        from count in Gen.Choose(1, 5)
        from weights in Gen.ListOf(Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 7), Gen.Choose(1, 10_000)), count)
        let sum = weights.Sum()
        select sum == 0 ? [new Ratio(1)] : weights.Select(weight => new Ratio(weight, sum)).ToArray();

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from count in Gen.Choose(1, 12)
        from amounts in Gen.ListOf(Gen.OneOf(Gen.Choose(0, 5), Gen.Choose(-500, -1), Gen.Choose(0, 3_000_000)), count)
        from kinds in Gen.ListOf(Shares, 3)
        from chosen in Gen.ListOf(Gen.Choose(0, 2), count)
        from alike in Gen.Elements(true, false)
        select new Case([.. amounts], [.. kinds], [.. chosen.Select(one => alike ? 0 : one)]));

    [Law]
    public Property Parts_are_rounded_down_or_up_and_meet_their_lines() => Law.Of(Cases, given =>
    {
        FundedBudget funded = given.Split();
        foreach ((int row, FundedLine line) in funded.Lines.Index())
        {
            Assert.Equal(line.Line.Amount, line.Parts.Sum());
            for (int column = 0; column < funded.Funders.Count; column++)
            {
                (BigInteger numerator, BigInteger denominator) = given.Exact(row, funded.Funders[column]);
                BigInteger off = (line.Parts[column].ToPence() * denominator) - numerator;
                Assert.True(BigInteger.Abs(off) < denominator, $"{line.Parts[column]} is a penny or more from {numerator}/{denominator}");
            }
        }
    });

    [Law]
    public Property What_a_funder_pays_is_the_exact_sum_rounded_down_or_up() => Law.Of(Cases, given =>
    {
        FundedBudget funded = given.Split();
        Assert.Equal(funded.Total, funded.Funders.Sum(funded.PaidBy));
        foreach (string funder in funded.Funders)
        {
            (BigInteger numerator, BigInteger denominator) = given.Exact(funder);
            Assert.True(BigInteger.Abs((funded.PaidBy(funder).ToPence() * denominator) - numerator) < denominator);
        }
    });

    [Law]
    public Property Where_all_lines_have_the_same_shares_the_sums_are_those_of_the_total_shared_once() => Law.Of(Cases, given =>
    {
        Case alike = given with { Amounts = [.. given.Amounts.Select(Math.Abs)], Chosen = [.. given.Chosen.Select(_ => 0)] };
        FundedBudget funded = alike.Split();
        CostBreakdown whole = new([Case.Line(0, alike.Amounts.Sum())]);
        FundedBudget once = new FundingSplit([.. alike.Rules.Where(rule => rule.On.Name is "V0" or null)]).Split(whole);
        Assert.Equal(once.Funders.Select(once.PaidBy), once.Funders.Select(funded.PaidBy));
    });

    /// <summary>Lines of some pence; kinds of shares by funders named by position; and which kind each line has.</summary>
    private sealed record Case(int[] Amounts, Ratio[][] Kinds, int[] Chosen)
    {
        internal ValueList<FundingRule> Rules =>
        [
            .. Chosen.Index().SelectMany(line => Kinds[line.Item].Index().Select(share => new FundingRule($"funder {share.Index}", share.Item, LineTarget.Of(LineTargetKind.Visit, $"V{line.Index}")))),
        ];

        internal FundedBudget Split() => new FundingSplit(Rules).Split(new([.. Amounts.Index().Select(line => Line(line.Index, line.Item))]));

        internal (BigInteger Numerator, BigInteger Denominator) Exact(int row, string funder)
        {
            Ratio share = Kinds[Chosen[row]].ElementAtOrDefault(int.Parse(funder.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
            return ((BigInteger)Amounts[row] * share.Numerator, share.Denominator);
        }

        internal (BigInteger Numerator, BigInteger Denominator) Exact(string funder)
        {
            (BigInteger numerator, BigInteger denominator) = (0, 1);
            for (int row = 0; row < Amounts.Length; row++)
            {
                (BigInteger own, BigInteger below) = Exact(row, funder);
                (numerator, denominator) = ((numerator * below) + (own * denominator), denominator * below);
            }

            return (numerator, denominator);
        }

        internal static CostLine Line(int number, int pence) =>
            new(CostLineKind.Visit, $"V{number}", "a line", CostUnit.Once, 1, Money.FromPence(pence), Money.FromPence(pence));
    }
}
