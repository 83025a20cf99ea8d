using System.Numerics;
using FsCheck.Fluent;
using PhbCalc.BlockContracts;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>Spending that follows an uptake, against the area under its line in exact fractions.</summary>
public sealed class UptakeLawTests
{
    [Law]
    public Property Spending_of_each_year_so_far_is_the_area_under_the_uptake_rounded_once() => Law.Of(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new(seed))),
        given =>
        {
            BlockContract contract = Leeds.FiveYears();
            ReleasePlan plan = Leeds.Released(contract).Release(ReleasePer.Month, PhbDemand.Of(given));
            for (int year = 0; year < 5; year++)
            {
                ExactFraction area = ExactFraction.Zero;
                BigInteger spent = 0;
                for (int month = 12 * year; month < 12 * (year + 1); month++)
                {
                    area += (Uptake(given, month) + Uptake(given, month + 1)) / 24;
                    ExactFraction pence = area * ((BigInteger)given.People * given.MeanBudget.ToPence());
                    spent += plan.Periods[month].Sums.Spend!.Value.ToPence();

                    Assert.Equal(Exactly.Rounded(pence.Numerator, pence.Denominator), spent);
                }
            }
        });

    private static PhbUptake Make(Dice dice)
    {
        List<int> between = [.. dice.Several(0, 4, _ => dice.Between(1, 59)).Distinct().Order()];
        ValueList<UptakePoint> points = [.. between.Prepend(0).Append(60).Select(month => new UptakePoint(month, new(dice.Between(0, 7), 7)))];
        return PhbUptake.ByPoints(dice.Between(1, 500), Money.FromPence(dice.Between(1L, 3_000_000L)), points);
    }

    /// <summary>The height of the line: of the points around a month, each by how near the month is to it.</summary>
    private static ExactFraction Uptake(PhbUptake given, int month)
    {
        UptakePoint left = given.Points.Last(point => point.Month <= month);
        UptakePoint right = given.Points.First(point => point.Month >= month);
        return left == right ? Exact(left.Uptake)
            : ((Exact(left.Uptake) * (right.Month - month)) + (Exact(right.Uptake) * (month - left.Month))) / (right.Month - left.Month);
    }

    private static ExactFraction Exact(Ratio ratio) => new(ratio.Numerator, ratio.Denominator);
}
