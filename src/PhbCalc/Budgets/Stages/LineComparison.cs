namespace PhbCalc.Budgets;

/// <summary>Sets the lines of one thing in two versions against each other, in the order of time: first how much there is of it, then how many carers, then the rate.</summary>
/// <param name="before">The earlier lines, at least one.</param>
/// <param name="after">The later lines, at least one.</param>
internal sealed class LineComparison(CostLine[] before, CostLine[] after)
{
    private readonly int carersBefore = before[0].Carers;
    private readonly int carersAfter = after[0].Carers;

    /// <summary>The reasons, which sum to a difference; those of £0.00 among them.</summary>
    internal IEnumerable<LineChangeReason> Reasons(Money difference)
    {
        if (!IsCounted(before) || !IsCounted(after))
        {
            return [new(LineChangeKind.InBudget, InBudget(after) ? "in the budget now" : InBudget(before) ? "not in the budget any more" : "another sum", difference)];
        }

        List<LineChangeReason> reasons = [.. More(), .. Carers(), .. Rates()];
        return [.. reasons, new(LineChangeKind.Rounding, "pennies", difference - reasons.Sum(reason => reason.Amount))];
    }

    /// <summary>Whether the amounts are rate times quantity times carers, as far as pennies: not of what is outside the budget.</summary>
    private static bool IsCounted(CostLine[] lines) => InBudget(lines) && Array.TrueForAll(lines, line =>
        line.Carers == lines[0].Carers && ((Fraction)line.Rate.Pounds * Fraction.Of(line.Quantity) * line.Carers).ToPenny() == line.Amount);

    private static bool InBudget(CostLine[] lines) => Array.TrueForAll(lines, line => line.NotInBudget == Money.Zero);

    /// <summary>What there is more of, at the last rate of before; or fewer, at the rates that those had; and at the carers of before.</summary>
    private IEnumerable<LineChangeReason> More()
    {
        Fraction more = Quantity(after) - Quantity(before);
        if (more != 0)
        {
            CostLine last = before[^1];
            Fraction amount = AtOldRates() - before.Aggregate((Fraction)0, (sum, line) => sum + (Fraction.Of(line.Quantity) * line.Rate.Pounds));
            bool isAtOneRate = amount == more * last.Rate.Pounds;
            Fraction size = more < 0 ? -1 * more : more;
            string rate = isAtOneRate ? $" at {last.Rate}{Each(carersBefore)}" : Each(carersBefore);
            yield return new(LineChangeKind.Quantity, $"{Text(size, last.Unit)} {(more > 0 ? "more" : "fewer")}{rate}", (amount * carersBefore).ToPenny())
            {
                Quantity = size.ToRatio(),
                Unit = last.Unit,
                RateBefore = isAtOneRate ? last.Rate : null,
            };
        }
    }

    /// <summary>What all there is now would cost one carer at the rates of before.</summary>
    private Fraction AtOldRates() => Stretches().Aggregate((Fraction)0, (sum, stretch) => sum + (stretch.Quantity * stretch.Before.Pounds));

    /// <summary>What more carers cost, of all there is now, at the rates of before.</summary>
    private IEnumerable<LineChangeReason> Carers()
    {
        if (carersAfter != carersBefore)
        {
            yield return new(LineChangeKind.Carers, $"{Iso.Number((decimal)carersAfter)} at once instead of {Iso.Number((decimal)carersBefore)}", (AtOldRates() * (carersAfter - carersBefore)).ToPenny())
            {
                CarersBefore = carersBefore,
                CarersAfter = carersAfter,
            };
        }
    }

    private IEnumerable<LineChangeReason> Rates() =>
        from stretch in Stretches()
        where stretch.Before != stretch.After
        group stretch.Quantity by (stretch.Before, stretch.After) into same
        let quantity = same.Aggregate((Fraction)0, (sum, one) => sum + one)
        select new LineChangeReason(
            LineChangeKind.Rate,
            $"{Text(quantity, after[0].Unit)} at {same.Key.After} instead of {same.Key.Before}{Each(carersAfter)}",
            (quantity * ((Fraction)same.Key.After.Pounds - same.Key.Before.Pounds) * carersAfter).ToPenny())
        {
            Quantity = quantity.ToRatio(),
            Unit = after[0].Unit,
            RateBefore = same.Key.Before,
            RateAfter = same.Key.After,
        };

    /// <summary>All there is now in the order of time, with its rate and the rate that as much of it had before: the last one for what there is more of.</summary>
    private IEnumerable<(Fraction Quantity, Money Before, Money After)> Stretches()
    {
        int i = 0;
        Fraction leftBefore = Fraction.Of(before[0].Quantity);
        foreach (CostLine line in after)
        {
            Fraction left = Fraction.Of(line.Quantity);
            while (left > 0)
            {
                while (leftBefore <= 0 && i < before.Length - 1)
                {
                    leftBefore = Fraction.Of(before[++i].Quantity);
                }

                Fraction taken = i == before.Length - 1 || left < leftBefore ? left : leftBefore;
                yield return (taken, before[i].Rate, line.Rate);
                (left, leftBefore) = (left - taken, leftBefore - taken);
            }
        }
    }

    private static Fraction Quantity(CostLine[] lines) => lines.Aggregate((Fraction)0, (sum, line) => sum + Fraction.Of(line.Quantity));

    private static string Text(Fraction quantity, CostUnit unit) => $"{CostText.Exact(quantity.ToRatio())} {unit.Word}{(quantity == 1 || unit == CostUnit.Once ? string.Empty : "s")}";

    private static string Each(int carers) => carers == 1 ? string.Empty : $", for each of {Iso.Number((decimal)carers)} carers";
}
