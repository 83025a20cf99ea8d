using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>What holds of every indicative budget.</summary>
public sealed class TopDownAllocationLawTests
{
    private const int Cases = 500;

    private static readonly Gen<BudgetCase> Budgets = Gen.Choose(0, int.MaxValue - 1).Select(seed => BudgetCase.Make(new(seed)));

    [Law(Cases)]
    public Property Lines_are_in_whole_pence_and_sum_to_an_amount_that_is_never_under_nothing() => Law.Of(Budgets, given =>
    {
        TopDownBudget budget = given.Budget();
        Money sum = Money.Zero;
        foreach (CostLine line in budget.Breakdown.Lines)
        {
            sum += line.Amount;
            Assert.True(line.Amount.IsWholePence && sum >= Money.Zero, $"{line} makes {sum}");
        }

        Assert.Equal(sum, budget.Amount);
        Assert.Equal(given.Adjustments.Count + 1, budget.Breakdown.Lines.Count);
    });

    [Law(Cases)]
    public Property Each_step_is_what_the_rule_says() => Law.Of(Budgets, given =>
    {
        BigInteger pence = Fractions.Pence(Fractions.Of(given.Table));
        foreach (Adjustment adjustment in given.Adjustments.OrderBy(adjustment => (int)adjustment.Kind))
        {
            BigInteger sum = adjustment.Amount?.ToPence() ?? 0;
            pence = adjustment.Kind switch
            {
                AdjustmentKind.Floor => BigInteger.Max(pence, sum),
                AdjustmentKind.Cap => BigInteger.Min(pence, sum),
                AdjustmentKind.Override => sum,
                AdjustmentKind.Addition => BigInteger.Max(0, pence + sum),
                _ when adjustment.Factor is { } factor => pence + Changed(pence, factor),
                _ => BigInteger.Max(0, pence - sum),
            };
        }

        Assert.Equal(pence, given.Budget().Amount.ToPence());
    });

    [Law(Cases)]
    public Property The_order_in_which_adjustments_are_given_changes_no_amount() => Law.Of(Budgets, given =>
    {
        // Additions stay in their own order: a budget that would go under nothing depends on it.
        ValueList<Adjustment> reordered = [.. given.Adjustments.Where(one => one.Kind == AdjustmentKind.Addition), .. given.Adjustments.Where(one => one.Kind != AdjustmentKind.Addition).Reverse()];
        TopDownBudget other = (given with { Adjustments = reordered }).Budget();

        Assert.Equal(given.Budget(), other);
    });

    /// <summary>What a factor changes, in pence, half away from zero.</summary>
    private static BigInteger Changed(BigInteger pence, decimal factor)
    {
        ExactFraction change = Fractions.Of(factor) - 1;
        return Exactly.Rounded(pence * change.Numerator, change.Denominator);
    }

    /// <summary>What a table gives in pounds, and what changes it.</summary>
    private sealed record BudgetCase(decimal Table, ValueList<Adjustment> Adjustments)
    {
        internal static BudgetCase Make(Dice dice)
        {
            Money floor = Sum(dice, 0);
            Adjustment?[] all =
            [
                Perhaps(() => Adjustment.AreaCostIndex(dice.Between(0, 3_000_000) / 1_000_000m, "area")),
                Perhaps(() => Adjustment.Uplift(dice.Between(-1_000, 500) / 1_000m, "prices")),
                Perhaps(() => dice.Percent(50) ? Adjustment.UnpaidSupport(dice.Between(0, 100) / 100m, "family") : Adjustment.UnpaidSupport(Sum(dice, 0), "family")),
                Perhaps(() => Adjustment.Floor(floor, "least")),
                Perhaps(() => Adjustment.Cap(floor + Sum(dice, 0), "most", dice.Percent(50))),
                Perhaps(() => Adjustment.Addition(Sum(dice, -1), "one")),
                Perhaps(() => Adjustment.Addition(Sum(dice, -1), "two")),
                dice.Percent(10) ? Adjustment.Override(Sum(dice, 0), "panel", "A. Manager", new(2026, 5, 1)) : null,
            ];
            return new(dice.Between(0, 9_999_999) / dice.OneOf(1m, 100m, 1_000m), [.. all.OfType<Adjustment>().OrderBy(_ => dice.Between(0, 1_000))]);

            Adjustment? Perhaps(Func<Adjustment> make) => dice.Percent(50) ? make() : null;
        }

        internal TopDownBudget Budget() => new TopDownAllocation(AllocationTable.OfBands([new(1m, 1m, Money.FromPounds(Table))])).Allocate("P1", 1m, Adjustments);

        public override string ToString() => FormattableString.Invariant($"{Table}: {string.Join(", ", Adjustments)}");

        private static Money Sum(Dice dice, int least) => Money.FromPence(dice.Between(least * 2_000_000, dice.OneOf(10, 1_000, 5_000_000)));
    }
}
