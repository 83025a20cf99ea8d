namespace PhbCalc.BlockContracts;

/// <summary>The gentlest release for a given demand: the largest guarantee in each year, never rising, with which no year is paid twice.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 6, Commissioner: guaranteed = min(last year's share x value, value - spending), down to the whole penny.
/// It is about years: within one, spending may run ahead of the release for some months.
/// </remarks>
/// <param name="Years">The contract years, in order.</param>
public sealed record GentlestRelease(ValueList<GentlestYear> Years)
{
    /// <summary>Whether there is a schedule that never pays twice.</summary>
    public bool IsFeasible => Shortfall == Money.Zero;

    /// <summary>By how much spending is above the contract, in pounds, over all years in which it is; £0.00 if there is a schedule.</summary>
    public Money Shortfall => Years.Aggregate(Money.Zero, (sum, year) => sum + year.Shortfall);

    /// <summary>The schedule, with the exact share of each year; null if there is none.</summary>
    /// <exception cref="InvalidInputException">There is no year, or a guarantee is above its year's value: the release was not made by <see cref="For"/>.</exception>
    public GuaranteeSchedule? Schedule => IsFeasible ? GuaranteeSchedule.Explicit([.. Gentlest.Shares(Years)]) : null;

    /// <summary>Finds the gentlest release.</summary>
    /// <param name="contract">The contract to release from.</param>
    /// <param name="demand">What people spend through personal health budgets.</param>
    /// <param name="policy">How demand is phased, and whether shares may rise; every default (equal parts, never rising) if not given.</param>
    /// <returns>The most that can be guaranteed in each contract year; or by how much there is too little.</returns>
    /// <exception cref="InvalidInputException">The demand does not fit the contract: all faults are reported.</exception>
    public static GentlestRelease For(BlockContract contract, PhbDemand demand, ReleasePolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(demand);
        return new(Gentlest.Years(contract, demand, policy ?? ReleasePolicy.Default));
    }
}
