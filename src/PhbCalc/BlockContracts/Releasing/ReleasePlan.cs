namespace PhbCalc.BlockContracts;

/// <summary>A block contract released step by step, as the commissioner and as the provider see it.</summary>
/// <remarks>This type is immutable. Periods sum to years and years to the total, to the penny. Rule: spec 6, Output by year, quarter or month.</remarks>
/// <param name="Release">The contract, the schedule and the policy it comes from.</param>
/// <param name="Per">Whether the periods are years, quarters or months.</param>
/// <param name="Demand">What people spend through personal health budgets; null if it was not given.</param>
/// <param name="Years">The contract years, in order.</param>
/// <param name="Periods">The periods, in order.</param>
public sealed record ReleasePlan(
    SteppedRelease Release, ReleasePer Per, PhbDemand? Demand, ValueList<ReleaseYear> Years, ValueList<ReleasePeriod> Periods)
{
    /// <summary>Whether the periods are years, quarters or months.</summary>
    public ReleasePer Per
    {
        get;
        init => field = Given.Defined(value, "per");
    }
    = Given.Defined(Per, "per");

    /// <summary>The financial year whose periods these are; null (the default) for those of the whole contract.</summary>
    public FinancialYear? FinancialYear { get; private init; }

    /// <summary>The sums of the periods together, in pounds: of the whole contract, or of what <see cref="In"/> left of it.</summary>
    public ReleaseSums Total => Periods.Select(period => period.Sums).Aggregate((left, right) => left + right);

    /// <summary>
    /// The same release, cut down to the periods that start in a financial year, and to the contract years that they lie in, each as a whole. What a period
    /// has to date still counts from the start of the contract.
    /// </summary>
    /// <param name="year">The financial year.</param>
    /// <returns>A release whose totals are those of what is left.</returns>
    /// <exception cref="InvalidInputException">No period starts in that year: the fault says in which years they do.</exception>
    public ReleasePlan In(FinancialYear year)
    {
        ValueList<ReleasePeriod> within = [.. Periods.Where(period => StartsIn(period) == year)];
        return within.Count == 0
            ? throw new InvalidInputException([ReleaseFaults.NoPeriodIn(year, Per, Periods.Select(StartsIn).Distinct())])
            : this with { Periods = within, Years = [.. Years.Where(own => within.Any(period => period.Year == own.Number))], FinancialYear = year };
    }

    /// <summary>At what uptake each year's release is just spent.</summary>
    /// <param name="meanBudget">What a budget comes to on average, in pounds a year and whole pence, above £0.00, under £1,000,000,000.</param>
    /// <param name="people">How many people could hold one, 1 to 100,000,000; null (the default) if that is not known, and then there is no share of them.</param>
    /// <returns>One for each contract year, in order.</returns>
    /// <exception cref="InvalidInputException">A number is out of range: all faults are reported.</exception>
    public ValueList<BreakEven> BreakEvens(Money meanBudget, int? people = null)
    {
        InvalidInputException.ThrowIfAny(DemandFaults.In(people, meanBudget));
        return [.. Years.Select(year =>
        {
            Ratio holders = new(year.Sums.Released.ToPence(), meanBudget.ToPence());
            return new BreakEven(year.Number, year.Sums.Released, holders, people is { } many ? (Fraction.Of(holders) / many).Round(6) : null);
        })];
    }

    private static FinancialYear StartsIn(ReleasePeriod period) => PhbCalc.FinancialYear.Containing(period.Start);
}
