namespace PhbCalc.Rates;

/// <summary>What can be wrong with an uplift.</summary>
internal static class UpliftFaults
{
    internal static List<Fault>? In(Uplift uplift)
    {
        FaultList faults = new("uplift");
        AddIfOutside(ref faults, "uplift", uplift.Cost, least: -1m, example: "0.0415 for 4.15%");
        AddIfOutside(ref faults, "efficiency", uplift.Efficiency, least: 0m, example: "0.02 for 2%");
        return faults.All;
    }

    internal static Fault NotPublished(FinancialYear year, ValueList<PublishedUplift> all) =>
        new("year", "is a year without a published cost uplift",
            $"there are some for {string.Join(", ", all.Select(uplift => uplift.Year).Distinct().Order())}; add the figure for that year, or give an uplift of your own")
        {
            Value = year.ToString(),
        };

    internal static Fault UnknownBasis(FinancialYear year, string basis, IEnumerable<string> known) =>
        new("basis", $"is not a basis of a cost uplift published for {year}", Nearest.Suggest(basis, known)) { Value = basis };

    /// <summary>A published uplift that is not enough to raise prices by.</summary>
    internal static Fault NotBoth(PublishedUplift uplift) =>
        new(uplift.CostPercent is null ? "uplift" : "efficiency", $"is not published for {uplift.Year} ({uplift.Basis}), only {uplift}",
            "give an uplift of your own, and say where it is from")
        {
            Subject = "published uplift",
        };

    private static void AddIfOutside(ref FaultList faults, string field, decimal share, decimal least, string example)
    {
        if (share < least || share > 1m || decimal.Round(share, 6, MidpointRounding.ToZero) != share)
        {
            faults.Add(field, share.ToString(System.Globalization.CultureInfo.InvariantCulture), "is not a share",
                $"write a number from {Iso.Number(least)} to 1 with at most six decimals, such as {example}");
        }
    }
}
