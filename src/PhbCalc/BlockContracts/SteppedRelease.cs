namespace PhbCalc.BlockContracts;

/// <summary>Releases a block contract step by step: in each year a share stays guaranteed to the provider, and the rest pays for personal health budgets.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. Rule: spec 6, Schedule of guarantee and Output by year, quarter or month.
/// </remarks>
/// <example>
/// <code>
/// BlockContract contract = BlockContract.OfValues(new LocalDate(2026, 4, 1), [Money.FromPounds(1_000_000m), Money.FromPounds(1_020_000m)]);
/// SteppedRelease release = new(contract, GuaranteeSchedule.Linear(start: new Ratio(4, 5), step: new Ratio(1, 5)));
/// string text = release.Release(ReleasePer.Year).Explain(); // 80% stays guaranteed in the first year, 60% in the second
/// </code>
/// </example>
public sealed record SteppedRelease
{
    /// <summary>Prepares to release a contract.</summary>
    /// <param name="contract">The contract to release.</param>
    /// <param name="schedule">The share of it guaranteed in each year.</param>
    /// <param name="policy">The choices where practice differs; every default (equal parts, shares that never rise) if not given.</param>
    /// <exception cref="InvalidInputException">
    /// A schedule of stated shares has another number of years than the contract, or shares rise although the policy forbids it. All faults are
    /// reported, each with the position of its share.
    /// </exception>
    public SteppedRelease(BlockContract contract, GuaranteeSchedule schedule, ReleasePolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(schedule);
        (Contract, Schedule, Policy) = (contract, schedule, policy ?? ReleasePolicy.Default);
        InvalidInputException.ThrowIfAny(ScheduleFaults.In(schedule, contract, Policy)?.ConvertAll(fault => fault.Under("schedule")));
    }

    /// <summary>The contract that is released.</summary>
    public BlockContract Contract { get; }

    /// <summary>The share of it guaranteed in each year.</summary>
    public GuaranteeSchedule Schedule { get; }

    /// <summary>The choices on which practice differs.</summary>
    public ReleasePolicy Policy { get; }

    /// <summary>Releases the contract.</summary>
    /// <param name="per">Whether the periods are years, quarters or months of the contract.</param>
    /// <param name="demand">What people spend through personal health budgets; null (the default) if it is not known.</param>
    /// <param name="behaviour">
    /// How the provider's cost follows activity, for the whole contract, or for service lines without their own; null (the default) if it is not known.
    /// </param>
    /// <param name="lines">
    /// The contract by service line; null (the default) for the whole contract as one. In every year the lines have the proportions of the year
    /// they are given for, to the penny.
    /// </param>
    /// <returns>The sums guaranteed and released in every year and period, in pounds and whole pence, with spending and stranded cost if they are known.</returns>
    /// <exception cref="InvalidInputException">
    /// The demand does not fit the contract, or a service line has no cost behaviour and neither has the whole contract: all faults are reported.
    /// </exception>
    public ReleasePlan Release(ReleasePer per, PhbDemand? demand = null, CostBehaviour? behaviour = null, ServiceLines? lines = null)
    {
        InvalidInputException.ThrowIfAny(
        [
            .. Given.IfUndefined("per", per) is { } undefined ? [undefined] : (Fault[])[],
            .. (demand is null ? null : DemandFaults.In(demand, Contract)) ?? [],
            .. (lines is null ? null : ProviderFaults.InBehaviours(lines, behaviour)?.Select(fault => fault.Under("lines"))) ?? [],
        ]);
        ProviderSide? provider = ProviderSide.Of(behaviour, lines);
        ReleaseMonths months = new(this, demand, provider);
        return new(this, per, demand, [.. Contract.Years.Select(year => Year(year, months, provider))], months.Periods(per));
    }

    private ReleaseYear Year(ContractYear year, ReleaseMonths months, ProviderSide? provider)
    {
        ReleaseSums sums = months.OfYear(year.Number);
        StrandedCosts? stranded = provider?.Lines(sums.Value, sums.Released, 1 - Schedule.Exact(year.Number));
        return new(year.Number, year.Start, year.End, Schedule.Share(year.Number), sums, stranded);
    }
}

/// <summary>What can be wrong with a request for a release.</summary>
internal static class ReleaseFaults
{
    internal static Fault NoPeriodIn(FinancialYear year, ReleasePer per, IEnumerable<FinancialYear> known) =>
        new("year", $"is not a financial year in which a {per.Word()} of the contract starts", $"write one of {string.Join(", ", known)}") { Value = year.ToString() };
}
