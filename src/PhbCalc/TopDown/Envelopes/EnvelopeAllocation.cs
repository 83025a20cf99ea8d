namespace PhbCalc.TopDown;

/// <summary>Makes the indicative budgets of a caseload fit an envelope, to the penny.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. Rule: spec 4, The envelope. Overrides are taken off
/// first and paid in full; the rest is shared by <see cref="Apportionment"/>, with the amounts of the indicative budgets as weights.
/// </remarks>
/// <param name="Envelope">The sum available in a year, and how much of it is kept back.</param>
/// <param name="Scaling">Which way amounts may be scaled; both by default.</param>
public sealed record EnvelopeAllocation(Envelope Envelope, Scaling Scaling = Scaling.Both)
{
    /// <summary>Which way amounts may be scaled; both by default.</summary>
    public Scaling Scaling
    {
        get;
        init => field = Given.Defined(value, "scaling");
    }
    = Given.Defined(Scaling, "scaling");

    /// <summary>Shares the envelope.</summary>
    /// <param name="claims">The claim of each person, each person once. The order does not change the answer.</param>
    /// <returns>What each person gets in pounds a year, in whole pence, or why the caseload cannot be made to fit.</returns>
    /// <exception cref="InvalidInputException">
    /// A person appears twice or has no id, an amount, floor or cap is below £0.00, £1,000,000,000,000,000 or more or not in whole pence, or a cap is under its floor:
    /// all faults are reported, each with the position of its claim.
    /// </exception>
    public EnvelopeOutcome Allocate(ValueList<EnvelopeClaim> claims)
    {
        InvalidInputException.ThrowIfAny(EnvelopeFaults.In(claims));
        EnvelopeSharing sharing = new(claims, Scaling);
        EnvelopeOutcome outcome = sharing.Share(Envelope);
        Money more = Envelope.Amount + Money.FromPounds(1m);
        if (outcome.Infeasible is not null || more.Pounds >= EnvelopeFaults.TooMuch)
        {
            return outcome;
        }

        EnvelopeOutcome next = sharing.Share(new(more, Envelope.ContingencyShare));
        return next.Infeasible is not null ? outcome : outcome with
        {
            NextPound = new(
                next.Allocated - outcome.Allocated,
                next.Contingency - outcome.Contingency,
                next.Unallocated - outcome.Unallocated,
                next.Allocated == outcome.Allocated ? 0 : next.People.Count(person => person.Bound == ShareBound.None && !person.Claim.Budget.IsOverridden && person.Claim.Budget.Amount > Money.Zero)),
        };
    }
}

/// <summary>The claim of one person on an envelope.</summary>
/// <remarks>This type is immutable. <see cref="EnvelopeAllocation"/> checks it with the others. Rule: spec 4, The envelope.</remarks>
/// <param name="Budget">The person's indicative budget; its amount is the weight with which the person shares.</param>
/// <param name="Floor">The least that the person gets, in pounds a year and whole pence; £0.00 (the default) for no floor.</param>
/// <param name="Cap">The most that the person gets, in pounds a year and whole pence, at or above the floor; null (the default) for no cap.</param>
public sealed record EnvelopeClaim(TopDownBudget Budget, Money Floor = default, Money? Cap = null)
{
    /// <summary>The person's indicative budget; its amount is the weight with which the person shares.</summary>
    public TopDownBudget Budget
    {
        get;
        init => field = Given.NotNull(value, "budget");
    }
    = Given.NotNull(Budget, "budget");
}
