namespace PhbCalc.Budgets;

/// <summary>Compares the lines of one thing in two versions, in the order of time: first the quantity, then the number of carers, then the rate.</summary>
/// <param name="before">The earlier lines, at least one.</param>
/// <param name="after">The later lines, at least one.</param>
internal readonly ref struct LineComparison(ReadOnlySpan<CostLine> before, ReadOnlySpan<CostLine> after)
{
    private readonly ReadOnlySpan<CostLine> before = before;
    private readonly ReadOnlySpan<CostLine> after = after;
    private readonly int carersBefore = before[0].Carers;
    private readonly int carersAfter = after[0].Carers;

    /// <summary>The reasons, which sum to a difference, with reasons of £0.00 included.</summary>
    internal List<LineChangeReason> Reasons(Money difference)
    {
        if (!IsCounted(before) || !IsCounted(after))
        {
            return [new(LineChangeKind.InBudget, difference, InBudget(after) ? "in the budget now" : InBudget(before) ? "not in the budget any more" : "another sum")];
        }

        List<Stretch> stretches = Stretches();
        Fraction atOldRates = 0;
        foreach (Stretch stretch in stretches)
        {
            atOldRates += stretch.Quantity * stretch.Before.Pounds;
        }

        List<LineChangeReason> reasons = [];
        AddMore(reasons, atOldRates);
        AddCarers(reasons, atOldRates);
        AddRates(reasons, stretches);
        reasons.Add(new(LineChangeKind.Rounding, difference - reasons.Sum(reason => reason.Amount)));
        return reasons;
    }

    /// <summary>Whether the amounts are rate times quantity times carers, to within pennies; false for lines outside the budget.</summary>
    private static bool IsCounted(ReadOnlySpan<CostLine> lines)
    {
        bool isCounted = InBudget(lines);
        foreach (CostLine line in lines)
        {
            isCounted = isCounted && line.Carers == lines[0].Carers && (line.Rate.Pounds * Fraction.Of(line.Quantity) * line.Carers).ToPenny() == line.Amount;
        }

        return isCounted;
    }

    private static bool InBudget(ReadOnlySpan<CostLine> lines)
    {
        bool isIn = true;
        foreach (CostLine line in lines)
        {
            isIn = isIn && line.NotInBudget == Money.Zero;
        }

        return isIn;
    }

    /// <summary>Adds the reason for the quantity: an increase at the last old rate, a decrease at the rates of the removed part, both at the old number of carers.</summary>
    /// <param name="reasons">The reasons so far.</param>
    /// <param name="atOldRates">The cost of the whole new quantity for one carer at the old rates.</param>
    private void AddMore(List<LineChangeReason> reasons, Fraction atOldRates)
    {
        (Fraction more, Fraction cost) = (0, atOldRates);
        foreach (CostLine line in after)
        {
            more += Fraction.Of(line.Quantity);
        }

        foreach (CostLine line in before)
        {
            more -= Fraction.Of(line.Quantity);
            cost -= Fraction.Of(line.Quantity) * line.Rate.Pounds;
        }

        if (more != 0)
        {
            CostLine last = before[^1];
            reasons.Add(new(LineChangeKind.Quantity, (cost * carersBefore).ToPenny())
            {
                Quantity = (more < 0 ? -1 * more : more).ToRatio(),
                IsLess = more < 0,
                EachOf = carersBefore,
                Unit = last.Unit,
                RateBefore = cost == more * last.Rate.Pounds ? last.Rate : null,
            });
        }
    }

    /// <summary>Adds the reason for carers: the cost of more carers for the whole new quantity at the old rates.</summary>
    /// <param name="reasons">The reasons so far.</param>
    /// <param name="atOldRates">The cost of the whole new quantity for one carer at the old rates.</param>
    private void AddCarers(List<LineChangeReason> reasons, Fraction atOldRates)
    {
        if (carersAfter != carersBefore)
        {
            reasons.Add(new(LineChangeKind.Carers, (atOldRates * (carersAfter - carersBefore)).ToPenny()) { CarersBefore = carersBefore, CarersAfter = carersAfter });
        }
    }

    /// <summary>Adds the reasons for rates: the cost of each new rate, for all carers now.</summary>
    private void AddRates(List<LineChangeReason> reasons, List<Stretch> stretches)
    {
        foreach (Stretch stretch in stretches)
        {
            if (stretch.Before != stretch.After)
            {
                reasons.Add(new(LineChangeKind.Rate, (stretch.Quantity * ((Fraction)stretch.After.Pounds - stretch.Before.Pounds) * carersAfter).ToPenny())
                {
                    Quantity = stretch.Quantity.ToRatio(),
                    EachOf = carersAfter,
                    Unit = after[0].Unit,
                    RateBefore = stretch.Before,
                    RateAfter = stretch.After,
                });
            }
        }
    }

    /// <summary>
    /// The new quantity by its new rate and the old rate of the same part, in the order of time; an increase takes the last old rate. Parts with the same two rates are joined.
    /// </summary>
    private List<Stretch> Stretches()
    {
        List<Stretch> stretches = [];
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
                Add(stretches, new(taken, before[i].Rate, line.Rate));
                (left, leftBefore) = (left - taken, leftBefore - taken);
            }
        }

        return stretches;
    }

    private static void Add(List<Stretch> stretches, Stretch more)
    {
        int same = stretches.FindIndex(stretch => stretch.Before == more.Before && stretch.After == more.After);
        if (same < 0)
        {
            stretches.Add(more);
        }
        else
        {
            stretches[same] = more with { Quantity = stretches[same].Quantity + more.Quantity };
        }
    }

    /// <summary>A quantity with one rate now and one before.</summary>
    private readonly record struct Stretch(Fraction Quantity, Money Before, Money After);
}
