namespace PhbCalc.TopDown;

/// <summary>An envelope shared over a caseload; or why it could not be.</summary>
/// <remarks>This type is immutable. Allocated + contingency + unallocated = envelope, to the penny. Rule: spec 4, The envelope.</remarks>
/// <param name="Envelope">The sum there was in a year, and how much of it was kept back.</param>
/// <param name="Scaling">Which way amounts could be scaled.</param>
/// <param name="People">What each person gets, in the order of the claims; empty if the envelope could not be shared.</param>
public sealed record EnvelopeOutcome(Envelope Envelope, Scaling Scaling, ValueList<PersonAllocation> People)
{
    /// <summary>Which way amounts could be scaled.</summary>
    public Scaling Scaling
    {
        get;
        init => field = Given.Defined(value, "scaling");
    }
    = Given.Defined(Scaling, "scaling");

    /// <summary>Why the caseload could not be made to fit; null (the default) if it was.</summary>
    public EnvelopeProblem? Problem { get; init; }

    /// <summary>What all people get together, in pounds a year.</summary>
    public Money Allocated => People.Aggregate(Money.Zero, (sum, person) => sum + person.Amount);

    /// <summary>What is kept for what cannot be foreseen, in pounds a year.</summary>
    public Money Contingency => Envelope.Contingency;

    /// <summary>What is left, in pounds a year: £0.00 unless amounts were scaled down only, or the caseload could not be made to fit.</summary>
    public Money Unallocated => Envelope.Available - Allocated;

    /// <summary>
    /// What everybody between bounds gets, in pence per penny of indicative budget: the smallest ratio that fits; 1 where nothing had to be scaled, 0 (the default) where
    /// the caseload could not be made to fit.
    /// </summary>
    public ShareRatio Ratio { get; init; }

    /// <summary>How many people their floor holds.</summary>
    public int AtFloor => People.Count(person => person.Bound == ShareBound.Floor);

    /// <summary>How many people their cap holds.</summary>
    public int AtCap => People.Count(person => person.Bound == ShareBound.Cap);

    /// <summary>How many people have a sum that somebody set.</summary>
    public int Overridden => People.Count(person => person.Claim.Budget.IsOverridden);

    /// <summary>How many people got a penny that was left over.</summary>
    public int LeftoverPence => People.Count(person => person.Penny != LeftoverPenny.None);

    /// <summary>What one more pound a year would do; null (the default) if the caseload could not be made to fit, or could not with one more pound.</summary>
    public NextPound? NextPound { get; init; }
}
