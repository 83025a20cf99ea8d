namespace PhbCalc.TopDown;

/// <summary>What one person brings to an envelope.</summary>
/// <remarks>This type is immutable. <see cref="EnvelopeAllocation"/> checks it, together with all others.</remarks>
/// <param name="Budget">The person's indicative budget; its amount is the weight with which the person shares.</param>
/// <param name="Floor">The least the person gets, in whole pence; £0.00 if not given.</param>
/// <param name="Cap">The most the person gets, in whole pence and not under the floor; null (the default) for no most.</param>
public sealed record EnvelopeClaim(TopDownBudget Budget, Money Floor = default, Money? Cap = null);
