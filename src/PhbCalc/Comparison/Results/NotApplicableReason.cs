namespace PhbCalc.Comparison;

/// <summary>Why a model is not applicable to some people.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelResult"/>. Rule: spec 9, Comparison.</remarks>
/// <param name="Reason">The reason, in words that name no person.</param>
/// <param name="People">How many people it is the reason for.</param>
public sealed record NotApplicableReason(string Reason, int People);
