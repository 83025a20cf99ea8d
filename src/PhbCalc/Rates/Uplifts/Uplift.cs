namespace PhbCalc.Rates;

/// <summary>What a price rises by from one year to the next: a cost uplift, less what efficiency is to save.</summary>
/// <remarks>This type is immutable. The default value changes nothing. Rule: spec 6, Contract.</remarks>
public readonly record struct Uplift
{
    /// <summary>Makes an uplift.</summary>
    /// <param name="cost">The cost uplift as a share: 0.0415 is 4.15%. From -1 to 1, with at most six decimals.</param>
    /// <param name="efficiency">What efficiency is to save, as a share: 0.02 is 2%; none by default. From 0 to 1, with at most six decimals.</param>
    /// <param name="rule">How the two make one; simple by default.</param>
    /// <param name="source">Where it is published; null (the default) if not said.</param>
    /// <exception cref="InvalidInputException">A share is out of range: all faults are reported.</exception>
    [JsonConstructor]
    public Uplift(decimal cost, decimal efficiency = 0m, UpliftRule rule = UpliftRule.Simple, Source? source = null)
    {
        (Cost, Efficiency, Rule, Source) = (cost, efficiency, rule, source);
        _ = Given.Defined(rule, "rule");
        InvalidInputException.ThrowIfAny(UpliftFaults.In(this));
    }

    /// <summary>The cost uplift as a share.</summary>
    public decimal Cost { get; }

    /// <summary>What efficiency is to save, as a share.</summary>
    public decimal Efficiency { get; }

    /// <summary>How the two make one.</summary>
    public UpliftRule Rule { get; }

    /// <summary>Where it is published; null if not said.</summary>
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
