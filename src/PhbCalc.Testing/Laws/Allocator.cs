namespace PhbCalc.Testing;

/// <summary>Divides one sum by weights: what <see cref="AllocatorLaws"/> are held against.</summary>
/// <remarks>Rule: spec 1, Apportionment.</remarks>
/// <param name="total">The sum, in pounds and whole pence, above or equal to zero.</param>
/// <param name="recipients">Among whom, with their weights, floors and caps in pounds; keys are all different, and the sum can be shared out within the bounds.</param>
/// <returns>What each gets, in pounds and whole pence, in the order of the recipients.</returns>
public delegate IReadOnlyList<Money> Allocator(Money total, ValueList<Recipient> recipients);
