namespace PhbCalc.TopDown;

/// <summary>An envelope shared over a caseload, or why it could not be shared.</summary>
/// <remarks>This type is immutable. Allocated + contingency + unallocated = envelope, to the penny. Rule: spec 4, The envelope.</remarks>
public sealed record EnvelopeOutcome
{
    internal EnvelopeOutcome(Envelope envelope, Scaling scaling, ValueList<PersonAllocation> people) => (Envelope, Scaling, People) = (envelope, scaling, people);

    /// <summary>The sum available in a year, and how much of it was kept back.</summary>
    public Envelope Envelope { get; }

    /// <summary>What each person gets, in the order of the claims; empty if the envelope could not be shared.</summary>
    public ValueList<PersonAllocation> People { get; internal init; }

    /// <summary>Which way amounts could be scaled.</summary>
    public Scaling Scaling
    {
        get;
        internal init => field = Given.Defined(value, "scaling");
    }

    /// <summary>Why the caseload could not be made to fit; null (the default) if it was.</summary>
    public Infeasible? Infeasible { get; internal init; }

    /// <summary>What all people get together, in pounds a year.</summary>
    public Money Allocated => People.Sum(person => person.Amount);

    /// <summary>The sum kept as contingency, in pounds a year.</summary>
    public Money Contingency => Envelope.Contingency;

    /// <summary>What is left, in pounds a year: £0.00 unless amounts were scaled down only, or the caseload could not be made to fit.</summary>
    public Money Unallocated => Envelope.Available - Allocated;

    /// <summary>
    /// What people between bounds get, in pence per penny of indicative budget: the smallest ratio that fits; 1 if nothing had to be scaled, 0 (the default) if
    /// the caseload could not be made to fit.
    /// </summary>
    public ShareRatio Ratio { get; internal init; }

    /// <summary>How many people are at their floor.</summary>
    public int AtFloor => People.Count(person => person.Bound == ShareBound.Floor);

    /// <summary>How many people are at their cap.</summary>
    public int AtCap => People.Count(person => person.Bound == ShareBound.Cap);

    /// <summary>How many people have a sum set by override.</summary>
    public int Overridden => People.Count(person => person.Claim.Budget.IsOverridden);

    /// <summary>How many people got a leftover penny.</summary>
    public int LeftoverPence => People.Count(person => person.Penny != LeftoverPenny.None);

    /// <summary>What one more pound a year would do; null (the default) if the caseload could not be made to fit, with or without it.</summary>
    public NextPound? NextPound { get; internal init; }
}

/// <summary>Says why a caseload cannot be made to fit an envelope.</summary>
internal static class EnvelopeLimits
{
    internal static Infeasible Missed(InfeasibleCause cause, Money amount) => new(cause, amount, cause switch
    {
        InfeasibleCause.OverridesAboveTotal => $"The overrides come to {amount} more than there is; find {amount}, or set them again.",
        InfeasibleCause.FloorsAboveTotal => $"The floors come to {amount} more than there is; find {amount}, or lower floors.",
        InfeasibleCause.CapsBelowTotal =>
            $"The caps leave {amount} that nobody can get; raise caps, keep {amount} back, or let amounts be scaled down only, which leaves it unallocated.",
        InfeasibleCause.NoWeight => $"Nobody has an amount to share by, so {amount} goes to nobody; check the allocation table, or keep {amount} back.",
        InfeasibleCause.AmountsAboveTotal => $"The amounts come to {amount} more than there is and may only be scaled up; find {amount}, or let them be scaled down.",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    });
}

/// <summary>The effect of one more pound in an envelope. The three sums come to £1.00.</summary>
/// <remarks>This type is immutable. Rule: spec 4, The envelope.</remarks>
public sealed record NextPound
{
    internal NextPound(Money allocated, Money contingency, Money unallocated, int people) =>
        (Allocated, Contingency, Unallocated, People) = (allocated, contingency, unallocated, people);

    /// <summary>How much more the caseload would get, in pounds a year.</summary>
    public Money Allocated { get; }

    /// <summary>How much more would be kept back, in pounds a year.</summary>
    public Money Contingency { get; }

    /// <summary>How much more would stay unallocated, in pounds a year.</summary>
    public Money Unallocated { get; }

    /// <summary>How many people would share the caseload's part: those between their bounds.</summary>
    public int People { get; }
}

/// <summary>What one person gets out of an envelope, and why.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. Rule: spec 4, The envelope.</remarks>
public sealed record PersonAllocation
{
    internal PersonAllocation(EnvelopeClaim claim, Money amount, ShareBound bound, LeftoverPenny penny) => (Claim, Amount, Bound, Penny) = (claim, amount, bound, penny);

    /// <summary>The person's claim: the indicative budget, floor and cap.</summary>
    public EnvelopeClaim Claim { get; }

    /// <summary>The allocation, in pounds a year and whole pence.</summary>
    public Money Amount { get; }

    /// <summary>The bound that decides it: the floor, the cap or neither.</summary>
    public ShareBound Bound
    {
        get;
        internal init => field = Given.Defined(value, "bound");
    }

    /// <summary>Why it includes a leftover penny, or that it does not.</summary>
    public LeftoverPenny Penny
    {
        get;
        internal init => field = Given.Defined(value, "penny");
    }

    private static readonly Money OnePenny = Money.FromPence(1);

    /// <summary>
    /// The indicative budget scaled to the envelope, in pounds a year and whole pence rounded down, before bounds and leftover pennies; for an override, the amount itself.
    /// £0.00 by default.
    /// </summary>
    public Money Scaled { get; internal init; }

    /// <summary>The lines of the indicative budget, then the changes from scaling, a bound and a leftover penny; they sum to the allocation.</summary>
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
