namespace PhbCalc.TopDown;

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
        EnvelopeProblemCause.OverridesAboveEnvelope => $"The overrides come to {Amount} more than there is; find {Amount}, or set them anew.",
        EnvelopeProblemCause.FloorsAboveEnvelope => $"The floors come to {Amount} more than there is; find {Amount}, or lower floors.",
        EnvelopeProblemCause.CapsBelowEnvelope =>
            $"The caps leave {Amount} that nobody can get; raise caps, keep {Amount} back, or let amounts be scaled down only, which leaves it unallocated.",
        EnvelopeProblemCause.NoAmounts => $"Nobody has an amount to share by, so {Amount} goes to nobody; check the allocation table, or keep {Amount} back.",
        EnvelopeProblemCause.AmountsAboveEnvelope => $"The amounts come to {Amount} more than there is and may only be scaled up; find {Amount}, or let them be scaled down.",
        _ => throw new InvalidOperationException($"There is no cause {Cause}."),
    };
}
