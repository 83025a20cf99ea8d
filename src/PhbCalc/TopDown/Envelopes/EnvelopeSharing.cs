namespace PhbCalc.TopDown;

/// <summary>One caseload, shared over any envelope: overrides first, then the rest by apportionment.</summary>
internal sealed class EnvelopeSharing
{
    private readonly ValueList<EnvelopeClaim> claims;
    private readonly Scaling scaling;
    private readonly ValueList<Recipient> recipients;
    private readonly Money overridden;

    /// <summary>What the recipients would get without scaling: their amounts, kept within their bounds.</summary>
    private readonly Money unscaled;

    internal EnvelopeSharing(ValueList<EnvelopeClaim> claims, Scaling scaling)
    {
        (this.claims, this.scaling) = (claims, scaling);
        recipients = claims.Where(claim => !claim.Budget.IsOverridden).Select(RecipientOf).ToValueList();
        overridden = Sum(claims.Where(claim => claim.Budget.IsOverridden).Select(claim => claim.Budget.Amount));
        unscaled = Sum(recipients.Select(Unscaled));
    }

    internal EnvelopeOutcome Share(Envelope envelope)
    {
        Money left = envelope.Available - overridden;
        EnvelopeOutcome outcome = new(envelope, scaling, []);
        if (left < Money.Zero)
        {
            return outcome with { Infeasible = EnvelopeLimits.Missed(InfeasibleCause.OverridesAboveTotal, -left) };
        }

        if (scaling == Scaling.UpOnly && left < unscaled)
        {
            return outcome with { Infeasible = EnvelopeLimits.Missed(InfeasibleCause.AmountsAboveTotal, unscaled - left) };
        }

        Money total = scaling == Scaling.DownOnly && unscaled < left ? unscaled : left;
        ApportionmentOutcome shared = Apportionment.Share(total, recipients);
        if (shared.Infeasible is { } why)
        {
            return outcome with { Infeasible = EnvelopeLimits.Missed(why.Cause, why.Amount) };
        }

        // Where everybody gets the amount within bounds, smaller ratios may do as well: but nothing is scaled.
        ShareRatio ratio = total == unscaled ? new(1, 1) : shared.Ratio;
        return new(envelope, scaling, People(shared, ratio)) { Ratio = ratio };
    }

    private ValueList<PersonAllocation> People(ApportionmentOutcome shared, ShareRatio ratio)
    {
        PersonAllocation[] people = new PersonAllocation[claims.Count];
        int next = 0;
        for (int i = 0; i < people.Length; i++)
        {
            EnvelopeClaim claim = claims[i];
            people[i] = claim.Budget.IsOverridden
                ? new(claim, claim.Budget.Amount, ShareBound.None, LeftoverPenny.None) { Scaled = claim.Budget.Amount }
                : Allocation(claim, shared.Shares[next++], ratio);
        }

        return new(people);
    }

    private static PersonAllocation Allocation(EnvelopeClaim claim, ApportionedShare share, ShareRatio ratio) => new(claim, share.Amount, share.Bound, share.Penny)
    {
        Scaled = Money.FromPounds((decimal)(ratio.Pence * (UInt128)claim.Budget.Amount.ToPence() / ratio.Weight) / 100m),
    };

    private static Recipient RecipientOf(EnvelopeClaim claim) => new(claim.Budget.PersonId, claim.Budget.Amount.ToPence(), claim.Floor, claim.Cap);

    private static Money Unscaled(Recipient recipient)
    {
        Money amount = Money.FromPence((long)recipient.Weight);
        Money held = amount > recipient.Cap ? recipient.Cap.Value : amount;
        return held < recipient.Floor ? recipient.Floor : held;
    }

    private static Money Sum(IEnumerable<Money> sums) => sums.Sum();
}
