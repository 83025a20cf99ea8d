namespace PhbCalc.Rates;

/// <summary>What was published about how prices rise, by year.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Contract.</remarks>
public sealed record PublishedUplifts
{
    /// <summary>Puts uplifts together.</summary>
    /// <param name="all">The uplifts, each year's in the order in which they were published.</param>
    public PublishedUplifts(ValueList<PublishedUplift> all) => All = Given.Whole(all, "all");

    /// <summary>The uplifts, in the order given.</summary>
    public ValueList<PublishedUplift> All { get; }

    /// <summary>Those of a year, in the order given: a later one may have changed an earlier one.</summary>
    /// <param name="year">The year.</param>
    /// <exception cref="InvalidInputException">None is published for that year. The message says for which years there are.</exception>
    public ValueList<PublishedUplift> In(FinancialYear year) => All.Where(uplift => uplift.Year == year).ToValueList() is { Count: > 0 } found
        ? found
        : throw new InvalidInputException([UpliftFaults.NotPublished(year, All)]);

    /// <summary>The one of a year and basis.</summary>
    /// <param name="year">The year.</param>
    /// <param name="basis">What it is for, as it was published.</param>
    /// <exception cref="InvalidInputException">None is published for that year, or not on that basis. The message says which there are.</exception>
    public PublishedUplift Of(FinancialYear year, string basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ValueList<PublishedUplift> ofYear = In(year);
        return ofYear.FirstOrDefault(uplift => uplift.Basis == basis)
            ?? throw new InvalidInputException([UpliftFaults.UnknownBasis(year, basis, ofYear.Select(uplift => uplift.Basis))]);
    }
}
