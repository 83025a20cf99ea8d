namespace PhbCalc.TopDown;

/// <summary>An envelope shared over a caseload; or why it could not be.</summary>
/// <remarks>This type is immutable. Allocated + contingency + unallocated = envelope, to the penny. Rule: spec 4, The envelope.</remarks>
public sealed record EnvelopeOutcome
{
    internal EnvelopeOutcome(Envelope envelope, Scaling scaling, ValueList<PersonAllocation> people) => (Envelope, Scaling, People) = (envelope, scaling, people);

    /// <summary>The sum there was in a year, and how much of it was kept back.</summary>
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
    public EnvelopeProblem? Problem { get; internal init; }

    /// <summary>What all people get together, in pounds a year.</summary>
    public Money Allocated => People.Sum(person => person.Amount);

    /// <summary>What is kept for what cannot be foreseen, in pounds a year.</summary>
    public Money Contingency => Envelope.Contingency;

    /// <summary>What is left, in pounds a year: £0.00 unless amounts were scaled down only, or the caseload could not be made to fit.</summary>
    public Money Unallocated => Envelope.Available - Allocated;

    /// <summary>
    /// What everybody between bounds gets, in pence per penny of indicative budget: the smallest ratio that fits; 1 where nothing had to be scaled, 0 (the default) where
    /// the caseload could not be made to fit.
    /// </summary>
    public ShareRatio Ratio { get; internal init; }

    /// <summary>How many people their floor holds.</summary>
    public int AtFloor => People.Count(person => person.Bound == ShareBound.Floor);

    /// <summary>How many people their cap holds.</summary>
    public int AtCap => People.Count(person => person.Bound == ShareBound.Cap);

    /// <summary>How many people have a sum that somebody set.</summary>
    public int Overridden => People.Count(person => person.Claim.Budget.IsOverridden);

    /// <summary>How many people got a penny that was left over.</summary>
    public int LeftoverPence => People.Count(person => person.Penny != LeftoverPenny.None);

    /// <summary>What one more pound a year would do; null (the default) if the caseload could not be made to fit, or could not with one more pound.</summary>
    public NextPound? NextPound { get; internal init; }
}

/// <summary>That a caseload cannot be made to fit an envelope, and by how much.</summary>
/// <remarks>This type is immutable. Rule: spec 4, The envelope; spec 1, Apportionment, step 4.</remarks>
/// <param name="Cause">Why it cannot be made to fit.</param>
/// <param name="Amount">What is missing, or what is left that nobody can get, in pounds a year; more than £0.00.</param>
public readonly record struct EnvelopeProblem(EnvelopeProblemCause Cause, Money Amount)
{
    /// <summary>Why it cannot be made to fit.</summary>
    public EnvelopeProblemCause Cause
    {
        get;
        init => field = Given.Defined(value, "cause");
    }
    = Given.Defined(Cause, "cause");

    /// <summary>Why, and what can be done about it, in a sentence that names the amount.</summary>
    public string Explanation => Cause switch
    {
        EnvelopeProblemCause.OverridesAboveEnvelope => $"The overrides come to {Amount} more than there is; find {Amount}, or set them again.",
        EnvelopeProblemCause.FloorsAboveEnvelope => $"The floors come to {Amount} more than there is; find {Amount}, or lower floors.",
        EnvelopeProblemCause.CapsBelowEnvelope =>
            $"The caps leave {Amount} that nobody can get; raise caps, keep {Amount} back, or let amounts be scaled down only, which leaves it unallocated.",
        EnvelopeProblemCause.NoAmounts => $"Nobody has an amount to share by, so {Amount} goes to nobody; check the allocation table, or keep {Amount} back.",
        EnvelopeProblemCause.AmountsAboveEnvelope => $"The amounts come to {Amount} more than there is and may only be scaled up; find {Amount}, or let them be scaled down.",
        _ => throw new InvalidOperationException($"There is no cause {Cause}."),
    };
}

/// <summary>Why a caseload cannot be made to fit an envelope.</summary>
/// <remarks>Rule: spec 4, The envelope.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<EnvelopeProblemCause>))]
public enum EnvelopeProblemCause
{
    /// <summary>The sums that were set by override come to more than there is.</summary>
    OverridesAboveEnvelope,

    /// <summary>The floors come to more than there is beside the overrides.</summary>
    FloorsAboveEnvelope,

    /// <summary>The caps come to less than there is beside the overrides.</summary>
    CapsBelowEnvelope,

    /// <summary>Nobody has an amount to share by, and money is left.</summary>
    NoAmounts,

    /// <summary>The amounts, held within their bounds, come to more than there is, and may only be scaled up.</summary>
    AmountsAboveEnvelope,
}

/// <summary>What one more pound in an envelope would do. The three sums come to £1.00.</summary>
/// <remarks>This type is immutable. Rule: spec 4, The envelope.</remarks>
public sealed record NextPound
{
    internal NextPound(Money allocated, Money contingency, Money unallocated, int people) =>
        (Allocated, Contingency, Unallocated, People) = (allocated, contingency, unallocated, people);

    /// <summary>What more the caseload would get, in pounds a year.</summary>
    public Money Allocated { get; }

    /// <summary>What more would be kept back, in pounds a year.</summary>
    public Money Contingency { get; }

    /// <summary>What more would stay unallocated, in pounds a year.</summary>
    public Money Unallocated { get; }

    /// <summary>How many people would share what the caseload gets more: those between their bounds.</summary>
    public int People { get; }
}

/// <summary>What one person gets out of an envelope, and why so much.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. Rule: spec 4, The envelope.</remarks>
public sealed record PersonAllocation
{
    internal PersonAllocation(EnvelopeClaim claim, Money amount, ShareBound bound, LeftoverPenny penny) => (Claim, Amount, Bound, Penny) = (claim, amount, bound, penny);

    /// <summary>What the person brought: the indicative budget, floor and cap.</summary>
    public EnvelopeClaim Claim { get; }

    /// <summary>The allocation, in pounds a year and whole pence.</summary>
    public Money Amount { get; }

    /// <summary>Whether floor or cap holds it.</summary>
    public ShareBound Bound
    {
        get;
        internal init => field = Given.Defined(value, "bound");
    }

    /// <summary>Why a leftover penny is in it, or that none is.</summary>
    public LeftoverPenny Penny
    {
        get;
        internal init => field = Given.Defined(value, "penny");
    }

    private static readonly Money OnePenny = Money.FromPence(1);

    /// <summary>
    /// The indicative budget scaled to the envelope, in pounds a year and whole pence rounded down, before bounds and leftover pennies; of an override the amount itself.
    /// £0.00 by default.
    /// </summary>
    public Money Scaled { get; internal init; }

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
