namespace PhbCalc.TopDown;

/// <summary>What one person brings to an envelope.</summary>
/// <remarks>This type is immutable. <see cref="EnvelopeAllocation"/> checks it, together with all others. Rule: spec 4, The envelope.</remarks>
/// <param name="Budget">The person's indicative budget; its amount is the weight with which the person shares.</param>
/// <param name="Floor">The least the person gets, in pounds a year and whole pence; £0.00 (the default) for no floor.</param>
/// <param name="Cap">The most the person gets, in pounds a year and whole pence, and not under the floor; null (the default) for no cap.</param>
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
