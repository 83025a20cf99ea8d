namespace PhbCalc.BlockContracts;

/// <summary>What people spend through personal health budgets instead of the block contract.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Demand.</remarks>
public sealed record PhbDemand
{
    private PhbDemand(ReleasePer? per, LocalDate? from, ValueList<Money> spending, PhbUptake? uptake) =>
        (Per, From, Spending, Uptake) = (per, from, spending, uptake);

    /// <summary>Whether the sums are by year, quarter or month; null if the spending follows an uptake.</summary>
    public ReleasePer? Per { get; }

    /// <summary>The first day of the first sum; null if the spending follows an uptake.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? From { get; }

    /// <summary>The sums in pounds, one a period, to the end of the contract; empty if the spending follows an uptake.</summary>
    public ValueList<Money> Spending { get; }

    /// <summary>The uptake that the spending follows; null if it is stated.</summary>
    public PhbUptake? Uptake { get; }

    /// <summary>Spending stated by year, quarter or month. Within each, it is spread over the months as the contract is.</summary>
    /// <param name="per">Whether the sums are by year, quarter or month of the contract.</param>
    /// <param name="from">The first day of the first sum, on which a year, quarter or month of the contract starts. Before it nothing is spent.</param>
    /// <param name="spending">The sums, one a period without a gap to the end of the contract, in pounds and whole pence, each from 0 to under £1,000,000,000,000.</param>
    /// <returns>The demand. The release checks that it fits the contract.</returns>
    /// <exception cref="InvalidInputException">There is no sum, or one is out of range: all faults are reported, each with the position of its sum.</exception>
    public static PhbDemand Of(ReleasePer per, LocalDate from, ValueList<Money> spending)
    {
        InvalidInputException.ThrowIfAny(DemandFaults.In(spending));
        return new(Given.Defined(per, "per"), from, spending, null);
    }

    /// <summary>Spending that follows an uptake over the whole contract.</summary>
    /// <param name="uptake">How many people hold a budget, and what one comes to.</param>
    /// <returns>The demand. The release checks that it fits the contract.</returns>
    public static PhbDemand Of(PhbUptake uptake)
    {
        ArgumentNullException.ThrowIfNull(uptake);
        return new(null, null, [], uptake);
    }
}
