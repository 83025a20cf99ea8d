namespace PhbCalc;

/// <summary>How many pennies were left after whole pence, and where those who got one end.</summary>
/// <param name="Pennies">How many were left.</param>
internal readonly record struct PennyCutoff(int Pennies)
{
    /// <summary>The smallest rest that got a penny, if not everybody with that rest got one; else null.</summary>
    internal UInt128? Rest { get; private init; }

    /// <summary>The smallest weight that got a penny among those with that rest, if not everybody with both got one; else null.</summary>
    internal ulong? Weight { get; private init; }

    internal PennyCutoff SplitAt(UInt128 rest) => this with { Rest = rest };

    internal PennyCutoff SplitAt(ulong weight) => this with { Weight = weight };

    /// <summary>Why somebody who got a penny got it.</summary>
    internal LeftoverPenny Reason(UInt128 rest, ulong weight, bool hasKeys) =>
        Rest is null || rest > Rest ? LeftoverPenny.LargerFraction
            : Weight is null || weight > Weight ? LeftoverPenny.LargerWeight
            : hasKeys ? LeftoverPenny.SmallerKey
            : LeftoverPenny.EarlierPosition;
}
