namespace PhbCalc.TopDown;

/// <summary>What one person gets out of an envelope, and why so much.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. Rule: spec 4, The envelope.</remarks>
/// <param name="Claim">What the person brought: the indicative budget, floor and cap.</param>
/// <param name="Amount">The allocation, in pounds a year and whole pence.</param>
/// <param name="Bound">Whether floor or cap holds it.</param>
/// <param name="Penny">Why a leftover penny is in it, or that none is.</param>
public sealed record PersonAllocation(EnvelopeClaim Claim, Money Amount, ShareBound Bound, LeftoverPenny Penny)
{
    /// <summary>Whether floor or cap holds it.</summary>
    public ShareBound Bound
    {
        get;
        init => field = Given.Defined(value, "bound");
    }
    = Given.Defined(Bound, "bound");

    /// <summary>Why a leftover penny is in it, or that none is.</summary>
    public LeftoverPenny Penny
    {
        get;
        init => field = Given.Defined(value, "penny");
    }
    = Given.Defined(Penny, "penny");

    private static readonly Money OnePenny = Money.FromPence(1);

    /// <summary>
    /// The indicative budget scaled to the envelope, in pounds a year and whole pence rounded down, before bounds and leftover pennies; of an override the amount itself.
    /// £0.00 by default.
    /// </summary>
    public Money Scaled { get; init; }

    /// <summary>The lines of the indicative budget, then what scaling, a bound and a leftover penny change; they sum to the allocation.</summary>
    public CostBreakdown Breakdown
    {
        get
        {
            TopDownBudget budget = Claim.Budget;
            Money penny = Penny == LeftoverPenny.None ? Money.Zero : OnePenny;
            List<CostLine> lines = [.. budget.Breakdown.Lines];
            if (!budget.IsOverridden)
            {
                lines.Add(Line(CostLineKind.Scaling, "Scaled to the envelope", Scaled - budget.Amount, null));
            }

            if (Bound != ShareBound.None)
            {
                lines.Add(Line(CostLineKind.Bound, Bound == ShareBound.Floor ? $"Held at the floor of {Claim.Floor}" : $"Held at the cap of {Claim.Cap}", Amount - Scaled, null));
            }

            if (penny != Money.Zero)
            {
                lines.Add(Line(CostLineKind.LeftoverPenny, "A penny left after everybody's whole pence", penny, Words(Penny)));
            }

            return new([.. lines]);
        }
    }

    private static CostLine Line(CostLineKind kind, string label, Money amount, string? note) =>
        new(kind, string.Empty, label, CostUnit.Once, 1, amount, amount) { Note = note };

    private static string Words(LeftoverPenny penny) => penny switch
    {
        LeftoverPenny.LargerFraction => "the fraction of a penny was larger than others'",
        LeftoverPenny.LargerWeight => "the fraction was as large as others', and the amount larger",
        LeftoverPenny.SmallerKey => "fraction and amount were as large as others', and the id comes first",
        _ => throw new ArgumentOutOfRangeException(nameof(penny)),
    };
}
