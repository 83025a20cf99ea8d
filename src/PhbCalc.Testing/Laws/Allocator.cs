namespace PhbCalc.Testing;

/// <summary>Divides one sum by weights: what <see cref="AllocatorLaws"/> are held against.</summary>
/// <param name="total">The sum, in whole pence, above or equal to zero.</param>
/// <param name="recipients">Among whom, with their weights, floors and caps; keys are all different, and the sum can be shared out within the bounds.</param>
/// <returns>What each gets, in the order of the recipients.</returns>
public delegate IReadOnlyList<Money> Allocator(Money total, ValueList<Recipient> recipients);
