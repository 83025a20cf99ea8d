namespace PhbCalc.TopDown;

/// <summary>Isotonic least squares: the steps that never fall and come nearest to the costs, by pooling adjacent violators.</summary>
internal static class IsotonicFit
{
    /// <summary>Scores have at most six decimals, so this is the score just below another.</summary>
    private const decimal JustBelow = 0.000001m;

    internal static AllocationTable Table((decimal Points, Fraction Cost)[] cases, Fraction kept)
    {
        List<Step> steps = [];
        foreach (IGrouping<decimal, (decimal Points, Fraction Cost)> equal in cases.GroupBy(one => one.Points).OrderBy(group => group.Key))
        {
            Step step = new(equal.Key, equal.Aggregate((Fraction)0, (sum, one) => sum + one.Cost), equal.Count());

            // A step that is no higher than the one before is one with it.
            while (steps.Count > 0 && step.Mean <= steps[^1].Mean)
            {
                step = new(steps[^1].From, steps[^1].Cost + step.Cost, steps[^1].Cases + step.Cases);
                steps.RemoveAt(steps.Count - 1);
            }

            steps.Add(step);
        }

        decimal last = cases.Max(one => one.Points);
        return AllocationTable.OfBands(steps
            .Select((step, i) => new AllocationBand(step.From, i + 1 < steps.Count ? steps[i + 1].From - JustBelow : last, (step.Mean * kept).ToPenny()))
            .ToValueList());
    }

    /// <summary>Scores from one on whose costs have one mean.</summary>
    private readonly record struct Step(decimal From, Fraction Cost, int Cases)
    {
        internal Fraction Mean => Cost / Cases;
    }
}
