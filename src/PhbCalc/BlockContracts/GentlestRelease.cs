namespace PhbCalc.BlockContracts;

/// <summary>Releases a block contract as gently as a given demand allows: with the largest guarantee in each year that never rises and never pays twice.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. Rule: spec 6, Commissioner: guaranteed = min(last year's share x value, value - spending), down to the
/// whole penny. It is about years: within one, spending may run ahead of the release for some months.
/// </remarks>
public sealed record GentlestRelease
{
    /// <summary>Prepares to release a contract.</summary>
    /// <param name="contract">The contract to release from.</param>
    /// <param name="policy">How demand is phased, and whether shares may rise; every default (equal parts, never rising) if not given.</param>
    public GentlestRelease(BlockContract contract, ReleasePolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        (Contract, Policy) = (contract, policy ?? ReleasePolicy.Default);
    }

    /// <summary>The contract to release from.</summary>
    public BlockContract Contract { get; }

    /// <summary>The choices on which practice differs.</summary>
    public ReleasePolicy Policy { get; }

    /// <summary>Finds the gentlest release.</summary>
    /// <param name="demand">What people spend through personal health budgets.</param>
    /// <returns>The most that can be guaranteed in each contract year; or the sum that is missing.</returns>
    /// <exception cref="InvalidInputException">The demand does not fit the contract: all faults are reported.</exception>
    public GentlestPlan Release(PhbDemand demand)
    {
        ArgumentNullException.ThrowIfNull(demand);
        return new(Gentlest.Years(Contract, demand, Policy));
    }
}

/// <summary>What can be guaranteed of a block contract in each year without paying twice.</summary>
/// <remarks>This type is immutable. <see cref="GentlestRelease"/> makes it. Rule: spec 6, Commissioner.</remarks>
public sealed record GentlestPlan
{
    internal GentlestPlan(ValueList<GentlestYear> years) => Years = years;

    /// <summary>The contract years, in order.</summary>
    public ValueList<GentlestYear> Years { get; }

    /// <summary>How far spending is above the contract, in pounds, over all years in which it is; null if there is a schedule that never pays twice.</summary>
    public Infeasible? Infeasible => Years.Sum(year => year.Shortfall) is var missing && missing == Money.Zero ? null : new(
        InfeasibleCause.SpendingAboveContract,
        missing,
        $"No guarantee avoids paying twice: spending is above the whole contract by {missing}. Find that sum, or plan for less spending.");

    /// <summary>The schedule, with the exact share of each year; null if there is none.</summary>
    /// <exception cref="InvalidInputException">There is no year, or a guarantee is above its year's value: it was not made by <see cref="GentlestRelease.Release"/>.</exception>
    public GuaranteeSchedule? Schedule => Infeasible is null ? GuaranteeSchedule.Explicit([.. Gentlest.Shares(Years)]) : null;
}

/// <summary>A contract year of the gentlest release.</summary>
/// <remarks>This type is immutable. It is one year of a <see cref="GentlestPlan"/>. Rule: spec 6, Commissioner.</remarks>
/// <param name="Number">The number of the contract year, counted from 1.</param>
/// <param name="Value">The value of the contract in the year, in pounds.</param>
/// <param name="Spend">What is spent through personal health budgets in the year, in pounds.</param>
/// <param name="Guaranteed">The most that can be guaranteed in the year, in pounds and whole pence.</param>
/// <param name="Shortfall">How far the spending is above the whole contract, in pounds, when even a guarantee of £0.00 pays twice; £0.00 if it is not.</param>
public readonly record struct GentlestYear(int Number, Money Value, Money Spend, Money Guaranteed, Money Shortfall);

/// <summary>Finds the largest guarantees that never pay twice.</summary>
internal static class Gentlest
{
    internal static ValueList<GentlestYear> Years(BlockContract contract, PhbDemand demand, ReleasePolicy policy)
    {
        Money[] spending = DemandSpending.ByMonth(demand, contract, policy.Phasing);
        List<GentlestYear> years = new(contract.Years.Count);
        Fraction share = 1;
        foreach (ContractYear year in contract.Years)
        {
            Money spend = Money.Zero;
            foreach (Money month in spending.AsSpan((year.Number - 1) * BlockContract.MonthsInYear, BlockContract.MonthsInYear))
            {
                spend += month;
            }

            Money left = spend > year.Value ? Money.Zero : year.Value - spend;
            Money most = policy.AllowRisingShares ? year.Value : Money.FromPence((long)(share * year.Value.Pounds * 100).Whole());
            years.Add(new(year.Number, year.Value, spend, left < most ? left : most, spend > year.Value ? spend - year.Value : Money.Zero));
            share = Share(years[^1], share);
        }

        return [.. years];
    }

    /// <summary>The share of each year that its guarantee is; of a year without a value, that of the year before.</summary>
    internal static IEnumerable<Ratio> Shares(ValueList<GentlestYear> years)
    {
        Fraction share = 1;
        foreach (GentlestYear year in years)
        {
            share = Share(year, share);
            yield return new((long)share.Numerator, (long)share.Denominator);
        }
    }

    private static Fraction Share(GentlestYear year, Fraction before) =>
        year.Value == Money.Zero ? before : (Fraction)year.Guaranteed.Pounds / year.Value.Pounds;
}
