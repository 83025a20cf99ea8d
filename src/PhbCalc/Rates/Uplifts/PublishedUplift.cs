namespace PhbCalc.Rates;

/// <summary>What somebody published about how prices of a year rise, in per cent. Not everybody publishes all three figures.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Contract.</remarks>
/// <param name="Year">The year for which prices rise.</param>
/// <param name="Basis">What it is for, as it was published ("final after pay award"). One year may have several.</param>
/// <param name="CostPercent">The cost uplift in per cent: 4.15 is 4.15%; null if not published.</param>
/// <param name="EfficiencyPercent">What efficiency is to save, in per cent: 2 is 2%; null if not published.</param>
/// <param name="NetPercent">Both together in per cent, as published and rounded; null if not published.</param>
/// <param name="Source">Where it is published; null (the default) if not said.</param>
public sealed record PublishedUplift(
    FinancialYear Year, string Basis, decimal? CostPercent, decimal? EfficiencyPercent, decimal? NetPercent, Source? Source = null)
{
    /// <summary>What it is for, as it was published ("final after pay award"). One year may have several.</summary>
    public string Basis
    {
        get;
        init => field = Given.NotNull(value, "basis");
    }
    = Given.NotNull(Basis, "basis");

    /// <summary>The uplift to raise prices by, where both its parts are published.</summary>
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
