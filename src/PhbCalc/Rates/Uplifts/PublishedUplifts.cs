namespace PhbCalc.Rates;

/// <summary>Published price rises, by year.</summary>
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
    /// <exception cref="InvalidInputException">None is published for that year. The message names the years that have one.</exception>
    public ValueList<PublishedUplift> In(FinancialYear year) => All.Where(uplift => uplift.Year == year).ToValueList() is { Count: > 0 } found
        ? found
        : throw new InvalidInputException([UpliftFaults.NotPublished(year, All)]);

    /// <summary>The one of a year and basis.</summary>
    /// <param name="year">The year.</param>
    /// <param name="basis">Its basis, as published.</param>
    /// <exception cref="InvalidInputException">None is published for that year, or not on that basis. The message names those that exist.</exception>
    public PublishedUplift Of(FinancialYear year, string basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ValueList<PublishedUplift> ofYear = In(year);
        return ofYear.FirstOrDefault(uplift => uplift.Basis == basis)
            ?? throw new InvalidInputException([UpliftFaults.UnknownBasis(year, basis, ofYear.Select(uplift => uplift.Basis))]);
    }
}

/// <summary>A published price rise of a year, in per cent. Some publishers leave out one or two of the three figures.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Contract.</remarks>
/// <param name="Year">The year for which prices rise.</param>
/// <param name="Basis">Its basis, as published ("final after pay award"). One year may have several.</param>
/// <param name="CostPercent">The cost uplift in per cent: 4.15 is 4.15%; null if not published.</param>
/// <param name="EfficiencyPercent">The required efficiency saving, in per cent: 2 is 2%; null if not published.</param>
/// <param name="NetPercent">Both together in per cent, as published and rounded; null if not published.</param>
/// <param name="Source">Where it is published; null (the default) if it is not given.</param>
public sealed record PublishedUplift(
    FinancialYear Year, string Basis, decimal? CostPercent, decimal? EfficiencyPercent, decimal? NetPercent, Source? Source = null)
{
    /// <summary>Its basis, as published ("final after pay award"). One year may have several.</summary>
    public string Basis
    {
        get;
        init => field = Given.NotNull(value, "basis");
    }
    = Given.NotNull(Basis, "basis");

    /// <summary>The uplift for prices, if both its parts are published.</summary>
    /// <param name="rule">How the two make one; simple by default.</param>
    /// <exception cref="InvalidInputException">The cost uplift or the efficiency is not published, and the message says what is; or one of them is out of the range of <see cref="Uplift"/>.</exception>
    public Uplift ToUplift(UpliftRule rule = UpliftRule.Simple) => CostPercent is { } cost && EfficiencyPercent is { } efficiency
        ? new(cost / 100m, efficiency / 100m, rule, Source)
        : throw new InvalidInputException([UpliftFaults.NotBoth(this)]);

    /// <summary>The figures that are published, as text: <c>cost uplift 4.15%, efficiency 2%, net 2.15%</c>.</summary>
    public override string ToString() => string.Join(", ", Figures
        .Where(figure => figure.Percent is not null)
        .Select(figure => $"{figure.Name} {Iso.Number(figure.Percent!.Value)}%"));

    private (string Name, decimal? Percent)[] Figures => [("cost uplift", CostPercent), ("efficiency", EfficiencyPercent), ("net", NetPercent)];
}
