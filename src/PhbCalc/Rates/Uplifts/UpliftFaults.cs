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

    private static void AddIfOutside(ref FaultList faults, string field, decimal share, decimal least, string example)
    {
        if (share < least || share > 1m || decimal.Round(share, 6, MidpointRounding.ToZero) != share)
        {
            faults.Add(field, share.ToString(System.Globalization.CultureInfo.InvariantCulture), "is not a share",
                $"write a number from {Iso.Number(least)} to 1 with at most six decimals, such as {example}");
        }
    }
}
