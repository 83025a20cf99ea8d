namespace PhbCalc;

/// <summary>How a sum was shared out, beside the shares themselves; or that it could not be.</summary>
/// <remarks>This type is immutable. Rule: spec 1, Apportionment.</remarks>
[JsonConverter(typeof(ApportionmentResultJsonConverter))]
public readonly record struct ApportionmentResult
{
    internal ApportionmentResult(Infeasibility infeasibility) => Infeasibility = infeasibility;

    internal ApportionmentResult(Slope slope, ulong total, ulong divisor, PennyCutoff cutoff)
    {
        Interior = new(total - (ulong)slope.Fixed, slope.Weight);
        Divisor = divisor;
        Cutoff = cutoff;
        LeftoverPence = cutoff.Pennies;
    }

    /// <summary>Why the sum could not be shared out; null if it was. Where it is not null, no share was written.</summary>
    public Infeasibility? Infeasibility { get; }

    /// <summary>How many pennies were left after everybody's whole pence; so many recipients got one each.</summary>
    public int LeftoverPence { get; }

    /// <summary>Pence per unit of weight for everybody between bounds: the smallest ratio at which the shares sum to the total.</summary>
    /// <remarks>Where a total below zero was shared, the ratio is that of its mirror image.</remarks>
    public ShareRatio Ratio => Interior.Weight == 0 ? default : new(Interior.Pence, Interior.Weight * Divisor);

    /// <summary>What is shared between bounds, and over what weight, after all weights were divided by <see cref="Divisor"/>.</summary>
    internal (ulong Pence, UInt128 Weight) Interior { get; }

    internal ulong Divisor { get; }

    internal PennyCutoff Cutoff { get; }
}
