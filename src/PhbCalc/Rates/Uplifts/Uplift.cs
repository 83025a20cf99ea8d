namespace PhbCalc.Rates;

/// <summary>The rise of a price from one year to the next: a cost uplift less an efficiency saving.</summary>
/// <remarks>This type is immutable. The default value changes nothing. Rule: spec 6, Contract.</remarks>
public readonly record struct Uplift
{
    /// <summary>Makes an uplift.</summary>
    /// <param name="cost">The cost uplift as a share: 0.0415 is 4.15%. From -1 to 1, with at most six decimals.</param>
    /// <param name="efficiency">The required efficiency saving, as a share: 0.02 is 2%; none by default. From 0 to 1, with at most six decimals.</param>
    /// <param name="rule">How the two make one; simple by default.</param>
    /// <param name="source">Where it is published; null (the default) if it is not given.</param>
    /// <exception cref="InvalidInputException">A share is out of range: all faults are reported.</exception>
    [JsonConstructor]
    public Uplift(decimal cost, decimal efficiency = 0m, UpliftRule rule = UpliftRule.Simple, Source? source = null)
    {
        (Cost, Efficiency, Rule, Source) = (cost, efficiency, rule, source);
        InvalidInputException.ThrowIfAny(UpliftFaults.In(this));
    }

    /// <summary>The cost uplift as a share.</summary>
    public decimal Cost { get; }

    /// <summary>What efficiency is to save, as a share.</summary>
    public decimal Efficiency { get; }

    /// <summary>How the two make one.</summary>
    public UpliftRule Rule { get; }

    /// <summary>Where it is published; null if it is not given.</summary>
    public Source? Source { get; }

    /// <summary>The net uplift as a share, exactly: uplift less efficiency, or (1 + uplift) x (1 - efficiency) - 1.</summary>
    public decimal Net => Rule == UpliftRule.Multiplicative ? ((1m + Cost) * (1m - Efficiency)) - 1m : Cost - Efficiency;

    /// <summary>A sum raised by the net uplift, rounded once to the penny, half away from zero.</summary>
    /// <param name="sum">The sum before.</param>
    /// <exception cref="OverflowException">The exact sum does not fit in 28 digits.</exception>
    public Money Raise(Money sum) => (sum * (1m + Net)).ToPenny();

    /// <summary>The uplift as text: <c>2.15% (4.15% uplift less 2% efficiency)</c>.</summary>
    public override string ToString() => Efficiency == 0m ? Iso.Percent(Cost)
        : Rule == UpliftRule.Multiplicative ? $"{PercentOf(Net)} ({Iso.Percent(Cost)} uplift, then {Iso.Percent(Efficiency)} efficiency off it)"
        : $"{PercentOf(Net)} ({Iso.Percent(Cost)} uplift less {Iso.Percent(Efficiency)} efficiency)";

    /// <summary>A share as a percentage in full: the net of two shares of six decimals has up to twelve.</summary>
    private static string PercentOf(decimal share) => $"{(share * 100m).ToString("0.############", System.Globalization.CultureInfo.InvariantCulture)}%";
}

/// <summary>How a cost uplift and an efficiency requirement make one net uplift.</summary>
/// <remarks>Rule: spec 6, Contract.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<UpliftRule>))]
public enum UpliftRule
{
    /// <summary>The uplift less the efficiency: 4.15% and 2% make 2.15%. This is the default, since published figures are quoted like this.</summary>
    Simple,

    /// <summary>The uplift first, then the efficiency off the uplifted price: 4.15% and 2% make 2.067%.</summary>
    Multiplicative,
}

/// <summary>What can be wrong with an uplift.</summary>
internal static class UpliftFaults
{
    internal static List<Fault>? In(Uplift uplift)
    {
        FaultList faults = new("uplift");
        AddIfOutside(ref faults, "uplift", "/cost", uplift.Cost, least: -1m, example: "0.0415 for 4.15%");
        AddIfOutside(ref faults, "efficiency", "/efficiency", uplift.Efficiency, least: 0m, example: "0.02 for 2%");
        faults.AddIfUndefined("rule", uplift.Rule);
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

    /// <summary>A published uplift that lacks a part needed to raise prices.</summary>
    internal static Fault NotBoth(PublishedUplift uplift) =>
        new(uplift.CostPercent is null ? "uplift" : "efficiency", $"is not published for {uplift.Year} ({uplift.Basis}), only {uplift}",
            "give an uplift of your own, and say where it is from")
        {
            Subject = "published uplift",
            Path = uplift.CostPercent is null ? "/cost_percent" : "/efficiency_percent",
        };

    private static void AddIfOutside(ref FaultList faults, string field, string path, decimal share, decimal least, string example)
    {
        if (share < least || share > 1m || decimal.Round(share, 6, MidpointRounding.ToZero) != share)
        {
            faults.Add(field, share.ToString(System.Globalization.CultureInfo.InvariantCulture), "is not a share",
                $"write a number from {Iso.Number(least)} to 1 with at most six decimals, such as {example}", path);
        }
    }
}
